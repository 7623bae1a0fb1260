/**
 * MailApp: sends as the account that the script runs as, and counts against that account (platform.md §2.3).
 * Mails stay in the world; nothing leaves it.
 */
import { checkArguments } from '../arguments';
import type { MessageDocument } from '../documents';
import { requireScope } from '../manifest';
import { ServiceObject } from '../service-object';
import { bytesOf } from '../utilities/bytes';
import { addressList } from './address';

type Options = GoogleAppsScript.Mail.MailAdvancedParameters;
type Imitated = Pick<GoogleAppsScript.Mail.MailApp, 'sendEmail' | 'getRemainingDailyQuota'>;

/** A consumer account's limits (platform.md §2.3). */
const LIMITS = {
  recipientsPerDay: 100,
  recipientsPerMessage: 50,
  bodyBytes: 200 * 1024,
  attachments: 250,
  attachmentBytes: 25 * 1024 * 1024,
};
const DAY = 24 * 60 * 60 * 1000;

export class MailAppService extends ServiceObject implements Imitated {
  readonly _name = 'MailApp';
  override readonly _roundTrips = ['sendEmail', 'getRemainingDailyQuota'];

  sendEmail(message: Options): void;
  sendEmail(recipient: string, subject: string, body: string): void;
  sendEmail(recipient: string, subject: string, body: string, options: Options): void;
  sendEmail(to: string, replyTo: string, subject: string, body: string): void;
  sendEmail(first: string | Options, second?: string, third?: string, fourth?: string | Options): void {
    checkArguments(
      'MailApp.sendEmail',
      [first, second, third, fourth],
      ['Object'],
      ['String', 'String', 'String'],
      ['String', 'String', 'String', 'Object'],
      ['String', 'String', 'String', 'String'],
    );
    requireScope(this._execution, 'MailApp.sendEmail', 'script.send_mail');
    if (typeof first !== 'string') this._send(first);
    else if (typeof fourth === 'string') {
      this._send({ to: first, replyTo: second, subject: third, body: fourth });
    } else this._send({ ...fourth, to: first, subject: second, body: third });
  }

  getRemainingDailyQuota(): number {
    requireScope(this._execution, 'MailApp.getRemainingDailyQuota', 'script.send_mail');
    return LIMITS.recipientsPerDay - this._sentToday();
  }

  _send(options: Options): void {
    const { world, user } = this._execution;
    const to = addressList(options.to);
    const cc = addressList(options.cc);
    const bcc = addressList(options.bcc);
    const recipients = to.length + cc.length + bcc.length;
    if (recipients === 0) throw new Error('Failed to send email: no recipient');
    if (recipients > LIMITS.recipientsPerMessage) {
      throw new Error('Limit Exceeded: Email Recipients Per Message.');
    }
    const htmlBody = options.htmlBody;
    const body = options.body ?? (htmlBody ? textOf(htmlBody) : '');
    if (Buffer.byteLength(body) + Buffer.byteLength(htmlBody ?? '') > LIMITS.bodyBytes) {
      throw new Error('Limit Exceeded: Email Body Size.');
    }
    if (this._sentToday() + recipients > LIMITS.recipientsPerDay) {
      throw new Error('Service invoked too many times for one day: email.');
    }
    const id = world.newId('message');
    const message: MessageDocument = {
      id,
      from: user,
      senderName: options.name,
      to,
      cc,
      bcc,
      replyTo: options.replyTo,
      subject: (options.subject ?? '').replace(/[\r\n]+/g, ' '),
      body,
      htmlBody,
      sentAt: world.clock.now(),
      attachments: this._attachments(id, options.attachments ?? []),
    };
    world.store.put('message', id, message);
  }

  _attachments(
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
      this._execution.world.store.writeBlob(fileBlobId, bytes);
      return {
        name: blob.getName() ?? 'attachment',
        mimeType: blob.getContentType() ?? 'application/octet-stream',
        fileBlobId,
      };
    });
  }

  /** Recipients, copies included, of the last 24 hours: Google's day does not begin at midnight. */
  _sentToday(): number {
    const { world, user } = this._execution;
    return world.store
      .list('message')
      .filter((one) => one.from === user && !one.isFromGoogle && one.sentAt > world.clock.now() - DAY)
      .reduce((sum, one) => sum + one.to.length + one.cc.length + (one.bcc?.length ?? 0), 0);
  }
}

/** What Google sends as plain text where only HTML is given. */
function textOf(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/p>|<\/div>|<\/tr>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .trim();
}
