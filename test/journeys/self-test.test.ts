/**
 * *Uji diri* on the built bundle: every assumption holds on local-google, as the office account and as a role holder
 * see it; what does not hold is found; and trying leaves nothing behind but its tab.
 */
import { clickMenu, noticeOf, reportOf } from '../../samples/clicks';
import type { SampleOffice } from '../../samples/office';
import type { Observation, SelfTested } from '../../src/actions/self-test';
import {
  ADMIN,
  everything,
  handInEvent,
  intactLines,
  mailsTo,
  newOffice,
  OFFICE,
  SEKRETARIS,
  STAFF,
  tabTexts,
} from './office';

const TRIAL_GID = 190;

function tested(office: SampleOffice, as: string): SelfTested {
  const { effects } = clickMenu(office, as, 'openSelfTest');
  const report = reportOf(effects);
  if (report?.about !== 'selfTest') throw new Error(noticeOf(effects) ?? 'no report');
  return report.found as unknown as SelfTested;
}

const notPassed = (observations: readonly Observation[]) =>
  observations.filter((one) => one.outcome !== 'pass').map(({ id, observed }) => `${id}: ${observed}`);

const idsOf = ({ observations }: SelfTested, outcome: Observation['outcome']) =>
  observations.filter((one) => one.outcome === outcome).map((one) => one.id);

/** How many files there are that nobody threw away, alone or with their folder. */
function inDrive(office: SampleOffice): number {
  const { store } = office.google.world;
  const isThrownAway = (id: string | undefined): boolean => {
    const file = id === undefined ? undefined : store.get('file', id);
    return file !== undefined && (file.trashed || isThrownAway(file.parentId));
  };
  return store.list('file').filter((file) => !isThrownAway(file.id)).length;
}

describe('Uji diri', () => {
  const office = newOffice();
  const { responseId } = handInEvent(office);
  office.google.advance(60_000);
  office.google.person(STAFF).editResponse(responseId, { byTitle: { Caption: 'Diperbaiki' } });
  const before = {
    register: everything(office),
    files: inDrive(office),
    mails: mailsTo(office, STAFF).length,
  };
  const lines = intactLines(office);
  const byOffice = tested(office, OFFICE);
  const byAdmin = tested(office, ADMIN);

  it('sees every assumption, and each holds on local-google', () => {
    expect(byOffice.observations.length).toBeGreaterThan(50);
    expect(notPassed(byOffice.observations)).toEqual([]);
    expect(notPassed(byAdmin.observations)).toEqual([]);
    expect(byAdmin.observations.map((one) => one.id)).toContain('protection-binds-a-batch');
  });

  it('leaves register, Drive and mail as they were', () => {
    expect(everything(office)).toBe(before.register);
    expect(inDrive(office)).toBe(before.files);
    expect(mailsTo(office, STAFF)).toHaveLength(before.mails);
    expect(intactLines(office)).toBe(lines);
  });

  it('keeps what was seen in a tab, the role holder’s below the office account’s', () => {
    const [headings, ...rows] = tabTexts(office, TRIAL_GID);
    expect(headings?.slice(0, 3)).toEqual(['Anggapan', 'Hasil', 'Yang terlihat']);
    expect(rows).toHaveLength(byOffice.observations.length + byAdmin.observations.length);
    expect(rows[0]?.slice(1, 3)).toEqual(['sesuai', 'active and effective are the same']);
    expect(rows.at(-1)?.[5]).toContain('oleh pemegang peran');
  });

  it('begins its tab anew when the office account tries again', () => {
    const again = tested(office, OFFICE);
    expect(tabTexts(office, TRIAL_GID)).toHaveLength(1 + again.observations.length);
  });
});

describe('what does not hold', () => {
  it('is found: protections that hold nobody back', () => {
    const office = newOffice();
    tested(office, OFFICE);
    const { store } = office.google.world;
    const key = `${office.spreadsheetId}/${TRIAL_GID}`;
    const tab = store.get('sheet', key);
    if (!tab) throw new Error('no tab of results');
    expect(tab.protectedRanges).toHaveLength(2);
    store.put('sheet', key, { ...tab, protectedRanges: [] });
    expect(idsOf(tested(office, ADMIN), 'fail')).toEqual(['protection-binds', 'protection-binds-a-batch']);
  });

  it('is found: a mail quota that is used up, a trigger that is gone', () => {
    const office = newOffice();
    office.google.useQuota(OFFICE, 'email', 60);
    const [trigger] = office.google.world.store.list('trigger');
    office.google.world.store.remove('trigger', trigger?.id ?? '');
    expect(idsOf(tested(office, OFFICE), 'fail')).toEqual(['own-triggers', 'mail-quota']);
  });
});

describe('before there is anything to see', () => {
  it('says what cannot be seen yet', () => {
    const unseen = idsOf(tested(newOffice(), OFFICE), 'not seen');
    expect(unseen).toContain('answer-keeps-its-id');
    expect(unseen).toContain('files-of-an-answer');
    expect(unseen).not.toContain('batch-all-or-nothing');
  });

  it('is refused to role holders until the office account has tried, and to everybody else', () => {
    const office = newOffice();
    expect(noticeOf(clickMenu(office, SEKRETARIS, 'openSelfTest').effects)).toContain(
      'belum menjalankan Uji diri',
    );
    expect(noticeOf(clickMenu(office, STAFF, 'openSelfTest').effects)).toContain(OFFICE);
    expect(tabTexts(office, TRIAL_GID)).toEqual([]);
  });
});
