/** *Uji diri*, as main's list goes on. A part of its own, since it is loaded on the first day and seldom after. */
import { selfTest } from './actions/self-test';
import { GoogleAccess } from './google/access';
import { GoogleAssumptions } from './google/assumptions';
import { now, report, spreadsheetId } from './shell';

export const openSelfTest = (): void =>
  report('selfTest', (world) => {
    const id = spreadsheetId();
    const assumptions = new GoogleAssumptions(id, () => now().getTime());
    return selfTest(world, new GoogleAccess(id), Session.getScriptTimeZone(), assumptions);
  });
