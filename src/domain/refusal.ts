/**
 * Refusals: why a person's act is not carried out. A value, not an error; `src/text/refusals.ts` makes of it the
 * one sentence that the person reads.
 */
import type { Status } from './item';
import type { Role } from './office';

export type Refusal =
  | { refused: 'no identity' }
  | { refused: 'not the role'; role: Role; email: string }
  | { refused: 'no role'; email: string }
  | { refused: 'not waiting for this'; number: string; act: Act; status: Status }
  | { refused: 'no reason given'; act: Act }
  | { refused: 'not checked' }
  | { refused: 'changed meanwhile'; number: string; seen: number; now: number; by: string }
  | { refused: 'approval does not fit'; number: string }
  | { refused: 'nothing recorded' }
  | { refused: 'platform not planned'; platform: string }
  | { refused: 'platform settled already'; platform: string }
  | { refused: 'not a link'; platform: string; url: string }
  | { refused: 'link of another platform'; platform: string; url: string; hosts: string[] }
  | { refused: 'upload in the future'; platform: string }
  | { refused: 'upload before approval'; platform: string }
  | { refused: 'no row selected' }
  | { refused: 'row moved'; number: string }
  | { refused: 'unreadable request'; problem: string }
  | { refused: 'unreadable setting'; tab: string; cell: string; problem: string }
  | { refused: 'not the office account'; owner: string }
  | { refused: 'register not set up' }
  | { refused: 'busy' };

/** What roles do with an item, named as the menu names it. */
export type Act = 'receive' | 'correct' | 'approve' | 'return' | 'reject' | 'publish';
