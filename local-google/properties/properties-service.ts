/** PropertiesService: text by key, for a project, for its container, or for one account (platform.md §2.4). */
import { checkArguments } from '../arguments';
import type { Execution } from '../execution';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';

type Imitated = Pick<
  GoogleAppsScript.Properties.PropertiesService,
  'getScriptProperties' | 'getDocumentProperties' | 'getUserProperties'
>;

export class PropertiesServiceService extends ServiceObject implements Imitated {
  readonly _name = 'PropertiesService';

  /** Every editor of the container reads and writes them. */
  getScriptProperties(): GoogleAppsScript.Properties.Properties {
    return this._of(`script/${this._execution.project.id}`);
  }
  /** Null where no document is open, as in web apps; Google's types do not say so. */
  getDocumentProperties(): GoogleAppsScript.Properties.Properties {
    if (this._execution.options.surroundings === 'web app')
      return null as unknown as GoogleAppsScript.Properties.Properties;
    return this._of(`document/${this._execution.project.containerId}`);
  }
  getUserProperties(): GoogleAppsScript.Properties.Properties {
    return this._of(`user/${this._execution.project.id}:${this._execution.user}`);
  }

  _of(scope: string): GoogleAppsScript.Properties.Properties {
    return partial(new PropertiesFace(this._execution, `${scope}/`));
  }
}

const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

class PropertiesFace extends ServiceObject implements GoogleAppsScript.Properties.Properties {
  readonly _name = 'Properties';
  override readonly _roundTrips = [
    ...['getProperty', 'setProperty', 'getProperties', 'setProperties'],
    ...['deleteProperty', 'getKeys', 'deleteAllProperties'],
  ];

  constructor(
    execution: Execution,
    private readonly _prefix: string,
  ) {
    super(execution);
  }

  getProperty(key: string): string | null {
    checkArguments('PropertiesService.Properties.getProperty', [key], ['String']);
    return this._execution.world.store.get('property', this._prefix + key)?.value ?? null;
  }

  setProperty(key: string, value: string): GoogleAppsScript.Properties.Properties {
    checkArguments('PropertiesService.Properties.setProperty', [key, value], ['String', 'String']);
    this._put({ [key]: value });
    return partial(this);
  }

  getProperties(): Record<string, string> {
    const mine = this._execution.world.store
      .list('property')
      .filter((one) => one.id.startsWith(this._prefix))
      .map((one) => [one.id.slice(this._prefix.length), one.value] as const);
    return Object.fromEntries(mine);
  }

  setProperties(
    properties: Record<string, string>,
    deleteAllOthers?: boolean,
  ): GoogleAppsScript.Properties.Properties {
    checkArguments(
      'PropertiesService.Properties.setProperties',
      [properties, deleteAllOthers],
      ['Object'],
      ['Object', 'Boolean'],
    );
    this._execution.world.store.atomically(() => {
      if (deleteAllOthers) this.deleteAllProperties();
      this._put(properties);
    });
    return partial(this);
  }

  deleteProperty(key: string): GoogleAppsScript.Properties.Properties {
    checkArguments('PropertiesService.Properties.deleteProperty', [key], ['String']);
    this._execution.world.store.remove('property', this._prefix + key);
    return partial(this);
  }

  getKeys(): string[] {
    return Object.keys(this.getProperties());
  }

  deleteAllProperties(): GoogleAppsScript.Properties.Properties {
    for (const key of this.getKeys()) this._execution.world.store.remove('property', this._prefix + key);
    return partial(this);
  }

  _put(properties: Record<string, string>): void {
    const entries = Object.entries(properties).map(([key, value]) => [key, String(value)] as const);
    const size = (text: string) => Buffer.byteLength(text);
    if (entries.some(([, value]) => size(value) > MAX_VALUE_BYTES)) {
      throw new Error('Argument too large: value');
    }
    const all = { ...this.getProperties(), ...Object.fromEntries(entries) };
    const total = Object.entries(all).reduce((sum, [key, value]) => sum + size(key) + size(value), 0);
    if (total > MAX_STORE_BYTES) {
      throw new Error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    for (const [key, value] of entries) {
      const id = this._prefix + key;
      this._execution.world.store.put('property', id, { id, value });
    }
  }
}
