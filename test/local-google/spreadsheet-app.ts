/** A spreadsheet and a script that runs whatever it is given, for the tests of SpreadsheetApp. */
import type { RunOptions, RunResult } from '../../local-google';
import { setRole } from '../../local-google/drive/files';
import { OTHER, OWNER, type Workspace, workspace } from './workspace';

const CODE = `
function run(code) {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  return new Function('ss', 'sheet', code)(ss, ss && ss.getSheets()[0]);
}
`;

export interface SpreadsheetScript extends Workspace {
  /** What the code returns; it knows `ss` and its first tab, `sheet`. */
  js(code: string, options?: Partial<RunOptions>): unknown;
  /** What it threw. */
  thrown(code: string, options?: Partial<RunOptions>): string;
  run(code: string, options?: Partial<RunOptions>): RunResult;
}

/** The owner's spreadsheet, shared with OTHER as an editor. */
export function spreadsheetScript(files: Record<string, string> = {}): SpreadsheetScript {
  const made = workspace(CODE, files);
  setRole(made.google.world, made.sheetId, OTHER, 'editor', true);
  return {
    ...made,
    js: (code, options = {}) => made.value('run', { args: [code], ...options }),
    thrown: (code, options = {}) => made.refusal('run', { args: [code], ...options }),
    run: (code, options = {}) =>
      made.google.run(made.project, 'run', { as: OWNER, args: [code], ...options }),
  };
}
