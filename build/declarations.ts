/**
 * Reads Google's declarations (@types/google-apps-script): every class with the signatures of its methods, and every
 * enumeration. `signatures.json` is made of them, by which local-google refuses wrong arguments, and the table of what
 * is imitated. Apart from both, because they must agree. What the declarations lack of 2025's Google is added here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, type TsFnParameter, type TsType } from '@swc/core';

/** Of a class: by method, each signature's kinds, comma between: `Integer`s are `number`s, classes `Spreadsheet.Range`. */
export type Signatures = Record<string, string[]>;

export interface Declarations {
  /** By `Namespace.Class`. */
  classes: Record<string, Signatures>;
  enums: Record<string, string[]>;
}

const FOLDER = 'node_modules/@types/google-apps-script';

/** The namespaces of the services that local-google imitates, with those whose enumerations they use. */
export const NAMESPACES = [
  ...['Base', 'Cache', 'Charts', 'Content', 'Drive', 'Forms', 'Gmail', 'HTML', 'Lock', 'Mail'],
  ...['Properties', 'Script', 'Spreadsheet', 'URL_Fetch', 'Utilities', 'XML_Service'],
];

/** Methods that Google has and the declarations lack (platform.md §1.5, §3.4), and what it takes besides. */
const ADDED: Record<string, Signatures> = {
  'Forms.Form': {
    setPublished: ['boolean'],
    isPublished: [''],
    supportsAdvancedResponderPermissions: [''],
  },
  'Forms.FormApp': { create: ['string', 'string,boolean'] },
  'Script.ScriptApp': { getAuthorizationInfo: ['Script.AuthMode', 'Script.AuthMode,string[]'] },
  'Script.AuthorizationInfo': { getAuthorizedScopes: [''] },
  // "contentType: can be null" (reference, Utilities.newBlob).
  'Utilities.Utilities': {
    newBlob: ['number[],null', 'number[],null,string', 'string,null', 'string,null,string'],
  },
};

interface Found {
  methods: [name: string, params: TsFnParameter[]][];
  parents: string[];
  /** Of nothing but fields, which scripts write as plain objects. */
  isPlain: boolean;
}

export function readDeclarations(): Declarations {
  const interfaces = new Map<string, Found>();
  const aliases = new Map<string, TsType>();
  const enums: Declarations['enums'] = {};
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.d.ts'))) {
    const { body } = parseSync(readFileSync(join(FOLDER, file), 'utf8'), { syntax: 'typescript' });
    for (const outer of body) {
      if (outer.type !== 'TsModuleDeclaration' || outer.body?.type !== 'TsModuleBlock') continue;
      for (const inner of outer.body.body) {
        if (inner.type !== 'TsModuleDeclaration' || inner.body?.type !== 'TsModuleBlock') continue;
        const namespace = inner.id.value;
        if (!NAMESPACES.includes(namespace)) continue;
        for (const item of inner.body.body) {
          const one = item.type === 'ExportDeclaration' ? item.declaration : item;
          if (one.type === 'TsEnumDeclaration')
            enums[`${namespace}.${one.id.value}`] = one.members.map((member) => member.id.value);
          if (one.type === 'TsTypeAliasDeclaration')
            aliases.set(`${namespace}.${one.id.value}`, one.typeAnnotation);
          if (one.type !== 'TsInterfaceDeclaration') continue;
          const name = `${namespace}.${one.id.value}`;
          const found = interfaces.get(name) ?? { methods: [], parents: [], isPlain: false };
          for (const member of one.body.body) {
            if (member.type === 'TsPropertySignature') found.isPlain = true;
            if (member.type === 'TsMethodSignature' && member.key.type === 'Identifier')
              found.methods.push([member.key.value, member.params]);
          }
          for (const { expression } of one.extends)
            if (expression.type === 'Identifier') found.parents.push(`${namespace}.${expression.value}`);
          interfaces.set(name, found);
        }
      }
    }
  }
  const kinds = new Kinds(interfaces, aliases, enums);
  const classes: Declarations['classes'] = {};
  for (const name of [...interfaces.keys()].sort()) {
    // Without a prototype, since Google has a `toString`, too.
    const signatures = Object.create(null) as Signatures;
    collect(name, signatures);
    for (const [method, added] of Object.entries(ADDED[name] ?? {}))
      signatures[method] = [...new Set([...(signatures[method] ?? []), ...added])];
    classes[name] = signatures;
  }
  return { classes, enums };

  function collect(name: string, into: Signatures): void {
    const found = interfaces.get(name);
    if (!found) return;
    const [namespace = ''] = name.split('.');
    for (const parent of found.parents) collect(parent, into);
    for (const [method, params] of found.methods) {
      const signature = params.map((param) => kinds.ofParameter(namespace, param)).join(',');
      into[method] = [...new Set([...(into[method] ?? []), signature])];
    }
  }
}

/** Types in few words, as `fits` of local-google/arguments.ts reads them. */
class Kinds {
  constructor(
    private readonly interfaces: Map<string, Found>,
    private readonly aliases: Map<string, TsType>,
    private readonly enums: Declarations['enums'],
  ) {}

  ofParameter(namespace: string, param: TsFnParameter): string {
    if (param.type === 'RestElement') return '...any';
    const annotation = 'typeAnnotation' in param ? param.typeAnnotation?.typeAnnotation : undefined;
    const kind = annotation ? this.of(namespace, annotation) : 'any';
    const isOptional = 'optional' in param && param.optional;
    return isOptional ? `${kind}?` : kind;
  }

  private of(namespace: string, type: TsType): string {
    switch (type.type) {
      case 'TsKeywordType':
        return type.kind === 'undefined' || type.kind === 'void' ? '' : wordOf(type.kind);
      case 'TsLiteralType':
        return type.literal.type === 'StringLiteral' ? 'string' : 'any';
      case 'TsArrayType':
        return `${this.element(namespace, type.elemType)}[]`;
      case 'TsParenthesizedType':
        return this.of(namespace, type.typeAnnotation);
      case 'TsUnionType': {
        const parts = type.types.map((one) => this.of(namespace, one)).filter((one) => one !== '');
        return [...new Set(parts)].join('|');
      }
      case 'TsTypeLiteral':
        return 'object';
      case 'TsTypeReference': {
        const { typeName, typeParams } = type;
        const name = typeName.type === 'Identifier' ? typeName.value : typeName.right.value;
        const home =
          typeName.type === 'TsQualifiedName' && typeName.left.type === 'Identifier'
            ? typeName.left.value
            : namespace;
        if (name === 'Array') return `${this.element(namespace, typeParams?.params[0])}[]`;
        return this.named(home, name);
      }
      default:
        return 'any';
    }
  }

  /** What an array holds. Blanks within arrays are let through everywhere. */
  private element(namespace: string, type: TsType | undefined): string {
    const kind = type ? this.of(namespace, type) : 'any';
    const parts = kind.split('|').filter((one) => one !== 'null');
    return parts.length === 1 ? (parts[0] as string) : 'any';
  }

  private named(namespace: string, name: string): string {
    if (name === 'Integer' || name === 'Byte') return 'number';
    // A letter, as scripts have it.
    if (name === 'Char') return 'string';
    if (name === 'Date') return 'Date';
    const full = `${namespace}.${name}`;
    const alias = this.aliases.get(full);
    if (alias) return this.of(namespace, alias);
    const known = this.interfaces.get(full);
    if (known?.isPlain && known.methods.length === 0) return 'object';
    return known || this.enums[full] ? full : 'any';
  }
}

function wordOf(keyword: string): string {
  return ['string', 'number', 'boolean', 'null'].includes(keyword) ? keyword : 'any';
}
