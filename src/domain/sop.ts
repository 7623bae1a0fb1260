/**
 * The SOP's own table: five stages and who is responsible for each. Code and not settings, since changing scope or
 * responsible role voids the SOP (PENGESAHAN 4); the register shows it as a tab, and a changed cell is refused.
 */
import type { Day } from './calendar';
import type { Role } from './office';

/** What identifies the SOP on papers, and under which rule a stage is done (R1, R17). */
export interface SopIdentity {
  /** `Nomor 1 Tahun 2025`. Another number is another SOP, and needs another book (A22). */
  number: string;
  /** Its scope in one phrase. */
  title: string;
  /** `revisi ke-0`. */
  revision: string;
  madeOn: Day;
  revisedOn: Day;
  effectiveFrom: Day;
  /** Who ratified it: position, name, NIP. */
  approvedBy: string[];
}

export type StageNumber = 1 | 2 | 3 | 4 | 5;

export interface Stage {
  number: StageNumber;
  responsible: Role | 'Tim Pelaksana';
  /** The limit that it is judged by (domain.md §8.3). */
  limit: LimitName;
}

/** B1; B2 = B3 = B4; B5. */
export type LimitName = 'submit' | 'respond' | 'upload';
export const LIMIT_NAMES: readonly LimitName[] = ['submit', 'respond', 'upload'];

/** Steps 1–5 of the SOP, by its verbs and the order of its columns (A11). */
export const STAGES: readonly Stage[] = [
  { number: 1, responsible: 'Tim Pelaksana', limit: 'submit' },
  { number: 2, responsible: 'Admin Medsos', limit: 'respond' },
  { number: 3, responsible: 'Wakil Pimpinan Redaksi', limit: 'respond' },
  { number: 4, responsible: 'Pimpinan Redaksi', limit: 'respond' },
  { number: 5, responsible: 'Admin Medsos', limit: 'upload' },
];

/** "Dokumentasi minimal 4" binds news of an event (R3, A5, A12). */
export const MINIMUM_DOCUMENTATION = 4;

/** Whether a platform's name means the website, which another SOP governs ("Keterkaitan", A16). */
export function isOutOfScope(platform: string): boolean {
  return /\b(website|web|laman|situs)\b/i.test(platform);
}
