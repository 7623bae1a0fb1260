/** What the spreadsheet page's menus can ask for, by name. Apart, so that the page sends words and no programs. */
import type { Effect } from '../execution';
import type { Person } from '../person';
import { Refusal } from './request';

type Act = (person: Person, id: string, given: (name: string) => string) => Effect[];

const ACTS: Record<string, Act> = {
  insertRows: (person, id, given) => person.insertRows(id, given('tab'), given('rows')),
  insertColumns: (person, id, given) => person.insertColumns(id, given('tab'), given('columns')),
  deleteRows: (person, id, given) => person.deleteRows(id, given('tab'), given('rows')),
  deleteColumns: (person, id, given) => person.deleteColumns(id, given('tab'), given('columns')),
  sort: (person, id, given) =>
    person.sortRange(id, given('tab'), given('range'), given('column'), given('order') !== 'Z–A'),
  addTab: (person, id) => person.addSheet(id),
  renameTab: (person, id, given) => person.renameSheet(id, given('tab'), given('title')),
  duplicateTab: (person, id, given) => person.duplicateSheet(id, given('tab')),
  hideTab: (person, id, given) => person.hideSheet(id, given('tab')),
  showTab: (person, id, given) => person.hideSheet(id, given('tab'), false),
  deleteTab: (person, id, given) => person.deleteSheet(id, given('tab')),
};

export function actOn(person: Person, id: string, body: Record<string, unknown>): Effect[] {
  const act = typeof body.act === 'string' ? ACTS[body.act] : undefined;
  if (!act) throw new Refusal(400, 'Perintah tidak sah.');
  return act(person, id, (name) => {
    const value = body[name];
    if (typeof value !== 'string') throw new Refusal(400, 'Perintah tidak sah.');
    return value;
  });
}
