/** What the owner types into the spreadsheet itself, past the register's menu: settings, and what should not be. */
import { ACCOUNTS, type SampleOffice } from '../samples/office';
import { tab } from './tabs';

/** Tabs by title, and their ids. */
const TABS = {
  Register: 101,
  'Profil Kantor': 105,
  'Orang dan Peran': 106,
  'Keadaan Kahar': 112,
} as const;

type Tab = keyof typeof TABS;

/** A new line below the tab's last. */
export function typeLine(office: SampleOffice, title: Tab, texts: readonly string[]): void {
  const row = tab(office, TABS[title]).length + 1;
  texts.forEach((text, column) => {
    typeInto(office, title, row, column, text);
  });
}

/** A value of the office's profile. */
export function setProfile(office: SampleOffice, label: string, value: string): void {
  const row = tab(office, TABS['Profil Kantor']).findIndex(([name]) => name === label) + 1;
  typeInto(office, 'Profil Kantor', row, 1, value);
}

/** Over what a role wrote in a row of the register, counted from 1. */
export function overwrite(office: SampleOffice, row: number, heading: string, text: string): void {
  const column = tab(office, TABS.Register)[1]?.indexOf(heading) ?? -1;
  typeInto(office, 'Register', row, column, text);
}

function typeInto(office: SampleOffice, title: Tab, row: number, column: number, text: string): void {
  if (row < 1 || column < 0) throw new Error(`There is no such cell in ${title}.`);
  office.google
    .person(ACCOUNTS.office.email)
    .typeIntoCell(office.spreadsheetId, title, `${columnName(column)}${row}`, text);
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
