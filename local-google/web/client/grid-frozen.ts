/** Frozen rows and columns by CSS `sticky`, and scrolling a cell out from under them. */

/** The row numbers' and the letters' own cells. */
const ROW_NUMBER = '.jss_worksheet > tbody > tr > td:first-child';

export function freeze(host: HTMLElement, rows: number, columns: number): void {
  const table = host.querySelector<HTMLTableElement>('.jss_worksheet');
  const head = table?.tHead?.rows[0];
  if (!table || !head) return;
  const lefts: number[] = [];
  let left = head.cells[0]?.offsetWidth ?? 0;
  for (let x = 0; x < columns; x += 1) {
    lefts.push(left);
    const cell = head.cells[x + 1];
    left += cell?.offsetWidth ?? 0;
    if (!cell) continue;
    cell.style.left = `${lefts[x]}px`;
    cell.classList.add('frozen-column');
    if (x === columns - 1) cell.classList.add('last-frozen-column');
  }
  let top = head.offsetHeight;
  [...(table.tBodies[0]?.rows ?? [])].forEach((row, y) => {
    const isFrozen = y < rows;
    if (isFrozen) {
      for (const cell of row.cells) {
        cell.style.top = `${top}px`;
        cell.classList.add('frozen-row');
        if (y === rows - 1) cell.classList.add('last-frozen-row');
      }
      top += row.offsetHeight;
    }
    lefts.forEach((at, x) => {
      const cell = row.cells[x + 1];
      if (!cell) return;
      cell.style.left = `${at}px`;
      cell.classList.add('frozen-column');
      const lastX = x + Math.max(cell.colSpan, 1) - 1;
      if (lastX === columns - 1) cell.classList.add('last-frozen-column');
    });
  });
}

/** Scrolls just as far as needed for the cell to be seen whole. */
export function reveal(host: HTMLElement, cell: HTMLElement, isWholeRow: boolean): void {
  const outer = host.getBoundingClientRect();
  const box = cell.getBoundingClientRect();
  const frozenRow = [...host.querySelectorAll('.last-frozen-row')].at(0) ?? host.querySelector('thead td');
  const frozenColumn = host.querySelector('thead .last-frozen-column') ?? host.querySelector(ROW_NUMBER);
  const top = frozenRow?.getBoundingClientRect().bottom ?? outer.top;
  const left = frozenColumn?.getBoundingClientRect().right ?? outer.left;
  const bottom = outer.top + host.clientHeight;
  const right = outer.left + host.clientWidth;
  if (!cell.classList.contains('frozen-row')) {
    if (box.top < top) host.scrollTop -= top - box.top;
    else if (box.bottom > bottom) host.scrollTop += Math.min(box.bottom - bottom, box.top - top);
  }
  if (!cell.classList.contains('frozen-column') && !isWholeRow) {
    if (box.left < left) host.scrollLeft -= left - box.left;
    else if (box.right > right) host.scrollLeft += Math.min(box.right - right, box.left - left);
  }
}
