/** EmbeddedChart: a chart on a tab as scripts see it. Its state is the API's spec, and what its builder was told. */

import { ChartHiddenDimensionStrategy, ChartMergeStrategy } from '../../charts/charts-service';
import type { BuiltChart, Chart, GridRange } from '../../documents';
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import { ServiceObject } from '../../service-object';
import { EmbeddedChartBuilderFace } from './chart-builder';
import { RangeFace } from './range';
import { integer } from './spreadsheet-object';

type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Execution = ServiceObject['_execution'];

/** Where a chart lies: rows and columns begin with 1, as builders count. */
export interface Place {
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
}

export interface ChartDraft {
  /** None before it is inserted. */
  chartId?: number;
  spreadsheetId: string;
  sheetId: number;
  built: BuiltChart;
  place: Place;
}

export class EmbeddedChartFace extends ServiceObject implements Imitation<EmbeddedChartFace, EmbeddedChart> {
  readonly _name = 'EmbeddedChart';

  constructor(
    execution: Execution,
    readonly _draft: ChartDraft,
  ) {
    super(execution);
  }

  static of(execution: Execution, spreadsheetId: string, sheetId: number, chart: Chart): EmbeddedChart {
    const { overlayPosition = {} } = chart.position as GoogleAppsScript.Sheets.Schema.EmbeddedObjectPosition;
    const { anchorCell, offsetXPixels = 0, offsetYPixels = 0 } = overlayPosition;
    const place: Place = {
      row: (anchorCell?.rowIndex ?? 0) + 1,
      column: (anchorCell?.columnIndex ?? 0) + 1,
      offsetX: offsetXPixels,
      offsetY: offsetYPixels,
    };
    const built = chart.built ?? builtFromSpec(chart.spec);
    return partial(
      new EmbeddedChartFace(execution, { chartId: chart.chartId, spreadsheetId, sheetId, built, place }),
    );
  }

  getChartId(): GoogleAppsScript.Integer | null {
    const { chartId } = this._draft;
    return chartId === undefined ? null : integer(chartId);
  }
  getContainerInfo(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    return partial(new ContainerInfoFace(this._execution, this._draft.place));
  }
  getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    const { spreadsheetId, built } = this._draft;
    return built.ranges.map((one) => partial(RangeFace.of(this._execution, spreadsheetId, one)));
  }
  getOptions(): GoogleAppsScript.Charts.ChartOptions {
    return partial(new ChartOptionsFace(this._execution, this._draft.built.options));
  }
  getNumHeaders(): GoogleAppsScript.Integer {
    return integer(this._draft.built.headers);
  }
  getMergeStrategy(): GoogleAppsScript.Charts.ChartMergeStrategy {
    return ChartMergeStrategy[this._draft.built.merge as keyof typeof ChartMergeStrategy];
  }
  getHiddenDimensionStrategy(): GoogleAppsScript.Charts.ChartHiddenDimensionStrategy {
    return ChartHiddenDimensionStrategy[
      this._draft.built.hidden as keyof typeof ChartHiddenDimensionStrategy
    ];
  }
  getTransposeRowsAndColumns(): boolean {
    return this._draft.built.isTransposed;
  }
  /** A copy of the chart that `Sheet.updateChart` puts in its place. */
  modify(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return partial(new EmbeddedChartBuilderFace(this._execution, structuredClone(this._draft)));
  }
}

class ContainerInfoFace
  extends ServiceObject
  implements Imitation<ContainerInfoFace, GoogleAppsScript.Spreadsheet.ContainerInfo>
{
  readonly _name = 'ContainerInfo';

  constructor(
    execution: Execution,
    private readonly _place: Place,
  ) {
    super(execution);
  }

  getAnchorRow(): GoogleAppsScript.Integer {
    return integer(this._place.row);
  }
  getAnchorColumn(): GoogleAppsScript.Integer {
    return integer(this._place.column);
  }
  getOffsetX(): GoogleAppsScript.Integer {
    return integer(this._place.offsetX);
  }
  getOffsetY(): GoogleAppsScript.Integer {
    return integer(this._place.offsetY);
  }
}

export { ContainerInfoFace };

class ChartOptionsFace
  extends ServiceObject
  implements Imitation<ChartOptionsFace, GoogleAppsScript.Charts.ChartOptions>
{
  readonly _name = 'ChartOptions';

  constructor(
    execution: Execution,
    private readonly _options: Record<string, unknown>,
  ) {
    super(execution);
  }

  /** Null for what was not set. */
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  get(option: string): any {
    return this._options[option] ?? null;
  }
}

/** Of a chart that the API made: what can be told of its spec. */
function builtFromSpec(spec: object): BuiltChart {
  const { title, basicChart, pieChart } = spec as GoogleAppsScript.Sheets.Schema.ChartSpec;
  const ranges: GridRange[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { sources } = value as { sources?: GridRange[] };
    if (Array.isArray(sources)) ranges.push(...sources);
    else for (const one of Object.values(value)) collect(one);
  };
  collect(spec);
  return {
    type: basicChart?.chartType ?? (pieChart ? 'PIE' : 'COLUMN'),
    ranges,
    options: title ? { title } : {},
    headers: basicChart?.headerCount ?? 0,
    merge: 'MERGE_COLUMNS',
    hidden: 'IGNORE_BOTH',
    isTransposed: false,
  };
}
