/** A file as the Drive API (v3) shows it: every field that is imitated; a mask chooses among them. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { imageSize } from 'image-size';
import { addressOf } from '../addresses';
import { type FileDocument, MIME } from '../documents';
import type { World } from '../world';
import { isTrashed, roleOf } from './access';
import { isGoogleMade } from './files';
import { listPermissions, permissionIdOf } from './permissions';

export type ApiFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type ApiUser = GoogleAppsScript.Drive_v3.Drive.V3.Schema.User;

/** What v3 answers when no fields are asked for. */
export const USUAL_FIELDS = 'kind,id,name,mimeType';

const PICTURES = /^image\/(jpeg|png|gif|webp|bmp)$/;

export function apiFile(world: World, email: string, file: FileDocument): ApiFile {
  const role = roleOf(world, file.id, email);
  const isOwner = role === 'owner';
  const canEdit = isOwner || role === 'writer';
  const isRoot = !file.parentId;
  const permissions = listPermissions(world, file.id);
  const extension = extname(file.name).slice(1);
  const bytes = isGoogleMade(file) ? undefined : world.store.readBlob(file.id);
  const isPicture = PICTURES.test(file.mimeType);
  const size = isPicture && bytes ? pictureSize(bytes) : undefined;
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    ...(file.description ? { description: file.description } : {}),
    starred: file.starredBy?.includes(email) ?? false,
    trashed: isTrashed(world, file.id),
    explicitlyTrashed: file.trashed,
    // Only those that the account can see (Drive v3 `File.parents`).
    ...(file.parentId && roleOf(world, file.parentId, email) ? { parents: [file.parentId] } : {}),
    ...(file.properties ? { properties: { ...file.properties } } : {}),
    spaces: ['drive'],
    version: String(file.revision ?? 1),
    createdTime: timeText(file.createdAt),
    modifiedTime: timeText(file.updatedAt),
    owners: [apiUser(world, email, file.ownerEmail)],
    lastModifyingUser: apiUser(world, email, file.changedBy ?? file.ownerEmail),
    ownedByMe: isOwner,
    shared: permissions.length > 1,
    ...(canEdit ? { permissions, permissionIds: permissions.map((one) => one.id ?? '') } : {}),
    writersCanShare: file.writersCanShare !== false,
    capabilities: {
      canEdit,
      canRename: canEdit,
      canShare: isOwner || (canEdit && file.writersCanShare !== false),
      canTrash: isOwner && !isRoot,
      canDelete: isOwner && !isRoot,
      canCopy: file.mimeType !== MIME.folder,
      canDownload: true,
      canAddChildren: canEdit && file.mimeType === MIME.folder,
      canModifyContent: canEdit,
    },
    webViewLink: viewAddress(file),
    hasThumbnail: isPicture,
    ...(bytes
      ? {
          size: String(file.sizeBytes),
          quotaBytesUsed: String(file.sizeBytes),
          md5Checksum: digest('md5', bytes),
          sha1Checksum: digest('sha1', bytes),
          sha256Checksum: digest('sha256', bytes),
          headRevisionId: `${file.id}-${file.revision ?? 1}`,
          originalFilename: file.name,
          webContentLink: addressOf.download(file.id),
          ...(extension ? { fileExtension: extension, fullFileExtension: extension } : {}),
        }
      : { quotaBytesUsed: '0' }),
    ...(isPicture ? { thumbnailLink: addressOf.thumbnail(file.id) } : {}),
    ...(size ? { imageMediaMetadata: size } : {}),
  };
}

export function viewAddress({ id, mimeType }: FileDocument): string {
  if (mimeType === MIME.folder) return addressOf.folder(id);
  if (mimeType === MIME.spreadsheet) return addressOf.spreadsheet(id);
  return mimeType === MIME.form ? addressOf.formEdit(id) : addressOf.file(id);
}

/** As the picture is turned by whoever shows it: Drive reads the orientation that cameras note. */
function pictureSize(bytes: Uint8Array): { width: number; height: number; rotation: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    return { width, height, rotation: { 3: 2, 6: 1, 8: 3 }[orientation] ?? 0 };
  } catch {
    // Bytes that are no picture, whatever the type says.
    return undefined;
  }
}

function digest(algorithm: string, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('hex');
}

/** RFC 3339, with milliseconds. */
function timeText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

export function apiUser(world: World, me: string, email: string): ApiUser {
  return {
    kind: 'drive#user',
    displayName: world.accounts.find((one) => one.email === email)?.name ?? email,
    me: me === email,
    permissionId: permissionIdOf(email),
    emailAddress: email,
  };
}
