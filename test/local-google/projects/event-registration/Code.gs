/**
 * Event registration in a Google Form: builds the form, confirms each registration by email with a link to change it,
 * takes sessions off the list when they are full, and invites last year's guests with prefilled links.
 */

var SESSIONS = { Morning: 2, Afternoon: 1 };

function onOpen() {
  FormApp.getUi().createMenu('Event').addItem('Build form', 'buildForm').addItem('Invite…', 'invite').addToUi();
}

function buildForm() {
  var form = FormApp.getActiveForm();
  form
    .setTitle('Annual meetup')
    .setDescription('Registration closes when all sessions are full.')
    .setConfirmationMessage('Thank you! Please check your inbox.')
    .setCustomClosedFormMessage('Sorry, we are fully booked.')
    .setAllowResponseEdits(true)
    .setShowLinkToRespondAgain(false)
    .setProgressBar(true);
  form.getItems().forEach(function (item) {
    form.deleteItem(item);
  });

  form.addTextItem().setTitle('Full name').setRequired(true);
  form
    .addTextItem()
    .setTitle('Email')
    .setRequired(true)
    .setValidation(FormApp.createTextValidation().setHelpText('Not an email address.').requireTextIsEmail().build());
  form.addMultipleChoiceItem().setTitle('Session').setChoiceValues(Object.keys(SESSIONS)).setRequired(true);
  form
    .addCheckboxItem()
    .setTitle('Meals')
    .setChoiceValues(['Breakfast', 'Lunch', 'Dinner'])
    .showOtherOption(true)
    .setValidation(FormApp.createCheckboxValidation().requireSelectAtMost(2).build());
  form.addPageBreakItem().setTitle('About you');
  form.addScaleItem().setTitle('How experienced are you?').setBounds(1, 5).setLabels('new', 'expert');
  form
    .addGridItem()
    .setTitle('Topics')
    .setRows(['Sheets', 'Forms'])
    .setColumns(['No', 'Maybe', 'Yes']);
  form.addTimeItem().setTitle('Arrival');
  form.addParagraphTextItem().setTitle('Anything else?');

  var spreadsheet = SpreadsheetApp.create(form.getTitle() + ' (responses)');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet.getId());

  ScriptApp.getProjectTriggers().forEach(function (trigger) {
    ScriptApp.deleteTrigger(trigger);
  });
  ScriptApp.newTrigger('onFormSubmit').forForm(form).onFormSubmit().create();
  ScriptApp.newTrigger('report').timeBased().everyDays(1).atHour(8).create();
  Logger.log('Form: %s', form.getPublishedUrl());
}

function onFormSubmit(e) {
  var lock = LockService.getScriptLock();
  lock.waitLock(30000);
  try {
    var form = e.source;
    var answers = {};
    e.response.getItemResponses().forEach(function (one) {
      answers[one.getItem().getTitle()] = one.getResponse();
    });
    closeFullSessions_(form);
    MailApp.sendEmail(answers.Email, 'You are registered', body_(answers, e.response), {
      name: 'Annual meetup',
      replyTo: Session.getEffectiveUser().getEmail(),
    });
  } finally {
    lock.releaseLock();
  }
}

function body_(answers, response) {
  return [
    'Hello ' + answers['Full name'] + ',',
    'session: ' + answers.Session,
    'meals: ' + (answers.Meals || ['none']).join(' and '),
    'change your registration: ' + response.getEditResponseUrl(),
  ].join('\n');
}

/** Leaves only sessions with free places; closes the form when there is none. */
function closeFullSessions_(form) {
  var item = findItem_(form, 'Session').asMultipleChoiceItem();
  var taken = {};
  form.getResponses().forEach(function (response) {
    var session = response.getResponseForItem(findItem_(form, 'Session')).getResponse();
    taken[session] = (taken[session] || 0) + 1;
  });
  var free = Object.keys(SESSIONS).filter(function (name) {
    return (taken[name] || 0) < SESSIONS[name];
  });
  if (free.length > 0) item.setChoiceValues(free);
  else form.setAcceptingResponses(false);
  PropertiesService.getScriptProperties().setProperty('taken', JSON.stringify(taken));
}

function findItem_(form, title) {
  for (var item of form.getItems()) if (item.getTitle() === title) return item;
  throw new Error('No item ' + title);
}

/** Asks for names and addresses, and sends each a link with both filled in. */
function invite() {
  var ui = FormApp.getUi();
  var answer = ui.prompt('Invite', 'Name <address>, one per line', ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return 0;
  var form = FormApp.getActiveForm();
  var guests = answer.getResponseText().split('\n');
  guests.forEach(function (guest) {
    var parts = /^(.*) <(.*)>$/.exec(guest);
    var url = form
      .createResponse()
      .withItemResponse(findItem_(form, 'Full name').asTextItem().createResponse(parts[1]))
      .withItemResponse(findItem_(form, 'Email').asTextItem().createResponse(parts[2]))
      .toPrefilledUrl();
    MailApp.sendEmail({ to: parts[2], subject: 'Join us again?', htmlBody: '<a href="' + url + '">Register</a>' });
  });
  return guests.length;
}

/** Every morning: how many are coming, and what they said. */
function report() {
  var form = FormApp.getActiveForm();
  var sheet = SpreadsheetApp.openById(form.getDestinationId()).getSheets()[0];
  var rows = sheet.getDataRange().getDisplayValues();
  var taken = JSON.parse(PropertiesService.getScriptProperties().getProperty('taken') || '{}');
  MailApp.sendEmail(
    Session.getEffectiveUser().getEmail(),
    rows.length - 1 + ' registrations',
    Object.keys(taken)
      .map(function (name) {
        return name + ': ' + taken[name] + '/' + SESSIONS[name];
      })
      .join('\n'),
  );
}
