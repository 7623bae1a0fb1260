/**
 * Folders of documentation: `Konten Medsos/2026/11 November/MS-2026-0012 – Judul/`, files named in order. May be
 * repeated: a folder that is there is used again, a file that is in place stays.
 */
import type { Folders } from '../actions/ports';
import { dayOf } from '../domain/calendar';
import type { FileReference } from '../domain/item';
import { monthFolder } from '../text/dates';

type Folder = GoogleAppsScript.Drive.Folder;

export class PhotoFolders implements Folders {
  file(item: Parameters<Folders['file']>[0]): { folderUrl: string; files: FileReference[] } {
    const folder = item.folderUrl ? folderAt(item.folderUrl) : this.make(item);
    const files = item.files.map((reference, index) => {
      const file = DriveApp.getFileById(reference.id);
      const name = fileName(item.number, item.version, index, file.getName());
      file.setName(name);
      file.moveTo(folder);
      return { id: reference.id, name };
    });
    return { folderUrl: folder.getUrl(), files };
  }

  private make(item: Parameters<Folders['file']>[0]): Folder {
    const day = dayOf(item.submittedAt);
    const year = child(DriveApp.getFolderById(item.folderId), day.slice(0, 4));
    return child(child(year, monthFolder(day)), folderName(item.number, item.title));
  }
}

/** `MS-2026-0012 – Judul`, without what Drive or a file system takes amiss. */
function folderName(number: string, title: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${number} – ${plain.slice(0, 80).trim()}`;
}

/** `MS-2026-0012 01.jpg`; from the second version on `MS-2026-0012 v2 01.jpg`. */
function fileName(number: string, version: number, index: number, uploaded: string): string {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(uploaded)?.[1]?.toLowerCase();
  const order = String(index + 1).padStart(2, '0');
  return (
    [number, version > 1 ? `v${version}` : '', order].filter(Boolean).join(' ') + (ending ? `.${ending}` : '')
  );
}

function child(parent: Folder, name: string): Folder {
  const found = parent.getFoldersByName(name);
  return found.hasNext() ? found.next() : parent.createFolder(name);
}

function folderAt(url: string): Folder {
  const id = /[-\w]{25,}/.exec(url)?.[0];
  if (!id) throw new Error(`Not a folder's address: ${url}`);
  return DriveApp.getFolderById(id);
}
