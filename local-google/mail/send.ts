/**
 * Sending a mail: as the account that the script runs as, and counted against that account (platform.md §2.3). Mails
 * stay in the world; nothing leaves it. Apart from MailApp, because GmailApp sends too.
 */
import type { MessageDocument } from '../documents';
import type { Execution } from '../execution';
import { kindOf, remaining, use } from '../quotas';
import { bytesOf } from '../utilities/bytes';
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
  const htmlBody = withImages(letter.htmlBody, letter.inlineImages);
  const body = letter.body ?? (htmlBody ? textOf(htmlBody) : '');
  const kind = kindOf(world, user);
  const size = Buffer.byteLength(body) + Buffer.byteLength(letter.htmlBody ?? '');
  if (size > LIMITS.bodyBytes[kind]) throw new Error('Limit Exceeded: Email Body Size.');
  const noReply = letter.noReply === true && kind === 'workspace';
  const id = world.newId('message');
  const attachments = attached(execution, id, letter.attachments ?? []);
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
  };
  world.store.put('message', id, message);
}

/** Recipients that are left, copies included. */
export function remainingRecipients({ world, user }: Execution): number {
  return remaining(world, user, 'email');
}

function attached(
  execution: Execution,
  messageId: string,
  sources: GoogleAppsScript.Base.BlobSource[],
): MessageDocument['attachments'] {
  const files = sources.map((source) => {
    const blob = source.getBlob();
    return { blob, bytes: bytesOf(blob.getBytes()) };
  });
  if (files.length > LIMITS.attachments) throw new Error('Limit Exceeded: Email Attachments Per Message.');
  if (files.reduce((sum, file) => sum + file.bytes.length, 0) > LIMITS.attachmentBytes) {
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

/** Pictures that the HTML names by `cid:` are put into it, which is how a mail without parts can show them. */
function withImages(html: string | undefined, images: Letter['inlineImages']): string | undefined {
  if (!html || !images) return html;
  return html.replace(/(["'])cid:([^"']+)\1/g, (all, quote: string, key: string) => {
    const blob = images[key]?.getBlob();
    if (!blob) return all;
    const data = Buffer.from(bytesOf(blob.getBytes())).toString('base64');
    return `${quote}data:${blob.getContentType()};base64,${data}${quote}`;
  });
}

/** What Google sends as plain text where only HTML is given. */
function textOf(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/p>|<\/div>|<\/tr>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .trim();
}
