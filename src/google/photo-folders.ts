/**
 * Folders of documentation: `Konten Medsos/2026/11 November/MS-2026-0012 – Judul/`, files named in order. May be
 * repeated: a folder that is there is used again, a file that is in place stays. Through the advanced Drive service,
 * which knows checksums, and renames and moves in one call.
 */
import type { Folders, FoundFile, Picture } from '../actions/ports';
import { dayOf } from '../domain/calendar';
import type { FileReference } from '../domain/item';
import type { FilesNow } from '../domain/rules/files';
import { monthFolder } from '../text/dates';
import { DRIVE_FILES, driveFiles, folderAt, folderUrl, idIn, NO_CONTENT } from './drive';
import { inspectFiles } from './file-inspection';
import type { LetterPhotos } from './letter-photos';

/** Folders that one query can name: a query may have some thousands of characters. */
const FOLDERS_A_QUERY = 40;
/** The longer side of what a page shows first, and of what is looked at closely. */
const THUMBNAIL_PIXELS = 320;
const PICTURE_PIXELS = 1600;

type FileList = GoogleAppsScript.Drive_v3.Drive.V3.Schema.FileList;

export class PhotoFolders implements Folders {
  constructor(private readonly letterPhotos: LetterPhotos) {}

  inspect(ids: readonly string[]): FoundFile[] {
    return inspectFiles(ids, this.letterPhotos);
  }

  file(
    item: Parameters<Folders['file']>[0],
    found: readonly FoundFile[],
  ): { folderUrl: string; files: FileReference[] } {
    const folderId = item.folderUrl ? idIn(item.folderUrl) : this.make(item);
    const files = item.files.map((file, index): FileReference => {
      const { name: uploaded = '', parents = [] } = found.find((one) => one.id === file.id) ?? {};
      // What is not there cannot be moved; it stays in the list, as what was handed in and is gone.
      if (parents.length === 0) return file;
      const name = fileName(item.number, item.label, index, uploaded);
      if (uploaded !== name || !parents.includes(folderId)) {
        const moved = {
          addParents: folderId,
          removeParents: parents.filter((one) => one !== folderId).join(','),
        };
        driveFiles().update({ name }, file.id, NO_CONTENT, moved);
      }
      return { ...file, name };
    });
    return { folderUrl: folderUrl(folderId), files };
  }

  filesIn(folderUrls: readonly string[], toShow: readonly string[] = []): FilesNow {
    const ids = [...new Set(folderUrls.filter(Boolean).map(idIn))];
    const found = new Map<string, string>();
    let photos = toShow;
    for (let from = 0; from < ids.length; from += FOLDERS_A_QUERY) {
      const parents = ids.slice(from, from + FOLDERS_A_QUERY).map((id) => `'${id}' in parents`);
      let pageToken: string | undefined;
      do {
        const asked = {
          q: `(${parents.join(' or ')}) and trashed = false`,
          fields: 'nextPageToken,files(id,sha256Checksum)',
          pageSize: 1000,
          ...(pageToken ? { pageToken } : {}),
        };
        const page = this.listBeside(photos, asked);
        photos = [];
        for (const file of page.files ?? []) found.set(file.id ?? '', file.sha256Checksum ?? '');
        pageToken = page.nextPageToken;
      } while (pageToken);
    }
    return found;
  }

  thumbnails(folderUrl: string): Picture[] {
    const found = driveFiles().list({
      q: `'${idIn(folderUrl)}' in parents and trashed = false`,
      fields: 'files(id,thumbnailLink)',
      pageSize: 100,
    });
    return pictures(found.files ?? [], THUMBNAIL_PIXELS);
  }

  picture(id: string): Picture {
    const file = driveFiles().get(id, { fields: 'id,thumbnailLink' });
    return pictures([file], PICTURE_PIXELS)[0] ?? { id, data: '' };
  }

  /** By Drive's own address when photos come along: the service brings nothing else. */
  private listBeside(photos: readonly string[], asked: Record<string, string | number>): FileList {
    const query = Object.entries(asked).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    const answer =
      photos.length > 0
        ? this.letterPhotos.fetchBeside(photos, `${DRIVE_FILES}?${query.join('&')}`)
        : undefined;
    return answer === undefined ? driveFiles().list(asked) : (JSON.parse(answer) as FileList);
  }

  private make(item: Parameters<Folders['file']>[0]): string {
    const day = dayOf(item.submittedAt);
    return folderAt(item.folderId, [day.slice(0, 4), monthFolder(day), folderName(item.number, item.title)]);
  }
}

/** `MS-2026-0012 – Judul`, without what Drive or a file system takes amiss. */
function folderName(number: string, title: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${number} – ${plain.slice(0, 80).trim()}`;
}

/** `MS-2026-0012 01.jpg`; from the second version on `MS-2026-0012 v2 01.jpg`. */
function fileName(number: string, label: string, index: number, uploaded: string): string {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(uploaded)?.[1]?.toLowerCase();
  const order = String(index + 1).padStart(2, '0');
  return [number, label, order].filter(Boolean).join(' ') + (ending ? `.${ending}` : '');
}

/**
 * What Drive draws of files, fetched all at once. A file that is not public shows its `thumbnailLink` only to "a
 * credentialed request" (Drive v3, files resource), so the page cannot: the script fetches as whoever looks.
 */
function pictures(files: { id?: string; thumbnailLink?: string }[], pixels: number): Picture[] {
  const drawn = files.filter((one) => one.thumbnailLink);
  const headers = { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` };
  const answers = UrlFetchApp.fetchAll(
    drawn.map(({ thumbnailLink = '' }) => ({
      url: thumbnailLink.replace(/=s\d+$/, `=s${pixels}`),
      headers,
      muteHttpExceptions: true,
    })),
  );
  return drawn.map(({ id = '' }, index) => {
    const answer = answers[index];
    if (answer?.getResponseCode() !== 200) return { id, data: '' };
    const blob = answer.getBlob();
    return {
      id,
      data: `data:${blob.getContentType()};base64,${Utilities.base64Encode(blob.getBytes())}`,
    };
  });
}
