/**
 * One office and one content item in every state, with fixed values. Items are written out by hand, not made by
 * the rules, so that a wrong rule cannot make its own test right.
 */
import { createHash } from 'node:crypto';
import type { Moment } from '../../src/domain/calendar';
import type { Correction, Decision, Item, Receipt, Status, Submission, Upload } from '../../src/domain/item';
import { CHECKS } from '../../src/domain/item';
import type { Limit, Limits, Rule, Timeliness } from '../../src/domain/limits';
import type { Office, Person, Platform, Role, Signature } from '../../src/domain/office';
import type { Case } from '../../src/domain/rules/case';
import type { Handover } from '../../src/domain/rules/submit';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const ADMIN = 'admin@contoh.id';
export const WAKIL = 'wakil@contoh.id';
export const PIMPINAN = 'pimpinan@contoh.id';
export const SEKRETARIS = 'sekretaris@contoh.id';
/** Acts for Pimpinan Redaksi from 7 to 11 July 2025. */
export const PLH_PIMPINAN = 'plh.pimpinan@contoh.id';
/** Admin Medsos until 30 June 2025. */
export const FORMER_ADMIN = 'admin.lama@contoh.id';
/** Plt. Wakil from 1 August 2025. */
export const COMING_WAKIL = 'wakil.baru@contoh.id';
export const STAFF = 'staf@contoh.id';

const person = (name: string, email: string, role: Role, changes: Partial<Person> = {}): Person => ({
  name,
  position: `Jabatan ${name}`,
  email,
  role,
  acting: '',
  from: '',
  until: '',
  ...changes,
});

export const PEOPLE: Person[] = [
  person('Budi', FORMER_ADMIN, 'Admin Medsos', { until: '2025-06-30' }),
  person('Ani', ADMIN, 'Admin Medsos', { from: '2025-07-01' }),
  person('Wati', WAKIL, 'Wakil Pimpinan Redaksi'),
  person('Candra', COMING_WAKIL, 'Wakil Pimpinan Redaksi', { acting: 'Plt.', from: '2025-08-01' }),
  person('Pandu', PIMPINAN, 'Pimpinan Redaksi'),
  person('Hana', PLH_PIMPINAN, 'Pimpinan Redaksi', {
    acting: 'Plh.',
    from: '2025-07-07',
    until: '2025-07-11',
  }),
  person('Sari', SEKRETARIS, 'Sekretaris'),
  { ...person('Siti', STAFF, 'Sekretaris'), role: 'Tim Pelaksana' },
];

const platform = (name: string, hosts: string[]): Platform => ({
  name,
  hosts,
  active: true,
  textLimit: 2200,
  counting: 'code points',
  hashtagLimit: 5,
  mediaLimit: 10,
  checkedOn: '2025-07-01',
});

export function office(changes: Partial<Office> = {}): Office {
  return {
    name: 'KPU Kabupaten Contoh',
    letterhead: ['KOMISI PEMILIHAN UMUM', 'KABUPATEN CONTOH', 'Jl. Merdeka 1', 'Telp. 0751'],
    logo: '',
    sop: {
      number: 'Nomor 1 Tahun 2025',
      title: 'Alur Pengunggahan Konten Media Sosial',
      revision: 'revisi ke-0',
      madeOn: '2025-07-04',
      revisedOn: '2025-07-04',
      effectiveFrom: '2025-07-04',
      approvedBy: ['Sekretaris KPU Kabupaten Contoh', 'Sari'],
    },
    reviewersLabel: 'Tim Pertimbangan',
    signatory: {
      place: 'Contoh',
      acting: '',
      position: ['Sekretaris Komisi Pemilihan Umum', 'Kabupaten Contoh'],
      name: 'Sari',
      nip: '19850101 201012 1 007',
    },
    paper: 'A4',
    orientation: 'landscape',
    timeZone: 'Asia/Jakarta',
    timeZoneName: 'WIB',
    counting: 'calendar',
    cutOff: '23:59',
    people: PEOPLE,
    departments: ['Keuangan, Umum dan Logistik', 'Perencanaan, Data dan Informasi'],
    kinds: [
      { name: 'Berita kegiatan', minimumFiles: 4, needsNarrative: true, isEvent: true },
      { name: 'Infografis', minimumFiles: 1, needsNarrative: false, isEvent: false },
    ],
    platforms: [
      platform('Instagram', ['instagram.com']),
      platform('Facebook', ['facebook.com', 'fb.watch']),
      platform('X', ['x.com', 'twitter.com']),
      platform('TikTok', ['tiktok.com']),
      platform('YouTube', ['youtube.com', 'youtu.be']),
    ],
    holidays: [
      { day: '2025-08-17', name: 'Hari Kemerdekaan Republik Indonesia' },
      { day: '2025-08-18', name: 'Cuti bersama' },
    ],
    forceMajeure: [],
    ...changes,
  };
}

export const FILES = ['berkas-1', 'berkas-2', 'berkas-3', 'berkas-4'].map((id) => ({
  id,
  name: `${id}.jpg`,
  checksum: sha256(id),
}));

/** The event was on Friday 4 July 2025; handed in that afternoon, complete. */
export function submission(changes: Partial<Submission> = {}): Submission {
  return {
    number: 'MS-2025-0001',
    version: 1,
    submittedAt: '2025-07-04T15:30:00',
    answeredAt: '2025-07-04T15:30:00',
    submitterName: 'Siti',
    submitterEmail: STAFF,
    department: 'Perencanaan, Data dan Informasi',
    kind: 'Berita kegiatan',
    title: 'Rapat Pleno Terbuka',
    eventDate: '2025-07-04',
    eventEnd: '2025-07-04',
    place: 'Aula',
    narrative: 'Narasi asli.',
    caption: 'Caption asli.',
    shortCaption: '',
    platforms: ['Instagram', 'Facebook'],
    videoLink: '',
    declared: true,
    children: 'none',
    files: FILES,
    folderUrl: 'https://drive.google.com/drive/folders/map',
    responseId: 'jawaban-1',
    editUrl: 'https://docs.google.com/forms/ubah/jawaban-1',
    missing: [],
    remarks: [],
    ...changes,
  };
}

export const RULE: Rule = {
  sop: 'Nomor 1 Tahun 2025',
  revision: 'revisi ke-0',
  counting: 'calendar',
  cutOff: '23:59',
};

/** A limit as the office's calendar days set it; weekends are told by Node's own calendar. */
export function limit(day: string, rule: Rule = RULE): Limit {
  const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const isHoliday = day === '2025-08-17' || day === '2025-08-18';
  return { day, rule, ...(isWeekend || isHoliday ? { offDay: true as const } : {}) };
}

export function limits(
  collectedOn: string,
  submit: string,
  respond: string,
  upload: string,
  rule: Rule = RULE,
): Limits {
  return {
    collectedOn,
    submit: limit(submit, rule),
    respond: limit(respond, rule),
    upload: limit(upload, rule),
  };
}

export const WORKING: Rule = { ...RULE, counting: 'working' };

export const LIMITS: Limits = limits('2025-07-04', '2025-07-05', '2025-07-05', '2025-07-05');

/** Saturday 5 July 2025, met or missed by so many days. */
export const timeliness = (daysLate = 0): Timeliness => ({ limit: limit('2025-07-05'), daysLate });

export function handover(changes: Partial<Handover> = {}): Handover {
  return {
    responseId: 'jawaban-1',
    editUrl: 'https://docs.google.com/forms/ubah/jawaban-1',
    submittedAt: '2025-07-04T15:30:00',
    submitterName: 'Siti',
    submitterEmail: STAFF,
    department: 'Perencanaan, Data dan Informasi',
    kind: 'Berita kegiatan',
    title: 'Rapat Pleno Terbuka',
    eventDate: '2025-07-04',
    eventEnd: '',
    place: 'Aula',
    narrative: 'Narasi asli.',
    caption: 'Caption asli.',
    shortCaption: '',
    platforms: ['Instagram', 'Facebook'],
    videoLink: '',
    declared: true,
    children: 'none',
    files: FILES,
    isCut: false,
    ...changes,
  };
}

const SIGNERS: Record<Role, string> = {
  'Admin Medsos': ADMIN,
  'Wakil Pimpinan Redaksi': WAKIL,
  'Pimpinan Redaksi': PIMPINAN,
  Sekretaris: SEKRETARIS,
};

export function signature(role: Role): Signature {
  const found = PEOPLE.find((one) => one.email === SIGNERS[role]);
  if (!found) throw new Error(role);
  return { email: found.email, name: found.name, position: found.position, role, acting: found.acting };
}

/** The fingerprint written out a second time, so that the source's own cannot vouch for itself. */
export function fingerprint(
  narrative: string,
  caption: string,
  files: readonly { id: string; checksum: string }[],
  shortCaption = '',
): string {
  const parts = files.flatMap((one) => [one.id, one.checksum]);
  const texts =
    shortCaption === '' ? ['konten/2', narrative, caption] : ['konten/3', narrative, caption, shortCaption];
  return sha256(JSON.stringify([...texts, ...parts]));
}

function replied<D extends string>(role: Role, decision: D, at: Moment, version: number) {
  return {
    decision,
    note: `Catatan ${decision}`,
    by: signature(role),
    at,
    version,
    fingerprint: fingerprint('Narasi asli.', 'Caption asli.', FILES),
    timeliness: timeliness(),
    flags: [],
  };
}

export const receipt = (decision: Receipt['decision'], version = 1): Receipt =>
  replied('Admin Medsos', decision, '2025-07-04T16:00:00', version);

export const correction = (decision: Correction['decision'], version = 1): Correction => ({
  ...replied('Wakil Pimpinan Redaksi', decision, '2025-07-04T17:00:00', version),
  ...(decision === 'corrected'
    ? {
        narrative: 'Narasi dikoreksi.',
        caption: '',
        shortCaption: '',
        checks: [...CHECKS],
        fingerprint: fingerprint('Narasi dikoreksi.', 'Caption asli.', FILES),
      }
    : { narrative: '', caption: '', shortCaption: '', checks: [] }),
});

export const decision = (decided: Decision['decision'], version = 1): Decision => ({
  ...replied('Pimpinan Redaksi', decided, '2025-07-04T18:00:00', version),
  fingerprint: fingerprint('Narasi dikoreksi.', 'Caption asli.', FILES),
});

export const upload = (platform: string, changes: Partial<Upload> = {}): Upload => ({
  platform,
  url: `https://www.${platform.toLowerCase()}.com/p/1`,
  reason: '',
  at: '2025-07-05T09:00:00',
  by: signature('Admin Medsos'),
  timeliness: timeliness(),
  ...changes,
});

/** How an item can have come to be returned: by the register itself, or by each role. */
export type State =
  | Exclude<Status, 'returned'>
  | 'incomplete'
  | 'returned by Admin'
  | 'returned by Wakil'
  | 'returned by Pimpinan';

export const STATES: Record<State, { status: Status; item: Item }> = {
  submitted: { status: 'submitted', item: from({}) },
  received: { status: 'received', item: from({ receipt: receipt('received') }) },
  corrected: {
    status: 'corrected',
    item: from({ receipt: receipt('received'), correction: correction('corrected') }),
  },
  approved: { status: 'approved', item: decided('approved') },
  'partly uploaded': {
    status: 'partly uploaded',
    item: { ...decided('approved with note'), uploads: [upload('Instagram')] },
  },
  done: {
    status: 'done',
    item: {
      ...decided('approved'),
      uploads: [
        upload('Instagram'),
        upload('Facebook', { url: '', reason: 'Akun terkunci', at: '2025-07-05T10:00:00' }),
      ],
    },
  },
  rejected: { status: 'rejected', item: decided('rejected') },
  cancelled: {
    status: 'cancelled',
    item: from(
      { receipt: receipt('received') },
      {
        cancellation: { reason: 'Kegiatan ditunda.', at: '2025-07-04T16:30:00' },
      },
    ),
  },
  incomplete: {
    status: 'returned',
    item: from({}, { caption: '', missing: [{ what: 'caption' }] }),
  },
  'returned by Admin': { status: 'returned', item: from({ receipt: receipt('returned') }) },
  'returned by Wakil': {
    status: 'returned',
    item: from({ receipt: receipt('received'), correction: correction('returned') }),
  },
  'returned by Pimpinan': { status: 'returned', item: decided('returned') },
};

export const STATE_NAMES = Object.keys(STATES) as State[];

export function itemAt(state: State): Item {
  return STATES[state].item;
}

function from(parts: Partial<Item>, changes: Partial<Submission> = {}): Item {
  return { submission: submission(changes), limits: LIMITS, uploads: [], amendments: [], ...parts };
}

function decided(as: Decision['decision']): Item {
  return from({
    receipt: receipt('received'),
    correction: correction('corrected'),
    decision: decision(as),
  });
}

/** No book was closed yet. */
export const NO_BOOKS = { closed: [] };

/** The item before an account that has just read it, on Friday 4 July 2025 at 19.00. */
export function caseOf(item: Item, email: string, changes: Partial<Case> = {}): Case {
  const corrected =
    item.correction?.decision === 'corrected' && item.correction.version === item.submission.version
      ? item.correction
      : undefined;
  return {
    item,
    office: office(),
    email,
    now: '2025-07-04T19:00:00',
    seenVersion: item.submission.version,
    seenFingerprint: fingerprint(
      corrected?.narrative || item.submission.narrative,
      corrected?.caption || item.submission.caption,
      item.submission.files,
      corrected?.shortCaption || item.submission.shortCaption,
    ),
    books: NO_BOOKS,
    sha256,
    ...changes,
  };
}
