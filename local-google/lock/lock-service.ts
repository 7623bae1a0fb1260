/**
 * LockService: one holder at a time among all executions of a world. A lock counts as held only while its
 * holder still lists it, so it falls free when the execution ends, however it ends.
 */
import { checkArguments } from '../arguments';
import type { Execution } from '../execution/execution';
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

/** Whether anybody else holds a lock. */
export function isHeldByAnother(execution: Execution, key: string): boolean {
  const taker = takersOf(execution.world).get(key);
  return taker !== undefined && taker !== execution && taker.heldLocks.has(key);
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

  tryLock(timeoutInMillis: number): boolean {
    checkArguments('LockService.Lock.tryLock', [timeoutInMillis], ['number']);
    return this._take(timeoutInMillis);
  }

  waitLock(timeoutInMillis: number): void {
    checkArguments('LockService.Lock.waitLock', [timeoutInMillis], ['number']);
    if (!this._take(timeoutInMillis))
      throw new Error('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    return this._execution.heldLocks.has(this._key);
  }

  releaseLock(): void {
    this._execution.heldLocks.delete(this._key);
  }

  /**
   * Where executions take turns (execution/interleaving.ts), others go on until it is free. Elsewhere nobody could
   * release it meanwhile, so that the time passes in vain.
   */
  _take(patience: number): boolean {
    const { _execution: execution, _key: key } = this;
    const { turn } = execution.options;
    if (isHeldByAnother(execution, key)) {
      if (turn && patience > 0 && !turn.hasWaited(execution, key))
        throw execution.end('suspended', 'The script waits for a lock.');
      execution.pass(patience);
      return false;
    }
    takersOf(execution.world).set(key, execution);
    execution.heldLocks.add(key);
    return true;
  }
}
