/** The papers and the dashboard, as main's list goes on. A part of its own, loaded only when one of these is called. */

import { showDashboard } from './actions/dashboard';
import { makeRecap } from './actions/make-recap';
import type { PaperMade, PaperTab } from './actions/ports';
import { printRegister } from './actions/print-register';
import type { Refusal } from './domain/refusal';
import { isRefusal } from './domain/rules/case';
import { paperPdf } from './google/paper-pdf';
import { showPage } from './google/ui';
import { recapPaper } from './pages/recap-paper';
import { registerBookPaper } from './pages/register-book-paper';
import { answer, tell, today } from './shell';
import { DIALOG_TITLES } from './text/menu';

export const makeRecapPdf = (payload: unknown) =>
  answer(payload, (world) => asPdf(world.addresses.register, 'recap', makeRecap(world, payload, recapPaper)));
export const makeRegisterPdf = (payload: unknown) =>
  answer(payload, (world) =>
    asPdf(world.addresses.register, 'registerBook', printRegister(world, payload, registerBookPaper)),
  );

export const openDashboard = (): void =>
  tell((world) => {
    const shown = showDashboard(world, today());
    return isRefusal(shown) ? shown : showPage('dashboard', shown, DIALOG_TITLES.dashboard);
  });

function asPdf(address: string, tab: PaperTab, made: PaperMade | Refusal) {
  if (isRefusal(made)) return made;
  return { ...made, pdf: paperPdf(address, tab, made.paper) };
}
