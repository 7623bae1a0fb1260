/** Menu *Periksa keutuhan jurnal*: verifies the journal's chain and names the first line that does not fit. */
import { type ChainFault, verify } from '../domain/journal';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import type { World } from './ports';

export type Integrity = { whole: true; count: number; head: string } | ({ whole: false } & ChainFault);

export function checkIntegrity(world: World): Integrity | Refusal {
  if (world.email === '') return { refused: 'no identity' };
  const read = world.register.readJournal();
  if (isRefusal(read)) return read;
  const { lines, control } = read;
  const fault = verify(lines, control.head, world.sha256);
  return fault ? { whole: false, ...fault } : { whole: true, count: lines.length, head: control.head.hash };
}
