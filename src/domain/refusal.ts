/**
 * Refusals: why a person's act is not carried out. A value, not an error; `src/text/refusals.ts` makes of it the
 * one sentence that the person reads.
 */
import type { Day } from './calendar';
import type { Status } from './item';
import type { LastAct } from './last-act';
import type { Role } from './office';

/** A cell of the settings that cannot be read as what it has to be. */
export interface SettingFault {
  tab: string;
  cell: string;
  problem: string;
}

export type Refusal =
  | { refused: 'no identity' }
  /** Google does not let the account open the register. */
  | { refused: 'register not shared' }
  | { refused: 'not the role'; role: Role; email: string }
  /** Listed for the role, but not on this day: an acting officer whose dates have passed or not begun. */
  | { refused: 'not in office today'; role: Role; acting: string; from: Day | ''; until: Day | '' }
  | { refused: 'no role'; email: string }
  | { refused: 'not waiting for this'; number: string; act: Act; status: Status; last: LastAct }
  | { refused: 'no reason given'; act: Act | 'take back' }
  | { refused: 'nothing to take back'; number: string; last: LastAct }
  | { refused: 'not yours to take back'; number: string; last: LastAct }
  /** Lines of the item's history are gone or spoilt. */
  | { refused: 'history not whole'; number: string }
  | { refused: 'one at a time'; act: Act }
  | { refused: 'too many rows'; most: number }
  | { refused: 'not checked' }
  /** Sensitive names are mentioned, and nobody confirmed that all are treated alike. */
  | { refused: 'not balanced'; names: string[] }
  | { refused: 'changed meanwhile'; number: string; seen: number; now: number; last: LastAct }
  /** A file of the item is gone or holds something else than what was handed in. */
  | { refused: 'files changed'; number: string; file: string; how: 'missing' | 'altered' }
  | { refused: 'book closed'; number: string; book: string }
  | { refused: 'approval does not fit'; number: string }
  | { refused: 'nothing recorded' }
  | { refused: 'platform not planned'; platform: string }
  | { refused: 'platform settled already'; platform: string }
  | { refused: 'not a link'; platform: string; url: string }
  | { refused: 'link of another platform'; platform: string; url: string; hosts: string[] }
  /** An address of the platform, but of no post: the account's own page, the first page. */
  | { refused: 'not the link of a post'; platform: string; url: string }
  /** Recorded already for other items; a person has to say that it is meant. */
  | { refused: 'link recorded before'; platform: string; numbers: string[] }
  | { refused: 'upload in the future'; platform: string }
  | { refused: 'upload before approval'; platform: string }
  | { refused: 'not uploaded there'; platform: string }
  | { refused: 'withdrawn already'; platform: string }
  | { refused: 'amended in the future'; platform: string }
  | { refused: 'amended before upload'; platform: string }
  /** Whoever uploaded is not the second person. */
  | { refused: 'own upload'; platform: string }
  | { refused: 'verified already'; platform: string }
  | { refused: 'nothing to verify'; number: string }
  | { refused: 'nothing verified' }
  | { refused: 'photos too large'; number: string; megabytes: number }
  | { refused: 'no row selected' }
  | { refused: 'row moved'; number: string }
  /** A hidden data column of the row was altered by hand. */
  | { refused: 'unreadable row'; number: string; column: string }
  | { refused: 'unreadable request'; problem: string }
  /** A heading or a cell that only the register writes is not what it must be. */
  | { refused: 'unreadable setting'; tab: string; cell: string; problem: string }
  /** Settings that would not give an office; each named by its cell. */
  | { refused: 'wrong settings'; faults: SettingFault[] }
  | { refused: 'not the office account'; owner: string }
  | { refused: 'not tried by the office yet' }
  | { refused: 'register of an earlier version' }
  | { refused: 'register of a later version' }
  | { refused: 'register not set up' }
  /** A copy of the spreadsheet, whose control tab leads to the original's form, folder and vault. */
  | { refused: 'copied register'; address: string }
  | { refused: 'tab missing'; tab: string }
  | { refused: 'tab renamed'; tab: string; now: string }
  | { refused: 'nothing to restore' }
  /** Lines after the vault's last copy do not fit either. */
  | { refused: 'vault is not enough'; line: number }
  | { refused: 'number unknown'; number: string }
  | { refused: 'register not whole' }
  | { refused: 'no book to close'; year: string }
  | { refused: 'items still open'; book: string; numbers: string[] }
  | { refused: 'paper unknown'; paper: number }
  | { refused: 'nothing ticked'; paper: string }
  | { refused: 'not printed yet'; paper: string }
  | { refused: 'no place given'; paper: string }
  /** The letterhead's picture is not in Drive, or not shared with whoever makes the paper. */
  | { refused: 'logo unreadable' }
  /** Somebody else has built another one in its tab meanwhile. */
  | { refused: 'paper replaced' }
  | { refused: 'busy' };

/** What roles do with an item, in the menu's order. */
export const ACTS = [
  'receive',
  'correct',
  'approve',
  'return',
  'reject',
  'publish',
  'amend',
  'verify',
] as const;
export type Act = (typeof ACTS)[number];
