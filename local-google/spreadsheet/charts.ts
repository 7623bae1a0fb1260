/** Charts of a tab: kept as they are given, and given back. What they show is drawn elsewhere. */
import type { Chart, SheetDocument } from '../documents';
import { type Batch, editableBlock } from './batch';
import { requireMask, withMask } from './field-mask';
import { getSheet, listSheets, putSheet } from './state';

type ApiChart = GoogleAppsScript.Sheets.Schema.EmbeddedChart;

/** 600 by 371 pixels at the top left, unless told: the size that Sheets gives a new chart. */
const USUAL_SIZE = { widthPixels: 600, heightPixels: 371 };

export function addChart(batch: Batch, { chart = {} }: GoogleAppsScript.Sheets.Schema.AddChartRequest) {
  if (!chart.spec) throw new Error('The chart must have a spec.');
  const chartId = chart.chartId ?? batch.world.store.next(`chart:${batch.spreadsheetId}`);
  if (allCharts(batch).some((one) => one.chartId === chartId))
    throw new Error(`Embedded object with id ${chartId} already exists.`);
  const { newSheet: ownTab, sheetId: onTab, overlayPosition } = chart.position ?? {};
  if (ownTab || onTab !== undefined)
    throw new Error('local-google does not imitate charts on a tab of their own yet');
  const { sheet } = editableBlock(batch, { sheetId: overlayPosition?.anchorCell?.sheetId, endRowIndex: 0 });
  const made: Chart = {
    chartId,
    spec: structuredClone(chart.spec),
    position: {
      overlayPosition: { ...USUAL_SIZE, anchorCell: { sheetId: sheet.sheetId }, ...overlayPosition },
    },
  };
  putSheet(batch.world, { ...sheet, charts: [...sheet.charts, made] });
  return { addChart: { chart: apiChart(made) } };
}

export function updateChartSpec(
  batch: Batch,
  { chartId, spec }: GoogleAppsScript.Sheets.Schema.UpdateChartSpecRequest,
): undefined {
  const { sheet, chart } = find(batch, chartId, 'chart');
  if (!spec) throw new Error('The chart must have a spec.');
  replace(batch, sheet, chart, [{ ...chart, spec: structuredClone(spec) }]);
}

export function updateEmbeddedObjectPosition(
  batch: Batch,
  { objectId, newPosition = {}, fields }: GoogleAppsScript.Sheets.Schema.UpdateEmbeddedObjectPositionRequest,
) {
  const { sheet, chart } = find(batch, objectId, 'embedded object');
  type Position = { overlayPosition: GoogleAppsScript.Sheets.Schema.OverlayPosition };
  const old = (chart.position as Position).overlayPosition;
  // The mask is of the overlay position, whose name may be left out (Sheets v4 UpdateEmbeddedObjectPositionRequest).
  const mask = requireMask(fields).replaceAll(/\b(newPosition\.)?overlayPosition\.?/g, '') || '*';
  const overlayPosition = withMask(old, newPosition.overlayPosition ?? {}, mask);
  const changed = { ...chart, position: { overlayPosition } };
  replace(batch, sheet, chart, []);
  const home = getSheet(batch.world, batch.spreadsheetId, overlayPosition.anchorCell?.sheetId ?? 0);
  putSheet(batch.world, { ...home, charts: [...home.charts, changed] });
  return { updateEmbeddedObjectPosition: { position: { overlayPosition } } };
}

export function deleteEmbeddedObject(
  batch: Batch,
  { objectId }: GoogleAppsScript.Sheets.Schema.DeleteEmbeddedObjectRequest,
): undefined {
  const { sheet, chart } = find(batch, objectId, 'embedded object');
  replace(batch, sheet, chart, []);
}

export function apiChart({ chartId, spec, position }: Chart): ApiChart {
  return structuredClone({ chartId, spec, position }) as ApiChart;
}

function allCharts(batch: Batch): Chart[] {
  return listSheets(batch.world, batch.spreadsheetId).flatMap((one) => one.charts);
}

function find(batch: Batch, id: number | undefined, what: string): { sheet: SheetDocument; chart: Chart } {
  for (const sheet of listSheets(batch.world, batch.spreadsheetId)) {
    const chart = sheet.charts.find((one) => one.chartId === id);
    if (chart) return { sheet, chart };
  }
  throw new Error(`No ${what} with id: ${id ?? 0}`);
}

function replace(batch: Batch, sheet: SheetDocument, old: Chart, by: Chart[]): void {
  const charts = sheet.charts.flatMap((one) => (one.chartId === old.chartId ? by : [one]));
  putSheet(batch.world, { ...sheet, charts });
}
