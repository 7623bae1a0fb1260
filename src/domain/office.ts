/**
 * The office as its settings describe it: identity, SOP, people, kinds of content, platforms, holidays. Roles and
 * stages are not settings: changing them voids the SOP (PENGESAHAN 4).
 */
import type { Counting, Day } from './calendar';

/** The roles that act on an item, in the SOP's words, plus the Sekretaris, who reads the recap. */
export const ROLES = ['Admin Medsos', 'Wakil Pimpinan Redaksi', 'Pimpinan Redaksi', 'Sekretaris'] as const;
export type Role = (typeof ROLES)[number];

export interface Person {
  name: string;
  position: string;
  /** Lower case. */
  email: string;
  role: Role;
  /** Acting officer: `Plt.` or `Plh.`, '' for the holder. */
  acting: string;
  /** First and last day in the role; '' is open. */
  from: Day | '';
  until: Day | '';
}

export interface Kind {
  name: string;
  /** Fewest documentation files (A5, A12). */
  minimumFiles: number;
  /** Whether a news narrative is obligatory (A14). */
  needsNarrative: boolean;
  /** Whether it reports an event; otherwise its date is a planned one (A13). */
  isEvent: boolean;
}

export interface Platform {
  name: string;
  /** Hosts that its links may have, without `www.`. */
  hosts: string[];
}

export interface Office {
  /** "KPU Kabupaten Pasaman". */
  name: string;
  /** Lines of the letterhead: institution, district, address, telephone. */
  letterhead: string[];
  sop: { number: string; title: string; revision: string; effectiveFrom: Day };
  signatory: { place: string; position: string[]; name: string; nip: string };
  timeZone: string;
  /** "WIB". */
  timeZoneName: string;
  counting: Counting;
  people: Person[];
  departments: string[];
  kinds: Kind[];
  platforms: Platform[];
  holidays: Day[];
}

/** Who signs an act: a snapshot of the person as of then. */
export interface Signature {
  email: string;
  name: string;
  position: string;
  role: Role;
  acting: string;
}

/** Those who hold a role on a day, the acting officers included. */
export function holders(office: Office, role: Role, today: Day): Person[] {
  return office.people.filter(
    (one) =>
      one.role === role && (one.from === '' || one.from <= today) && (one.until === '' || today <= one.until),
  );
}

/** The signature of an account in a role today, or nothing when it does not hold the role. */
export function signatureIn(office: Office, role: Role, email: string, today: Day): Signature | undefined {
  const person = holders(office, role, today).find((one) => one.email === email.toLowerCase());
  return (
    person && {
      email: person.email,
      name: person.name,
      position: person.position,
      role,
      acting: person.acting,
    }
  );
}

export function kindNamed(office: Office, name: string): Kind | undefined {
  return office.kinds.find((one) => one.name === name);
}

export function platformNamed(office: Office, name: string): Platform | undefined {
  return office.platforms.find((one) => one.name === name);
}
