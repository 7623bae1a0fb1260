/** The advanced Drive service, which the manifest switches on, and the shapes in which this project uses it. */

/** The Drive API's own address, for what the advanced service cannot do. */
export const DRIVE_FILES = 'https://www.googleapis.com/drive/v3/files';

export const FOLDER_TYPE = 'application/vnd.google-apps.folder';
export const SPREADSHEET_TYPE = 'application/vnd.google-apps.spreadsheet';

export function driveFiles(): GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection {
  const collection = Drive?.Files;
  if (!collection) throw new Error('The advanced Drive service is not enabled in the manifest.');
  return collection;
}

export function folderUrl(id: string): string {
  return `https://drive.google.com/drive/folders/${id}`;
}

/** The id in an address of Drive. */
export function idIn(url: string): string {
  const id = /[-\w]{25,}/.exec(url)?.[0];
  if (!id) throw new Error(`Not an address of Drive: ${url}`);
  return id;
}

/** In place of the content when only a file's properties change; the type package knows no such call. */
export const NO_CONTENT = null as unknown as GoogleAppsScript.Base.Blob;

/** The folder of a name in another, made when it is missing. Returns its id. */
export function childFolder(parentId: string, name: string): string {
  return folderAt(parentId, [name]);
}

/** The folder at the end of a path below another, made as far as it is missing; looked for by one query. Returns its id. */
export function folderAt(parentId: string, path: readonly string[]): string {
  const named = path.map((name) => `name = '${name.replace(/['\\]/g, '\\$&')}'`).join(' or ');
  const parent = path.length === 1 ? `'${parentId}' in parents and ` : '';
  const found = driveFiles().list({
    q: `${parent}(${named}) and mimeType = '${FOLDER_TYPE}' and trashed = false`,
    fields: 'files(id,name,parents)',
    pageSize: 1000,
  });
  return path.reduce((above, name) => {
    const known = found.files?.find((one) => one.name === name && one.parents?.includes(above))?.id;
    if (known) return known;
    const made = driveFiles().create({ name, mimeType: FOLDER_TYPE, parents: [above] });
    if (!made.id) throw new Error(`Drive made the folder ${name} and told no id`);
    return made.id;
  }, parentId);
}
