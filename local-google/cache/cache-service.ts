/** CacheService: text by key for some time, for a project, its container, or one account (platform.md §2.4). */
import { checkArguments } from '../arguments';
import type { Execution } from '../execution';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';

/** Google's limits. What comes beyond the thousandth item pushes the oldest out. */
const LIMITS = {
  keyCharacters: 250,
  valueBytes: 100 * 1024,
  items: 1000,
  usualSeconds: 600,
  mostSeconds: 21_600,
};

export class CacheServiceService extends ServiceObject implements GoogleAppsScript.Cache.CacheService {
  readonly _name = 'CacheService';

  getScriptCache(): GoogleAppsScript.Cache.Cache {
    return this._of(`script/${this._execution.project.id}`);
  }
  getUserCache(): GoogleAppsScript.Cache.Cache {
    return this._of(`user/${this._execution.project.id}:${this._execution.user}`);
  }
  /** Null where no document is open, as in web apps. */
  getDocumentCache(): GoogleAppsScript.Cache.Cache | null {
    const { containerId } = this._execution.project;
    if (this._execution.options.surroundings === 'web app') return null;
    return this._of(`document/${this._execution.project.id}:${containerId}`);
  }

  _of(scope: string): GoogleAppsScript.Cache.Cache {
    return partial(new CacheFace(this._execution, `${scope}/`));
  }
}

class CacheFace extends ServiceObject implements GoogleAppsScript.Cache.Cache {
  readonly _name = 'Cache';
  override readonly _roundTrips = ['get', 'getAll', 'put', 'putAll', 'remove', 'removeAll'];

  constructor(
    execution: Execution,
    private readonly _prefix: string,
  ) {
    super(execution);
  }

  get(key: string): string | null {
    checkArguments('Cache.get', [key], ['String']);
    return this._get(key);
  }
  /** Only those that are there. */
  getAll(keys: string[]): Record<string, string> {
    checkArguments('Cache.getAll', [keys], ['Array']);
    const found = keys.map((key) => [key, this._get(key)] as const);
    return Object.fromEntries(found.filter((one): one is [string, string] => one[1] !== null));
  }
  put(key: string, value: string, expirationInSeconds: number = LIMITS.usualSeconds): void {
    checkArguments('Cache.put', [key, value, expirationInSeconds], ['String', 'String', 'number']);
    this._put(key, value, expirationInSeconds);
  }
  putAll(values: Record<string, string>, expirationInSeconds: number = LIMITS.usualSeconds): void {
    checkArguments('Cache.putAll', [values, expirationInSeconds], ['Object', 'number']);
    for (const [key, value] of Object.entries(values)) this._put(key, String(value), expirationInSeconds);
  }
  remove(key: string): void {
    checkArguments('Cache.remove', [key], ['String']);
    this._execution.world.store.remove('cache', this._prefix + key);
  }
  removeAll(keys: string[]): void {
    checkArguments('Cache.removeAll', [keys], ['Array']);
    for (const key of keys) this.remove(key);
  }

  _get(key: string): string | null {
    const { store, clock } = this._execution.world;
    const kept = store.get('cache', this._prefix + key);
    return kept && kept.expiresAt > clock.now() ? kept.value : null;
  }

  _put(key: string, value: string, seconds: number): void {
    if (key.length > LIMITS.keyCharacters) throw new Error('Argument too large: key');
    if (Buffer.byteLength(value) > LIMITS.valueBytes) throw new Error('Argument too large: value');
    if (!(seconds >= 1 && seconds <= LIMITS.mostSeconds)) {
      throw new Error(`Invalid argument: expirationInSeconds. Should be between 1 and ${LIMITS.mostSeconds}`);
    }
    const { store, clock } = this._execution.world;
    const id = this._prefix + key;
    const others = store.listBelow('cache', this._prefix).filter((one) => one.id !== id);
    const oldest = others.sort((a, b) => a.expiresAt - b.expiresAt)[0];
    if (others.length >= LIMITS.items && oldest) store.remove('cache', oldest.id);
    store.put('cache', id, { id, value, expiresAt: clock.now() + seconds * 1000 });
  }
}
