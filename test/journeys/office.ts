/** A fresh sample office in memory for each journey, on the built bundle, and looks into it as a person has them. */
import { existsSync } from 'node:fs';
import type { MessageDocument } from '../../local-google/documents';
import { clickMenu, noticeOf, reportOf } from '../../samples/clicks';
import { ACCOUNTS, openSampleOffice, type SampleOffice } from '../../samples/office';
import { cellOf, handIn, readSamples, type Sample } from '../../samples/play';
import type { Integrity } from '../../src/domain/integrity';
import { tab } from '../../trials/tabs';

export const BUNDLE = 'build/apps-script';
export const MONDAY = Date.parse('2026-11-02T16:00:00+07:00');
export const FIRST_ROW = 3;

export const OFFICE = ACCOUNTS.office.email;
export const STAFF = ACCOUNTS.staff.email;
export const ADMIN = ACCOUNTS.admin.email;
export const WAKIL = ACCOUNTS.wakil.email;
export const PIMPINAN = ACCOUNTS.pimpinan.email;
export const SEKRETARIS = ACCOUNTS.sekretaris.email;

export function newOffice(startAt = MONDAY): SampleOffice {
  if (!existsSync(`${BUNDLE}/Code.js`))
    throw new Error('Journeys run the built bundle: run `npm run build` first.');
  let fresh = setUpAt.get(startAt);
  if (!fresh) {
    fresh = openSampleOffice({ bundle: BUNDLE, startAt });
    setUpAt.set(startAt, fresh);
  }
  return openSampleOffice({ bundle: BUNDLE, startAt, copyOf: fresh });
}

/** An office that nobody has used yet, by when it began: setting one up takes longer than most journeys. */
const setUpAt = new Map<number, SampleOffice>();

/** A complete submission of an event on the day that `MONDAY` names. */
export function eventSample(
  changed: Partial<Sample> & { answers?: Record<string, string | string[]> } = {},
): Sample {
  const sample = readSamples().find((one) => one.key === 'rapat-pleno');
  if (!sample) throw new Error('The samples have no rapat-pleno');
  return { ...sample, submitter: STAFF, ...changed, answers: { ...sample.answers, ...changed.answers } };
}

/** Hands in a complete event; its row and response. */
export function handInEvent(office: SampleOffice, changed: Parameters<typeof eventSample>[0] = {}) {
  return handIn(office, eventSample(changed));
}

export function statusOf(office: SampleOffice, row: number): string {
  return cellOf(office, row, 'Status');
}

/** All texts of a tab, as rows; what its reader sees. */
export const tabTexts = tab;

export const GID = { register: 101, recap: 102, journal: 103, outbox: 104, control: 111 } as const;

/**
 * So many of all the points at which an act may be interrupted, evenly: a run of the tests cannot wait for more.
 * `EVERY_POINT=1` takes each of them.
 */
export function somePoints(all: readonly number[], count: number): number[] {
  if (process.env.EVERY_POINT || all.length <= count) return [...all];
  const step = (all.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => all[Math.round(index * step)] ?? 0);
}

/** What *Periksa keutuhan* finds, as the page is told it. */
export function integrityOf(office: SampleOffice, as: string = SEKRETARIS): Integrity {
  const { effects } = clickMenu(office, as, 'openIntegrity');
  const report = reportOf(effects);
  if (report?.about !== 'integrity') throw new Error(noticeOf(effects) ?? 'no report');
  return report.found as unknown as Integrity;
}

export const vaultId = (office: SampleOffice) =>
  office.google.world.store.list('file').find((file) => file.name.startsWith('Brankas'))?.id ?? '';
/** How many lines the vault has. */
export function vaultLines(office: SampleOffice): number {
  const { store } = office.google.world;
  return new Set(store.cells(`${vaultId(office)}/1`, 1, 1000).map(({ row }) => row)).size;
}

/** How many lines the journal has, when nothing at all is wrong. */
export function intactLines(office: SampleOffice, as?: string): number {
  const found = integrityOf(office, as);
  expect({ ...found, count: 0, head: '' }).toEqual({
    count: 0,
    head: '',
    chain: [],
    vault: [],
    rows: [],
    files: [],
    sharing: [],
    canRestore: [],
  });
  return found.count;
}

/** Subjects of the mails that an account has got since `before` were there, the oldest first. */
export function mailsTo(office: SampleOffice, email: string): MessageDocument[] {
  return office.google.mailbox(email).reverse();
}

/** Rows of the control tab that the hours move on by themselves. */
const HOURLY = [
  'Baris jurnal di brankas',
  'Pengingat terakhir',
  'Surat yang sudah terkirim',
  'Jawaban formulir sudah diperiksa sampai',
];

/**
 * Everything that the register, journal, outbox and control hold: for "nothing has changed". How far the vault has
 * copied is left out, since each hour changes it.
 */
export function everything(office: SampleOffice): string {
  const tabs = Object.values(GID).map((gid) => tabTexts(office, gid));
  return JSON.stringify(tabs.map((lines) => lines.filter(([label]) => !HOURLY.includes(label ?? ''))));
}

/** Lines that the journal has before anybody hands in: set up, roles, settings, roles. */
export const SET_UP_LINES = 4;
