/** The papers, as main's list goes on. A part of its own, loaded only when one of these is called. */
import { exportPaper as exportFromTab } from './actions/export-paper';
import { recapChoices, makeRecap as recapInTab } from './actions/make-recap';
import { printRegister } from './actions/print-register';
import { isRefusal } from './domain/rules/case';
import { paperPdf } from './google/paper-pdf';
import { showPage } from './google/ui';
import { recapPaper } from './pages/recap-paper';
import { registerBookPaper } from './pages/register-book-paper';
import { answer, tell, today } from './shell';
import { DIALOG_TITLES } from './text/menu';

export const openRecap = (): void =>
  tell((world) => {
    const choices = recapChoices(world);
    return isRefusal(choices) ? choices : showPage('paper', { paper: 'recap', choices }, DIALOG_TITLES.recap);
  });
export const openRegisterBook = (): void =>
  showPage('paper', { paper: 'registerBook', year: today().slice(0, 4) }, DIALOG_TITLES.registerBook);

// Dialogs: first the tab is filled, then its PDF is made, each in a call of its own, so that the page can tell.
export const makeRecap = (payload: unknown) =>
  answer(payload, (world) => recapInTab(world, payload, recapPaper));
export const makeRegisterBook = (payload: unknown) =>
  answer(payload, (world) => printRegister(world, payload, registerBookPaper));
export const exportPaper = (payload: unknown) =>
  answer(payload, (world) =>
    exportFromTab(world, payload, (tab, office) => paperPdf(world.addresses.register, tab, office.paper)),
  );
