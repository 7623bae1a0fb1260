/**
 * The face that Google's services show to a script. Every object that a script can hold is a `ServiceObject`
 * and reaches the script through `expose`, which counts its calls, and refuses by name what is not imitated,
 * so that a missing method is never a silent `undefined`.
 */
import type { Execution } from './execution/execution';
import { checkSignature } from './signatures';

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
  /** Methods that take more than Google declares, and say themselves what they do not take. */
  readonly _checking: readonly string[] = [];
  constructor(readonly _execution: Execution) {}

  /** Whether a method must reach Google's servers. */
  _travels(method: string): boolean {
    return this._roundTrips.includes(method);
  }

  /** What a name stands for that the class does not have; undefined: nothing, and asking for it is refused. */
  _missing(_name: string): unknown {
    return undefined;
  }

  toString(): string {
    return this._name;
  }
}

/** Names that engines and test runners ask any object for. */
const QUIET = new Set([
  'then',
  'toJSON',
  'toString',
  'constructor',
  'valueOf',
  'nodeType',
  'asymmetricMatch',
  '$$typeof',
]);

const faces = new WeakMap<object, object>();
const originals = new WeakMap<object, ServiceObject>();

/** Wraps a service object for a script. The same object always gets the same face. */
export function expose<T extends ServiceObject>(target: T): T {
  const known = faces.get(target);
  if (known) return known as T;
  const methods = new Map<PropertyKey, unknown>();
  const face = new Proxy(target, {
    get(object, key) {
      if (typeof key === 'symbol') return Reflect.get(object, key, object);
      if (QUIET.has(key)) {
        const value = Reflect.get(object, key, object) as unknown;
        return typeof value === 'function' && key !== 'constructor' ? value.bind(object) : value;
      }
      if (key.startsWith('_')) return undefined;
      const value = Reflect.get(object, key, object) as unknown;
      if (value === undefined && !(key in object)) {
        const made = object._missing(key);
        if (made !== undefined) return made;
        throw object._execution.failure(`local-google does not imitate ${object._name}.${key} yet`);
      }
      if (typeof value !== 'function') return value instanceof ServiceObject ? expose(value) : value;
      let method = methods.get(key);
      if (!method) {
        const isRoundTrip = object._travels(key);
        method = (...given: unknown[]) =>
          object._execution.call(`${object._name}.${key}`, isRoundTrip, () => {
            const plain = given.map(unwrap);
            if (!object._checking.includes(key)) checkSignature(object._name, key, plain);
            const answer = value.apply(object, plain) as unknown;
            if (isRoundTrip) object._execution.meter.bytes += textSize(given) + textSize(answer);
            return answer;
          });
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

/** How long plain data is as JSON; what Google answers with an object of its own weighs nothing here. */
function textSize(value: unknown): number {
  const text = JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && (one instanceof ServiceObject || isFace(one))
      ? undefined
      : one,
  );
  return text?.length ?? 0;
}

/** Whether a value is what a script holds of a service object. */
export function isFace(value: object): boolean {
  return originals.has(value);
}

/** The service objects behind faces that a script hands over; everything else as it is. */
export function unwrap(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const original = originals.get(value);
  if (original) return original;
  if (Array.isArray(value)) return value.map(unwrap);
  return value;
}
