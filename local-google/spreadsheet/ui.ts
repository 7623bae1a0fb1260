/**
 * What a script shows in the spreadsheet: menus, alerts, prompts, dialogs, the sidebar. Apart from the spreadsheet
 * itself, since it changes nothing of it; everything becomes an effect of the execution.
 */
import { refuse } from '../arguments';
import { enumeration, isMember } from '../enumeration';
import { ask } from '../execution/ask';
import type { Effect } from '../execution/effects';
import type { Answer, Question } from '../execution/execution';
import { HtmlOutput } from '../html/html-service';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';

type Imitated =
  | 'ButtonSet'
  | 'Button'
  | 'createMenu'
  | 'createAddonMenu'
  | 'alert'
  | 'prompt'
  | 'showModalDialog'
  | 'showModelessDialog'
  | 'showSidebar'
  | 'showDialog';

export const BUTTON_SETS = enumeration<typeof GoogleAppsScript.Base.ButtonSet>(
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
);
export const BUTTONS = enumeration<typeof GoogleAppsScript.Base.Button>('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');

export class LocalUi extends ServiceObject implements Pick<GoogleAppsScript.Base.Ui, Imitated> {
  readonly _name = 'Ui';
  override readonly _checking = ['alert', 'prompt'];
  readonly ButtonSet = BUTTON_SETS;
  readonly Button = BUTTONS;

  createMenu(caption: string): GoogleAppsScript.Base.Menu {
    return partial(new LocalMenu(this._execution, caption));
  }

  /** Named as the project, of which this world knows no name: its container's. */
  createAddonMenu(): GoogleAppsScript.Base.Menu {
    const { world, project } = this._execution;
    return this.createMenu(world.store.get('file', project.containerId)?.name ?? '');
  }

  alert(...given: unknown[]): GoogleAppsScript.Base.Button {
    return BUTTONS[ask(this._execution, questionOf('alert', given)).button];
  }

  prompt(...given: unknown[]): GoogleAppsScript.Base.PromptResponse {
    return partial(
      new PromptResponseFace(this._execution, ask(this._execution, questionOf('prompt', given))),
    );
  }

  showModalDialog(html: unknown, title: string): void {
    this._show('modal', html, title);
  }
  showModelessDialog(html: unknown, title: string): void {
    this._show('modal', html, title);
  }
  showDialog(html: unknown): void {
    this._show('modal', html, '');
  }
  showSidebar(html: unknown): void {
    this._show('sidebar', html, '');
  }

  private _show(place: 'modal' | 'sidebar', html: unknown, title: string): void {
    const output = html as HtmlOutput;
    if (!(output instanceof HtmlOutput))
      throw new Error("The parameters don't match the method signature for Ui.");
    const effect: Effect = {
      kind: 'dialog',
      place,
      title: title || output.getTitle(),
      html: output.getContent(),
      width: output.getWidth() ?? 600,
      height: output.getHeight() ?? 400,
    };
    this._execution.effects.push(effect);
  }
}

/** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. @param kind also the method's name */
export function questionOf(kind: Question['kind'], given: unknown[], method = `Ui.${kind}`): Question {
  const texts = [...given];
  const last = texts.at(-1);
  const hasButtons = texts.length > 1 && isMember(BUTTON_SETS, last);
  if (hasButtons) texts.pop();
  const areTexts = texts.every((one) => ['string', 'number', 'boolean'].includes(typeof one));
  // A title and no buttons is no signature of Google's.
  if (!areTexts || texts.length < 1 || texts.length > (hasButtons ? 2 : 1)) refuse(method, given);
  const [title, text] = texts.length > 1 ? texts : ['', texts[0]];
  const buttons = hasButtons ? (String(last) as Question['buttons']) : 'OK';
  return { kind, title: String(title), text: String(text), buttons };
}

class PromptResponseFace extends ServiceObject implements GoogleAppsScript.Base.PromptResponse {
  readonly _name = 'PromptResponse';

  constructor(
    execution: ServiceObject['_execution'],
    private readonly _answer: Answer,
  ) {
    super(execution);
  }

  getSelectedButton(): GoogleAppsScript.Base.Button {
    return BUTTONS[this._answer.button];
  }
  getResponseText(): string {
    return this._answer.text ?? '';
  }
}

class LocalMenu
  extends ServiceObject
  implements Pick<GoogleAppsScript.Base.Menu, 'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'>
{
  readonly _name = 'Menu';
  private readonly _items: Extract<Effect, { kind: 'menu' }>['items'] = [];

  constructor(
    execution: ServiceObject['_execution'],
    private readonly _caption: string,
  ) {
    super(execution);
  }

  addItem(caption: string, functionName: string): GoogleAppsScript.Base.Menu {
    this._items.push({ caption, handler: functionName });
    return partial(this);
  }
  addSeparator(): GoogleAppsScript.Base.Menu {
    this._items.push('separator');
    return partial(this);
  }
  addSubMenu(menu: GoogleAppsScript.Base.Menu): GoogleAppsScript.Base.Menu {
    const { _caption: caption, _items: items } = menu as unknown as LocalMenu;
    this._items.push({ caption, items });
    return partial(this);
  }
  addToUi(): void {
    this._execution.effects.push({ kind: 'menu', name: this._caption, items: this._items });
  }
}
