/**
 * Where assumptions are tried: a spreadsheet, a folder and a form of its own, made when the first of them is needed and
 * thrown away afterwards. The register itself is only read.
 */
import type { PartialControl } from '../../actions/ports';
import { BENCH_NAME } from '../../text/self-test';
import { driveFiles, FOLDER_TYPE, NO_CONTENT, SPREADSHEET_TYPE } from '../drive';
import { appendTexts, type Request, sheets, writeTexts } from '../requests';

export interface BenchTab {
  sheetId: number;
  title: string;
}

export class Bench {
  private made: { spreadsheet?: string; folder?: string; form?: GoogleAppsScript.Forms.Form } = {};
  private tabs = 0;

  /**
   * @param control of the register; absent where it is not set up yet
   * @param editedAnswers ids of form answers that somebody has edited, as the register has them
   */
  constructor(
    readonly registerId: string,
    readonly control: PartialControl | undefined,
    readonly editedAnswers: readonly string[],
  ) {}

  spreadsheet(): string {
    this.made.spreadsheet ??= created({ name: BENCH_NAME, mimeType: SPREADSHEET_TYPE });
    return this.made.spreadsheet;
  }

  folder(): string {
    this.made.folder ??= created({ name: BENCH_NAME, mimeType: FOLDER_TYPE });
    return this.made.folder;
  }

  form(): GoogleAppsScript.Forms.Form {
    this.made.form ??= FormApp.create(BENCH_NAME);
    return this.made.form;
  }

  /** A new tab with these texts from its first cell on. */
  tab(rows: readonly (readonly string[])[] = [], rowCount = 20): BenchTab {
    this.tabs += 1;
    const tab = { sheetId: 5000 + this.tabs, title: `T${this.tabs}` };
    const gridProperties = { rowCount, columnCount: 6 };
    this.batch([
      { addSheet: { properties: { ...tab, gridProperties } } },
      ...(rows.length > 0 ? [writeTexts(tab.sheetId, 0, 0, rows)] : []),
    ]);
    return tab;
  }

  batch(requests: Request[]): GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse {
    return sheets().batchUpdate({ requests }, this.spreadsheet());
  }

  append(tab: BenchTab, rows: readonly (readonly string[])[]): void {
    this.batch([appendTexts(tab.sheetId, rows)]);
  }

  /** Texts of a block of a tab as the register reads them; `undefined` when Google sends no values. */
  read(tab: BenchTab, range: string): string[][] | undefined {
    const found = sheets().Values?.batchGet(this.spreadsheet(), { ranges: [`'${tab.title}'!${range}`] });
    return found?.valueRanges?.[0]?.values as string[][] | undefined;
  }

  /** The row, counted from 1, in which a text stands in the first column. */
  rowOf(tab: BenchTab, text: string): number {
    return (this.read(tab, 'A1:A') ?? []).findIndex((row) => row[0] === text) + 1;
  }

  /** Throws away what was made. */
  clear(): void {
    const { spreadsheet, folder, form } = this.made;
    for (const id of [spreadsheet, folder, form?.getId()])
      if (id) driveFiles().update({ trashed: true }, id, NO_CONTENT);
    this.made = {};
  }
}

/** What Google says when it refuses, or nothing when it does as it is told. */
export function refusal(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return String((error as Error)?.message ?? error);
  }
}

function created(file: { name: string; mimeType: string }): string {
  const { id } = driveFiles().create(file);
  if (!id) throw new Error(`Drive made ${file.name} and told no id`);
  return id;
}
