/** Menu *Periksa keutuhan*: names the first line, cell or file that does not fit, and all the others. */
import type { Integrity } from '../domain/integrity';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { compare } from './comparison';
import type { World } from './ports';

export function checkIntegrity(world: World): Integrity | Refusal {
  const found = compare(world);
  return isRefusal(found) ? found : found.integrity;
}
