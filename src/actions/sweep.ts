/**
 * The hourly sweep, as the office account: takes in what a trigger missed, sends what was not sent, copies the
 * journal's new lines into the vault. Does nothing when nothing is left, and may be run at any time.
 */
import type { Refusal } from '../domain/refusal';
import { areRemindersDue, MISSED } from '../domain/reminders';
import { isRefusal } from '../domain/rules/case';
import type { IntakeWorld } from './intake-ports';
import type { KeepingWorld, RawResponse } from './ports';

/** How long an answer that cannot be taken in is tried again; until then the sweep goes on looking from there. */
const DAYS_TRIED = 14;
const DAY_MS = 86_400_000;

/**
 * So long a run takes answers in, one of them some seven seconds. The rest waits for the next hour: letters and the vault
 * must have their turn before Google ends the run at six minutes, and 24 runs a day stay below its 90 minutes of triggers.
 */
const MINUTES_TAKING_IN = 3;

/** Letters younger than this may still be on their way in the act that queued them. */
const GRACE_MINUTES = 10;

const NOT_NOW: Refusal = { refused: 'busy' };

export interface Swept {
  takenIn: number;
  sent: number;
  /** Lines that were copied into the vault; or that they do not continue what the vault has. */
  vault: number | 'journal does not continue the vault';
  /** Whether today's reminders were not sent at their time; main sends them, since actions do not call each other. */
  remindersDue: boolean;
}

/**
 * @param responses gives the form's responses from a while before an instant on; of '' those of the last days
 * @param takeIn takes in one of them: the action `submit`, given by main, since actions do not call each other
 * @param startedAt when this run began
 */
export function sweep(
  world: IntakeWorld & KeepingWorld,
  responses: (formId: string, sweptUntil: string) => RawResponse[],
  takeIn: (response: RawResponse) => object | string,
  startedAt: Date,
): Swept | Refusal {
  const read = world.register.readRows([]);
  if (isRefusal(read)) return read;
  const { timeZone } = read.office;
  const given = responses(read.control.formId, read.control.sweptUntil);
  const known = given.length === 0 ? undefined : world.intake.answeredAt(given.map((one) => one.id));
  const isKnown = ({ id, submittedAt }: RawResponse) =>
    (known?.get(id) ?? '') >= world.momentOf(submittedAt, timeZone);
  const began = world.now(timeZone);
  const isTimeLeft = () => minutesBetween(began, world.now(timeZone)) < MINUTES_TAKING_IN;
  let takenIn = 0;
  let sweptUntil = startedAt.getTime();
  for (const response of given.filter((one) => !isKnown(one))) {
    const result = isTimeLeft() ? takeIn(response) : NOT_NOW;
    const isRefused = typeof result === 'object' && isRefusal(result);
    const at = response.submittedAt.getTime();
    if (typeof result === 'object' && !isRefused) takenIn += 1;
    if (isRefused && at >= startedAt.getTime() - DAYS_TRIED * DAY_MS) sweptUntil = Math.min(sweptUntil, at);
  }
  if (given.length > 0) world.register.writeControl({ sweptUntil: new Date(sweptUntil).toISOString() });
  const now = world.now(timeZone);
  const { letters, sentLetters } = read.control;
  const waiting = takenIn > 0 || letters > sentLetters ? world.outbox.waiting(sentLetters) : [];
  const due = waiting.filter((one) => minutesBetween(one.queuedAt, now) >= GRACE_MINUTES);
  if (due.length > 0) world.outbox.deliver(due, now);
  // Letters of before this reading only: what was queued since is looked for the next time.
  else if (waiting.length === 0 && letters > sentLetters)
    world.register.writeControl({ sentLetters: letters });
  const isCopied = takenIn === 0 && read.control.vaultCount >= read.control.head.count;
  const remindersDue = areRemindersDue(now, read.office, read.control.remindedOn, MISSED);
  return { takenIn, sent: due.length, vault: isCopied ? 0 : copyToVault(world), remindersDue };
}

/**
 * The vault's own count is believed, not ours: a run may have died between the two spreadsheets. Lines that do not
 * continue its last one are not taken: then the journal was rewritten, or an older copy of the register was put back,
 * and the vault is what it was.
 */
function copyToVault(world: KeepingWorld): Swept['vault'] {
  const copied = world.register.alone((): Swept['vault'] | Refusal => {
    const control = world.register.readControl();
    if (isRefusal(control)) return control;
    if (control.vaultId === '') return 0;
    const kept = world.vault.head(control.vaultId);
    // Beyond its own lines a tab may have no rows to be read.
    if (control.head.count < kept.count) return 'journal does not continue the vault';
    const isEmpty = kept.count === 0;
    const read = world.register.readLinesFrom(isEmpty ? 1 : kept.count);
    const last = isEmpty ? kept : read[0];
    const lines = isEmpty ? read : read.slice(1);
    if (last?.hash !== kept.hash || (lines[0] && lines[0].previous !== kept.hash))
      return 'journal does not continue the vault';
    if (lines.length > 0) world.vault.append(control.vaultId, lines);
    const vaultCount = kept.count + lines.length;
    world.register.writeControl({ vaultCount });
    return lines.length;
  });
  // Busy, or a control tab that cannot be read: the next hour comes.
  return typeof copied === 'object' ? 0 : copied;
}

function minutesBetween(from: string, until: string): number {
  return (Date.parse(`${until}Z`) - Date.parse(`${from}Z`)) / 60_000;
}
