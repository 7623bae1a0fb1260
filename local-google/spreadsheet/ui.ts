/**
 * What a script shows in the spreadsheet: menus, alerts, dialogs, the sidebar. Apart from the spreadsheet itself,
 * since it changes nothing of it; everything becomes an effect of the execution.
 */
import { enumeration } from '../enumeration';
import type { Effect } from '../execution';
import { HtmlOutput } from '../html/html-service';
import { releaseAllLocks } from '../lock/lock-service';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';

type Imitated =
  | 'ButtonSet'
  | 'Button'
  | 'createMenu'
  | 'alert'
  | 'showModalDialog'
  | 'showModelessDialog'
  | 'showSidebar';

const BUTTON_SETS = enumeration<typeof GoogleAppsScript.Base.ButtonSet>(
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
);
const BUTTONS = enumeration<typeof GoogleAppsScript.Base.Button>('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');

export class LocalUi extends ServiceObject implements Pick<GoogleAppsScript.Base.Ui, Imitated> {
  readonly _name = 'Ui';
  readonly ButtonSet = BUTTON_SETS;
  readonly Button = BUTTONS;

  createMenu(caption: string): GoogleAppsScript.Base.Menu {
    return partial(new LocalMenu(this._execution, caption));
  }

  /** Shown, and taken as answered with OK. Locks do not survive it (platform.md §2.4). */
  alert(...given: unknown[]): GoogleAppsScript.Base.Button {
    releaseAllLocks(this._execution);
    const [title, text] = given.filter((one) => typeof one === 'string').length > 1 ? given : ['', given[0]];
    this._execution.effects.push({ kind: 'alert', title: String(title ?? ''), text: String(text ?? '') });
    return BUTTONS.OK;
  }

  showModalDialog(html: unknown, title: string): void {
    this._show('modal', html, title);
  }
  showModelessDialog(html: unknown, title: string): void {
    this._show('modal', html, title);
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
