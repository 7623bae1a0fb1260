/** MailApp: sending, and how much may still be sent. */
import { checkArguments } from '../arguments';
import { requireScope } from '../manifest';
import { ServiceObject } from '../service-object';
import { remainingRecipients, sendMail } from './send';

type Options = GoogleAppsScript.Mail.MailAdvancedParameters;

export class MailAppService extends ServiceObject implements GoogleAppsScript.Mail.MailApp {
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
    if (typeof first !== 'string') sendMail(this._execution, first);
    else if (typeof fourth === 'string') {
      sendMail(this._execution, { to: first, replyTo: second, subject: third, body: fourth });
    } else sendMail(this._execution, { ...fourth, to: first, subject: second, body: third });
  }

  getRemainingDailyQuota(): GoogleAppsScript.Integer {
    requireScope(this._execution, 'MailApp.getRemainingDailyQuota', 'script.send_mail');
    return remainingRecipients(this._execution) as GoogleAppsScript.Integer;
  }
}
