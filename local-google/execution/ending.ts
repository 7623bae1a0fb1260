/**
 * Why an execution goes no further. Thrown through the script, which may catch it and clean up all it likes: once
 * ended, none of its calls does anything any more.
 */
export type EndingKind =
  /** Until it is resumed: somebody is asked, another's turn has come, a lock is awaited. */
  | 'suspended'
  /** Six minutes, or thirty seconds of a simple trigger, are over (platform.md §2.3). */
  | 'time limit'
  /** The process is gone, as when Google's machine fails: nobody is told. */
  | 'process';

export class Ending extends Error {
  constructor(
    readonly kind: EndingKind,
    message: string,
  ) {
    super(message);
  }
}
