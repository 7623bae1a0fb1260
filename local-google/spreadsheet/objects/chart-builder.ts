/**
 * EmbeddedChartBuilder, and those that it becomes for each type of chart (`asColumnChart()`). What they set are options
 * of the charts' own names, which are kept; what the API knows of them is in its spec, too.
 */

import { ChartType } from '../../charts/charts-service';
import type { GridRange } from '../../documents';
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import { ServiceObject } from '../../service-object';
import type { ChartDraft } from './chart';
import { ContainerInfoFace, EmbeddedChartFace } from './chart';
import { RangeFace } from './range';

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Position = GoogleAppsScript.Charts.Position;
type Execution = ServiceObject['_execution'];

abstract class AnyChartBuilder extends ServiceObject {
  constructor(
    execution: Execution,
    readonly _draft: ChartDraft,
  ) {
    super(execution);
  }

  build(): GoogleAppsScript.Spreadsheet.EmbeddedChart {
    return partial(new EmbeddedChartFace(this._execution, structuredClone(this._draft)));
  }

  addRange(range: Range): Builder {
    return this._set((draft) => draft.built.ranges.push((range as unknown as RangeFace)._gridRange));
  }
  removeRange(range: Range): Builder {
    const { _gridRange: gone } = range as unknown as RangeFace;
    return this._set((draft) => {
      draft.built.ranges = draft.built.ranges.filter((one) => !isSame(one, gone));
    });
  }
  clearRanges(): Builder {
    return this._set((draft) => {
      draft.built.ranges = [];
    });
  }
  getRanges(): Range[] {
    const { spreadsheetId, built } = this._draft;
    return built.ranges.map((one) => partial(RangeFace.of(this._execution, spreadsheetId, one)));
  }
  getContainer(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    return partial(new ContainerInfoFace(this._execution, this._draft.place));
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number): Builder {
    if (row < 1 || column < 1) throw new Error('The position of the chart is outside of the sheet.');
    return this._set((draft) => {
      draft.place = { row, column, offsetX, offsetY };
    });
  }

  getChartType(): GoogleAppsScript.Charts.ChartType {
    return ChartType[this._draft.built.type as keyof typeof ChartType];
  }
  setChartType(type: GoogleAppsScript.Charts.ChartType): Builder {
    return this._set((draft) => {
      draft.built.type = String(type);
    });
  }
  setNumHeaders(headers: number): Builder {
    return this._set((draft) => {
      draft.built.headers = headers;
    });
  }
  setMergeStrategy(mergeStrategy: GoogleAppsScript.Charts.ChartMergeStrategy): Builder {
    return this._set((draft) => {
      draft.built.merge = String(mergeStrategy);
    });
  }
  setHiddenDimensionStrategy(strategy: GoogleAppsScript.Charts.ChartHiddenDimensionStrategy): Builder {
    return this._set((draft) => {
      draft.built.hidden = String(strategy);
    });
  }
  setTransposeRowsAndColumns(transpose: boolean): Builder {
    return this._set((draft) => {
      draft.built.isTransposed = transpose;
    });
  }
  /** Whatever it is called: the charts' own options, `hAxis.title` or `colors`. */
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  setOption(option: string, value: any): Builder {
    return this._set((draft) => {
      draft.built.options[option] = value;
    });
  }

  asAreaChart(): GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder {
    return partial(new AreaChartBuilder(this._execution, this._typed('AREA')));
  }
  asBarChart(): GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder {
    return partial(new BarChartBuilder(this._execution, this._typed('BAR')));
  }
  asColumnChart(): GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder {
    return partial(new ColumnChartBuilder(this._execution, this._typed('COLUMN')));
  }
  asComboChart(): GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder {
    return partial(new ComboChartBuilder(this._execution, this._typed('COMBO')));
  }
  asLineChart(): GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder {
    return partial(new LineChartBuilder(this._execution, this._typed('LINE')));
  }
  asPieChart(): GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder {
    return partial(new PieChartBuilder(this._execution, this._typed('PIE')));
  }
  asScatterChart(): GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder {
    return partial(new ScatterChartBuilder(this._execution, this._typed('SCATTER')));
  }

  _typed(type: string): ChartDraft {
    const draft = structuredClone(this._draft);
    draft.built.type = type;
    return draft;
  }
  _set(change: (draft: ChartDraft) => unknown): Builder {
    change(this._draft);
    return partial(this);
  }
}

export class EmbeddedChartBuilderFace
  extends AnyChartBuilder
  implements Imitation<EmbeddedChartBuilderFace, Builder>
{
  readonly _name = 'EmbeddedChartBuilder';
}

/** What every type has. @typeParam B the builder that its methods return */
abstract class TypedChartBuilder<B> extends AnyChartBuilder {
  setTitle(chartTitle: string): B {
    return this._option('title', chartTitle);
  }
  setBackgroundColor(cssValue: string): B {
    return this._option('backgroundColor', cssValue);
  }
  setColors(cssValues: string[]): B {
    return this._option('colors', [...cssValues]);
  }
  setLegendPosition(position: Position): B {
    return this._option('legend.position', String(position).toLowerCase());
  }

  _option(name: string, value: unknown): B {
    this.setOption(name, value);
    return partial<B>(this);
  }
}

/** What those with axes have. */
abstract class AxisChartBuilder<B> extends TypedChartBuilder<B> {
  setXAxisTitle(title: string): B {
    return this._option('hAxis.title', title);
  }
  setYAxisTitle(title: string): B {
    return this._option('vAxis.title', title);
  }
}

class AreaChartBuilder
  extends AxisChartBuilder<GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder>
  implements Imitation<AreaChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder>
{
  readonly _name = 'EmbeddedAreaChartBuilder';
  setStacked(): GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder {
    return this._option('isStacked', true);
  }
}
class BarChartBuilder
  extends AxisChartBuilder<GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder>
  implements Imitation<BarChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder>
{
  readonly _name = 'EmbeddedBarChartBuilder';
  setStacked(): GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder {
    return this._option('isStacked', true);
  }
}
class ColumnChartBuilder
  extends AxisChartBuilder<GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder>
  implements Imitation<ColumnChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder>
{
  readonly _name = 'EmbeddedColumnChartBuilder';
  setStacked(): GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder {
    return this._option('isStacked', true);
  }
  setRange(start: number, end: number): GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder {
    this._option('vAxis.viewWindow.min', start);
    return this._option('vAxis.viewWindow.max', end);
  }
}
class ComboChartBuilder
  extends AxisChartBuilder<GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder>
  implements Imitation<ComboChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder>
{
  readonly _name = 'EmbeddedComboChartBuilder';
}
class LineChartBuilder
  extends AxisChartBuilder<GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder>
  implements Imitation<LineChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder>
{
  readonly _name = 'EmbeddedLineChartBuilder';
}
class ScatterChartBuilder
  extends AxisChartBuilder<GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder>
  implements Imitation<ScatterChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder>
{
  readonly _name = 'EmbeddedScatterChartBuilder';
}
class PieChartBuilder
  extends TypedChartBuilder<GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder>
  implements Imitation<PieChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder>
{
  readonly _name = 'EmbeddedPieChartBuilder';
  set3D(): GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder {
    return this._option('is3D', true);
  }
}

function isSame(a: GridRange, b: GridRange): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}

/** The spec that the API would give: the first column names, each other one is a series. */
export function specOf({ built }: ChartDraft): object {
  const columns = built.ranges.flatMap(columnsOf);
  const source = (range: GridRange) => ({ sourceRange: { sources: [range] } });
  const [domain, ...series] = columns;
  const title = built.options.title;
  const named = typeof title === 'string' ? { title } : {};
  if (built.type === 'PIE')
    return {
      ...named,
      pieChart: {
        ...(domain && { domain: source(domain) }),
        ...(series[0] && { series: source(series[0]) }),
      },
    };
  const axes = [
    { position: 'BOTTOM_AXIS', title: built.options['hAxis.title'] },
    { position: 'LEFT_AXIS', title: built.options['vAxis.title'] },
  ].filter((one) => typeof one.title === 'string');
  return {
    ...named,
    basicChart: {
      chartType: built.type,
      ...(axes.length > 0 ? { axis: axes } : {}),
      ...(built.options.isStacked ? { stackedType: 'STACKED' } : {}),
      ...(domain ? { domains: [{ domain: source(domain) }] } : {}),
      series: series.map((one) => ({ series: source(one), targetAxis: 'LEFT_AXIS' })),
      ...(built.headers > 0 ? { headerCount: built.headers } : {}),
    },
  };
}

function columnsOf(range: GridRange): GridRange[] {
  const { startColumnIndex: from = 0, endColumnIndex: to = from + 1 } = range;
  return Array.from({ length: to - from }, (_, index) => ({
    ...range,
    startColumnIndex: from + index,
    endColumnIndex: from + index + 1,
  }));
}
