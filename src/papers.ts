/** The papers and the dashboard, as main's list goes on. A part of its own, loaded only when one of these is called. */
import type { ArchiveWorld } from './actions/archive-ports';
import { showDashboard } from './actions/dashboard';
import { exportPaper as exportFromTab } from './actions/export-paper';
import { filePaper } from './actions/file-paper';
import { recapChoices, makeRecap as recapInTab, recapTable } from './actions/make-recap';
import { monthlyPapers } from './actions/monthly-papers';
import type { PaperMade, PaperTab, World } from './actions/ports';
import { printRegister } from './actions/print-register';
import { printResponses, responseSheetChoices } from './actions/print-responses';
import { listPapers, tickPapers as tickFiled } from './actions/tick-papers';
import type { Office } from './domain/office';
import type { ArchivedPaper, PaperKind } from './domain/papers';
import type { Refusal } from './domain/refusal';
import { isRefusal } from './domain/rules/case';
import { DriveArchive } from './google/paper-archive';
import { paperPdf } from './google/paper-pdf';
import { SheetPaperRegister } from './google/paper-register';
import { tableFile } from './google/table-files';
import { selectedRow, showPage, webPage } from './google/ui';
import { recapPaper, recapRows } from './pages/recap-paper';
import { registerBookPaper } from './pages/register-book-paper';
import { responseSheetPaper } from './pages/response-sheet-paper';
import { answer, raise, spreadsheetId, tell, today, wire } from './shell';
import { DIALOG_TITLES } from './text/menu';

export const openRecap = (): void =>
  tell((world) => {
    const choices = recapChoices(world);
    return isRefusal(choices) ? choices : showPage('paper', { paper: 'recap', choices }, DIALOG_TITLES.recap);
  });
export const openRegisterBook = (): void =>
  showPage('paper', { paper: 'registerBook', year: today().slice(0, 4) }, DIALOG_TITLES.registerBook);
export const openResponseSheets = (): void =>
  tell((world) => {
    const choices = responseSheetChoices(archiving(world), selectedRow());
    if (isRefusal(choices)) return choices;
    return showPage('paper', { paper: 'responseSheets', choices }, DIALOG_TITLES.responseSheets);
  });

// Dialogs: first the tab is filled, then its PDF is made, each in a call of its own, so that the page can tell.
export const makeRecap = (payload: unknown) =>
  answer(payload, (world) => recapInTab(archiving(world), payload, recapPaper));
/** Of the recap only, for other programs; nothing is written anywhere. */
export const downloadRecap = (payload: unknown) =>
  answer(payload, (world) =>
    recapTable(archiving(world), payload, (recap, name, format) => tableFile(name, recapRows(recap), format)),
  );
export const makeRegisterBook = (payload: unknown) =>
  answer(payload, (world) => printRegister(archiving(world), payload, registerBookPaper));
export const makeResponseSheets = (payload: unknown) =>
  answer(payload, (world) => printResponses(archiving(world), payload, responseSheetPaper));
// What is given to the page to be downloaded is filed, too.
export const exportPaper = (payload: unknown) =>
  answer(payload, (world) => {
    const archive = archiving(world);
    const exported = exportFromTab(archive, payload, pdfIn(world));
    if (isRefusal(exported)) return exported;
    const filed = filePaper(archive, exported);
    return isRefusal(filed) ? filed : { ...exported, url: filed.url };
  });
export const openArchive = (): void =>
  tell((world) => {
    const list = listPapers(archiving(world));
    return isRefusal(list) ? list : showPage('archive', list, DIALOG_TITLES.archive);
  });
export const tickPapers = (payload: unknown) =>
  answer(payload, (world) => tickFiled(archiving(world), payload));

export const openDashboard = (): void =>
  tell((world) => {
    const shown = showDashboard(world, today());
    return isRefusal(shown) ? shown : showPage('dashboard', shown, DIALOG_TITLES.dashboard);
  });

/** The same as a page of the web app. */
export const dashboardPage = () => {
  const { refused, done } = answer({}, (world) => showDashboard(world, today())) as {
    refused?: string;
    done?: object;
  };
  return webPage('dashboard', { refused, ...done }, DIALOG_TITLES.dashboard);
};

/** Of the morning's trigger: what of the month that is over is not filed yet. */
export const fileMonthlyPapers = (): void => {
  const world: ArchiveWorld = { ...archiving(wire()), unattended: true };
  raise(monthlyPapers(world, (kind, month) => fileMonthly(world, kind, month)));
};

function fileMonthly(world: ArchiveWorld, kind: PaperKind, month: string): ArchivedPaper | Refusal {
  const everything = { department: '', kind: '', platform: '' };
  const [tab, make] = {
    recap: ['recap', () => recapInTab(world, { period: month, ...everything }, recapPaper)],
    'register book': [
      'registerBook',
      () => printRegister(world, { year: month.slice(0, 4) }, registerBookPaper),
    ],
    'response sheets': [
      'responseSheets',
      () => printResponses(world, { number: '', month }, responseSheetPaper),
    ],
  }[kind] as [PaperTab, () => PaperMade | Refusal];
  const made = make();
  if (isRefusal(made)) return made;
  const { fingerprint } = made;
  const exported = exportFromTab(world, { tab, fingerprint }, pdfIn(world));
  return isRefusal(exported) ? exported : filePaper(world, exported);
}

function pdfIn(world: World) {
  return (tab: PaperTab, { paper, orientation }: Office) =>
    // Sheets of responses are texts and stand upright whatever the tables do.
    paperPdf(world.addresses.register, tab, paper, tab === 'responseSheets' ? 'portrait' : orientation);
}

function archiving(world: World): ArchiveWorld {
  const id = spreadsheetId();
  return { ...world, register: new SheetPaperRegister(id), archive: new DriveArchive(id) };
}
