/**
 * What editors do now and then: several rows in one go, and a decision taken back; as main's list goes on. A part of
 * its own, loaded only when one of these is called.
 */
import { actOnSeveral, openSeveral } from './actions/several';
import { takeBack } from './actions/take-back';
import type { Act } from './domain/refusal';
import { isRefusal } from './domain/rules/case';
import { showPage } from './google/ui';
import { answer, tell } from './shell';
import { ACT_NAMES } from './text/names';

export const openSeveralRows = (act: Act, rows: readonly number[]): void =>
  tell((world) => {
    const several = openSeveral(world, act, rows);
    return isRefusal(several) ? several : showPage('several', several, ACT_NAMES[act]);
  });
export const actOnSeveralItems = (payload: unknown) =>
  answer(payload, (world) => actOnSeveral(world, payload));
export const takeBackItem = (payload: unknown) => answer(payload, (world) => takeBack(world, payload));
