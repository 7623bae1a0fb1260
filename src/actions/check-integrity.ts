/** Menu *Periksa keutuhan*: names the first line, cell or file that does not fit, and all the others;
 * to the office account also what is shared with more than those whom the settings name. */
import type { Integrity } from '../domain/integrity';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import type { CareWorld } from './care-ports';
import { compare } from './comparison';

export function checkIntegrity(world: CareWorld): Integrity | Refusal {
  const found = compare(world);
  if (isRefusal(found)) return found;
  const { integrity, office, control } = found;
  const isOwner = world.email === world.access.owner();
  return { ...integrity, sharing: isOwner ? world.access.faults(office, control) : [] };
}
