/** The charts of a paper as Sheets' own: they read the cells that the paper prints, and lie over a row left free. */
import type { Paper, PaperChart } from '../actions/paper';
import { color, type Request } from './requests';

const COLORS = ['#b45309', '#475569'];

export function chartRequests(sheetId: number, { rows }: Paper): Request[] {
  return rows.flatMap(({ charts = [] }, row) =>
    charts.map((chart): Request => {
      const first = chart.data[0];
      const from = first ? rows.indexOf(first) : -1;
      if (from < 0) throw new Error(`The data of the chart ${chart.title} are not in its paper`);
      return { addChart: { chart: embedded(sheetId, chart, from, row) } };
    }),
  );
}

function embedded(sheetId: number, chart: PaperChart, from: number, row: number) {
  const column = (index: number) => ({
    sourceRange: {
      sources: [
        {
          sheetId,
          startRowIndex: from,
          endRowIndex: from + chart.data.length,
          startColumnIndex: index,
          endColumnIndex: index + 1,
        },
      ],
    },
  });
  return {
    spec: {
      title: chart.title,
      fontName: 'Arial',
      basicChart: {
        chartType: 'COLUMN',
        legendPosition: chart.series.length > 1 ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
        headerCount: 1,
        domains: [{ domain: column(chart.names) }],
        series: chart.series.map((index, order) => ({
          series: column(index),
          targetAxis: 'LEFT_AXIS',
          color: color(COLORS[order] ?? '#444444'),
          dataLabel: { type: 'DATA', placement: 'OUTSIDE_END' },
        })),
      },
    },
    position: {
      overlayPosition: {
        anchorCell: { sheetId, rowIndex: row, columnIndex: 0 },
        offsetXPixels: chart.x,
        offsetYPixels: 4,
        widthPixels: chart.width,
        heightPixels: chart.height,
      },
    },
  };
}
