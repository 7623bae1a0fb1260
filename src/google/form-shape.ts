/**
 * What the form consists of, in order, and how a form is brought into that shape: what is missing is added, what was
 * moved or reworded is put right, what somebody added stays at the end. Making a form is shaping an empty one, so an
 * interrupted run goes on where it stopped.
 */
import type { Office } from '../domain/office';
import {
  CHILDREN_CHOICES,
  FORM_CONFIRMATION,
  FORM_DESCRIPTION,
  FORM_TITLE,
  QUESTIONS,
  SECTIONS,
  STATEMENTS,
  UPLOAD_QUESTION,
  WITHDRAW_CHOICE,
} from '../text/form';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

interface Part {
  title: string;
  help: string;
  /** As Google names the type of an item. */
  type: string;
  /** Without it in Google's sense an answer is kept, numbered and answered all the same, never lost. */
  required?: boolean;
  choices?: readonly string[];
  /** Absent for what only a person can add. */
  add?: (form: Form) => { getId(): number };
}

const text = (words: { title: string; help: string }, required = false): Part => ({
  ...words,
  type: 'TEXT',
  required,
  add: (form) => form.addTextItem(),
});
const paragraph = (words: { title: string; help: string }): Part => ({
  ...words,
  type: 'PARAGRAPH_TEXT',
  add: (form) => form.addParagraphTextItem(),
});
const date = (words: { title: string; help: string }, required = false): Part => ({
  ...words,
  type: 'DATE',
  required,
  add: (form) => form.addDateItem(),
});
const list = (words: { title: string; help: string }): Part => ({
  ...words,
  type: 'LIST',
  required: true,
  add: (form) => form.addListItem(),
});
const boxes = (
  words: { title: string; help: string },
  required: boolean,
  choices?: readonly string[],
): Part => ({
  ...words,
  type: 'CHECKBOX',
  required,
  choices,
  add: (form) => form.addCheckboxItem(),
});
const section = (words: { title: string; help: string }): Part => ({
  ...words,
  type: 'PAGE_BREAK',
  add: (form) => form.addPageBreakItem(),
});
const heading = (words: { title: string; help: string }): Part => ({
  ...words,
  type: 'SECTION_HEADER',
  add: (form) => form.addSectionHeaderItem(),
});

export const FORM_SHAPE: readonly Part[] = [
  text(QUESTIONS.submitterName, true),
  list(QUESTIONS.department),
  list(QUESTIONS.kind),
  section(SECTIONS.event),
  text(QUESTIONS.title, true),
  date(QUESTIONS.eventDate, true),
  date(QUESTIONS.eventEnd),
  text(QUESTIONS.place),
  paragraph(QUESTIONS.narrative),
  section(SECTIONS.content),
  text(QUESTIONS.contentTitle, true),
  date(QUESTIONS.plannedDate, true),
  paragraph(QUESTIONS.script),
  section(SECTIONS.material),
  paragraph(QUESTIONS.caption),
  paragraph(QUESTIONS.shortCaption),
  boxes(QUESTIONS.platforms, true),
  { title: UPLOAD_QUESTION.title, help: UPLOAD_QUESTION.help, type: 'FILE_UPLOAD' },
  text(QUESTIONS.videoLink),
  heading(SECTIONS.statements),
  boxes(QUESTIONS.statements, true, STATEMENTS),
  {
    ...QUESTIONS.children,
    type: 'MULTIPLE_CHOICE',
    required: true,
    choices: Object.values(CHILDREN_CHOICES),
    add: (form) => form.addMultipleChoiceItem(),
  },
  heading(SECTIONS.withdraw),
  boxes(QUESTIONS.withdraw, false, [WITHDRAW_CHOICE]),
  paragraph(QUESTIONS.withdrawReason),
];

/** Puts titles, help and order of everything right. May be repeated; touches nothing that is right. */
export function shapeForm(form: Form): void {
  if (form.getTitle() !== FORM_TITLE) form.setTitle(FORM_TITLE);
  if (form.getDescription() !== FORM_DESCRIPTION) form.setDescription(FORM_DESCRIPTION);
  if (form.getConfirmationMessage() !== FORM_CONFIRMATION) form.setConfirmationMessage(FORM_CONFIRMATION);
  if (!form.canEditResponse()) form.setAllowResponseEdits(true);
  // What an interrupted run added and did not come to name.
  for (const item of form.getItems()) if (item.getTitle() === '') form.deleteItem(item);
  adoptUpload(form);
  const items = form.getItems();
  let order = items.map((item) => item.getId());
  let place = 0;
  for (const part of FORM_SHAPE) {
    const item = itemOf(items, part) ?? made(form, part);
    if (!item) continue;
    const id = item.getId();
    if (!order.includes(id)) order = [...order, id];
    if (order[place] !== id) {
      form.moveItem(order.indexOf(id), place);
      order = order.filter((one) => one !== id);
      order.splice(place, 0, id);
    }
    if (item.getHelpText() !== part.help) item.setHelpText(part.help);
    place += 1;
  }
}

/** The choices that follow the settings; a kind leads to the section that asks about it, and both to the rest. */
export function applyChoices(form: Form, office: Office): void {
  const items = form.getItems();
  const platforms = office.platforms.filter((one) => one.active).map((one) => one.name);
  itemOf(items, list(QUESTIONS.department))?.asListItem().setChoiceValues(office.departments);
  itemOf(items, boxes(QUESTIONS.platforms, true))?.asCheckboxItem().setChoiceValues(platforms);
  const breakOf = (words: { title: string; help: string }) =>
    itemOf(items, section(words))?.asPageBreakItem();
  const [event, content, material] = [SECTIONS.event, SECTIONS.content, SECTIONS.material].map(breakOf);
  const kinds = itemOf(items, list(QUESTIONS.kind))?.asListItem();
  if (!kinds || !event || !content || !material) return;
  kinds.setChoices(office.kinds.map((one) => kinds.createChoice(one.name, one.isEvent ? event : content)));
  if (content.getGoToPage()?.getId() !== material.getId()) content.setGoToPage(material);
}

/** Upload questions, of which there should be one. */
export function uploadsOf(form: Form): Item[] {
  return form.getItems(FormApp.ItemType.FILE_UPLOAD);
}

/** A person adds the upload question; whatever they called it, the only one there is it. */
function adoptUpload(form: Form): void {
  const [upload, second] = uploadsOf(form);
  if (upload && !second && upload.getTitle() !== UPLOAD_QUESTION.title)
    upload.setTitle(UPLOAD_QUESTION.title);
}

function itemOf(items: readonly Item[], part: Pick<Part, 'title' | 'type'>): Item | undefined {
  return items.find((item) => item.getTitle() === part.title && String(item.getType()) === part.type);
}

function made(form: Form, part: Part): Item | undefined {
  if (!part.add) return undefined;
  const item = form.getItemById(part.add(form).getId());
  item.setTitle(part.title);
  if (part.type === 'CHECKBOX') item.asCheckboxItem().setRequired(part.required === true);
  if (part.type === 'LIST') item.asListItem().setRequired(true);
  if (part.type === 'MULTIPLE_CHOICE') item.asMultipleChoiceItem().setRequired(part.required === true);
  if (part.type === 'TEXT') item.asTextItem().setRequired(part.required === true);
  if (part.type === 'DATE') item.asDateItem().setRequired(part.required === true);
  if (part.choices && part.type === 'CHECKBOX') item.asCheckboxItem().setChoiceValues([...part.choices]);
  if (part.choices && part.type === 'MULTIPLE_CHOICE')
    item.asMultipleChoiceItem().setChoiceValues([...part.choices]);
  return item;
}
