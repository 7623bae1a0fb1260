/**
 * Columns put back in their order: a renamed heading gets its name again, a moved column its place, a deleted one is
 * inserted empty (its content comes from the journal or the vault). What people added stays, to the right of ours.
 */
import type { Repair } from '../domain/repair';
import type { Tab } from './layout';
import type { Request } from './requests';

/**
 * @param headings the heading row as it is, one text a column
 * @param wanted the headings as they must be; no two alike
 */
export function repairColumns(
  tab: Tab,
  headings: readonly string[],
  wanted: readonly string[],
): { requests: Request[]; repairs: Repair[] } {
  const { sheetId, title } = tab;
  const now = [...headings];
  const requests: Request[] = [];
  const repairs: Repair[] = [];
  wanted.forEach((heading, index) => {
    if (now[index] === heading) return;
    const elsewhere = now.indexOf(heading, index + 1);
    const isForeign = !wanted.includes(now[index] ?? '');
    const isInPlace = index === wanted.length - 1 || now[index + 1] === wanted[index + 1];
    if (elsewhere >= 0) {
      const source = { sheetId, dimension: 'COLUMNS', startIndex: elsewhere, endIndex: elsewhere + 1 };
      requests.push({ moveDimension: { source, destinationIndex: index } });
      now.splice(index, 0, ...now.splice(elsewhere, 1));
      repairs.push({ repaired: 'column moved back', tab: title, heading });
    } else if (index < now.length && isForeign && isInPlace) {
      now[index] = heading;
      repairs.push({ repaired: 'heading restored', tab: title, heading });
    } else {
      const range = { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 };
      requests.push({ insertDimension: { range, inheritFromBefore: index > 0 } });
      now.splice(index, 0, heading);
      repairs.push({ repaired: 'column restored', tab: title, heading });
    }
  });
  return { requests, repairs };
}
