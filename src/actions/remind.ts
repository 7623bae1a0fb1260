/**
 * Each working day at 08.00, as the office account: one digest to each person who has something to do, and the summary
 * for the Sekretaris. Once a day, however often it is called: the day is kept by the same write that queues the letters.
 */
import { dayOf, type Moment } from '../domain/calendar';
import type { Refusal } from '../domain/refusal';
import { areRemindersDue, digests } from '../domain/reminders';
import { isRefusal } from '../domain/rules/case';
import { digestLetter } from '../text/digests';
import { UNVERIFIED } from '../text/names';
import { changeFor } from './act';
import type { QueuedLetter, World } from './ports';

/** How many letters were queued; none when it is not the time, or today's were. */
export function remind(world: World): { reminded: number } | Refusal {
  const done = world.register.alone((): { letters: QueuedLetter[]; now: Moment } | Refusal => {
    const read = world.register.readOpen();
    if (isRefusal(read)) return read;
    const { office, control } = read;
    const now = world.now(office.timeZone);
    if (!areRemindersDue(now, office, control.remindedOn)) return { letters: [], now };
    const today = dayOf(now);
    const addresses = { ...world.addresses, page: control.page };
    const open = read.items.map((one) => one.item);
    const published = office.verifiesUploads ? world.register.find('verification', [UNVERIFIED]) : [];
    if (isRefusal(published)) return published;
    const toVerify = published.map((one) => one.item);
    const letters = digests(open, office, today, toVerify).map((one) =>
      digestLetter(one, office, addresses, control.head, today),
    );
    const change = changeFor(world, [], { office, control, now, changed: { remindedOn: today }, letters });
    world.register.commit(change);
    return { letters: change.letters, now };
  });
  if (isRefusal(done)) return done;
  world.outbox.deliver(done.letters, done.now);
  return { reminded: done.letters.length };
}
