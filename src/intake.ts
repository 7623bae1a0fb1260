/**
 * What comes in by the form, as main's list goes on: the form's trigger, and the hourly sweep that makes good what it
 * missed. A part of its own, since nobody waits for it and no dialog needs it.
 */
import type { RawResponse, World } from './actions/ports';
import { submit } from './actions/submit';
import { sweep } from './actions/sweep';
import { isRefusal } from './domain/rules/case';
import { rawResponse, recentResponses } from './google/intake-form';
import { SheetVault } from './google/vault';
import { now, raise, wire } from './shell';
import { refusalText } from './text/refusals';

/** How far back the sweep looks for answers whose trigger did not fire. */
const DAYS_SWEPT = 14;

export const onFormSubmitted = (event: { response?: GoogleAppsScript.Forms.FormResponse }): void => {
  // A trigger may fire with nothing in it (platform.md §2.2).
  if (event?.response) takeIn(wire(), rawResponse(event.response));
};
/** @returns whether today's reminders are still to be made: the trigger of 08.00 may not have fired */
export const onHour = (): boolean => {
  const world = { ...wire(), vault: new SheetVault() };
  const responses = (formId: string) => recentResponses(formId, DAYS_SWEPT, now());
  const swept = sweep(world, responses, (response) => takeIn(world, response));
  raise(swept);
  if (!isRefusal(swept) && typeof swept.vault === 'string') console.error(`Not copied: ${swept.vault}`);
  return !isRefusal(swept) && swept.remindersDue;
};

/** A refusal of the form's answer is a fault of the office's settings: logged, and left to the sweep. */
function takeIn(world: World, response: RawResponse) {
  const taken = submit(world, response);
  if (taken !== 'known already' && isRefusal(taken)) {
    console.error(`Response ${response.id} not taken in: ${refusalText(taken)}`);
  }
  return taken;
}
