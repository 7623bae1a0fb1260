/**
 * Files as Drive has them: what they are called, where they lie, their checksum, and what their first bytes say. By the
 * Drive API's own addresses, since the advanced service gives no content, and since `fetchAll` asks for all files at
 * once (developers.google.com/workspace/drive/api/guides/manage-downloads: `alt=media` and `Range`).
 */
import type { FoundFile } from '../actions/ports';
import { fileTypeOf, HEAD_BYTES } from '../domain/file-type';
import { DRIVE_FILES } from './drive';
import { type LetterPhotos, smallPictureAt } from './letter-photos';

interface Metadata {
  name?: string;
  parents?: string[];
  trashed?: boolean;
  size?: string;
  sha256Checksum?: string;
}

/**
 * Throws when Drive does not answer: then nothing is known, and the answer is taken in another time. Small pictures for
 * the letter that follows come along.
 */
export function inspectFiles(ids: readonly string[], letterPhotos: LetterPhotos): FoundFile[] {
  if (ids.length === 0) return [];
  const headers = { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` };
  const answers = UrlFetchApp.fetchAll(
    ids.flatMap((id) => [
      {
        url: `${DRIVE_FILES}/${id}?fields=name,parents,trashed,size,sha256Checksum`,
        headers,
        muteHttpExceptions: true,
      },
      {
        url: `${DRIVE_FILES}/${id}?alt=media`,
        headers: { ...headers, Range: `bytes=0-${HEAD_BYTES - 1}` },
        muteHttpExceptions: true,
      },
      { url: smallPictureAt(id), headers, muteHttpExceptions: true },
    ]),
  );
  return ids.map((id, index) => {
    const [about, head, picture] = answers.slice(3 * index, 3 * index + 3);
    letterPhotos.keep(id, picture);
    return found(id, about, head);
  });
}

type Answer = GoogleAppsScript.URL_Fetch.HTTPResponse | undefined;

function found(id: string, about: Answer, head: Answer): FoundFile {
  const code = about?.getResponseCode();
  if (code === 404) return { id, name: id, checksum: '', type: 'unreadable', parents: [] };
  if (code !== 200) throw new Error(`Drive answered ${code} for file ${id}`);
  const {
    name = id,
    parents = [],
    trashed,
    size,
    sha256Checksum,
  } = JSON.parse(about?.getContentText() ?? '') as Metadata;
  const isThere = !trashed && size !== '0';
  const type = isThere ? headType(head) : 'unreadable';
  return {
    id,
    name,
    checksum: sha256Checksum ?? '',
    ...(type ? { type } : {}),
    parents: trashed ? [] : parents,
  };
}

/** Nothing where Drive does not give the content (a video that is still being looked at): then it counts as it is. */
function headType(head: Answer) {
  const code = head?.getResponseCode();
  if (!head || (code !== 200 && code !== 206)) return undefined;
  // Apps Script's bytes are signed.
  return fileTypeOf(
    head
      .getContent()
      .slice(0, HEAD_BYTES)
      .map((byte) => byte & 0xff),
  );
}
