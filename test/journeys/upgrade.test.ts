/**
 * Registers that released versions left (`test/registers/`) open in this one: acts are refused with the way out until
 * *Siapkan register* has brought them up; then everything is as it was and goes on.
 */
import { readdirSync } from 'node:fs';
import { act, clickMenu, noticeOf, reportOf } from '../../samples/clicks';
import type { SampleOffice } from '../../samples/office';
import { cellOf } from '../../samples/play';
import { SCHEMA_VERSION } from '../../src/domain/schema';
import { openKept } from '../registers/kept';
import {
  ADMIN,
  BUNDLE,
  FIRST_ROW,
  GID,
  handInEvent,
  intactLines,
  OFFICE,
  PIMPINAN,
  statusOf,
  tabTexts,
} from './office';

const VERSIONS = readdirSync('test/registers').flatMap((file) => /^(.+)\.json\.gz$/.exec(file)?.[1] ?? []);
/** What everybody knows a content by, and what was decided of it. */
const KNOWN = [
  'No. Register',
  'Status',
  'Judul/kegiatan',
  'Versi',
  'Narasi',
  'Caption',
  'Batas unggah',
  'Tanggapan Admin',
  'Caption hasil koreksi',
  'Pertimbangan Pimpinan',
  'Tanggal unggah dan tautan',
];

const schemaOf = (office: SampleOffice) =>
  tabTexts(office, GID.control).find(([label]) => label === 'Versi susunan')?.[1];

function known(office: SampleOffice): string[][] {
  const rows: string[][] = [];
  for (let row = FIRST_ROW; cellOf(office, row, 'No. Register') !== ''; row += 1)
    rows.push(KNOWN.map((heading) => cellOf(office, row, heading)));
  return rows;
}

const copies = (office: SampleOffice) =>
  office.google.world.store.list('file').filter((file) => file.name.includes('salinan sebelum versi'));

const repairsOf = (office: SampleOffice) => {
  const { effects } = clickMenu(office, OFFICE, 'setUpRegister');
  const report = reportOf(effects);
  if (report?.about !== 'setUp') throw new Error(noticeOf(effects) ?? 'no report');
  return report.found.repairs as { repaired: string; copy?: string }[];
};

it('there is one of each released version', () => {
  expect(VERSIONS).toContain('0.1.0');
});

describe.each(VERSIONS)('a register of version %s', (version) => {
  const office = openKept(version, BUNDLE);
  const before = known(office);
  const journalBefore = tabTexts(office, GID.journal);
  const open = FIRST_ROW + before.length - 1;

  it('refuses acts until it is brought up, and says how', () => {
    expect(before.length).toBeGreaterThan(5);
    const { refused } = act(office, PIMPINAN, 'approve', open, {});
    expect(refused).toContain('Siapkan register');
    expect(tabTexts(office, GID.journal)).toEqual(journalBefore);
  });

  it('is brought up by Siapkan register, after a copy was made', () => {
    const [upgraded] = repairsOf(office);
    expect(upgraded).toMatchObject({ repaired: 'register upgraded', to: SCHEMA_VERSION });
    expect(schemaOf(office)).toBe(SCHEMA_VERSION);
    const [copy] = copies(office);
    expect(upgraded?.copy).toContain(copy?.id);
    const kept = { ...office, spreadsheetId: copy?.id ?? '' };
    expect(known(kept)).toEqual(before);
    expect(schemaOf(kept)).not.toBe(SCHEMA_VERSION);
  });

  it('has lost nothing: rows, journal, integrity', () => {
    expect(known(office)).toEqual(before);
    expect(tabTexts(office, GID.journal).slice(0, journalBefore.length)).toEqual(journalBefore);
    expect(intactLines(office)).toBeGreaterThan(journalBefore.length - 1);
  });

  it('does not upgrade twice', () => {
    const lines = intactLines(office);
    expect(repairsOf(office)).toEqual([]);
    expect(copies(office)).toHaveLength(1);
    expect(intactLines(office)).toBe(lines);
  });

  it('goes on: what waited is decided, what is new is handed in', () => {
    expect(statusOf(office, open)).toBe('Dikoreksi – menunggu keputusan');
    expect(act(office, PIMPINAN, 'approve', open, { note: 'Baik.' }).refused).toBeUndefined();
    expect(statusOf(office, open)).toBe('Disetujui – menunggu pengunggahan');
    const { row } = handInEvent(office);
    expect(row).toBe(open + 1);
    expect(act(office, ADMIN, 'receive', row, {}).refused).toBeUndefined();
    intactLines(office);
  });
});

/** Up to where rows stand in the new shape and the journal tells of it; what follows is setting up as ever. */
const WRITES = [1, 2, 3, 4, 5];

describe.each(VERSIONS)('bringing up a register of version %s', (version) => {
  const whole = openKept(version, BUNDLE);
  clickMenu(whole, OFFICE, 'setUpRegister');
  const wanted = { rows: known(whole), schema: schemaOf(whole) };

  it.each(WRITES)('may die before its write %i, and goes on when it is run again', (write) => {
    const office = openKept(version, BUNDLE);
    let writes = 0;
    office.google.run(office.project, 'setUpRegister', {
      as: OFFICE,
      onRoundTrip: (name) => {
        if (name !== 'Sheets.Spreadsheets.batchUpdate') return;
        writes += 1;
        if (writes === write) throw new Error('Service Spreadsheets failed while accessing document');
      },
    });
    expect(writes).toBeGreaterThanOrEqual(write);
    clickMenu(office, OFFICE, 'setUpRegister');
    expect({ rows: known(office), schema: schemaOf(office) }).toEqual(wanted);
    expect(copies(office)).toHaveLength(1);
    const told = tabTexts(office, GID.journal).filter((line) =>
      line.some((text) => text.includes('diperbarui dari versi')),
    );
    expect(told).toHaveLength(1);
    intactLines(office);
  });
});

describe('a register of a later version', () => {
  it('is left alone', () => {
    const office = openKept('0.1.0', BUNDLE);
    const key = `${office.spreadsheetId}/${GID.control}`;
    office.google.world.store.putCell(key, 12, 1, { value: String(Number(SCHEMA_VERSION) + 1) });
    const before = tabTexts(office, GID.control);
    expect(noticeOf(clickMenu(office, OFFICE, 'setUpRegister').effects)).toContain('lebih baru');
    expect(act(office, ADMIN, 'receive', FIRST_ROW, {}).refused).toContain('lebih baru');
    expect(tabTexts(office, GID.control)).toEqual(before);
  });
});
