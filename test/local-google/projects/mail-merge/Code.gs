/**
 * @OnlyCurrentDoc
 *
 * Mail merge from a sheet: one row per person, one template, one click.
 */

const RECIPIENTS_SHEET = 'Recipients';
const TEMPLATE_SHEET = 'Template';
const HEADERS = ['Name', 'Email', 'Language', 'Amount', 'Due', 'Send', 'Status'];
const COLUMN = HEADERS.reduce((all, name, i) => ({ ...all, [name]: i + 1 }), {});

function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Mail merge')
    .addItem('Set up sheets', 'setUpSheets')
    .addSeparator()
    .addItem('Send emails', 'sendEmails')
    .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Clear status', 'clearStatus'))
    .addToUi();
}

/** Creates both sheets with their formatting; safe to run again. */
function setUpSheets() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = ss.getSheetByName(RECIPIENTS_SHEET) || ss.insertSheet(RECIPIENTS_SHEET, 0);
  sheet.clear();
  sheet
    .getRange(1, 1, 1, HEADERS.length)
    .setValues([HEADERS])
    .setFontWeight('bold')
    .setFontColor('white')
    .setBackground('#1155cc')
    .setHorizontalAlignment('center')
    .setBorder(null, null, true, null, null, null, '#0b3d91', SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(COLUMN.Email, 220).setColumnWidths(COLUMN.Language, 3, 90);
  sheet.setTabColor('#1155cc');

  const rows = sheet.getMaxRows() - 1;
  const languages = SpreadsheetApp.newDataValidation()
    .requireValueInList(['en', 'pt'], true)
    .setAllowInvalid(false)
    .setHelpText('Choose one of the languages of the template.')
    .build();
  sheet.getRange(2, COLUMN.Language, rows).setDataValidation(languages);
  const email = SpreadsheetApp.newDataValidation().requireTextIsEmail().setAllowInvalid(true).build();
  sheet.getRange(2, COLUMN.Email, rows).setDataValidation(email);
  sheet.getRange(2, COLUMN.Amount, rows).setNumberFormat('#,##0.00');
  sheet.getRange(2, COLUMN.Due, rows).setNumberFormat('dd/mm/yyyy');
  sheet.getRange(2, COLUMN.Send, 50).insertCheckboxes();
  sheet.getRange(1, COLUMN.Status).setNote('Filled in by the script. Do not edit.');

  const status = sheet.getRange(2, COLUMN.Status, rows);
  const rules = [
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextStartsWith('Sent')
      .setBackground('#d9ead3')
      .setRanges([status])
      .build(),
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextStartsWith('Error')
      .setBackground('#f4cccc')
      .setBold(true)
      .setRanges([status])
      .build(),
  ];
  sheet.setConditionalFormatRules(rules);
  if (!sheet.getFilter()) sheet.getRange(1, 1, sheet.getMaxRows(), HEADERS.length).createFilter();
  ss.setNamedRange('Statuses', status);

  const template = ss.getSheetByName(TEMPLATE_SHEET) || ss.insertSheet(TEMPLATE_SHEET, 1);
  const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
  const help = SpreadsheetApp.newRichTextValue()
    .setText('Help: {{Name}} becomes the name of the row.')
    .setTextStyle(0, 5, bold)
    .build();
  template.getRange('A1:B3').setValues([
    ['Subject en', 'Invoice for {{Name}}'],
    ['Subject pt', 'Fatura para {{Name}}'],
    ['Sender', 'Accounts'],
  ]);
  template.getRange('A5').setRichTextValue(help);
  template.getRange('A:A').setFontWeight('bold');
  ss.setActiveSheet(sheet);
  ss.toast('Fill in the recipients and tick "Send".', 'Ready', 5);
}

/** Sends one email per ticked row that has not been sent yet. */
function sendEmails() {
  const ss = SpreadsheetApp.getActive();
  const sheet = ss.getSheetByName(RECIPIENTS_SHEET);
  if (!sheet || sheet.getLastRow() < 2) {
    SpreadsheetApp.getUi().alert('There is nobody to send to.');
    return 0;
  }
  const settings = Object.fromEntries(ss.getSheetByName(TEMPLATE_SHEET).getRange('A1:B3').getValues());
  const values = sheet.getRange(2, 1, sheet.getLastRow() - 1, HEADERS.length).getValues();
  const rows = values
    .map((row, i) => ({ number: i + 2, ...toObject(row) }))
    .filter((row) => row.Send === true && !String(row.Status).startsWith('Sent'));

  const quota = MailApp.getRemainingDailyQuota();
  if (rows.length > quota) {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.alert('Quota', `Only ${quota} emails are left today. Continue?`, ui.ButtonSet.YES_NO);
    if (answer !== ui.Button.YES) return 0;
  }

  let sent = 0;
  rows.slice(0, quota).forEach((row) => {
    const status = sheet.getRange(row.number, COLUMN.Status);
    try {
      const body = HtmlService.createTemplateFromFile('Letter');
      body.row = row;
      body.due = Utilities.formatDate(row.Due, ss.getSpreadsheetTimeZone(), 'd MMMM yyyy');
      MailApp.sendEmail({
        to: row.Email,
        subject: fillIn(settings[`Subject ${row.Language}`], row),
        htmlBody: body.evaluate().getContent(),
        name: settings.Sender,
        attachments: [Utilities.newBlob(JSON.stringify(row, null, 2), 'application/json', 'invoice.json')],
      });
      status.setValue(`Sent ${Utilities.formatDate(new Date(), Session.getScriptTimeZone(), 'yyyy-MM-dd HH:mm')}`);
      sheet.getRange(row.number, COLUMN.Send).uncheck();
      sent++;
    } catch (error) {
      console.error('Row %s: %s', row.number, error);
      status.setValue(`Error: ${error.message}`);
    }
    SpreadsheetApp.flush();
  });
  ss.toast(`${sent} emails sent.`);
  return sent;
}

function clearStatus() {
  SpreadsheetApp.getActive().getRangeByName('Statuses').clearContent();
}

function toObject(row) {
  return HEADERS.reduce((all, name, i) => Object.assign(all, { [name]: row[i] }), {});
}

function fillIn(template, row) {
  return template.replace(/{{\s*(\w+)\s*}}/g, (_, name) => row[name] ?? '');
}
