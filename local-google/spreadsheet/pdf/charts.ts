/**
 * Charts that lie over the cells of a page. Column charts only: what else a chart can be is refused, not guessed. Google
 * draws them with its own proportions; here they are near enough to judge a page by.
 */
import type { SheetDocument } from '../../documents';
import type { PlacedCell } from '../../store';
import type { Fonts } from './fonts';
import type { Layout } from './layout';
import { cornerOn, type Place } from './overlay';
import type { Page } from './pages';

type Pdf = PDFKit.PDFDocument;
type Spec = GoogleAppsScript.Sheets.Schema.ChartSpec;
/** The type package lacks data labels. */
type Series = GoogleAppsScript.Sheets.Schema.BasicChartSeries & { dataLabel?: object };
type ChartData = GoogleAppsScript.Sheets.Schema.ChartData;

const GREY = '#757575';
const FAINT = '#e0e0e0';
const COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853'];

export function drawCharts(
  pdf: Pdf,
  fonts: Fonts,
  printed: { sheet: SheetDocument; cells: readonly PlacedCell[] },
  layout: Layout,
  page: Page,
): void {
  const { sheet, cells } = printed;
  const texts = new Map(cells.map(({ row, column, cell }) => [`${row}/${column}`, cell.value]));
  for (const chart of sheet.charts) {
    const { overlayPosition: over = {} } = chart.position as {
      overlayPosition?: GoogleAppsScript.Sheets.Schema.OverlayPosition;
    };
    const corner = cornerOn(page, layout, {
      rowIndex: over.anchorCell?.rowIndex ?? 0,
      columnIndex: over.anchorCell?.columnIndex ?? 0,
      offsetX: over.offsetXPixels ?? 0,
      offsetY: over.offsetYPixels ?? 0,
    });
    const place = corner && { ...corner, width: over.widthPixels ?? 0, height: over.heightPixels ?? 0 };
    if (place) new ColumnChart(pdf, fonts, texts, place).draw(chart.spec as Spec);
  }
}

class ColumnChart {
  constructor(
    private readonly pdf: Pdf,
    private readonly fonts: Fonts,
    private readonly texts: ReadonlyMap<string, unknown>,
    private readonly place: Place,
  ) {}

  draw({ title = '', basicChart: chart }: Spec): void {
    if (chart?.chartType !== 'COLUMN') throw new Error('local-google draws column charts only, yet');
    const headers = chart.headerCount ?? 0;
    const names = this.valuesOf(chart.domains?.[0]?.domain).slice(headers).map(String);
    const series = (chart.series ?? []).map((one: Series, index) => {
      const values = this.valuesOf(one.series);
      const { red = 0, green = 0, blue = 0 } = one.color ?? {};
      const given = `#${[red, green, blue].map((part) => hex(part)).join('')}`;
      return {
        name: String(values[headers - 1] ?? ''),
        values: values.slice(headers).map(Number),
        color: one.color ? given : (COLORS[index % COLORS.length] ?? GREY),
        isLabelled: one.dataLabel !== undefined,
      };
    });
    const { x, y, width, height } = this.place;
    this.pdf.rect(x, y, width, height).lineWidth(1).fillAndStroke('#ffffff', FAINT);
    this.text(title, x + 14, y + 22, 14, GREY);
    const hasLegend = chart.legendPosition !== 'NO_LEGEND' && series.length > 0;
    const top = y + 44;
    const bottom = y + height - (hasLegend ? 58 : 38);
    const left = x + 40;
    const right = x + width - 14;
    const most = niceMost(Math.max(0, ...series.flatMap((one) => one.values)));
    for (let step = 0; step <= STEPS; step += 1) {
      const value = (most * step) / STEPS;
      const level = bottom - ((bottom - top) * step) / STEPS;
      this.pdf.rect(left, level, right - left, 1).fill(step === 0 ? GREY : FAINT);
      this.text(String(value), left - 6, level + 4, 10, GREY, 'RIGHT');
    }
    const group = (right - left) / Math.max(1, names.length);
    const bar = Math.min(44, (group * 0.7) / Math.max(1, series.length));
    names.forEach((name, index) => {
      const middle = left + group * (index + 0.5);
      this.lines(name, group - 6, middle, bottom + 14);
      series.forEach(({ values, color, isLabelled }, order) => {
        const value = values[index] ?? 0;
        const tall = ((bottom - top) * value) / most;
        const from = middle + bar * (order - series.length / 2);
        this.pdf.rect(from, bottom - tall, bar - 2, tall).fill(color);
        if (isLabelled)
          this.text(String(value), from + bar / 2 - 1, bottom - tall - 4, 10, '#444444', 'CENTER');
      });
    });
    if (hasLegend) this.legend(series, left, y + height - 12);
  }

  private legend(series: readonly { name: string; color: string }[], from: number, y: number): void {
    let x = from;
    for (const { name, color } of series) {
      this.pdf.rect(x, y - 9, 10, 10).fill(color);
      this.text(name, x + 16, y, 10, GREY);
      x += 32 + this.fonts.measure(name, styleOf(10));
    }
  }

  /** At most two lines of a name below its columns; what is longer is cut with an ellipsis, as Google does. */
  private lines(name: string, width: number, middle: number, y: number): void {
    const words = name.split(' ');
    const lines: string[] = [];
    for (const word of words) {
      const last = lines[lines.length - 1];
      const joined = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && this.fonts.measure(joined, styleOf(9)) <= width)
        lines[lines.length - 1] = joined;
      else lines.push(word);
    }
    const shown = lines.length > 2 ? [lines[0] ?? '', `${lines[1]}…`] : lines;
    shown.forEach((line, index) => {
      this.text(line, middle, y + index * 11, 9, GREY, 'CENTER');
    });
  }

  private text(
    text: string,
    x: number,
    y: number,
    size: number,
    color: string,
    align: keyof typeof SHARE = 'LEFT',
  ) {
    const style = styleOf(size);
    this.pdf.fillColor(color);
    this.fonts.draw(text, x - this.fonts.measure(text, style) * SHARE[align], y, style);
  }

  /** The first column of each source, from top to bottom. */
  private valuesOf(data: ChartData | undefined): unknown[] {
    return (data?.sourceRange?.sources ?? []).flatMap(
      ({ startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0 }) =>
        Array.from(
          { length: endRowIndex - startRowIndex },
          (_, index) => this.texts.get(`${startRowIndex + index}/${startColumnIndex}`) ?? '',
        ),
    );
  }
}

const STEPS = 4;
const SHARE = { LEFT: 0, CENTER: 0.5, RIGHT: 1 };

function styleOf(size: number) {
  return { bold: false, italic: false, size };
}

/** A round number, and one that four steps divide without a rest. */
function niceMost(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, value / STEPS)));
  const step = [1, 2, 5, 10].find((one) => one * unit * STEPS >= value) ?? 10;
  return Math.max(STEPS, step * unit * STEPS);
}

function hex(part: number): string {
  return Math.round(part * 255)
    .toString(16)
    .padStart(2, '0');
}
