/**
 * The hourly sweep, as the office account: takes in what a trigger missed, sends what was not sent, copies the
 * journal's new lines into the vault. Does nothing when nothing is left, and may be run at any time.
 */
import type { Refusal } from '../domain/refusal';
import { areRemindersDue, MISSED } from '../domain/reminders';
import { isRefusal } from '../domain/rules/case';
import type { KeepingWorld, RawResponse } from './ports';

/** Letters younger than this may still be on their way in the act that queued them. */
const GRACE_MINUTES = 10;

export interface Swept {
  takenIn: number;
  sent: number;
  /** Lines that were copied into the vault; or that they do not continue what the vault has. */
  vault: number | 'journal does not continue the vault';
  /** Whether today's reminders were not sent at their time; main sends them, since actions do not call each other. */
  remindersDue: boolean;
}

/**
 * @param responses gives the form's responses of the last days
 * @param takeIn takes in one of them: the action `submit`, given by main, since actions do not call each other
 */
export function sweep(
  world: KeepingWorld,
  responses: (formId: string) => RawResponse[],
  takeIn: (response: RawResponse) => object | string,
): Swept | Refusal {
  const read = world.register.readIntake();
  if (isRefusal(read)) return read;
  const { timeZone } = read.office;
  const missed = responses(read.control.formId).filter(
    (one) => !read.has(one.id, world.momentOf(one.submittedAt, timeZone)),
  );
  let takenIn = 0;
  for (const response of missed) {
    const result = takeIn(response);
    if (typeof result === 'object' && !isRefusal(result)) takenIn += 1;
  }
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
 * continue its last one are not taken: then the journal was rewritten, and the vault is what it was.
 */
function copyToVault(world: KeepingWorld): Swept['vault'] {
  const copied = world.register.alone((): Swept['vault'] | Refusal => {
    const control = world.register.readControl();
    if (isRefusal(control)) return control;
    if (control.vaultId === '') return 0;
    const kept = world.vault.head(control.vaultId);
    const lines = world.register.readLinesFrom(kept.count + 1);
    if (lines[0] && lines[0].previous !== kept.hash) return 'journal does not continue the vault';
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
