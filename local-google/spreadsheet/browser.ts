/** Browser: the older way to ask something in a spreadsheet. Apart from Ui, since it answers in plain words. */
import { ask } from '../execution/ask';
import { ServiceObject } from '../service-object';
import { BUTTON_SETS, questionOf } from './ui';

export class BrowserService extends ServiceObject implements GoogleAppsScript.Base.Browser {
  readonly _name = 'Browser';
  readonly Buttons = BUTTON_SETS;

  /** The button's name in lower case (reference, Browser: "the lower case text of the button"). */
  msgBox(...given: unknown[]): string {
    this._requireSheet('msgBox');
    return ask(this._execution, questionOf('alert', given, 'Browser.msgBox')).button.toLowerCase();
  }

  /** What was typed, or `cancel` (the same page). */
  inputBox(...given: unknown[]): string {
    this._requireSheet('inputBox');
    const { button, text } = ask(this._execution, questionOf('prompt', given, 'Browser.inputBox'));
    return button === 'CANCEL' || button === 'CLOSE' ? 'cancel' : (text ?? '');
  }

  _requireSheet(method: string): void {
    if (['trigger', 'web app'].includes(this._execution.options.surroundings))
      throw new Error(`Cannot call Browser.${method}() from this context.`);
  }
}
