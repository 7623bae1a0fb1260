/** Everything below a folder of Drive, with where it lies: asked for many folders at once, page by page. */
import { WHAT } from '../src/text/office-tools';
import type { Google } from './google';
import { refusalFor } from './refusal';

export interface DriveFile {
  id: string;
  /** Names of the folders that lead to it, the topmost first. */
  path: string[];
  name: string;
  mimeType: string;
  /** Bytes; 0 of what Google made itself. */
  size: number;
  /** '' of what Google made itself. */
  sha256: string;
}

export interface DriveTree {
  folders: { id: string; path: string[] }[];
  files: DriveFile[];
}

export const FOLDER_TYPE = 'application/vnd.google-apps.folder';
export const SPREADSHEET_TYPE = 'application/vnd.google-apps.spreadsheet';
const FOLDERS_A_QUERY = 20;

export async function driveTree(google: Google, rootId: string): Promise<DriveTree> {
  const folders: DriveTree['folders'] = [{ id: rootId, path: [] }];
  const files: DriveFile[] = [];
  for (let from = 0; from < folders.length; ) {
    const parents = folders.slice(from, from + FOLDERS_A_QUERY);
    from += parents.length;
    const pathOf = new Map(parents.map(({ id, path }) => [id, path]));
    for (const one of await childrenOf(google, [...pathOf.keys()])) {
      const above = (one.parents ?? []).map((id) => pathOf.get(id)).find(Boolean) ?? [];
      const [id, name, mimeType] = [one.id ?? '', one.name ?? '', one.mimeType ?? ''];
      if (mimeType === FOLDER_TYPE) folders.push({ id, path: [...above, name] });
      else
        files.push({
          ...{ id, name, mimeType, path: above },
          size: Number(one.size ?? 0),
          sha256: one.sha256Checksum ?? '',
        });
    }
  }
  const order = (a: DriveFile, b: DriveFile) =>
    compareTexts([...a.path, a.name].join('/'), [...b.path, b.name].join('/'));
  return { folders, files: files.sort(order) };
}

async function childrenOf(google: Google, folderIds: string[]) {
  const found = [];
  let pageToken: string | undefined;
  do {
    try {
      const { data } = await google.drive.files.list({
        q: `(${folderIds.map((id) => `'${id}' in parents`).join(' or ')}) and trashed = false`,
        fields: 'nextPageToken,files(id,name,mimeType,size,sha256Checksum,parents)',
        orderBy: 'name',
        pageSize: 1000,
        ...(pageToken ? { pageToken } : {}),
      });
      found.push(...(data.files ?? []));
      pageToken = data.nextPageToken ?? undefined;
    } catch (error) {
      throw refusalFor(error, WHAT.folder, google.account);
    }
  } while (pageToken);
  return found;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
