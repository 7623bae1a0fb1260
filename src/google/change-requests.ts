/** One act as the requests of one `batchUpdate`: register cells by author, journal lines, head, letters, control. */
import type { Change } from '../actions/ports';
import { bookRow } from './book-row';
import { controlRequests } from './control';
import { journalRow } from './journal-row';
import { CONTROL_ROWS, TABS } from './layout';
import { queuedRow, withdrawal } from './outbox';
import { groupCells, groupStart, groupsWritten, rowCells } from './register-row';
import { appendTexts, type Request, writeTexts } from './requests';

export function changeRequests(change: Change): Request[] {
  const { before, today, journal, letters } = change;
  const requests: Request[] = [];
  let { lastNumber } = before;
  for (const { fact, item, row, lines } of change.parts) {
    if (fact.type === 'book closed') requests.push(appendTexts(TABS.books.sheetId, [bookRow(fact.book)]));
    if (!item) continue;
    if (row === undefined) {
      requests.push(appendTexts(TABS.register.sheetId, [rowCells(item, { today, lines })]));
      lastNumber = item.submission.number;
      continue;
    }
    for (const group of groupsWritten(fact)) {
      const cells = groupCells(item, group, { today, lines });
      requests.push(writeTexts(TABS.register.sheetId, row - 1, groupStart(group), [cells]));
    }
  }
  for (const { row, item, lines } of change.refreshed ?? []) {
    const cells = groupCells(item, 'status', { today, lines });
    requests.push(writeTexts(TABS.register.sheetId, row - 1, groupStart('status'), [cells]));
  }
  if (journal.lines.length > 0)
    requests.push(appendTexts(TABS.journal.sheetId, journal.lines.map(journalRow)));
  // A letter alone counts, too: the next one may not have its number.
  if (journal.lines.length + letters.length > 0)
    requests.push(
      writeTexts(TABS.control.sheetId, CONTROL_ROWS.journalCount - 1, 1, [
        [String(journal.head.count)],
        [journal.head.hash],
        [String(before.letters + letters.length)],
      ]),
    );
  if (letters.length > 0) requests.push(appendTexts(TABS.outbox.sheetId, letters.map(queuedRow)));
  requests.push(...(change.withdrawn ?? []).map((id) => withdrawal(id, change.now)));
  return [
    ...requests,
    ...controlRequests({ ...(lastNumber !== before.lastNumber ? { lastNumber } : {}), ...change.control }),
  ];
}
