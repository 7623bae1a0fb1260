/**
 * Menu *Periksa kepemilikan*: which account owns spreadsheet, form, folder, vault and triggers, so that nothing goes
 * with a person who moves on. Whoever can open it may ask.
 */
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import type { CareWorld, Owned } from './care-ports';

export interface Ownership {
  owner: string;
  parts: Owned[];
}

export function checkOwnership(world: CareWorld): Ownership | Refusal {
  if (world.email === '') return { refused: 'no identity' };
  const read = world.register.readControl();
  if (isRefusal(read)) return read;
  const { settings, books } = read;
  if (!settings || !books) return { refused: 'register not set up' };
  return { owner: world.access.owner(), parts: world.access.ownership({ ...read, settings, books }) };
}
