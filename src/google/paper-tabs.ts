/**
 * The tabs in which papers stand until they are exported: written whole, and read for which paper it is. Apart from the
 * register, since only papers need what draws them.
 */
import type { PaperTabs } from '../actions/archive-ports';
import type { Paper } from '../actions/paper';
import type { Change, PaperTab } from '../actions/ports';
import { readBlocks } from './blocks';
import { changeRequests } from './change-requests';
import { TABS } from './layout';
import { paperRequests } from './paper-tab';
import { sheets } from './requests';

/** As papers print it, last in their footers. */
const FINGERPRINT = /: ([0-9a-f]{64})\.$/;

export class SheetPaperTabs implements PaperTabs {
  constructor(private readonly spreadsheetId: string) {}

  commit(tab: PaperTab, paper: Paper, change: Change): void {
    const { sheetId } = TABS[tab];
    const requests = [...paperRequests(sheetId, paper, this.chartsIn(sheetId)), ...changeRequests(change)];
    sheets().batchUpdate({ requests }, this.spreadsheetId);
  }

  fingerprintIn(tab: PaperTab): string {
    const [texts = []] = readBlocks(this.spreadsheetId, [`'${TABS[tab].title}'!A1:A`]);
    const found = texts.flatMap(([text = '']) => FINGERPRINT.exec(text)?.[1] ?? []);
    return found[found.length - 1] ?? '';
  }

  private chartsIn(sheetId: number): number[] {
    const found = sheets().get(this.spreadsheetId, { fields: 'sheets(properties(sheetId),charts(chartId))' });
    const tab = (found.sheets ?? []).find(({ properties }) => properties?.sheetId === sheetId);
    return (tab?.charts ?? []).flatMap(({ chartId }) => (chartId === undefined ? [] : [chartId]));
  }
}
