/**
 * A paper that was just made, as a file: the dialog's second step. Without the lock, since an export takes seconds;
 * so it is looked at before and after whether the tab still holds this very paper, and nobody gets another's.
 */
import * as v from 'valibot';
import type { Office } from '../domain/office';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { readRequest } from './act';
import type { PaperTab } from './ports';
import type { PrintingWorld } from './printing-ports';

const REQUEST = v.strictObject({
  tab: v.picklist(['recap', 'registerBook', 'responseSheets']),
  fingerprint: v.pipe(v.string(), v.length(64)),
});

/** A paper's tab as a file, in base64. */
export interface ExportedPaper {
  tab: PaperTab;
  fingerprint: string;
  pdf: string;
}

export function exportPaper(
  world: PrintingWorld,
  payload: unknown,
  pdfOf: (tab: PaperTab, office: Office) => string,
): ExportedPaper | Refusal {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  if (world.email === '') return { refused: 'no identity' };
  const { tab, fingerprint } = request;
  const control = world.register.readControl();
  if (isRefusal(control)) return control;
  const { settings: office } = control;
  if (!office) return { refused: 'register not set up' };
  if (world.register.paperIn(tab) !== fingerprint) return { refused: 'paper replaced' };
  const pdf = pdfOf(tab, office);
  return world.register.paperIn(tab) === fingerprint
    ? { tab, fingerprint, pdf }
    : { refused: 'paper replaced' };
}
