/**
 * Google's signatures, out of its declarations (signatures.json, made by build/imitated.ts), and whether arguments fit
 * one. Apart from arguments.ts, whose words it uses, because here nothing is said of a single method.
 */
import { kindOf } from './arguments';
import { isEnumValue } from './enumeration';
import { ServiceObject } from './service-object';
import declared from './signatures.json';

const CLASSES = declared.classes as Record<string, Record<string, string[]>>;
const ENUMS = declared.enums as Record<string, string[]>;

/** Of two classes with one name, the other's objects are met (Base.User, Spreadsheet.TextStyle). */
const RARER = ['Drive.User', 'Charts.TextStyle', 'Charts.TextStyleBuilder'];
const BY_NAME = new Map(
  Object.keys(CLASSES)
    .filter((name) => !RARER.includes(name))
    .map((name) => [name.split('.')[1], name]),
);

/** How Google names a service in its messages where that is not the declarations' namespace. */
const PREFIXES: Record<string, string> = {
  Base: '',
  Cache: 'CacheService',
  Charts: 'Charts',
  Content: 'ContentService',
  Drive: 'DriveApp',
  Forms: 'FormApp',
  Gmail: 'GmailApp',
  HTML: 'HtmlService',
  Lock: 'LockService',
  Mail: 'MailApp',
  Properties: 'PropertiesService',
  Script: 'ScriptApp',
  Spreadsheet: 'SpreadsheetApp',
  URL_Fetch: 'UrlFetchApp',
  Utilities: 'Utilities',
  XML_Service: 'XmlService',
};

/** `SpreadsheetApp.Range`, as Google's messages name a class; a service itself by its name alone. */
export function googleName(className: string): string {
  const [namespace = '', name = className] = (BY_NAME.get(className) ?? `Base.${className}`).split('.');
  const prefix = PREFIXES[namespace] ?? '';
  return prefix === '' || prefix === name ? name : `${prefix}.${name}`;
}

/**
 * Throws, in Google's words, unless the arguments fit a declared signature. A trailing `undefined` counts as not given.
 * What is not declared is not checked.
 */
export function checkSignature(className: string, method: string, given: readonly unknown[]): void {
  const signatures = CLASSES[BY_NAME.get(className) ?? '']?.[method];
  if (!signatures || !Array.isArray(signatures)) return;
  let length = given.length;
  while (length > 0 && given[length - 1] === undefined) length -= 1;
  const list = given.slice(0, length);
  if (signatures.some((signature) => fits(signature, list))) return;
  const kinds = list.map(labelOf).join(',');
  throw new Error(
    `The parameters (${kinds}) don't match the method signature for ${googleName(className)}.${method}.`,
  );
}

function fits(signature: string, given: readonly unknown[]): boolean {
  const kinds = signature === '' ? [] : signature.split(',');
  if (kinds.at(-1)?.startsWith('...')) return given.length >= kinds.length - 1;
  const required = kinds.filter((kind) => !kind.endsWith('?')).length;
  if (given.length > kinds.length || given.length < required) return false;
  return given.every((value, index) =>
    (kinds[index] as string)
      .replace(/\?$/, '')
      .split('|')
      .some((kind) => takes(kind, value)),
  );
}

function takes(kind: string, value: unknown): boolean {
  if (kind === 'any') return true;
  if (kind.endsWith('[]')) {
    const inner = kind.slice(0, -2);
    return Array.isArray(value) && value.every((one) => isLax(inner) || one == null || takes(inner, one));
  }
  if (kind === 'null') return value === null;
  if (kind === 'string' || kind === 'number' || kind === 'boolean') return typeof value === kind;
  const plain = kindOf(value);
  if (kind === 'Date') return plain === 'Date';
  if (kind === 'object') return plain === '(class)' && !(value instanceof ServiceObject);
  const members = ENUMS[kind];
  if (members) return isEnumValue(value) && members.includes(String(value));
  // Whatever can give its bytes is a source of them.
  if (kind === 'Base.BlobSource') return value instanceof ServiceObject && 'getBlob' in value;
  return value instanceof ServiceObject && BY_NAME.get(value._name) === kind;
}

/** Numbers and texts within arrays are taken for each other. */
function isLax(kind: string): boolean {
  return ['string', 'number', 'boolean'].includes(kind);
}

/** `SpreadsheetApp.Range`, `number[]`, `String`: what Google says that it was given. */
function labelOf(value: unknown): string {
  if (value instanceof ServiceObject) return googleName(value._name);
  if (Array.isArray(value)) return value.length === 0 ? 'Array' : `${labelOf(value[0])}[]`;
  return kindOf(value);
}
