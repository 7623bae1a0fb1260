/** The dashboard: the page on demand, the tab with native charts each morning; both from the same figures. */

import { act, clickMenu, noticeOf, propsOf } from '../../samples/clicks';
import type { Dashboard } from '../../src/domain/dashboard';
import {
  ADMIN,
  FIRST_ROW,
  handInEvent,
  newOffice,
  OFFICE,
  PIMPINAN,
  SEKRETARIS,
  STAFF,
  tabTexts,
  WAKIL,
} from './office';

const at = (local: string) => Date.parse(`${local}+07:00`);
const DASHBOARD_GID = 120;

const office = newOffice(at('2026-11-02T10:00:00'));
handInEvent(office);
handInEvent(office);
act(office, ADMIN, 'receive', FIRST_ROW, { note: 'Lengkap.' });
act(office, WAKIL, 'correct', FIRST_ROW, {});
act(office, PIMPINAN, 'approve', FIRST_ROW, {});
const entries = [{ platform: 'Instagram', url: 'https://www.instagram.com/p/1', reason: '', at: '' }];
act(office, ADMIN, 'publish', FIRST_ROW, { entries });
office.google.advance(at('2026-11-05T09:00:00') - office.google.world.clock.now());

function shown(as: string): { dashboard: Dashboard; asOf: string } {
  const { effects } = clickMenu(office, as, 'openDashboard');
  const props = propsOf(effects) as unknown as { dashboard: Dashboard; asOf: string } | undefined;
  if (!props) throw new Error(noticeOf(effects) ?? 'no page');
  return props;
}

it('the page: as of now, for whoever can open the register', () => {
  const { dashboard, asOf } = shown(SEKRETARIS);
  expect(asOf).toContain('Kamis, 5 November 2026');
  expect(dashboard.waiting.find((one) => one.whom === 'Admin Medsos')).toMatchObject({ open: 2, late: 1 });
  expect(dashboard.late.map((one) => one.number)).toEqual(['MS-2026-0002']);
  expect(dashboard.months.at(-1)).toMatchObject({ month: '2026-11', handedIn: 2, published: 1 });
  expect(dashboard.byPlatform).toEqual([{ name: 'Instagram', count: 1 }]);
});

it('costs two round trips, and writes nothing', () => {
  const { meter } = clickMenu(office, PIMPINAN, 'openDashboard');
  expect(meter.trips).toEqual([
    'Sheets.Spreadsheets.Values.batchGet',
    'Sheets.Spreadsheets.Values.batchGet',
    ...meter.trips.filter((one) => !one.startsWith('Sheets')),
  ]);
  expect(meter.cellsWritten).toBe(0);
});

it('the tab was written this morning with the same figures, as numbers', () => {
  const rows = tabTexts(office, DASHBOARD_GID);
  const line = (first: string) => rows.find((row) => row[0] === first);
  expect(rows[1]?.[0]).toContain('Kamis, 5 November 2026');
  expect(line('Admin Medsos')?.slice(1, 3)).toEqual(['2', '1']);
  expect(line('Nov 26')?.slice(1)).toEqual(['1', '1', '1', '1', '1', '2', '1']);
  expect(rows.find((row) => row[3] === 'Instagram')?.[4]).toBe('1');
  expect(line('MS-2026-0002')?.[1]).toBe('Terlambat 2 hari');
  const cells = office.google.world.store.cells(`${office.spreadsheetId}/${DASHBOARD_GID}`);
  expect(cells.filter(({ cell }) => typeof cell.value === 'number').length).toBeGreaterThan(20);
});

/** What a chart's ranges hold, by Google's own rule: half-open, headings first (`headerCount`). */
function drawn(chart: { spec: unknown }): string[][] {
  const { basicChart } = chart.spec as GoogleAppsScript.Sheets.Schema.ChartSpec;
  const rows = tabTexts(office, DASHBOARD_GID);
  const texts = (data: GoogleAppsScript.Sheets.Schema.ChartData | undefined) =>
    (data?.sourceRange?.sources ?? []).flatMap((one) =>
      rows
        .slice(one.startRowIndex, one.endRowIndex)
        .map((row) => row[one.startColumnIndex ?? 0] ?? '')
        .filter(Boolean),
    );
  return [
    ...(basicChart?.domains ?? []).map((one) => texts(one.domain)),
    ...(basicChart?.series ?? []).map((one) => texts(one.series)),
  ];
}

it('six native charts draw those tables, headings and all', () => {
  const sheet = office.google.world.store
    .list('sheet')
    .find((one) => one.sheetId === DASHBOARD_GID && one.spreadsheetId === office.spreadsheetId);
  const charts = (sheet?.charts ?? []).map(drawn);
  expect(charts).toHaveLength(6);
  expect(charts[0]?.map((column) => column[0])).toEqual(['Menunggu', 'Konten', 'Lewat batas']);
  expect(charts[0]?.[0]).toHaveLength(5);
  expect(charts[1]?.map((column) => column[0])).toEqual([
    ...['Bulan', 'Penyerahan', 'Penerimaan', 'Koreksi', 'Keputusan', 'Pengunggahan'],
  ]);
  expect(charts[2]?.map((column) => column[0])).toEqual(['Bulan', 'Diserahkan', 'Terunggah']);
  expect(charts.slice(3).map((columns) => columns[0]?.[0])).toEqual([
    'Jenis konten',
    'Platform',
    'Subbagian',
  ]);
  expect(charts[4]).toEqual([
    ['Platform', 'Instagram'],
    ['Jumlah', '1'],
  ]);
});

it('setting up again leaves the charts, and makes those that somebody deleted', () => {
  const charts = () =>
    office.google.world.store.list('sheet').find((one) => one.sheetId === DASHBOARD_GID)?.charts ?? [];
  const before = charts().map((one) => one.chartId);
  const sheet = office.google.world.store.list('sheet').find((one) => one.sheetId === DASHBOARD_GID);
  if (!sheet) throw new Error('no tab');
  office.google.world.store.put('sheet', `${office.spreadsheetId}/${DASHBOARD_GID}`, {
    ...sheet,
    charts: sheet.charts.slice(0, 4),
  });
  expect(charts()).toHaveLength(4);
  const run = office.google.run(office.project, 'setUpRegister', { as: OFFICE });
  expect(run.error).toBeUndefined();
  expect(charts().map((one) => one.chartId)).toEqual(before);
});

it('only the office account writes the tab', () => {
  expect(() => office.google.person(STAFF).typeIntoCell(office.spreadsheetId, 'Dasbor', 'A1', 'x')).toThrow();
  expect(() => office.google.person(ADMIN).typeIntoCell(office.spreadsheetId, 'Dasbor', 'A1', 'x')).toThrow();
});
