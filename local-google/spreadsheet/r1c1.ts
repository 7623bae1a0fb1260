/**
 * Formulas between the two ways of naming cells: `B3` and `R[2]C[1]`. Apart, because nothing else here looks into a
 * formula; texts in quotes are left alone.
 */
import { columnIndex, columnName } from './a1';

/** Texts, quoted tab names, and what may be a reference. */
const A1 = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\w(])/g;
const R1C1 = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\bR(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\w(])/g;

export function formulaR1C1(formula: string, row: number, column: number): string {
  return formula.replace(
    A1,
    (all, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return all;
      const part = (name: string, at: number, from: number, isFixed: boolean) =>
        isFixed ? `${name}${at + 1}` : `${name}[${at - from}]`;
      return (
        part('R', Number(digits) - 1, row, fixedRow === '$') +
        part('C', columnIndex(letters), column, fixedColumn === '$')
      );
    },
  );
}

export function formulaA1(formula: string, row: number, column: number): string {
  return formula.replace(R1C1, (all, rows?: string, columns?: string) => {
    if (!/^R/.test(all)) return all;
    const place = (given: string | undefined, from: number): [index: number, mark: string] => {
      if (given === undefined) return [from, ''];
      return given.startsWith('[') ? [from + Number(given.slice(1, -1)), ''] : [Number(given) - 1, '$'];
    };
    const [y, rowMark] = place(rows, row);
    const [x, columnMark] = place(columns, column);
    if (y < 0 || x < 0) return '#REF!';
    return `${columnMark}${columnName(x)}${rowMark}${y + 1}`;
  });
}
