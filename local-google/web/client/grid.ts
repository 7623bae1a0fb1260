/**
 * The grid of cells: jspreadsheet for selecting, typing and keys, with the looks, frozen parts and refreshing in
 * place that Sheets has. Everything that knows jspreadsheet is here.
 */
import jspreadsheet, { type CellChange, type WorksheetInstance } from 'jspreadsheet-ce';
import 'jspreadsheet-ce/dist/jspreadsheet.css';
import 'jsuites/dist/jsuites.css';
import type { GridRange } from '../../documents';
import { columnName } from '../../spreadsheet/a1';
import type { GridView } from '../protocol';
import { looks, paint } from './cell-paint';
import { type Chooser, Choosing } from './choosing';
import { freeze, reveal } from './grid-frozen';
import { GridModel, type ModelCell } from './grid-model';

export interface Typed {
  row: number;
  column: number;
  value: string;
}

export interface Selected {
  range: GridRange;
  /** `B3` or `B3:D4`. */
  name: string;
  /** The cell that typing goes to. */
  cell: ModelCell;
}

interface GridEvents {
  onSelect(selected: Selected): void;
  onType(cells: Typed[]): void;
}

/** What jspreadsheet has and its types leave out. */
type Worksheet = WorksheetInstance & {
  records: { element: HTMLTableCellElement }[][];
  edition: unknown;
  history: unknown[];
};

const library = jspreadsheet as typeof jspreadsheet & { current: Worksheet | null };
/** Of jspreadsheet's own keys those that would save a CSV, or undo without the server's knowing. */
const UNWANTED_KEYS = ['s', 'z', 'y'];

export class Grid {
  private model?: GridModel;
  private worksheet?: Worksheet;
  private painted: string[][] = [];
  private selection: [number, number, number, number] = [0, 0, 0, 0];
  private isBuilding = false;
  /** What came in while somebody was typing. */
  private waiting?: GridView;
  private readonly choosing: Choosing;

  /** @param host scrolls; the grid is built in it. */
  constructor(
    private readonly host: HTMLElement,
    private readonly mayType: boolean,
    private readonly events: GridEvents,
  ) {
    document.addEventListener('pointerdown', this.noticeFocus, true);
    document.addEventListener('focusin', this.noticeFocus, true);
    addEventListener('keydown', this.refuseKeys, true);
    this.choosing = new Choosing(host, {
      chooser: () => (this.worksheet?.edition ? undefined : this.chooser()),
      enter: (x, y, value) =>
        events.onType([{ row: this.model?.rows[y] ?? 0, column: this.model?.columns[x] ?? 0, value }]),
      done: () => {
        this.focus();
        void this.showWaiting();
      },
    });
  }

  destroy(): void {
    document.removeEventListener('pointerdown', this.noticeFocus, true);
    document.removeEventListener('focusin', this.noticeFocus, true);
    removeEventListener('keydown', this.refuseKeys, true);
    this.choosing.destroy();
    this.takeDown();
  }

  focus(): void {
    this.host.querySelector<HTMLElement>('.jss_spreadsheet')?.focus({ preventScroll: true });
  }

  /** Shows a tab, or a new state of the one shown; then selection and scroll stay. */
  async show(view: GridView): Promise<void> {
    if (this.isBuilding || this.worksheet?.edition || this.choosing.isOpen) {
      this.waiting = view;
      return;
    }
    const model = new GridModel(view);
    const isSameTab = this.model?.view.sheetId === view.sheetId;
    const isSameShape = this.model?.structure === model.structure;
    this.model = model;
    if (isSameShape && this.worksheet) {
      this.repaint();
    } else {
      const { scrollLeft, scrollTop } = this.host;
      if (!isSameTab) this.selection = [0, 0, 0, 0];
      await this.build(model);
      this.host.scrollTo(isSameTab ? { left: scrollLeft, top: scrollTop } : { left: 0, top: 0 });
    }
    this.host.classList.toggle('no-gridlines', view.hideGridlines);
    this.select();
    await this.showWaiting();
  }

  private async showWaiting(): Promise<void> {
    const view = this.waiting;
    if (!view || this.worksheet?.edition || this.choosing.isOpen) return;
    this.waiting = undefined;
    await this.show(view);
  }

  private takeDown(): void {
    const root = this.host.firstElementChild as HTMLElement | null;
    if (root) jspreadsheet.destroy(root as Parameters<typeof jspreadsheet.destroy>[0], true);
    library.current = null;
    this.host.replaceChildren();
    this.worksheet = undefined;
  }

  private async build(model: GridModel): Promise<void> {
    this.isBuilding = true;
    this.takeDown();
    this.painted = [];
    const rows = model.rows.map((_, y) => y);
    const root = document.createElement('div');
    this.host.append(root);
    const name = (x: number, y: number) => `${columnName(x)}${y + 1}`;
    await new Promise<void>((resolve) => {
      const sheets = jspreadsheet(root, {
        root: this.host,
        parseFormulas: false,
        about: false,
        allowExport: false,
        // Returning false leaves the browser's own menu.
        contextMenu: (() => false) as unknown as () => null,
        onload: () => resolve(),
        onselection: (_, x1, y1, x2, y2) => this.noticeSelection([x1, y1, x2, y2]),
        onafterchanges: (_, changes) => this.noticeTyping(changes),
        oneditionend: () => void setTimeout(() => this.showWaiting()),
        worksheets: [
          {
            data: rows.map((y) => model.columns.map((_, x) => model.cell(x, y).typed)),
            columns: model.columns.map((column, x) => ({
              type: 'text',
              title: columnName(column),
              width: model.widthOf(x),
              // Of the letters above; cells say their own.
              align: 'center',
              render: (td: HTMLTableCellElement | null, value: unknown, atX: number, atY: number) => {
                if (td) this.paintCell(td, atX, atY, String(value ?? ''));
              },
            })),
            rows: Object.fromEntries(
              rows.map((y) => [
                y,
                { height: `${model.heightOf(y)}px`, title: String((model.rows[y] ?? 0) + 1) },
              ]),
            ),
            mergeCells: Object.fromEntries(
              model.merges.map((one) => [name(one.x, one.y), [one.columns, one.rows] as [number, number]]),
            ),
            editable: this.mayType,
            wordWrap: true,
            secureFormulas: false,
            allowInsertRow: false,
            allowManualInsertRow: false,
            allowInsertColumn: false,
            allowManualInsertColumn: false,
            allowDeleteRow: false,
            allowDeleteColumn: false,
            allowRenameColumn: false,
            allowComments: false,
            columnDrag: false,
            columnResize: false,
            columnSorting: false,
            rowDrag: false,
            rowResize: false,
            selectionCopy: false,
          },
        ],
      } as Parameters<typeof jspreadsheet>[1]);
      this.worksheet = sheets[0] as Worksheet;
    });
    freeze(this.host, model.frozenRows, model.frozenColumns);
    library.current = null;
    this.isBuilding = false;
  }

  private paintCell(td: HTMLTableCellElement, x: number, y: number, value: string): void {
    const cell = this.model?.cell(x, y);
    if (!cell) return;
    paint(td, cell, value);
    const row = this.painted[y] ?? [];
    this.painted[y] = row;
    row[x] = looks(cell);
  }

  /** Changes only the cells that look different now, or hold something that was typed and not kept. */
  private repaint(): void {
    const { model, worksheet } = this;
    if (!model || !worksheet) return;
    const data = worksheet.options.data as string[][];
    for (let y = 0; y < model.rows.length; y += 1) {
      for (let x = 0; x < model.columns.length; x += 1) {
        const cell = model.cell(x, y);
        const row = data[y];
        const td = worksheet.records[y]?.[x]?.element;
        if (!row || !td) continue;
        const isSame = this.painted[y]?.[x] === looks(cell) && String(row[x] ?? '') === cell.typed;
        if (isSame) continue;
        row[x] = cell.typed;
        this.paintCell(td, x, y, cell.typed);
      }
    }
    worksheet.history = [];
  }

  /** Draws the selection again, without taking the keyboard from where it is. */
  private select(): void {
    const current = library.current;
    const { worksheet, model } = this;
    if (!worksheet || !model) return;
    const [x1, y1, x2, y2] = this.selection;
    const lastX = model.columns.length - 1;
    const lastY = model.rows.length - 1;
    worksheet.updateSelectionFromCoords(
      Math.min(x1, lastX),
      Math.min(y1, lastY),
      Math.min(x2, lastX),
      Math.min(y2, lastY),
    );
    library.current = current;
  }

  private noticeSelection(selection: [number, number, number, number]): void {
    const { model, worksheet } = this;
    if (!model || !worksheet) return;
    this.selection = selection.map(Number) as typeof selection;
    const [x1, y1, x2, y2] = this.selection;
    const isWholeRow = x1 === 0 && x2 === model.columns.length - 1;
    const isWholeColumn = y1 === 0 && y2 === model.rows.length - 1;
    const first = model.cell(x1, y1);
    const last = model.cell(x2, y2);
    // Of a sorted view the rows need not lie beside each other.
    const chosen = model.rows.slice(y1, y2 + 1);
    const range: GridRange = {
      sheetId: model.view.sheetId,
      startRowIndex: isWholeColumn ? 0 : Math.min(...chosen),
      endRowIndex: isWholeColumn ? model.view.rowCount : Math.max(...chosen) + 1,
      startColumnIndex: isWholeRow ? 0 : (model.columns[x1] ?? 0),
      endColumnIndex: isWholeRow ? model.view.columnCount : (model.columns[x2] ?? 0) + 1,
    };
    const td = worksheet.records[y1]?.[x1]?.element;
    if (td && document.activeElement && this.host.contains(document.activeElement))
      reveal(this.host, td, isWholeRow);
    this.events.onSelect({
      range,
      cell: first,
      name: first.a1 === last.a1 ? first.a1 : `${first.a1}:${last.a1}`,
    });
  }

  private noticeTyping(changes: CellChange[]): void {
    const typed = changes
      .filter((one) => String(one.value ?? '') !== String(one.oldValue ?? ''))
      .map(({ x, y, value }) => ({
        row: this.model?.rows[Number(y)] ?? 0,
        column: this.model?.columns[Number(x)] ?? 0,
        value: String(value ?? ''),
      }));
    if (typed.length) this.events.onType(typed);
  }

  /** The cell that typing goes to, if it has a list or is a checkbox, and may be changed. */
  private chooser(): Chooser | undefined {
    const [x, y] = this.selection;
    const cell = this.model?.cell(x, y);
    const td = this.worksheet?.records[y]?.[x]?.element;
    const kind = cell?.validation?.kind;
    if (!this.mayType || !cell || !td || (kind !== 'list' && kind !== 'checkbox')) return undefined;
    return { x, y, cell, td };
  }

  /** jspreadsheet listens to the whole page's keys; they are its own only while the focus is in the grid. */
  private readonly noticeFocus = (event: Event) => {
    if (!this.worksheet) return;
    const isInside = event.target instanceof Node && this.host.contains(event.target);
    if (isInside) library.current = this.worksheet;
    else if (library.current === this.worksheet && !this.worksheet.edition) library.current = null;
  };

  private readonly refuseKeys = (event: KeyboardEvent) => {
    if (!library.current || !(event.ctrlKey || event.metaKey)) return;
    if (!UNWANTED_KEYS.includes(event.key.toLowerCase()) || this.worksheet?.edition) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
}
