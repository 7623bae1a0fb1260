/**
 * The tab *Dasbor*: tables of numbers, written anew each morning, and native charts that are drawn from them. Tables
 * have fixed places, so that the charts, which setting up makes once, go on showing them.
 */
import type { Dashboard } from '../domain/dashboard';
import type { Count } from '../domain/recap';
import { DASHBOARD, STAGE_NUMBERS, shortMonth, stageHeading } from '../text/dashboard';
import { timeMarkText } from '../text/dates';
import { STATUS_NAMES } from '../text/names';
import { TABS } from './layout';
import { columnWidth, formatCells, type GridRange, type Request, sheets } from './requests';

type Cell = string | number | undefined;
type Chart = GoogleAppsScript.Sheets.Schema.EmbeddedChart;

const { sheetId } = TABS.dashboard;
const WIDTH = 8;
/** First row of each table, its headings; counted from 0. */
const AT = { waiting: 3, months: 10, content: 25, late: 42 } as const;
const SHOWN = { roles: 4, months: 12, content: 14, late: 40 } as const;
const HEIGHT = AT.late + 1 + SHOWN.late;
/** Rates stand beside their month, from its second column on; what was handed in and published after them. */
const COUNTS_AT = 1 + STAGE_NUMBERS.length;
/** Where the three tables of content stand. */
const CONTENT_COLUMNS = { byKind: 0, byPlatform: 3, byDepartment: 6 } as const;

export class DashboardTab {
  constructor(private readonly spreadsheetId: string) {}

  /** Everything in one request, so that nobody sees half of a day. */
  write(dashboard: Dashboard, asOf: string): void {
    sheets().batchUpdate({ requests: dashboardRequests(dashboard, asOf) }, this.spreadsheetId);
  }
}

export function dashboardRequests(dashboard: Dashboard, asOf: string): Request[] {
  const cells: Cell[][] = Array.from({ length: HEIGHT }, () =>
    Array.from({ length: WIDTH }, () => undefined),
  );
  const put = (row: number, column: number, rows: readonly (readonly Cell[])[]) => {
    rows.forEach((line, index) => {
      line.forEach((cell, offset) => {
        const target = cells[row + index];
        if (target) target[column + offset] = cell;
      });
    });
  };
  put(0, 0, [[DASHBOARD.title], [DASHBOARD.asOf(asOf)]]);
  put(2, 0, [[DASHBOARD.tabHelp]]);
  put(AT.waiting, 0, [
    [DASHBOARD.whom, DASHBOARD.open, DASHBOARD.late],
    ...dashboard.waiting.map(({ whom, open, late }) => [whom, open, late]),
  ]);
  put(AT.months, 0, [
    [DASHBOARD.month, ...STAGE_NUMBERS.map(stageHeading), DASHBOARD.handedIn, DASHBOARD.published],
    ...dashboard.months.map(({ month, rates, handedIn, published }) => [
      shortMonth(month),
      ...rates.map(({ onTime, all }) => (all > 0 ? onTime / all : undefined)),
      handedIn,
      published,
    ]),
  ]);
  const counted = (heading: string, counts: readonly Count[]) => [
    [heading, DASHBOARD.count],
    ...counts.slice(0, SHOWN.content).map(({ name, count }) => [name, count]),
  ];
  put(AT.content, CONTENT_COLUMNS.byKind, counted(DASHBOARD.kind, dashboard.byKind));
  put(AT.content, CONTENT_COLUMNS.byPlatform, counted(DASHBOARD.platform, dashboard.byPlatform));
  put(AT.content, CONTENT_COLUMNS.byDepartment, counted(DASHBOARD.department, dashboard.byDepartment));
  put(AT.late, 0, [
    [DASHBOARD.lateList],
    ...(dashboard.late.length === 0 ? [[DASHBOARD.nothingLate]] : []),
    ...dashboard.late
      .slice(0, SHOWN.late)
      .map(({ number, title, status, mark }) => [
        number,
        timeMarkText(mark),
        undefined,
        STATUS_NAMES[status],
        undefined,
        title,
      ]),
  ]);
  const area = { sheetId, startRowIndex: 0, endRowIndex: HEIGHT, startColumnIndex: 0, endColumnIndex: WIDTH };
  return [
    {
      updateCells: {
        range: area,
        rows: cells.map((line) => ({ values: line.map((cell) => ({ userEnteredValue: entered(cell) })) })),
        fields: 'userEnteredValue',
      },
    },
    ...looks(area),
  ];
}

function entered(cell: Cell) {
  if (cell === undefined) return undefined;
  return typeof cell === 'number' ? { numberValue: cell } : { stringValue: cell };
}

function looks(area: GridRange): Request[] {
  const headings = [AT.waiting, AT.months, AT.content, AT.late];
  const rates: GridRange = {
    sheetId,
    startRowIndex: AT.months + 1,
    endRowIndex: AT.months + 1 + SHOWN.months,
    startColumnIndex: 1,
    endColumnIndex: COUNTS_AT,
  };
  const bold = (row: number, fontSize: number) =>
    formatCells(
      { ...area, startRowIndex: row, endRowIndex: row + 1 },
      { textFormat: { fontFamily: 'Arial', fontSize, bold: true } },
      'textFormat',
    );
  return [
    formatCells(
      area,
      { textFormat: { fontFamily: 'Arial', fontSize: 10, bold: false }, verticalAlignment: 'TOP' },
      'textFormat,verticalAlignment',
    ),
    formatCells(rates, { numberFormat: { type: 'PERCENT', pattern: '0%' } }, 'numberFormat'),
    bold(0, 16),
    ...headings.map((row) => bold(row, 10)),
    ...[170, 100, 100, 130, 100, 110, 170, 100].map((width, column) => columnWidth(sheetId, column, width)),
  ];
}

/** The charts by their fixed ids; those that a tab lacks are made. */
export function chartRequests(present: readonly (number | undefined)[]): Request[] {
  return charts()
    .filter((one) => !present.includes(one.chartId))
    .map((chart) => ({ addChart: { chart } }));
}

type Shape = 'BAR' | 'COLUMN' | 'LINE';

function charts(): Chart[] {
  const { byKind, byPlatform, byDepartment } = CONTENT_COLUMNS;
  const columns = (first: number, count: number) =>
    Array.from({ length: count }, (_, index) => first + index);
  return [
    chart(0, DASHBOARD.waiting, 'BAR', AT.waiting, SHOWN.roles, 0, [1, 2]),
    chart(1, DASHBOARD.rates, 'LINE', AT.months, SHOWN.months, 0, columns(1, STAGE_NUMBERS.length)),
    chart(2, DASHBOARD.throughput, 'COLUMN', AT.months, SHOWN.months, 0, columns(COUNTS_AT, 2)),
    chart(3, DASHBOARD.kind, 'BAR', AT.content, SHOWN.content, byKind, [byKind + 1]),
    chart(4, DASHBOARD.platform, 'BAR', AT.content, SHOWN.content, byPlatform, [byPlatform + 1]),
    chart(5, DASHBOARD.department, 'BAR', AT.content, SHOWN.content, byDepartment, [byDepartment + 1]),
  ];
}

/** Charts stand beside the tables, two in a row. Bars have their values below them, columns and lines at their left. */
function chart(
  place: number,
  title: string,
  chartType: Shape,
  row: number,
  count: number,
  domain: number,
  series: readonly number[],
): Chart {
  const source = (column: number) => ({
    sourceRange: {
      sources: [
        {
          sheetId,
          startRowIndex: row,
          endRowIndex: row + 1 + count,
          startColumnIndex: column,
          endColumnIndex: column + 1,
        },
      ],
    },
  });
  return {
    chartId: sheetId * 100 + place,
    spec: {
      title,
      altText: title,
      fontName: 'Arial',
      basicChart: {
        chartType,
        legendPosition: series.length > 1 ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
        headerCount: 1,
        domains: [{ domain: source(domain) }],
        series: series.map((column) => ({
          series: source(column),
          targetAxis: chartType === 'BAR' ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
        })),
      },
    },
    position: {
      overlayPosition: {
        anchorCell: { sheetId, rowIndex: 0, columnIndex: WIDTH },
        offsetXPixels: 20 + (place % 2) * 500,
        offsetYPixels: 10 + Math.floor(place / 2) * 330,
        widthPixels: 480,
        heightPixels: 310,
      },
    },
  };
}
