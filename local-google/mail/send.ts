/**
 * Sending a mail: as the account that the script runs as, and counted against that account (platform.md §2.3). Mails
 * stay in the world; nothing leaves it. Apart from MailApp, because GmailApp sends too.
 */
import { createHash } from 'node:crypto';
import type { MessageDocument } from '../documents';
import type { Execution } from '../execution/execution';
import { kindOf, remaining, use } from '../quotas';
import { bytesIn } from '../utilities/blob';
import { addressList } from './address';

/** What both services' options say. */
export interface Letter {
  to?: string;
  cc?: string;
  bcc?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
  noReply?: boolean;
  attachments?: GoogleAppsScript.Base.BlobSource[];
  inlineImages?: Record<string, GoogleAppsScript.Base.BlobSource>;
}

/** platform.md §2.3. */
const LIMITS = {
  recipients: 50,
  bodyBytes: { consumer: 200 * 1024, workspace: 400 * 1024 },
  attachments: 250,
  attachmentBytes: 25 * 1024 * 1024,
};

export function sendMail(execution: Execution, letter: Letter): void {
  const { world, user } = execution;
  const to = addressList(letter.to);
  const cc = addressList(letter.cc);
  const bcc = addressList(letter.bcc);
  const recipients = to.length + cc.length + bcc.length;
  if (recipients === 0) throw new Error('Failed to send email: no recipient');
  if (recipients > LIMITS.recipients) throw new Error('Limit Exceeded: Email Recipients Per Message.');
  const { htmlBody } = letter;
  const body = letter.body ?? (htmlBody ? textOf(htmlBody) : '');
  const kind = kindOf(world, user);
  const size = Buffer.byteLength(body) + Buffer.byteLength(htmlBody ?? '');
  if (size > LIMITS.bodyBytes[kind]) throw new Error('Limit Exceeded: Email Body Size.');
  const noReply = letter.noReply === true && kind === 'workspace';
  const id = world.newId('message');
  const images = imagesOf(letter.inlineImages ?? {});
  const attachments = attached(execution, id, letter.attachments ?? [], images);
  use(world, user, 'email', recipients);
  const message: MessageDocument = {
    id,
    // A private account has no address that nobody answers (platform.md §2.3).
    from: noReply ? `noreply@${user.split('@')[1]}` : user,
    senderName: letter.name,
    to,
    cc,
    bcc,
    replyTo: letter.replyTo,
    subject: (letter.subject ?? '').replace(/[\r\n]+/g, ' '),
    body,
    htmlBody,
    sentAt: world.clock.now(),
    attachments,
    ...(images.length > 0 ? { inlineImages: kept(execution, images) } : {}),
  };
  world.store.put('message', id, message);
}

/** Recipients that are left, copies included. */
export function remainingRecipients({ world, user }: Execution): number {
  return remaining(world, user, 'email');
}

interface Part {
  blob: GoogleAppsScript.Base.Blob;
  bytes: Uint8Array;
}

function partOf(source: GoogleAppsScript.Base.BlobSource): Part {
  const blob = source.getBlob();
  return { blob, bytes: bytesIn(blob) };
}

function attached(
  execution: Execution,
  messageId: string,
  sources: GoogleAppsScript.Base.BlobSource[],
  images: readonly (readonly [string, Part])[],
): MessageDocument['attachments'] {
  const files = sources.map(partOf);
  const all = [...files, ...images.map(([, part]) => part)];
  if (all.length > LIMITS.attachments) throw new Error('Limit Exceeded: Email Attachments Per Message.');
  if (all.reduce((sum, file) => sum + file.bytes.length, 0) > LIMITS.attachmentBytes) {
    throw new Error('Limit Exceeded: Email Total Attachments Size.');
  }
  return files.map(({ blob, bytes }, index) => {
    const fileBlobId = `${messageId}-${index}`;
    execution.world.store.writeBlob(fileBlobId, bytes);
    return {
      name: blob.getName() ?? 'attachment',
      mimeType: blob.getContentType() ?? 'application/octet-stream',
      fileBlobId,
    };
  });
}

/** What can be made into a blob: blobs, files, what a fetch answered (Apps Script reference, `BlobSource`). */
function imagesOf(images: NonNullable<Letter['inlineImages']>): [string, Part][] {
  return Object.entries(images).map(([key, source]): [string, Part] => {
    if (typeof source?.getBlob !== 'function') throw new Error(`Invalid argument: inlineImages`);
    return [key, partOf(source)];
  });
}

/** By their content: the same photo in every letter about an item is kept once. */
function kept({ world }: Execution, images: [string, Part][]): MessageDocument['inlineImages'] {
  return Object.fromEntries(
    images.map(([key, { blob, bytes }]) => {
      const fileBlobId = `image-${createHash('sha256').update(bytes).digest('hex')}`;
      world.store.writeBlob(fileBlobId, bytes);
      return [key, { mimeType: blob.getContentType() ?? 'application/octet-stream', fileBlobId }];
    }),
  );
}

/** What Google sends as plain text where only HTML is given. */
function textOf(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/p>|<\/div>|<\/tr>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .trim();
}
