/** Lists a Drive folder with all that is in it, reports what takes the space, and shows it as a small web app. */

const CHUNK = 3; // files per run; real runs would use a time limit
const PROPS = PropertiesService.getScriptProperties;

function onOpen() {
  SpreadsheetApp.getActive().addMenu('Inventory', [
    { name: 'Start', functionName: 'startInventory' },
    null,
    { name: 'Report', functionName: 'makeReport' },
  ]);
}

function startInventory(folderId) {
  const folder = DriveApp.getFolderById(folderId);
  const sheet = sheetNamed_('Inventory');
  sheet.clear().appendRow(['Path', 'Name', 'Type', 'Size', 'Updated', 'Owner', 'Link']);
  sheet.getRange('1:1').setFontWeight('bold');
  sheet.setFrozenRows(1);
  PROPS().setProperties({ root: folder.getName(), queue: JSON.stringify([{ id: folderId, path: folder.getName() }]) });
  PROPS().deleteProperty('token');
  continueInventory();
}

/** Works through the queue in portions; a trigger goes on with the next one. */
function continueInventory() {
  const queue = JSON.parse(PROPS().getProperty('queue'));
  const token = PROPS().getProperty('token');
  const rows = [];
  let current = queue[0];
  let files = null;
  while (current && rows.length < CHUNK) {
    if (!files) {
      files = token && !rows.length ? DriveApp.continueFileIterator(token) : DriveApp.getFolderById(current.id).getFiles();
      if (!(token && !rows.length)) {
        const folders = DriveApp.getFolderById(current.id).getFolders();
        while (folders.hasNext()) {
          const folder = folders.next();
          queue.push({ id: folder.getId(), path: `${current.path}/${folder.getName()}` });
        }
      }
    }
    if (!files.hasNext()) {
      queue.shift();
      current = queue[0];
      files = null;
      PROPS().deleteProperty('token');
      continue;
    }
    const file = files.next();
    rows.push([
      current.path, file.getName(), file.getMimeType(), file.getSize(), file.getLastUpdated(),
      file.getOwner().getEmail(), file.getUrl(),
    ]);
  }
  const sheet = sheetNamed_('Inventory');
  if (rows.length) sheet.getRange(sheet.getLastRow() + 1, 1, rows.length, rows[0].length).setValues(rows);
  const triggers = ScriptApp.getProjectTriggers().filter((one) => one.getHandlerFunction() === 'continueInventory');
  if (queue.length) {
    if (files) PROPS().setProperty('token', files.getContinuationToken());
    PROPS().setProperty('queue', JSON.stringify(queue));
    if (!triggers.length) ScriptApp.newTrigger('continueInventory').timeBased().everyMinutes(1).create();
  } else {
    triggers.forEach((one) => ScriptApp.deleteTrigger(one));
    makeReport();
  }
}

/** Sums by type, with a chart; nobody but the owner edits it. */
function makeReport() {
  const rows = sheetNamed_('Inventory').getDataRange().getValues().slice(1);
  const sums = rows.reduce((all, [, , type, size]) => {
    const kind = type.split('/')[0];
    const { count = 0, bytes = 0 } = all[kind] || {};
    return { ...all, [kind]: { count: count + 1, bytes: bytes + size } };
  }, {});
  const sheet = sheetNamed_('Report');
  sheet.clear();
  sheet.getCharts().forEach((chart) => sheet.removeChart(chart));
  sheet.getBandings().forEach((banding) => banding.remove());
  const table = [['Kind', 'Files', 'Bytes']].concat(Object.keys(sums).sort().map((kind) => [kind, sums[kind].count, sums[kind].bytes]));
  const range = sheet.getRange(1, 1, table.length, 3).setValues(table);
  range.applyRowBanding(SpreadsheetApp.BandingTheme.CYAN, true, false);
  sheet.getRange(2, 3, table.length - 1).setNumberFormat('#,##0');
  sheet.autoResizeColumns(1, 3);
  range.offset(1, 0, table.length - 1).sort({ column: 3, ascending: false });
  const chart = sheet
    .newChart()
    .asColumnChart()
    .addRange(sheet.getRange(1, 1, table.length, 2))
    .setNumHeaders(1)
    .setTitle('Files by kind')
    .setXAxisTitle('Kind')
    .setOption('width', 480)
    .setPosition(2, 5, 0, 0)
    .build();
  sheet.insertChart(chart);

  const protection = sheet.protect().setDescription('Report');
  const me = Session.getEffectiveUser();
  protection.addEditor(me);
  protection.removeEditors(protection.getEditors());
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  CacheService.getScriptCache().remove('summary');
}

function summary() {
  const cache = CacheService.getScriptCache();
  const cached = cache.get('summary');
  if (cached) return { ...JSON.parse(cached), cached: true };
  const [, ...rows] = SpreadsheetApp.getActive().getSheetByName('Report').getDataRange().getValues();
  const made = { root: PROPS().getProperty('root'), rows };
  cache.put('summary', JSON.stringify(made), 300);
  return made;
}

function doGet(e) {
  if (e.parameter.format === 'json') {
    return ContentService.createTextOutput(JSON.stringify(summary())).setMimeType(ContentService.MimeType.JSON);
  }
  if (e.parameter.format === 'csv') {
    const csv = summary().rows.map((row) => row.join(',')).join('\n');
    return ContentService.createTextOutput(csv).downloadAsFile('report.csv');
  }
  const page = HtmlService.createTemplateFromFile('Index');
  page.data = summary();
  return page.evaluate().setTitle(`Inventory of ${page.data.root}`).addMetaTag('viewport', 'width=device-width');
}

function include(name) {
  return HtmlService.createHtmlOutputFromFile(name).getContent();
}

/** Called by the page: large files go to a folder of their own, shared by link. */
function archive(minimum) {
  const root = DriveApp.getRootFolder();
  const found = root.getFoldersByName('Archive');
  const folder = found.hasNext() ? found.next() : root.createFolder('Archive');
  folder.setSharing(DriveApp.Access.ANYONE_WITH_LINK, DriveApp.Permission.VIEW);
  const rows = SpreadsheetApp.getActive().getSheetByName('Inventory').getDataRange().getValues().slice(1);
  const large = rows.filter((row) => row[3] >= minimum);
  large.forEach((row) => {
    const id = /[-\w]{25,}/.exec(row[6])[0];
    DriveApp.getFileById(id).setDescription(`Was in ${row[0]}`).moveTo(folder);
  });
  return { moved: large.map((row) => row[1]), url: folder.getUrl() };
}

function sheetNamed_(name) {
  const ss = SpreadsheetApp.getActive();
  return ss.getSheetByName(name) || ss.insertSheet(name);
}
