/** Draws one cell's looks onto its table cell. Apart from the grid, which decides when. */
import type { Border } from '../../documents';
import { leadTo } from './api';
import type { ModelCell } from './grid-model';
import { pieces } from './links';

const BORDERS: Record<Border['style'], string> = {
  NONE: '0 none',
  DOTTED: '1px dotted',
  DASHED: '1px dashed',
  SOLID: '1px solid',
  SOLID_MEDIUM: '2px solid',
  SOLID_THICK: '3px solid',
  DOUBLE: '3px double',
};
const ALIGN = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const VALIGN = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' } as const;

/** Whether two states of a cell look the same. */
export const looks = (cell: ModelCell) => JSON.stringify(cell);

/** @param value what the grid holds, which is newer than the model right after typing. */
export function paint(td: HTMLTableCellElement, cell: ModelCell, value: string): void {
  const { style } = cell;
  const text = value === cell.typed ? cell.text : value;
  const isMultiline = Boolean(style.wrap) || text.includes('\n');
  td.dataset.cell = cell.a1;
  td.classList.toggle('is-locked', cell.isLocked);
  td.classList.toggle('has-note', cell.note !== '');
  td.classList.toggle('has-choices', cell.validation?.kind === 'list');
  td.classList.toggle('has-filter', cell.filter !== undefined);
  td.classList.toggle('is-filtered', cell.filter === 'on');
  const says = [cell.note, cell.validation?.help].filter(Boolean).join('\n\n');
  if (says) td.title = says;
  else if (cell.isLocked) td.title = 'Sel ini dilindungi';
  else td.removeAttribute('title');

  const css = td.style;
  css.backgroundColor = style.backgroundColor ?? '';
  css.color = style.color ?? '';
  css.fontWeight = style.bold ? '700' : '';
  css.fontStyle = style.italic ? 'italic' : '';
  css.textDecoration = [style.underline && 'underline', style.strikethrough && 'line-through']
    .filter(Boolean)
    .join(' ');
  css.fontFamily = style.fontFamily
    ? `"${style.fontFamily.replaceAll('"', '')}", Arimo, Arial, sans-serif`
    : '';
  css.fontSize = style.fontSize ? `${style.fontSize}pt` : '';
  css.textAlign = style.horizontalAlignment
    ? ALIGN[style.horizontalAlignment]
    : cell.validation?.kind === 'checkbox'
      ? 'center'
      : style.numeric
        ? 'right'
        : 'left';
  css.verticalAlign = VALIGN[style.verticalAlignment ?? 'BOTTOM'];
  css.whiteSpace = style.wrap ? 'pre-wrap' : 'pre';
  css.overflow = cell.spills ? 'visible' : 'hidden';
  css.borderRight = line(cell.borderRight);
  css.borderBottom = line(cell.borderBottom);

  if (cell.validation?.kind === 'checkbox') td.replaceChildren(tick(isTicked(cell)));
  else if (style.link && text) td.replaceChildren(linked(text, style.link));
  else td.replaceChildren(...content(text, isMultiline, cell.maxHeight));
}

/** A checkbox's two values may be texts of its own; the first of them is the tick. */
export function isTicked({ text, validation }: ModelCell): boolean {
  return text === (validation?.choices[0] ?? 'TRUE');
}

/** A picture of one: the cell itself takes the keyboard. */
function tick(isOn: boolean): HTMLElement {
  const box = document.createElement('span');
  box.className = isOn ? 'cell-tick is-on' : 'cell-tick';
  box.textContent = isOn ? '✓' : '';
  return box;
}

function linked(text: string, address: string): HTMLElement {
  const link = document.createElement('a');
  link.href = leadTo(address);
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = text;
  return link;
}

const line = (border: Border | undefined) =>
  border && border.style !== 'NONE' ? `${BORDERS[border.style]} ${border.color}` : '';

function content(text: string, isMultiline: boolean, maxHeight: number): (Node | string)[] {
  if (text === '') return [];
  const parts = pieces(text).map(({ text: piece, address }) => {
    if (!address) return piece;
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = piece;
    return link;
  });
  if (!isMultiline) return parts;
  // A table row grows with its cells; only a box inside can be cut off.
  const box = document.createElement('div');
  box.className = 'cell-clip';
  box.style.maxHeight = `${maxHeight}px`;
  box.append(...parts);
  return [box];
}
