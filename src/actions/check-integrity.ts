/** Menu *Periksa keutuhan*: names the first line, cell or file that does not fit, and all the others. */
import type { Integrity } from '../domain/integrity';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import type { CareWorld } from './care-ports';
import { compare } from './comparison';

export function checkIntegrity(world: CareWorld): Integrity | Refusal {
  const found = compare(world);
  return isRefusal(found) ? found : found.integrity;
}
