/** GmailApp: sending only. Reading a mailbox is not imitated. */
import { checkArguments } from '../arguments';
import { GMAIL_SCOPE, requireScope } from '../manifest';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { sendMail } from './send';

type Options = GoogleAppsScript.Gmail.GmailAdvancedOptions;
type Imitated = Pick<GoogleAppsScript.Gmail.GmailApp, 'sendEmail' | 'getAliases'>;

export class GmailAppService extends ServiceObject implements Imitated {
  readonly _name = 'GmailApp';
  override readonly _roundTrips = ['sendEmail', 'getAliases'];

  sendEmail(
    recipient: string,
    subject: string,
    body: string,
    options?: Options,
  ): GoogleAppsScript.Gmail.GmailApp {
    checkArguments(
      'GmailApp.sendEmail',
      [recipient, subject, body, options],
      ['String', 'String', 'String'],
      ['String', 'String', 'String', 'Object'],
    );
    requireScope(this._execution, 'GmailApp.sendEmail', GMAIL_SCOPE);
    if (options?.from && options.from !== this._execution.user)
      throw new Error(`Invalid argument: ${options.from}`);
    sendMail(this._execution, { ...options, to: recipient, subject, body });
    return partial(this);
  }

  /** Accounts here have one address each. */
  getAliases(): string[] {
    requireScope(this._execution, 'GmailApp.getAliases', GMAIL_SCOPE);
    return [];
  }
}
