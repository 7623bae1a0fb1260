/** The papers, as main's list goes on. A part of its own, loaded only when one of these is called. */
import type { ArchiveWorld } from './actions/archive-ports';
import { filePaper } from './actions/file-paper';
import { makeRecap } from './actions/make-recap';
import type { PaperMade, PaperTab, World } from './actions/ports';
import { printRegister } from './actions/print-register';
import { listPapers, tickPapers as tickFiled } from './actions/tick-papers';
import type { Refusal } from './domain/refusal';
import { isRefusal } from './domain/rules/case';
import { DriveArchive } from './google/paper-archive';
import { paperPdf } from './google/paper-pdf';
import { showPage } from './google/ui';
import { recapPaper } from './pages/recap-paper';
import { registerBookPaper } from './pages/register-book-paper';
import { answer, spreadsheetId, tell } from './shell';
import { DIALOG_TITLES } from './text/menu';

export const makeRecapPdf = (payload: unknown) =>
  answer(payload, (world) => asPdf(world, 'recap', makeRecap(world, payload, recapPaper)));
export const makeRegisterPdf = (payload: unknown) =>
  answer(payload, (world) => asPdf(world, 'registerBook', printRegister(world, payload, registerBookPaper)));

export const openArchive = (): void =>
  tell((world) => {
    const list = listPapers(archiving(world));
    return isRefusal(list) ? list : showPage('archive', list, DIALOG_TITLES.archive);
  });
export const tickPapers = (payload: unknown) =>
  answer(payload, (world) => tickFiled(archiving(world), payload));

/** Exported, filed, and given to the page to be downloaded. */
function asPdf(world: World, tab: PaperTab, made: PaperMade | Refusal) {
  if (isRefusal(made)) return made;
  const pdf = paperPdf(world.addresses.register, tab, made.paper);
  const { kind, about, shelf, fingerprint, fileName } = made;
  const filed = filePaper(archiving(world), {
    ...{ kind, about, shelf, fingerprint, fileName },
    mimeType: 'application/pdf',
    base64: pdf,
  });
  return isRefusal(filed) ? filed : { ...made, pdf, url: filed.url };
}

function archiving(world: World): ArchiveWorld {
  return { ...world, archive: new DriveArchive(spreadsheetId()) };
}
