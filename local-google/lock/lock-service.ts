/**
 * LockService: one holder at a time among all executions of a world. A lock counts as held only while its
 * holder still lists it, so it falls free when the execution ends, however it ends.
 */
import { checkArguments } from '../arguments';
import type { Execution } from '../execution';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import type { World } from '../world';

/** Who took each lock last. */
const takers = new WeakMap<World, Map<string, Execution>>();

function takersOf(world: World): Map<string, Execution> {
  let known = takers.get(world);
  if (!known) {
    known = new Map();
    takers.set(world, known);
  }
  return known;
}

/** `Ui.alert` and `Ui.prompt` suspend the script, and locks do not survive that (platform.md §2.4). */
export function releaseAllLocks(execution: Execution): void {
  execution.heldLocks.clear();
}

type Imitated = Pick<GoogleAppsScript.Lock.LockService, 'getScriptLock' | 'getDocumentLock' | 'getUserLock'>;

export class LockServiceService extends ServiceObject implements Imitated {
  readonly _name = 'LockService';

  /** One for the whole project, whoever runs it. */
  getScriptLock(): GoogleAppsScript.Lock.Lock {
    return this._lock(`script/${this._execution.project.id}`);
  }
  /** Null where no document is open, as in web apps (platform.md §2.4); Google's types do not say so. */
  getDocumentLock(): GoogleAppsScript.Lock.Lock {
    const { id, containerId } = this._execution.project;
    if (this._execution.options.surroundings === 'web app')
      return null as unknown as GoogleAppsScript.Lock.Lock;
    return this._lock(`document/${id}/${containerId}`);
  }
  getUserLock(): GoogleAppsScript.Lock.Lock {
    return this._lock(`user/${this._execution.project.id}/${this._execution.user}`);
  }

  _lock(key: string): GoogleAppsScript.Lock.Lock {
    return partial(new LockFace(this._execution, key));
  }
}

class LockFace extends ServiceObject implements GoogleAppsScript.Lock.Lock {
  readonly _name = 'Lock';
  override readonly _roundTrips = ['tryLock', 'waitLock', 'releaseLock'];

  constructor(
    execution: Execution,
    private readonly _key: string,
  ) {
    super(execution);
  }

  /** Does not wait: nobody could release it meanwhile, since executions here do not run side by side. */
  tryLock(timeoutInMillis: number): boolean {
    checkArguments('LockService.Lock.tryLock', [timeoutInMillis], ['number']);
    return this._take();
  }

  waitLock(timeoutInMillis: number): void {
    checkArguments('LockService.Lock.waitLock', [timeoutInMillis], ['number']);
    if (!this._take()) throw new Error('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    return this._execution.heldLocks.has(this._key);
  }

  releaseLock(): void {
    this._execution.heldLocks.delete(this._key);
  }

  _take(): boolean {
    const all = takersOf(this._execution.world);
    const taker = all.get(this._key);
    if (taker && taker !== this._execution && taker.heldLocks.has(this._key)) return false;
    all.set(this._key, this._execution);
    this._execution.heldLocks.add(this._key);
    return true;
  }
}
