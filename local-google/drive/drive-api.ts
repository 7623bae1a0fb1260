/**
 * What the Drive API (v3) does with files. Apart from the service that scripts see, because the REST face gives the
 * same answers. Errors are Drive's.
 */
import { type FileDocument, MIME } from '../documents';
import { createFormState } from '../forms/state';
import { createFromApi } from '../spreadsheet/create-spreadsheet';
import { pickFields } from '../spreadsheet/field-mask';
import type { World } from '../world';
import { isListed, mayEdit } from './access';
import { copyFile } from './copy-file';
import { type ApiFile, apiFile, USUAL_FIELDS } from './file-resource';
import {
  createFile,
  deleteFile,
  isInside,
  renameFile,
  replaceContent,
  rootFolder,
  updateFile,
} from './files';
import { requireFile } from './permissions';
import { parseQuery } from './query';

export interface Content {
  bytes: Uint8Array;
  mimeType: string;
}

export interface FileOptions {
  fields?: string;
  addParents?: string;
  removeParents?: string;
}

export interface ListOptions {
  q?: string;
  fields?: string;
  pageSize?: number | string;
  pageToken?: string;
  orderBy?: string;
}

type ApiList = GoogleAppsScript.Drive_v3.Drive.V3.Schema.FileList;

/** `root` stands for the account's own Drive. */
export function getApiFile(
  world: World,
  email: string,
  fileId: string,
  { fields }: FileOptions = {},
): ApiFile {
  const id = fileId === 'root' ? rootFolder(world, email).id : fileId;
  return answer(world, email, requireFile(world, email, id), fields);
}

export function createApiFile(
  world: World,
  email: string,
  given: ApiFile,
  content: Content | undefined,
  { fields }: FileOptions = {},
): ApiFile {
  const [parentId, second] = given.parents ?? [];
  if (second !== undefined) throw new Error('A shared drive item must have exactly one parent.');
  const parent = parentId && folderFor(world, email, parentId);
  const file = world.store.atomically(() => {
    const made = makeFile(world, email, given, content);
    return updateFile(world, made.id, (one) => {
      if (parent) one.parentId = parent.id;
      describe(one, given, email);
    });
  });
  return answer(world, email, file, fields);
}

function makeFile(world: World, email: string, given: ApiFile, content: Content | undefined): FileDocument {
  const name = given.name ?? 'Untitled';
  const mimeType = given.mimeType ?? content?.mimeType ?? 'application/octet-stream';
  switch (mimeType) {
    case MIME.folder:
      return createFile(world, email, { name, kind: 'folder' });
    case MIME.spreadsheet: {
      if (content) throw new Error(`local-google does not imitate converting ${content.mimeType} yet`);
      return requireFile(world, email, createFromApi(world, email, { properties: { title: name } }));
    }
    case MIME.form:
      return requireFile(world, email, createFormState(world, email, name, true).id);
    default:
      if (mimeType.startsWith('application/vnd.google-apps.'))
        throw new Error(`local-google does not imitate files of type ${mimeType} yet`);
      return createFile(world, email, { name, kind: 'file', mimeType, bytes: content?.bytes });
  }
}

/** Renames, moves, describes, trashes and gives new content, all in one call, or nothing of it. */
export function updateApiFile(
  world: World,
  email: string,
  fileId: string,
  given: ApiFile,
  content: Content | undefined,
  { fields, addParents, removeParents }: FileOptions = {},
): ApiFile {
  const old = requireFile(world, email, fileId);
  if (!mayEdit(world, fileId, email)) throw new Error(forbidden(fileId));
  if (given.parents)
    throw new Error(
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
    );
  const file = world.store.atomically(() => {
    move(world, email, old, idsOf(addParents), idsOf(removeParents));
    if (given.trashed !== undefined && given.trashed !== old.trashed && old.ownerEmail !== email)
      throw new Error(forbidden(fileId));
    if (content) replaceContent(world, fileId, email, content.bytes, given.mimeType ?? content.mimeType);
    if (given.name !== undefined) renameFile(world, fileId, given.name);
    return updateFile(world, fileId, (one) => {
      describe(one, given, email);
      if (given.trashed !== undefined) one.trashed = given.trashed;
    });
  });
  return answer(world, email, file, fields);
}

/** A thing lies in one place: it comes to another only by leaving the first (Drive guide, "Single-parenting"). */
function move(world: World, email: string, file: FileDocument, add: string[], remove: string[]): void {
  const left = remove.includes(file.parentId ?? '') ? undefined : file.parentId;
  const wanted = add.filter((id) => id !== left);
  if (wanted.length === 0) return;
  if (left !== undefined || wanted.length > 1)
    throw new Error('Increasing the number of parents is not allowed');
  const [target = ''] = wanted;
  const folder = folderFor(world, email, target);
  if (isInside(world, folder.id, file.id))
    throw new Error('The specified parent is not valid: it would make a cycle.');
  updateFile(world, file.id, (one) => {
    one.parentId = folder.id;
  });
}

function folderFor(world: World, email: string, id: string): FileDocument {
  const folder = id === 'root' ? rootFolder(world, email) : requireFile(world, email, id);
  if (folder.mimeType !== MIME.folder) throw new Error('The specified parent is not a folder.');
  if (!mayEdit(world, folder.id, email))
    throw new Error('Insufficient permissions for the specified parent.');
  return folder;
}

const idsOf = (list: string | undefined) => (list ?? '').split(',').filter((id) => id !== '');

function describe(file: FileDocument, given: ApiFile, email: string): void {
  if (given.description !== undefined) file.description = given.description;
  if (given.properties)
    file.properties = Object.fromEntries(
      Object.entries({ ...file.properties, ...given.properties }).filter(([, value]) => value !== null),
    );
  if (given.writersCanShare !== undefined) file.writersCanShare = given.writersCanShare;
  if (given.starred !== undefined) {
    const others = (file.starredBy ?? []).filter((one) => one !== email);
    file.starredBy = given.starred ? [...others, email] : others;
  }
  if (given.mimeType && !given.mimeType.startsWith('application/vnd.google-apps.'))
    file.mimeType = given.mimeType;
}

export function copyApiFile(
  world: World,
  email: string,
  fileId: string,
  given: ApiFile,
  { fields }: FileOptions = {},
): ApiFile {
  const source = requireFile(world, email, fileId);
  if (source.mimeType === MIME.folder) throw new Error('This file cannot be copied by the user.');
  const [parentId] = given.parents ?? [];
  const here = source.parentId && mayEdit(world, source.parentId, email) ? source.parentId : undefined;
  const parent = parentId ? folderFor(world, email, parentId).id : here;
  const copy = copyFile(world, source, email, given.name ?? `Copy of ${source.name}`, parent);
  const file = updateFile(world, copy.id, (one) => describe(one, { ...given, mimeType: undefined }, email));
  return answer(world, email, file, fields);
}

/** For good, without the trash; only the owner may. */
export function deleteApiFile(world: World, email: string, fileId: string): void {
  const file = requireFile(world, email, fileId);
  if (file.ownerEmail !== email || !file.parentId) throw new Error(forbidden(fileId));
  deleteFile(world, fileId);
}

function forbidden(fileId: string): string {
  return `The user does not have sufficient permissions for file ${fileId}.`;
}

const MOST_A_PAGE = 1000;
const USUAL_PAGE = 100;

/** What the account owns or was given; without an order, what changed last comes first (nobody promises any). */
export function listApiFiles(world: World, email: string, options: ListOptions = {}): ApiList {
  const { q, fields, pageToken, orderBy } = options;
  const query = q ? parseQuery(q) : () => true;
  const size = Number(options.pageSize ?? USUAL_PAGE);
  if (!(size >= 1 && size <= MOST_A_PAGE)) {
    throw new Error(`Invalid value '${size}'. Values must be within the range: [1, 1000]`);
  }
  const found = world.store
    .list('file')
    // What is listed depends on all folders above it, so it is asked for last.
    .filter((file) => file.parentId && query(world, file, email) && isListed(world, file.id, email));
  const sorted = orderBy ? ordered(found, orderBy, email) : ordered(found, 'modifiedTime desc', email);
  const from = pageToken ? readToken(pageToken) : 0;
  const page = sorted.slice(from, from + size).map((file) => apiFile(world, email, file));
  const list: ApiList = {
    kind: 'drive#fileList',
    incompleteSearch: false,
    ...(from + size < sorted.length ? { nextPageToken: tokenOf(from + size) } : {}),
    files: page,
  };
  return pickFields(list, fields ?? `kind,incompleteSearch,nextPageToken,files(${USUAL_FIELDS})`);
}

const TOKEN = 'files:';
const tokenOf = (from: number) => Buffer.from(TOKEN + from).toString('base64url');

function readToken(token: string): number {
  const text = Buffer.from(token, 'base64url').toString();
  if (!/^files:\d+$/.test(text)) throw new Error('Invalid Value');
  return Number(text.slice(TOKEN.length));
}

const KEYS: Record<string, (file: FileDocument, email: string) => string | number> = {
  name: (file) => file.name,
  name_natural: (file) => file.name,
  createdTime: (file) => file.createdAt,
  modifiedTime: (file) => file.updatedAt,
  recency: (file) => file.updatedAt,
  quotaBytesUsed: (file) => file.sizeBytes,
  folder: (file) => (file.mimeType === MIME.folder ? 0 : 1),
  starred: (file, email) => (file.starredBy?.includes(email) ? 0 : 1),
};

/** @param orderBy `folder,modifiedTime desc,name`; equals stay in the order in which they were made */
function ordered(files: FileDocument[], orderBy: string, email: string): FileDocument[] {
  const specs = orderBy.split(',').map((part) => {
    const [key = '', direction] = part.trim().split(/\s+/);
    const read = KEYS[key];
    if (!read || (direction && direction !== 'desc'))
      throw new Error(`Invalid Value: sort by ${part.trim()} is not supported`);
    const compare = new Intl.Collator('en', { numeric: key === 'name_natural', sensitivity: 'base' }).compare;
    return { read, sign: direction ? -1 : 1, compare };
  });
  return [...files].sort((a, b) => {
    for (const { read, sign, compare } of specs) {
      const [x, y] = [read(a, email), read(b, email)];
      const difference = typeof x === 'string' ? compare(x, String(y)) : x - Number(y);
      if (difference !== 0) return sign * difference;
    }
    return 0;
  });
}

function answer(world: World, email: string, file: FileDocument, fields: string | undefined): ApiFile {
  return pickFields(apiFile(world, email, file), fields ?? USUAL_FIELDS);
}
