/**
 * Requests that were good once, or for somebody else: sent again, sent to another function, sent by another account, or
 * kept until later. Each is judged as it arrives, by what the item is then and by who sends it.
 */
import { act, callFromDialog, noticeOf, openDialog, seen } from '../../samples/clicks';
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
  SET_UP_LINES,
  STAFF,
  statusOf,
  tabTexts,
  WAKIL,
} from '../journeys/office';

/** What the page of an act would send now. */
function requestOf(office: SampleOffice, as: string, name: Parameters<typeof openDialog>[2], row: number) {
  const { props, notice } = openDialog(office, as, name, row);
  if (!props) throw new Error(notice);
  return { ...seen(props), note: 'Baik.' };
}

function unchanged(office: SampleOffice, attempt: () => { refused?: string; done?: unknown }): string {
  const before = everything(office);
  const mails = office.google.world.store.list('message').length;
  const { refused, done } = attempt();
  expect(done).toBeUndefined();
  expect(everything(office)).toBe(before);
  expect(office.google.world.store.list('message')).toHaveLength(mails);
  return refused ?? '';
}

it('sent twice it is done once: one line, one mail, and the second is told that it is done', () => {
  const office = newOffice();
  const { row } = handInEvent(office);
  const request = requestOf(office, ADMIN, 'receive', row);
  expect(callFromDialog(office, ADMIN, 'receiveItem', request).done).toMatchObject({ status: 'received' });
  expect(unchanged(office, () => callFromDialog(office, ADMIN, 'receiveItem', request))).toContain(
    'jadi belum atau tidak lagi dapat diterima',
  );
  expect(intactLines(office)).toBe(SET_UP_LINES + 2);
});

it('kept over a return and a new version it no longer fits, though the item waits for the same step again', () => {
  const office = newOffice();
  const { row, responseId } = handInEvent(office);
  const kept = requestOf(office, ADMIN, 'receive', row);
  act(office, ADMIN, 'return', row, { note: 'Ganti foto.' });
  office.google.advance(60_000);
  office.google.person(STAFF).editResponse(responseId, { byTitle: { Caption: 'Lain sama sekali.' } });
  expect(statusOf(office, row)).toContain('menunggu penerimaan');
  expect(unchanged(office, () => callFromDialog(office, ADMIN, 'receiveItem', kept))).toContain(
    'versi 1 menjadi 2',
  );
});

it('an approval that was kept does not approve what was corrected anew', () => {
  const office = newOffice();
  const { row } = handInEvent(office);
  act(office, ADMIN, 'receive', row, {});
  act(office, WAKIL, 'correct', row, { caption: 'Pertama.' });
  const { props } = openDialog(office, WAKIL, 'approve', row);
  expect(props).toBeUndefined();
  const kept = requestOf(office, PIMPINAN, 'approve', row);
  const again = {
    row,
    number: 'MS-2026-0001',
    seenVersion: kept.seenVersion,
    seenFingerprint: kept.seenFingerprint,
  };
  const takenBack = callFromDialog(office, WAKIL, 'takeBackItem', { ...again, reason: 'Salah ketik.' });
  expect(takenBack.refused).toBeUndefined();
  act(office, WAKIL, 'correct', row, { caption: 'Kedua.' });
  expect(statusOf(office, row)).toContain('menunggu keputusan');
  expect(unchanged(office, () => callFromDialog(office, PIMPINAN, 'approveItem', kept))).toContain(
    'telah berubah sejak Anda membukanya',
  );
});

describe('at each step, every other account and every other function', () => {
  const STEPS = [
    ['receive', ADMIN],
    ['correct', WAKIL],
    ['approve', PIMPINAN],
    ['publish', ADMIN],
  ] as const;
  const ITEM_FUNCTIONS = {
    receiveItem: ADMIN,
    correctItem: WAKIL,
    approveItem: PIMPINAN,
    rejectItem: PIMPINAN,
    publishItem: ADMIN,
  };

  it.each(STEPS.map(([name], index) => [name, index] as const))('before %s', (name, steps) => {
    const office = newOffice();
    const { row } = handInEvent(office);
    for (const [step, as] of STEPS.slice(0, steps)) act(office, as, step, row, {});
    const [, holder] = STEPS[steps] as (typeof STEPS)[number];
    const request = requestOf(office, holder, name, row);
    const fields: Record<string, object> = {
      correctItem: { narrative: 'N', caption: 'C', checks: [] },
      publishItem: { entries: [{ platform: 'Instagram', url: '', reason: 'Uji', at: '' }] },
    };
    for (const [functionName, allowed] of Object.entries(ITEM_FUNCTIONS)) {
      const { note, ...item } = request;
      const sent =
        functionName === 'publishItem'
          ? { ...item, ...fields.publishItem }
          : { ...item, note, ...fields[functionName] };
      for (const as of [ADMIN, WAKIL, PIMPINAN, SEKRETARIS, OFFICE, STAFF]) {
        const isNext = functionName === `${name}Item` && as === allowed;
        const mayReject = functionName === 'rejectItem' && as === PIMPINAN && name === 'approve';
        if (isNext || mayReject) continue;
        unchanged(office, () => callFromDialog(office, as, functionName, sent) ?? {});
      }
    }
    intactLines(office);
  });
});

it('what one account decided another cannot take back with the same request', () => {
  const office = newOffice();
  const { row } = handInEvent(office);
  act(office, ADMIN, 'receive', row, {});
  const { props } = openDialog(office, WAKIL, 'correct', row);
  if (!props) throw new Error('no dialog');
  const request = { ...seen(props), reason: 'Saya berubah pikiran.' };
  for (const as of [WAKIL, PIMPINAN, SEKRETARIS, OFFICE, STAFF])
    unchanged(office, () => callFromDialog(office, as, 'takeBackItem', request) ?? {});
  expect(callFromDialog(office, ADMIN, 'takeBackItem', request).done).toBeDefined();
  expect(unchanged(office, () => callFromDialog(office, ADMIN, 'takeBackItem', request))).not.toBe('');
});

it('the care of the register is the office account’s, whoever sends its requests', () => {
  const office = newOffice();
  handInEvent(office);
  const requests: [string, object][] = [
    ['restoreRegister', { what: 'rows' }],
    ['restoreRegister', { what: 'journal' }],
    ['closeBookNow', { name: '2026', carryOver: true }],
    ['continueFormSetUp', { confirmed: true }],
  ];
  // By the register's own sentence: that Google's protections would stop them, too, is a second line.
  const sentence = `Ini hanya dapat dikerjakan oleh akun kantor (${OFFICE})`;
  for (const [functionName, request] of requests)
    for (const as of [ADMIN, WAKIL, PIMPINAN, SEKRETARIS])
      expect(unchanged(office, () => callFromDialog(office, as, functionName, request) ?? {})).toContain(
        sentence,
      );
  for (const [functionName, request] of requests)
    unchanged(office, () => callFromDialog(office, STAFF, functionName, request) ?? {});
  for (const name of ['setUpRegister', 'applyRoleChanges']) {
    const before = everything(office);
    expect(noticeOf(office.google.run(office.project, name, { as: PIMPINAN }).effects)).toContain(sentence);
    expect(everything(office)).toBe(before);
  }
});

it('a trigger’s function called by a person does nothing in that person’s name', () => {
  const office = newOffice();
  handInEvent(office);
  const { row } = handInEvent(office, { answers: { 'Judul atau nama kegiatan': 'Kedua' } });
  const before = tabTexts(office, GID.register);
  const lines = tabTexts(office, GID.journal).length;
  for (const name of [
    'onFormSubmitted',
    'onHour',
    'onMorning',
    'onReminders',
    'onEdited',
    'onStructureChanged',
  ])
    for (const as of [STAFF, ADMIN, PIMPINAN])
      office.google.run(office.project, name, {
        as,
        surroundings: 'dialog',
        args: [{ response: undefined }],
      });
  expect(tabTexts(office, GID.register)).toEqual(before);
  expect(tabTexts(office, GID.journal)).toHaveLength(lines);
  expect(statusOf(office, row)).toContain('Diserahkan');
});
