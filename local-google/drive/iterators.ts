/** DriveApp's iterators over files and folders. Apart, because File, Folder and DriveApp all return them. */
import type { Execution } from '../execution/execution';
import { ServiceObject } from '../service-object';

type Iterator<T> = { hasNext(): boolean; next(): T; getContinuationToken(): string };

/** Both of Google's iterators; they differ in name alone. */
export class EntryIterator<T extends { getId(): string }> extends ServiceObject implements Iterator<T> {
  private _position = 0;

  constructor(
    execution: Execution,
    readonly _name: 'FileIterator' | 'FolderIterator',
    private readonly _entries: T[],
  ) {
    super(execution);
  }

  hasNext(): boolean {
    return this._position < this._entries.length;
  }

  next(): T {
    const entry = this._entries[this._position];
    if (entry === undefined)
      throw new Error('Cannot retrieve the next object: iterator has reached the end.');
    this._position += 1;
    return entry;
  }

  /** Good for whoever goes on later, in another execution too. */
  getContinuationToken(): string {
    const rest = this._entries.slice(this._position).map((one) => one.getId());
    return Buffer.from(JSON.stringify(rest)).toString('base64url');
  }
}

/** The ids that an iterator had left. */
export function readToken(token: string): string[] {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString()) as string[];
  } catch {
    throw new Error('Invalid argument: continuationToken');
  }
}
