/**
 * What comes in by the form, as main's list goes on: the form's trigger, and the hourly sweep that makes good what it
 * missed. A part of its own, since nobody waits for it and no dialog needs it.
 */
import type { IntakeWorld } from './actions/intake-ports';
import type { RawResponse, World } from './actions/ports';
import { submit, type TakenIn } from './actions/submit';
import { sweep } from './actions/sweep';
import { isRefusal } from './domain/rules/case';
import { rawResponse, responsesSince } from './google/intake-form';
import { SheetIntake } from './google/intake-register';
import { isQuotaUsedUp } from './google/quota';
import { SheetVault } from './google/vault';
import { now, raise, spreadsheetId, wire } from './shell';
import { refusalText } from './text/refusals';

const HOUR_MS = 3_600_000;
/** Before what was seen last: an answer may be listed some time after it was given. */
const OVERLAP_MS = HOUR_MS;
/** Once a day the sweep looks back this far, whatever it has seen. */
const LOOKED_BACK_MS = 14 * 24 * HOUR_MS;

export const onFormSubmitted = (event: { response?: GoogleAppsScript.Forms.FormResponse }): void => {
  // A trigger may fire with nothing in it, or once more with an answer of blanks that the form does not have (platform.md
  // §2.2): an answer that is there the sweep would find.
  const response = event?.response && rawResponse(event.response);
  if (response && isAnswered(response)) takeIn(intaking(wire()), response);
};
/**
 * @returns what others have to do now: today's reminders, since the trigger of 08.00 may not have fired; and to tell the
 *   office that the journal is not what the vault has
 */
export const onHour = (): { remindersDue: boolean; vaultDiffers: boolean } => {
  const world = { ...intaking(wire()), vault: new SheetVault() };
  const startedAt = now();
  const faults: unknown[] = [];
  const swept = sweep(
    world,
    (formId, sweptUntil) => responsesSince(formId, sinceWhen(sweptUntil, startedAt)),
    (response) => takeInOrKeep(world, response, faults),
    startedAt,
  );
  raise(swept);
  if (faults.length > 0) throw faults[0];
  if (isRefusal(swept)) return { remindersDue: false, vaultDiffers: false };
  const vaultDiffers = typeof swept.vault === 'string';
  if (vaultDiffers) console.error(`Not copied: ${swept.vault}`);
  return { remindersDue: swept.remindersDue, vaultDiffers };
};

function isAnswered({ answers, files }: RawResponse): boolean {
  return (
    files.length > 0 || Object.values(answers).some((one) => (Array.isArray(one) ? one.length > 0 : one))
  );
}

function sinceWhen(sweptUntil: string, startedAt: Date): Date {
  const isOfToday = sweptUntil.slice(0, 10) === startedAt.toISOString().slice(0, 10);
  return new Date(isOfToday ? Date.parse(sweptUntil) - OVERLAP_MS : startedAt.getTime() - LOOKED_BACK_MS);
}

/**
 * An answer whose intake fails holds up neither the others nor the letters nor the vault. To the sweep it is one that
 * came at a busy moment: it is tried again. Where a day's quota is what failed, the others wait untried.
 */
function takeInOrKeep(world: IntakeWorld, response: RawResponse, faults: unknown[]): TakenIn {
  if (faults.some(isQuotaUsedUp)) return { refused: 'busy' };
  try {
    return takeIn(world, response);
  } catch (fault) {
    console.error(`Response ${response.id} not taken in: ${String(fault)}`);
    faults.push(fault);
    return { refused: 'busy' };
  }
}

/** A refusal of the form's answer is a fault of the office's settings: logged, and left to the sweep. */
function takeIn(world: IntakeWorld, response: RawResponse): TakenIn {
  const taken = submit(world, response);
  if (taken !== 'known already' && isRefusal(taken)) {
    console.error(`Response ${response.id} not taken in: ${refusalText(taken)}`);
  }
  return taken;
}

function intaking(world: World): IntakeWorld {
  return { ...world, intake: new SheetIntake(spreadsheetId()) };
}
