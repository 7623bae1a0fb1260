/**
 * What an execution was answered so far. A script cannot be stopped in the middle and taken up again, but it can be run
 * again from its beginning: until it comes to where it was, each call is answered from here, and nothing happens twice
 * (docs/decisions/0021). Apart from the execution, which only asks.
 */
export type Outcome = { value: unknown } | { error: unknown };

export interface Entry {
  name: string;
  /** Absent while the call has not come back. */
  outcome?: Outcome;
  /** Whether the meter has seen it. */
  isCounted: boolean;
  /** Calls that the script made meanwhile, from within a template. */
  inner: Entry[];
}

interface Frame {
  entries: Entry[];
  position: number;
}

export class Journal {
  private readonly entries: Entry[] = [];
  private frames: Frame[] = [{ entries: this.entries, position: 0 }];

  /** Back to the beginning; what was answered stays. */
  rewind(): void {
    this.frames = [{ entries: this.entries, position: 0 }];
  }

  /** The entry of the call that is made now. Throws when the script goes another way than the first time. */
  next(name: string): Entry {
    const frame = this.frames.at(-1) as Frame;
    const known = frame.entries[frame.position];
    frame.position += 1;
    if (known && known.name !== name)
      throw new Error(
        `The script is not the same each time: it called ${known.name} before, and ${name} now.`,
      );
    if (known) return known;
    const entry: Entry = { name, isCounted: false, inner: [] };
    frame.entries.push(entry);
    return entry;
  }

  /** While a service runs code of the script, its calls belong to the service's own. */
  within<T>(entry: Entry, act: () => T): T {
    this.frames.push({ entries: entry.inner, position: 0 });
    try {
      return act();
    } finally {
      this.frames.pop();
    }
  }
}
