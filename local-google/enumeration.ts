/**
 * Google's enum values. Apart, because they are neither strings nor numbers: they are objects that compare by
 * identity and print as their name, so `type === 'TEXT'` is false where `type == 'TEXT'` is true.
 */
import declared from './signatures.json';

class EnumValue {
  constructor(private readonly text: string) {}
  name(): string {
    return this.text;
  }
  toString(): string {
    return this.text;
  }
  /** platform.md §2.6: `JSON.stringify` of an enum gives its name. */
  toJSON(): string {
    return this.text;
  }
}

/** @typeParam T Google's ambient enum, which the types declare as numbers. */
export function enumeration<T>(...names: (keyof T & string)[]): T {
  const entries = names.map((name) => [name, Object.freeze(new EnumValue(name))]);
  return Object.freeze(Object.fromEntries(entries)) as T;
}

/** The same with the members that Google declares. @param name with its namespace: `Spreadsheet.Dimension` */
export function declaredEnumeration<T>(name: keyof typeof declared.enums): T {
  return enumeration<T>(...(declared.enums[name] as (keyof T & string)[]));
}

/** Whether a script handed over one of these values. */
export function isMember(all: object, value: unknown): boolean {
  return value instanceof EnumValue && Object.values(all).includes(value);
}

/** Whether it is a value of any of them. */
export function isEnumValue(value: unknown): boolean {
  return value instanceof EnumValue;
}
