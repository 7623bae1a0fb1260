/** The dialogs' way to the script: `google.script.run` as a promise, and which function carries out which act. */
import type { Act, Refusal } from '../domain/refusal';

export const ACT_FUNCTIONS: Record<Act, string> = {
  receive: 'receiveItem',
  correct: 'correctItem',
  approve: 'approveItem',
  return: 'returnItem',
  reject: 'rejectItem',
  publish: 'publishItem',
  amend: 'amendItem',
  verify: 'verifyItem',
};

/** What the work sheet asks for after it is there. */
export const WORK_FUNCTIONS = {
  desk: 'deskOf',
  selected: 'selectedDesk',
  lines: 'linesOf',
  photos: 'photosOf',
  photo: 'photoOf',
  several: 'actOnSeveralItems',
  takeBack: 'takeBackItem',
  zip: 'zipPhotos',
} as const;

/** Which function fills the tab of which paper. */
export const PAPER_FUNCTIONS = {
  recap: 'makeRecap',
  registerBook: 'makeRegisterBook',
  responseSheets: 'makeResponseSheets',
} as const;

/** Which function then makes a file of it. */
export const EXPORT_FUNCTION = 'exportPaper';

/** Which function gives the recap's table for other programs. */
export const DOWNLOAD_FUNCTION = 'downloadRecap';

/** Which function makes the list of one's own published items. */
export const OWN_LIST_FUNCTION = 'printOwnList';

/** What an act adds to the request besides the note. */
export type Extra = Record<string, unknown>;

/** What the script answers: what was done, or the sentence that says why not. */
export type Answer<T> = { done: T } | { refused: string; why?: Refusal['refused'] };

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  [functionName: string]: unknown;
}

declare const google: { script: { run: Runner; host: { close(): void; setHeight(pixels: number): void } } };

/** Rejects only when the script could not be reached. */
export function call<T>(functionName: string, payload: object): Promise<Answer<T>> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((value) => resolve(value as Answer<T>))
      .withFailureHandler(reject);
    (runner[functionName] as (payload: object) => void)(payload);
  });
}

export function closeDialog(): void {
  google.script.host.close();
}

/** Makes the dialog as high as what it shows, up to what the script asked for. */
export function fitDialog(): void {
  const content = [...document.body.querySelectorAll('#app > *')];
  const bottom = Math.max(...content.map((one) => one.getBoundingClientRect().bottom)) + window.scrollY;
  google.script.host.setHeight(Math.min(Math.ceil(bottom) + 1, window.innerHeight));
}

/** The data that the script put into the page. */
export function pageProps<T>(): T {
  return JSON.parse(document.getElementById('app')?.dataset.props ?? '{}') as T;
}
