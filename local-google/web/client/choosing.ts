/**
 * Choosing instead of typing: lists that drop down from a cell, and checkboxes. Apart from the grid, which says which
 * cell has the keyboard, and passes on what was chosen.
 */
import { CellChoices, isArrow } from './cell-choices';
import { isTicked } from './cell-paint';
import type { ModelCell } from './grid-model';

/** A cell with a list or a tick that may be changed. */
export interface Chooser {
  x: number;
  y: number;
  cell: ModelCell;
  td: HTMLElement;
}

interface Around {
  /** The one that has the keyboard, if it is one, and nobody is typing into it. */
  chooser(): Chooser | undefined;
  enter(x: number, y: number, value: string): void;
  done(): void;
}

export class Choosing {
  private readonly choices: CellChoices;

  constructor(
    private readonly host: HTMLElement,
    private readonly around: Around,
  ) {
    this.choices = new CellChoices(host);
    host.addEventListener('keydown', this.noticeKey, true);
    host.addEventListener('click', this.noticeClick);
    host.addEventListener('dblclick', this.noticeClick, true);
  }

  destroy(): void {
    this.choices.close();
    this.host.removeEventListener('keydown', this.noticeKey, true);
    this.host.removeEventListener('click', this.noticeClick);
    this.host.removeEventListener('dblclick', this.noticeClick, true);
  }

  get isOpen(): boolean {
    return this.choices.isOpen;
  }

  private choose({ x, y, cell, td }: Chooser): void {
    if (cell.validation?.kind === 'checkbox') {
      const [on = 'TRUE', off = 'FALSE'] = cell.validation.choices;
      this.around.enter(x, y, isTicked(cell) ? off : on);
      return;
    }
    this.choices.open(td, cell, (choice) => {
      if (choice !== undefined && choice !== cell.text) this.around.enter(x, y, choice);
      this.around.done();
    });
  }

  /** A list opens by Enter, F2 or Alt+Down, a checkbox changes by the space bar; other keys are typed as usual. */
  private readonly noticeKey = (event: KeyboardEvent) => {
    const chooser = this.isOpen ? undefined : this.around.chooser();
    if (!chooser) return;
    const isList = chooser.cell.validation?.kind === 'list';
    const opens = event.key === 'Enter' || event.key === 'F2' || (event.altKey && event.key === 'ArrowDown');
    if (isList ? !opens : event.key !== ' ') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.choose(chooser);
  };

  private readonly noticeClick = (event: MouseEvent) => {
    const chooser = this.around.chooser();
    if (!chooser || !(event.target instanceof Element) || !chooser.td.contains(event.target)) return;
    const isSingle = event.type === 'click';
    const isWanted =
      chooser.cell.validation?.kind === 'checkbox'
        ? isSingle && event.target.closest('.cell-tick') !== null
        : !isSingle || isArrow(chooser.td, event.clientX);
    if (!isWanted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.choose(chooser);
  };
}
