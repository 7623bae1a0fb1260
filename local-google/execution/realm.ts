/**
 * The script's own world of objects. As on Google, arrays, dates and errors that a service gives are the script's own,
 * so that `instanceof` holds, and a script that changes what it was given changes nothing else. Apart from the
 * execution, because every value that crosses over goes through here.
 */
import { type Context, createContext, runInContext } from 'node:vm';
import gas from 'gas-local';
import { expose, isFace, ServiceObject } from '../service-object';

type Constructors = {
  Array: ArrayConstructor;
  Object: ObjectConstructor;
  Date: DateConstructor;
  Error: ErrorConstructor;
};

/** Scripts that go on for so long without end would stop everything else here. Real time, in milliseconds. */
const PATIENCE = 60_000;

export interface Surface {
  now(): number;
  random(): number;
}

export class Realm {
  readonly context: Context;
  private readonly own: Constructors;
  /** Makes an array of the script's own of one that is not. */
  private readonly copy: typeof Array.prototype.slice;

  constructor(globals: Record<string, unknown>, { now, random }: Surface) {
    const context = createContext(globals);
    Object.assign(context, { __now: now, __random: random });
    // The script's own Date, in its own realm, reads this world's clock; chance is the same each time.
    // A proxy, not a subclass: libraries read the methods off `Date.prototype`, which has to stay the real one.
    runInContext(
      `{ const now = __now, random = __random, RealDate = Date;
         delete globalThis.__now; delete globalThis.__random;
         Date = new Proxy(RealDate, {
           construct: (target, given, made) => Reflect.construct(target, given.length ? given : [now()], made),
           apply: () => new RealDate(now()).toString(),
           get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
         });
         RealDate.prototype.constructor = Date;
         Math.random = random; }`,
      context,
    );
    this.own = runInContext('({ Array, Object, Date, Error })', context) as Constructors;
    this.copy = this.own.Array.prototype.slice;
    this.context = context;
  }

  /** Runs the project's files, in the order of their names. */
  load(folder: string): void {
    gas.require(folder, this.context, { filter: (file) => /\.(js|gs)$/.test(file) });
  }

  /** A top-level name; undefined when the script has none such. */
  get(name: string): unknown {
    // By code, since `const f = () => …` is no property of the global object.
    const isName = /^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)*$/u.test(name);
    return isName
      ? runInContext(`typeof ${name.split('.')[0]} === 'undefined' ? undefined : ${name}`, this.context)
      : undefined;
  }

  /** Calls a function of the script, which must end some time. */
  call(entry: (...given: unknown[]) => unknown, args: unknown[]): unknown {
    const start = runInContext('(entry, args) => () => entry(...args)', this.context) as (
      ...given: unknown[]
    ) => () => unknown;
    (this.context as Record<string, unknown>).__start = start(
      entry,
      args.map((one) => this.toScript(one)),
    );
    return runInContext('{ const start = __start; delete globalThis.__start; start(); }', this.context, {
      timeout: PATIENCE,
    });
  }

  /** What the script sees of a value: faces of service objects, its own arrays, dates and plain objects. */
  toScript(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || isFace(value)) return value;
    if (value instanceof ServiceObject) return expose(value);
    if (value instanceof Date) return new this.own.Date(value.getTime());
    if (Array.isArray(value)) {
      // The bytes of a photo are millions of numbers.
      if (value.every((one) => typeof one === 'number')) return this.copy.call(value);
      const list = new this.own.Array<unknown>();
      for (const one of value) list.push(this.toScript(one));
      return list;
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    const object = new this.own.Object() as Record<string, unknown>;
    for (const [key, one] of Object.entries(value)) object[key] = this.toScript(one);
    return object;
  }

  failure(message: string): unknown {
    return new this.own.Error(message);
  }

  /** The exception that the script catches; Google's are named so. */
  toScriptError(error: unknown): unknown {
    if (!(error instanceof Error)) return error;
    const made = new this.own.Error(error.message);
    made.name = error.message.startsWith('API call to ') ? 'GoogleJsonResponseException' : 'Exception';
    return made;
  }
}

/** As Node itself has them: what plain programs get that use the services without a script. */
export const NODE_REALM = {
  toScript(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || isFace(value)) return value;
    if (value instanceof ServiceObject) return expose(value);
    if (Array.isArray(value)) return value.map(NODE_REALM.toScript);
    return value;
  },
  failure: (message: string) => new Error(message),
  toScriptError: (error: unknown) => error,
};
