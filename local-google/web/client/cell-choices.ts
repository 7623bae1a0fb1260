/**
 * The list that drops down from a cell which takes only certain texts. Apart from the grid, whose library has lists
 * for whole columns only. By mouse, arrow keys, Enter and Escape, or by typing the beginning.
 */
import type { ModelCell } from './grid-model';

/** Pixels at a cell's right end that open its list. */
const ARROW_WIDTH = 22;

export function isArrow(td: HTMLElement, x: number): boolean {
  return x > td.getBoundingClientRect().right - ARROW_WIDTH;
}

export class CellChoices {
  private list?: HTMLElement;

  /** @param host scrolls; the list scrolls with it. */
  constructor(private readonly host: HTMLElement) {}

  get isOpen(): boolean {
    return this.list !== undefined;
  }

  /** @param onClose gets what was chosen; undefined: nothing */
  open(td: HTMLElement, cell: ModelCell, onClose: (choice: string | undefined) => void): void {
    this.close();
    const { choices = [], help } = cell.validation ?? {};
    const list = document.createElement('div');
    list.className = 'cell-choices';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', `Pilihan untuk ${cell.a1}`);
    list.tabIndex = -1;
    const options = choices.map((choice, index) => {
      const option = document.createElement('div');
      option.id = `cell-choice-${index}`;
      option.setAttribute('role', 'option');
      option.textContent = choice;
      option.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        event.stopPropagation();
        done(choice);
      });
      list.append(option);
      return option;
    });
    if (help) {
      const note = document.createElement('p');
      note.textContent = help;
      list.append(note);
    }
    let at = Math.max(0, choices.indexOf(cell.text));
    const point = (index: number) => {
      at = (index + options.length) % options.length;
      for (const [other, option] of options.entries())
        option.setAttribute('aria-selected', String(other === at));
      list.setAttribute('aria-activedescendant', `cell-choice-${at}`);
      options[at]?.scrollIntoView({ block: 'nearest' });
    };
    const done = (choice?: string) => {
      if (this.list !== list) return;
      this.close();
      onClose(choice);
    };
    let typed = '';
    list.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') point(at + 1);
      else if (event.key === 'ArrowUp') point(at - 1);
      else if (event.key === 'Enter' || event.key === 'Tab') done(choices[at]);
      else if (event.key === 'Escape') done();
      else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
        typed += event.key.toLowerCase();
        const found = choices.findIndex((choice) => choice.toLowerCase().startsWith(typed));
        if (found >= 0) point(found);
        else typed = '';
      } else return;
      event.preventDefault();
      event.stopPropagation();
    });
    list.addEventListener('blur', () => done());
    const box = td.getBoundingClientRect();
    const outer = this.host.getBoundingClientRect();
    list.style.left = `${box.left - outer.left + this.host.scrollLeft}px`;
    list.style.top = `${box.bottom - outer.top + this.host.scrollTop}px`;
    list.style.minWidth = `${box.width}px`;
    this.host.append(list);
    this.list = list;
    list.focus({ preventScroll: true });
    point(at);
  }

  close(): void {
    const { list } = this;
    this.list = undefined;
    list?.remove();
  }
}
