/** Draws one cell's looks onto its table cell. Apart from the grid, which decides when. */
import type { Border } from '../../documents';
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
  if (cell.note) td.title = cell.note;
  else if (cell.isLocked) td.title = 'Sel ini dilindungi';
  else td.removeAttribute('title');

  const css = td.style;
  css.backgroundColor = style.backgroundColor ?? '';
  css.color = style.color ?? '';
  css.fontWeight = style.bold ? '700' : '';
  css.fontStyle = style.italic ? 'italic' : '';
  css.textDecoration = style.underline ? 'underline' : '';
  css.fontFamily = style.fontFamily
    ? `"${style.fontFamily.replaceAll('"', '')}", Arimo, Arial, sans-serif`
    : '';
  css.fontSize = style.fontSize ? `${style.fontSize}pt` : '';
  css.textAlign = style.horizontalAlignment
    ? ALIGN[style.horizontalAlignment]
    : style.numeric
      ? 'right'
      : 'left';
  css.verticalAlign = VALIGN[style.verticalAlignment ?? 'BOTTOM'];
  css.whiteSpace = style.wrap ? 'pre-wrap' : 'pre';
  css.overflow = cell.spills ? 'visible' : 'hidden';
  css.borderRight = line(cell.borderRight);
  css.borderBottom = line(cell.borderBottom);

  td.replaceChildren(...content(text, isMultiline, cell.maxHeight));
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
