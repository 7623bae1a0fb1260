/** The papers, as main's list goes on. A part of its own, loaded only when one of these is called. */
import { makeRecap } from './actions/make-recap';
import type { PaperMade, PaperTab } from './actions/ports';
import { printRegister } from './actions/print-register';
import type { Refusal } from './domain/refusal';
import { isRefusal } from './domain/rules/case';
import { paperPdf } from './google/paper-pdf';
import { recapPaper } from './pages/recap-paper';
import { registerBookPaper } from './pages/register-book-paper';
import { answer } from './shell';

export const makeRecapPdf = (payload: unknown) =>
  answer(payload, (world) => asPdf(world.addresses.register, 'recap', makeRecap(world, payload, recapPaper)));
export const makeRegisterPdf = (payload: unknown) =>
  answer(payload, (world) =>
    asPdf(world.addresses.register, 'registerBook', printRegister(world, payload, registerBookPaper)),
  );

function asPdf(address: string, tab: PaperTab, made: PaperMade | Refusal) {
  if (isRefusal(made)) return made;
  return { ...made, pdf: paperPdf(address, tab, made.paper) };
}
