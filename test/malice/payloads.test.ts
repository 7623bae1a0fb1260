/**
 * Pages send what they like: another's number, an old version, fields that are not asked for, one row twice, or no
 * object at all. Each function that a page may call reads its request by a strict schema, and believes nothing of it about
 * who acts; what does not fit is refused in one sentence, and nothing has changed.
 */
import { readFileSync } from 'node:fs';
import { act, CHECKS, callFromDialog, openDialog, seen } from '../../samples/clicks';
import type { SampleOffice } from '../../samples/office';
import {
  ADMIN,
  everything,
  GID,
  handInEvent,
  intactLines,
  newOffice,
  OFFICE,
  PIMPINAN,
  SEKRETARIS,
  STAFF,
  statusOf,
  tabTexts,
  WAKIL,
} from '../journeys/office';

/** Every function that takes a request from a page, whoever may press its button. */
const FUNCTIONS = {
  receiveItem: ADMIN,
  correctItem: WAKIL,
  approveItem: PIMPINAN,
  returnItem: ADMIN,
  rejectItem: PIMPINAN,
  publishItem: ADMIN,
  amendItem: ADMIN,
  verifyItem: WAKIL,
  takeBackItem: ADMIN,
  actOnSeveralItems: ADMIN,
  zipPhotos: ADMIN,
  deskOf: ADMIN,
  linesOf: ADMIN,
  photosOf: ADMIN,
  photoOf: ADMIN,
  printOwnList: STAFF,
  makeRecap: SEKRETARIS,
  makeRegisterBook: SEKRETARIS,
  makeResponseSheets: SEKRETARIS,
  downloadRecap: SEKRETARIS,
  exportPaper: SEKRETARIS,
  tickPapers: SEKRETARIS,
  restoreRegister: OFFICE,
  compareWithJournal: OFFICE,
  closeBookNow: OFFICE,
  continueFormSetUp: OFFICE,
} as const;

const office = newOffice();
const { row } = handInEvent(office);
const other = handInEvent(office, { answers: { 'Judul atau nama kegiatan': 'Kegiatan kedua' } });
const { props } = openDialog(office, ADMIN, 'receive', row);
if (!props) throw new Error('no dialog');
const good = { ...seen(props), note: '' };
const before = everything(office);

afterEach(() => expect(everything(office)).toBe(before));

/** As the page would, but with anything at all: also what no page of ours sends. */
function send(to: SampleOffice, as: string, functionName: string, payload: unknown) {
  const result = to.google.run(to.project, functionName, { as, surroundings: 'dialog', args: [payload] });
  expect(result.error).toBeUndefined();
  return result.value as { refused?: string; done?: unknown };
}

const JUNK: [what: string, payload: unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['a text', 'receive'],
  ['a list', [good]],
  ['an empty object', {}],
  ['a field of no request', { ...good, isOffice: true }],
  ['a polluting field', JSON.parse('{"__proto__": {"role": "Pimpinan Redaksi"}, "constructor": {}}')],
  ['values of other kinds', { row: '3', number: 3, seenVersion: [1], seenFingerprint: {}, note: null }],
  ['a row that is none', { ...good, row: -1, extra: 1 }],
  ['a text of a million characters', { ...good, note: 'a'.repeat(1_000_000) }],
];

describe.each(Object.entries(FUNCTIONS))('%s', (functionName, as) => {
  it.each(JUNK)('sent %s refuses in one sentence', (_, payload) => {
    const { refused, done } = send(office, as, functionName, payload);
    expect(done).toBeUndefined();
    expect(refused).toMatch(/^(?!Maaf)[^.]+[^;]*; .+\.$/);
  });
});

it('there is no other function that a page may call with a request', () => {
  const main = readFileSync('src/main.ts', 'utf8');
  const taking = [...main.matchAll(/export const (\w+) = \(payload: unknown\)/g)].map((one) => one[1]);
  expect(taking.sort()).toEqual(Object.keys(FUNCTIONS).sort());
});

describe('another’s', () => {
  it('role, claimed in the request, is not believed: the account that Google names acts', () => {
    for (const claim of [{ role: 'Admin Medsos' }, { email: ADMIN }, { by: { role: 'Admin Medsos' } }])
      expect(send(office, WAKIL, 'receiveItem', { ...good, ...claim }).refused).toContain(
        'tidak dapat dibaca',
      );
    expect(send(office, WAKIL, 'receiveItem', good).refused).toContain(
      'tidak terdaftar sebagai Admin Medsos',
    );
    expect(send(office, STAFF, 'receiveItem', good).done).toBeUndefined();
  });

  it('number with this one’s row and fingerprint is not decided', () => {
    const forged = { ...good, number: 'MS-2026-0002' };
    expect(send(office, ADMIN, 'receiveItem', forged).refused).toContain(
      'telah berubah sejak Anda membukanya',
    );
    expect(send(office, ADMIN, 'receiveItem', { ...good, number: 'MS-2026-0099' }).refused).toContain(
      'tidak ditemukan lagi',
    );
  });

  it('row with this one’s number is found by the number, and only if it is what was seen', () => {
    const fresh = newOffice();
    handInEvent(fresh);
    handInEvent(fresh, { answers: { 'Judul atau nama kegiatan': 'Kegiatan kedua' } });
    const page = openDialog(fresh, ADMIN, 'receive', row).props;
    if (!page) throw new Error('no dialog');
    expect(
      send(fresh, ADMIN, 'receiveItem', { ...seen(page), row: other.row, note: '' }).refused,
    ).toBeUndefined();
    expect(statusOf(fresh, row)).toContain('Diterima');
    expect(statusOf(fresh, other.row)).toContain('Diserahkan');
  });
});

it('an old version, or a fingerprint of other text, is refused with what happened since', () => {
  for (const old of [{ seenVersion: 99 }, { seenFingerprint: 'f'.repeat(64) }])
    expect(send(office, ADMIN, 'receiveItem', { ...good, ...old }).refused).toContain(
      'telah berubah sejak Anda membukanya',
    );
});

describe('the same thing twice in one request', () => {
  it('of several rows decides each row once', () => {
    const fresh = newOffice();
    handInEvent(fresh);
    const page = openDialog(fresh, ADMIN, 'receive', row).props;
    if (!page) throw new Error('no dialog');
    const lines = tabTexts(fresh, GID.journal).length;
    const request = { act: 'receive', items: [seen(page), seen(page)], note: '', checks: [] };
    send(fresh, ADMIN, 'actOnSeveralItems', request);
    expect(tabTexts(fresh, GID.journal).length - lines).toBeLessThanOrEqual(1);
    intactLines(fresh);
  });

  it('of links and checks records each platform once', () => {
    const fresh = newOffice();
    handInEvent(fresh);
    act(fresh, ADMIN, 'receive', row, {});
    act(fresh, WAKIL, 'correct', row, { checks: [...CHECKS, ...CHECKS] });
    act(fresh, PIMPINAN, 'approve', row, {});
    const link = (id: string) => ({
      platform: 'Instagram',
      url: `https://www.instagram.com/p/${id}/`,
      reason: '',
      at: '',
    });
    const { refused } = act(fresh, ADMIN, 'publish', row, { entries: [link('Ca1'), link('Cb2')] });
    expect(refused).toBeDefined();
    expect(act(fresh, ADMIN, 'publish', row, { entries: [link('Ca1')] }).refused).toBeUndefined();
    const lines = tabTexts(fresh, GID.journal).length;
    act(fresh, WAKIL, 'verify', row, { platforms: ['Instagram', 'Instagram'] });
    expect(tabTexts(fresh, GID.journal).length - lines).toBeLessThanOrEqual(1);
    intactLines(fresh);
  });
});

it('a link is an address of the platform’s own host, and nothing that a reader of it would run', () => {
  const fresh = newOffice();
  handInEvent(fresh);
  act(fresh, ADMIN, 'receive', row, {});
  act(fresh, WAKIL, 'correct', row, {});
  act(fresh, PIMPINAN, 'approve', row, {});
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'https://www.instagram.com@penipu.contoh/p/C1/',
    'https://penipu.contoh/www.instagram.com/p/C1/',
    'https://www.instagram.com.penipu.contoh/p/C1/',
    'https://bukaninstagram.com/p/C1/',
    'http://www.instagram.com/p/C1/',
    'https://www.instagram.com/p/C1/\nhttps://penipu.contoh',
  ]) {
    const { refused } = act(fresh, ADMIN, 'publish', row, {
      entries: [{ platform: 'Instagram', url, reason: '', at: '' }],
    });
    expect(`${url}: ${refused}`).toMatch(/(bukan tautan|periksa apakah)/);
  }
});

it('a refused request says its sentence also where the page passes it on: plain text, no address, no stack', () => {
  const { refused } = callFromDialog(office, ADMIN, 'receiveItem', { ...good, note: 7 });
  expect(refused).toBe(
    'Isian tidak dapat dibaca (note); tutup jendela ini, buka lagi dari menu, lalu isi kembali.',
  );
});
