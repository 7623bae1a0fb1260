/**
 * What in the settings deserves a person's attention although each cell can be read: nobody in a role, two heads of
 * one, dates that have passed, a year without holidays. Never stops a running item; said wherever settings are applied.
 */
import { addDays, type Day } from './calendar';
import { HEADS, holders, type Office, type Person, ROLES, type Role } from './office';

export type Attention =
  | { about: 'role without holder'; role: Role }
  /** Both stand in it without being acting officers. */
  | { about: 'two heads of one role'; role: Role; names: string[] }
  | { about: 'acting officer has ended'; name: string; acting: string; role: Person['role']; until: Day }
  | { about: 'ends soon'; name: string; acting: string; role: Person['role']; until: Day }
  | { about: 'no holidays of a year'; year: string }
  /** Lines that the vault has are not those of the journal any more. */
  | { about: 'journal differs from the vault' };

/** Days before an end at which it is said. */
const SOON = 3;

export function attentionTo(office: Office, today: Day): Attention[] {
  return [...roles(office, today), ...ends(office, today), ...holidays(office, today)];
}

function roles(office: Office, today: Day): Attention[] {
  return ROLES.flatMap((role): Attention[] => {
    const all = holders(office, role, today);
    if (all.length === 0) return [{ about: 'role without holder', role }];
    const heads = all.filter((one) => one.acting === '');
    return HEADS.includes(role) && heads.length > 1
      ? [{ about: 'two heads of one role', role, names: heads.map((one) => one.name) }]
      : [];
  });
}

function ends(office: Office, today: Day): Attention[] {
  return office.people.flatMap((person): Attention[] => {
    const { name, acting, role, until } = person;
    if (until === '') return [];
    if (until < today)
      return acting ? [{ about: 'acting officer has ended', name, acting, role, until }] : [];
    return until <= addDays(today, SOON) ? [{ about: 'ends soon', name, acting, role, until }] : [];
  });
}

/** Of this year, and from November on of the next: joint decrees come late in the year. */
function holidays(office: Office, today: Day): Attention[] {
  const year = Number(today.slice(0, 4));
  const years = today.slice(5) >= '11-01' ? [year, year + 1] : [year];
  return years
    .map(String)
    .filter((one) => !office.holidays.some(({ day }) => day.startsWith(one)))
    .map((one) => ({ about: 'no holidays of a year', year: one }));
}
