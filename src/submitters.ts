/** What those who hand in see of their own, as main's list goes on. A part of its own: nobody who acts on items needs it. */
import { printOwn, showOwn } from './actions/own-items';
import type { OwnWorld } from './actions/own-ports';
import type { World } from './actions/ports';
import { SheetOwnItems } from './google/own-items';
import { webPage } from './google/ui';
import { ownListPaper } from './pages/own-list-paper';
import { answer, spreadsheetId } from './shell';
import { OWN_PAGE } from './text/own-items';

export const openOwnItems = () => {
  const { refused, done: own } = answer({}, (world) => showOwn(owning(world))) as {
    refused?: string;
    done?: object;
  };
  return webPage('own-items', { own, refused }, OWN_PAGE.title);
};
export const printOwnList = (payload: unknown) =>
  answer(payload, (world) => printOwn(owning(world), payload, ownListPaper));

function owning(world: World): OwnWorld {
  return { ...world, own: new SheetOwnItems(spreadsheetId()) };
}
