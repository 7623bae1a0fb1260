/**
 * What is believed of protections, seen by a role holder: the office account may write everywhere, so only somebody
 * else can see that Google holds them back. Tried on the tab of the results, which is protected as the register is.
 */
import { driveFiles } from '../drive';
import { sheets, writeTexts } from '../requests';
import { type Assumption, relied } from './assumption';
import { type Bench, refusal } from './bench';
import { CLOSED_CELL, OPEN_CELL, TRIAL_TAB, trialCell } from './trial-tab';

export const EDITOR_ASSUMPTIONS: readonly Assumption[] = [
  relied('protection-binds', 'invariant 2; platform.md §3.2', 'refused', (bench) =>
    refusal(() => write(bench, [CLOSED_CELL])) ? 'refused' : 'accepted',
  ),
  relied('protection-binds-a-batch', 'invariants 2 and 4', 'refused, nothing written', (bench) => {
    write(bench, [OPEN_CELL], '');
    const said = refusal(() => write(bench, [OPEN_CELL, CLOSED_CELL]));
    return `${said ? 'refused' : 'accepted'}, ${trialCell(bench.registerId, OPEN_CELL) === '' ? 'nothing' : 'a part'} written`;
  }),
  relied(
    'editors-may-write',
    'invariant 2',
    'accepted',
    (bench) => refusal(() => write(bench, [OPEN_CELL])) ?? 'accepted',
  ),
  relied('editors-may-replace', 'decision 0004', 'replaced', (bench) => {
    write(bench, [OPEN_CELL], 'Antre');
    const range = {
      sheetId: TRIAL_TAB.sheetId,
      startRowIndex: 1,
      startColumnIndex: OPEN_CELL.column,
      endColumnIndex: OPEN_CELL.column + 1,
    };
    const findReplace = { find: 'Antre', replacement: 'Terkirim', matchEntireCell: true, range };
    const said = refusal(() => sheets().batchUpdate({ requests: [{ findReplace }] }, bench.registerId));
    return said ?? (trialCell(bench.registerId, OPEN_CELL) === 'Terkirim' ? 'replaced' : 'not replaced');
  }),
  relied('editors-see-files', 'src/actions/act.ts', 'seen', ({ control }) => {
    if (!control?.folderId) return undefined;
    const q = `'${control.folderId}' in parents and trashed = false`;
    return refusal(() => driveFiles().list({ q, fields: 'files(id,sha256Checksum)' })) ?? 'seen';
  }),
];

function write({ registerId }: Bench, cells: readonly { row: number; column: number }[], text = 'x'): void {
  const requests = cells.map(({ row, column }) => writeTexts(TRIAL_TAB.sheetId, row, column, [[text]]));
  sheets().batchUpdate({ requests }, registerId);
}
