/** Charts: here only the names that charts in spreadsheets are built with; pictures of charts are not drawn. */
import { declaredEnumeration } from '../enumeration';
import type { Imitation } from '../imitation';
import { ServiceObject } from '../service-object';

type C = typeof GoogleAppsScript.Charts;

export const ChartType = declaredEnumeration<C['ChartType']>('Charts.ChartType');
export const ChartMergeStrategy = declaredEnumeration<C['ChartMergeStrategy']>('Charts.ChartMergeStrategy');
export const ChartHiddenDimensionStrategy = declaredEnumeration<C['ChartHiddenDimensionStrategy']>(
  'Charts.ChartHiddenDimensionStrategy',
);

export class ChartsService
  extends ServiceObject
  implements Imitation<ChartsService, GoogleAppsScript.Charts.Charts>
{
  readonly _name = 'Charts';
  readonly ChartType = ChartType;
  readonly ChartMergeStrategy = ChartMergeStrategy;
  readonly ChartHiddenDimensionStrategy = ChartHiddenDimensionStrategy;
  readonly ColumnType = declaredEnumeration<C['ColumnType']>('Charts.ColumnType');
  readonly CurveStyle = declaredEnumeration<C['CurveStyle']>('Charts.CurveStyle');
  readonly PointStyle = declaredEnumeration<C['PointStyle']>('Charts.PointStyle');
  readonly Position = declaredEnumeration<C['Position']>('Charts.Position');
}
