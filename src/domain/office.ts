/**
 * The office as its settings describe it: identity, SOP, people, kinds of content, platforms, holidays. Roles and
 * stages are not settings: changing them voids the SOP (PENGESAHAN 4).
 */
import type { Counting, Day } from './calendar';
import type { LimitName, SopIdentity } from './sop';

/** The roles that act on an item, in the SOP's words, plus the Sekretaris, who reads everything and decides nothing. */
export const ROLES = ['Admin Medsos', 'Wakil Pimpinan Redaksi', 'Pimpinan Redaksi', 'Sekretaris'] as const;
export type Role = (typeof ROLES)[number];

/** Listed staff: they hand in by the form, and may view the register. */
export const STAFF = 'Tim Pelaksana';

export interface Person {
  name: string;
  position: string;
  /** Lower case. */
  email: string;
  role: Role | typeof STAFF;
  /** Acting officer: `Plt.` or `Plh.`, '' for the holder (A19). */
  acting: string;
  /** First and last day in the role; '' is open. */
  from: Day | '';
  until: Day | '';
  /** Whether the SOP's qualifications are met, where the office keeps that (R13). */
  qualified?: boolean;
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
  /** Whether the form offers it. Items that planned it keep it. */
  active: boolean;
  /** Longest text, as the platform counts; 0 is none known. What is over a limit is warned of, never blocked. */
  textLimit: number;
  counting: TextCounting;
  hashtagLimit: number;
  mediaLimit: number;
  /** When the limits were last compared with the platform's own pages. */
  checkedOn: Day | '';
  /** The office's account there, where that is said. */
  account?: string;
}

/** How a platform counts its text (domain.md §5). */
export type TextCounting = 'code points' | 'X' | 'UTF-16' | 'bytes';

/** Keadaan kahar: a period in which limits are lifted (R16, A23). Stages and roles never are. */
export interface ForceMajeure {
  from: Day;
  /** '' while it lasts. */
  until: Day | '';
  reason: string;
  declaredBy: string;
  lifts: LimitName[];
}

/** A day off, by joint decree or by the office's own list. */
export interface Holiday {
  day: Day;
  name: string;
}

/** A candidate, party or symbol that has to be treated like all others of its sort. */
export interface SensitiveName {
  name: string;
  /** Other ways in which it is written. */
  aliases: string[];
  /** "Calon", "Partai", "Simbol". */
  sort: string;
}

export interface Office {
  /** "KPU Kabupaten Pasaman". */
  name: string;
  /** Lines of the letterhead: institution, district, address, telephone. */
  letterhead: string[];
  /** Id of a picture in Drive that stands beside them; '' of none. */
  logo: string;
  sop: SopIdentity;
  /** What steps 2–4 are called together on papers: "Tim Pertimbangan" (A7). */
  reviewersLabel: string;
  signatory: { place: string; acting: string; position: string[]; name: string; nip: string };
  paper: 'A4' | 'F4';
  /** Of the recap and the register book; the sheet of responses is always upright. */
  orientation: 'landscape' | 'portrait';
  timeZone: string;
  /** "WIB". */
  timeZoneName: string;
  counting: Counting;
  /** `HH:mm`, the last minute that still counts for the day (A3). */
  cutOff: string;
  /** Whether a second person looks at what was uploaded. Adds no stage (PENGESAHAN 4). */
  verifiesUploads?: boolean;
  people: Person[];
  departments: string[];
  kinds: Kind[];
  platforms: Platform[];
  holidays: Holiday[];
  forceMajeure: ForceMajeure[];
  /** Absent in settings that were compiled before there were any. */
  sensitiveNames?: SensitiveName[];
}

/** Who signs an act: a snapshot of the person as of then. */
export interface Signature {
  email: string;
  name: string;
  position: string;
  role: Role;
  acting: string;
}

/** Whether somebody stands in their role on a day. */
export function isInOffice({ from, until }: Pick<Person, 'from' | 'until'>, day: Day): boolean {
  return (from === '' || from <= day) && (until === '' || day <= until);
}

/** Those who hold a role on a day, the acting officers included. */
export function holders(office: Pick<Office, 'people'>, role: Person['role'], today: Day): Person[] {
  return office.people.filter((one) => one.role === role && isInOffice(one, today));
}

/** Roles of the SOP that one person heads; Admin Medsos may be several. */
export const HEADS: readonly Person['role'][] = ['Wakil Pimpinan Redaksi', 'Pimpinan Redaksi', 'Sekretaris'];

/**
 * Those whom mail to a role goes to on a day: while a Plh. stands in for somebody absent, the Plh. receives instead
 * (A19). Of a role that several hold, a Plh. replaces who has the same position.
 */
export function addressees(office: Pick<Office, 'people'>, role: Person['role'], today: Day): Person[] {
  const all = holders(office, role, today);
  const standIns = all.filter((one) => one.acting === 'Plh.');
  const isReplaced = ({ acting, position }: Person) =>
    acting !== 'Plh.' && (HEADS.includes(role) || standIns.some((one) => one.position === position));
  return standIns.length === 0 ? all : all.filter((one) => !isReplaced(one));
}

/** The accounts that hold each role on a day, listed staff included. */
export function accountsByRole(office: Pick<Office, 'people'>, today: Day): Record<Person['role'], string[]> {
  const accounts = (role: Person['role']) => [
    ...new Set(holders(office, role, today).map((one) => one.email)),
  ];
  return {
    'Admin Medsos': accounts('Admin Medsos'),
    'Wakil Pimpinan Redaksi': accounts('Wakil Pimpinan Redaksi'),
    'Pimpinan Redaksi': accounts('Pimpinan Redaksi'),
    Sekretaris: accounts('Sekretaris'),
    [STAFF]: accounts(STAFF),
  };
}

/** The signature of an account in a role today, or nothing when it does not hold the role. */
export function signatureIn(
  office: Pick<Office, 'people'>,
  role: Role,
  email: string,
  today: Day,
): Signature | undefined {
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

/** The first role of an account today, in the order of `ROLES`. */
export function anySignature(
  office: Pick<Office, 'people'>,
  email: string,
  today: Day,
): Signature | undefined {
  for (const role of ROLES) {
    const signature = signatureIn(office, role, email, today);
    if (signature) return signature;
  }
  return undefined;
}

/** Whether the office lists an account at all, in whatever role, today. */
export function isListed(office: Pick<Office, 'people'>, email: string, today: Day): boolean {
  return office.people.some((one) => one.email === email.toLowerCase() && isInOffice(one, today));
}

export function kindNamed(office: Pick<Office, 'kinds'>, name: string): Kind | undefined {
  return office.kinds.find((one) => one.name === name);
}

export function platformNamed(office: Pick<Office, 'platforms'>, name: string): Platform | undefined {
  return office.platforms.find((one) => one.name === name);
}
