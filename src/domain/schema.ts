/**
 * The version of the register's shape: its tabs, columns, settings, and what its cells hold. A program works on
 * registers of its own version; earlier ones *Siapkan register* brings up to it, step by step (decision 0062).
 */
import type { Refusal } from './refusal';

export const SCHEMA_VERSION = '3';

/** Why this program may not work on a register of another version. One that is being set up has none yet. */
export function otherSchema(schema: string): Refusal | undefined {
  if (schema === '' || schema === SCHEMA_VERSION) return undefined;
  return Number(schema) < Number(SCHEMA_VERSION)
    ? { refused: 'register of an earlier version' }
    : { refused: 'register of a later version' };
}
