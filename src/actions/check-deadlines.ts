/** Menu *Periksa tenggat hari ini*: what waits for whom, the most urgent first. Whoever can open the register may. */
import { type Day, dayOf } from '../domain/calendar';
import { type Deadline, deadlines } from '../domain/deadlines';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import type { World } from './ports';

export function checkDeadlines(world: World): { deadlines: Deadline[]; today: Day } | Refusal {
  if (world.email === '') return { refused: 'no identity' };
  const read = world.register.readOpen();
  if (isRefusal(read)) return read;
  const { office, items } = read;
  const today = dayOf(world.now(office.timeZone));
  const open = items.map((one) => one.item);
  return { deadlines: deadlines(open, office, world.email, today), today };
}
