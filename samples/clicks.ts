/**
 * A person's clicks on the sample office, without a browser: select a row, choose from the menu, press the dialog's
 * button. What a dialog is given is read from its HTML, as the page itself does, so nothing is taken from `src`.
 */
import type { Effect } from '../local-google/execution';
import type { RunResult } from '../local-google/index';
import type { SampleOffice } from './office';

/** Names of menu functions and the dialog's functions behind them. */
const ACTS = {
  receive: ['openReceive', 'receiveItem'],
  correct: ['openCorrect', 'correctItem'],
  approve: ['openApprove', 'approveItem'],
  return: ['openReturn', 'returnItem'],
  reject: ['openReject', 'rejectItem'],
  publish: ['openPublish', 'publishItem'],
  amend: ['openAmend', 'amendItem'],
  verify: ['openVerify', 'verifyItem'],
} as const;
export type ClickedAct = keyof typeof ACTS;

/** The register tab's id, as its address shows it. */
export const REGISTER_GID = 101;
export const RECAP_GID = 102;

/** What a dialog was given. */
export type Props = Record<string, unknown> & {
  row: number;
  number: string;
  seenVersion: number;
  seenFingerprint: string;
  original: { narrative: string; caption: string };
  current: { narrative: string; caption: string };
};

/** What the script answers a dialog. */
export type Answer = { done?: Record<string, unknown>; refused?: string };

/** Chooses a menu item on a row (counted from 1) of the Register tab, or on all rows down to `last`. */
export function clickMenu(
  office: SampleOffice,
  as: string,
  handler: string,
  row?: number,
  last = row ?? 0,
): RunResult {
  const selection = row
    ? {
        sheetId: REGISTER_GID,
        startRowIndex: row - 1,
        endRowIndex: last,
        startColumnIndex: 0,
        endColumnIndex: 1,
      }
    : undefined;
  return finished(office.google.run(office.project, handler, { as, selection }));
}

/** Opens an act's dialog: its data, or the notice that was shown instead. */
export function openDialog(
  office: SampleOffice,
  as: string,
  act: ClickedAct,
  row: number | undefined,
): { props?: Props; notice?: string } {
  const { effects } = clickMenu(office, as, ACTS[act][0], row);
  return { props: deskIn(effects)?.work, notice: noticeOf(effects) };
}

/** What the work sheet was given. */
export interface Desk {
  queue: { number: string; title: string }[];
  work?: Props;
}

/** The desk that a dialog or the sidebar of these effects was opened with. */
export function deskIn(effects: Effect[]): Desk | undefined {
  return propsOf(effects)?.desk as Desk | undefined;
}

/** What a page of the web app was given, and what it says when it was refused. */
export function deskOnPage(html: string): { desk?: Desk; refused?: string } {
  return propsOnPage(html) as { desk?: Desk; refused?: string };
}

export function propsOnPage(html: string): object {
  return propsIn(html) ?? {};
}

/** Presses the dialog's button. */
export function pressButton(office: SampleOffice, as: string, act: ClickedAct, payload: object): Answer {
  return callFromDialog(office, as, ACTS[act][1], payload);
}

export function callFromDialog(
  office: SampleOffice,
  as: string,
  functionName: string,
  payload: object,
): Answer {
  // As `google.script.run` would: only plain data crosses.
  const args = [JSON.parse(JSON.stringify(payload))];
  const result = finished(
    office.google.run(office.project, functionName, { as, surroundings: 'dialog', args }),
  );
  return result.value as Answer;
}

/** Opens the dialog and presses its button, with these fields filled in. */
export function act(office: SampleOffice, as: string, name: ClickedAct, row: number, fields: object): Answer {
  const { props, notice } = openDialog(office, as, name, row);
  if (!props) return { refused: notice };
  return pressButton(office, as, name, { ...seen(props), ...defaults(name, props), ...fields });
}

export function seen({ row, number, seenVersion, seenFingerprint }: Props) {
  return { row, number, seenVersion, seenFingerprint };
}

/** The boxes that Wakil ticks, as the page names them. */
export const CHECKS = ['relevant', 'neutral', 'accurate', 'photos fit', 'no personal data'];

/** What the page sends when nobody types anything but ticks what has to be ticked. */
function defaults(name: ClickedAct, props: Props): object {
  if (name === 'publish' || name === 'amend') return {};
  if (name === 'correct') return { note: '', ...props.current, checks: CHECKS };
  return { note: '' };
}

/** The report that a menu item showed: what it is about, and what was found. */
export function reportOf(effects: Effect[]): { about: string; found: Record<string, unknown> } | undefined {
  return propsOf(effects) as unknown as { about: string; found: Record<string, unknown> } | undefined;
}

export function noticeOf(effects: Effect[]): string | undefined {
  return effects.find((effect) => effect.kind === 'alert')?.text;
}

export function propsOf(effects: Effect[]): Props | undefined {
  const dialog = effects.find((effect) => effect.kind === 'dialog');
  return dialog && propsIn(dialog.html);
}

function propsIn(html: string): Props | undefined {
  const attribute = /data-props="([^"]*)"/.exec(html)?.[1];
  if (attribute === undefined) return undefined;
  const text = attribute
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return JSON.parse(text) as Props;
}

function finished(result: RunResult): RunResult {
  if (result.error) throw result.error;
  return result;
}

/** A paper as its dialog makes it: the tab is filled, then exported. */
export interface PaperFile {
  rows: number;
  fileName: string;
  fingerprint: string;
  /** Base64. */
  pdf: string;
}

const PAPERS = {
  recap: 'makeRecap',
  registerBook: 'makeRegisterBook',
  responseSheets: 'makeResponseSheets',
} as const;

export function makePaper(
  office: SampleOffice,
  as: string,
  tab: keyof typeof PAPERS,
  request: object,
): { done?: PaperFile; refused?: string } {
  const made = callFromDialog(office, as, PAPERS[tab], request);
  if (!made.done) return { refused: made.refused };
  const file = callFromDialog(office, as, 'exportPaper', { tab, fingerprint: made.done.fingerprint });
  return file.done
    ? { done: { ...made.done, ...file.done } as unknown as PaperFile }
    : { refused: file.refused };
}

/** What the dialog of the recap sends when nothing is narrowed. */
export function recapRequest(period: string, filter: Partial<Record<string, string>> = {}): object {
  return { period, department: '', kind: '', platform: '', ...filter };
}
