/**
 * The face that Google's services show to a script. Every object that a script can hold is a `ServiceObject`
 * and reaches the script through `expose`, which counts its calls, and refuses by name what is not imitated,
 * so that a missing method is never a silent `undefined`.
 */
import type { Execution } from './execution';

/**
 * Base of all imitated classes. A subclass has public methods named and typed as Google's
 * (`implements Pick<GoogleAppsScript.X.Y, …>`). What is `private` in TypeScript should start with `_`:
 * a name with a leading underscore cannot be reached by a script.
 */
export abstract class ServiceObject {
  /** Google's name of the class, for messages and the meter: `Range`, `SpreadsheetApp`. */
  abstract readonly _name: string;
  /** Methods that must reach Google's servers. All others are local to the script's process. */
  readonly _roundTrips: readonly string[] = [];
  constructor(readonly _execution: Execution) {}

  /** What a name stands for that the class does not have; undefined: nothing, and asking for it is refused. */
  _missing(_name: string): unknown {
    return undefined;
  }
}

/** Names that engines and test runners ask any object for. */
const QUIET = new Set([
  'then',
  'toJSON',
  'constructor',
  'valueOf',
  'nodeType',
  'asymmetricMatch',
  '$$typeof',
]);

const faces = new WeakMap<object, object>();

/** Wraps a service object for a script. The same object always gets the same face. */
export function expose<T extends ServiceObject>(target: T): T {
  const known = faces.get(target);
  if (known) return known as T;
  const methods = new Map<PropertyKey, unknown>();
  const face = new Proxy(target, {
    get(object, key) {
      if (typeof key === 'symbol' || QUIET.has(key)) return Reflect.get(object, key, object);
      if (key.startsWith('_')) return undefined;
      const value = Reflect.get(object, key, object) as unknown;
      if (value === undefined && !(key in object)) {
        const made = object._missing(key);
        if (made !== undefined) return made;
        throw new Error(`local-google does not imitate ${object._name}.${key} yet`);
      }
      if (typeof value !== 'function') return exposeValue(value);
      let method = methods.get(key);
      if (!method) {
        method = (...given: unknown[]) => {
          object._execution.count(`${object._name}.${key}`, object._roundTrips.includes(key));
          return exposeValue(value.apply(object, given.map(hidden)));
        };
        methods.set(key, method);
      }
      return method;
    },
    set(object, key, value) {
      return Reflect.set(object, key, value, object);
    },
  });
  faces.set(target, face);
  originals.set(face, target);
  return face;
}

const originals = new WeakMap<object, ServiceObject>();

/** The service object behind a face that a script returned; everything else as it is. */
export function unwrap(value: unknown): unknown {
  return hidden(value);
}

/** The service object behind a face that a script hands back as an argument. */
function hidden(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hidden);
  return (typeof value === 'object' && value && originals.get(value)) || value;
}

function exposeValue(value: unknown): unknown {
  if (value instanceof ServiceObject) return expose(value);
  if (Array.isArray(value)) return value.map(exposeValue);
  return value;
}
