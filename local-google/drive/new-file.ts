/** Reads the two ways of `createFile`: of a blob, or of name, text and type. Apart: DriveApp and Folder share it. */
import { checkArguments } from '../arguments';
import { bytesIn } from '../utilities/blob';
import type { NewFile } from './files';

export function newFileFrom(
  method: string,
  first: string | GoogleAppsScript.Base.BlobSource,
  content?: string,
  mimeType?: string,
): NewFile {
  checkArguments(
    method,
    [first, content, mimeType],
    ['Object'],
    ['String', 'String'],
    ['String', 'String', 'String'],
  );
  if (typeof first === 'string') {
    return {
      name: first,
      kind: 'file',
      mimeType: mimeType ?? 'text/plain',
      bytes: Buffer.from(content ?? ''),
    };
  }
  const blob = first.getBlob();
  return {
    name: blob.getName() ?? 'Untitled',
    kind: 'file',
    mimeType: blob.getContentType() ?? 'application/octet-stream',
    bytes: bytesIn(blob),
  };
}
