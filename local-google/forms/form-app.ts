/** FormApp: the way in to forms. Only those who may edit a form may open it by script. */
import { checkArguments } from '../arguments';
import { mayEdit } from '../drive/access';
import { requireScope } from '../manifest';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { FormFace } from './form';
import { createFormState } from './state';
import { DestinationType, ItemType } from './types';

type Imitated = Pick<
  GoogleAppsScript.Forms.FormApp,
  'ItemType' | 'DestinationType' | 'create' | 'openById' | 'openByUrl'
>;

export class FormAppService extends ServiceObject implements Imitated {
  readonly _name = 'FormApp';
  override readonly _roundTrips = ['create', 'openById', 'openByUrl'];
  readonly ItemType = ItemType;
  readonly DestinationType = DestinationType;

  /** @param isPublished true unless told (platform.md §1.5); the types lack it. */
  create(title: string, isPublished?: boolean): GoogleAppsScript.Forms.Form {
    checkArguments('FormApp.create', [title, isPublished], ['String'], ['String', 'Boolean']);
    requireScope(this._execution, 'FormApp.create', 'forms');
    const { world, user } = this._execution;
    const form = createFormState(world, user, title, isPublished ?? true);
    return partial(new FormFace(this._execution, form.id));
  }

  openById(id: string): GoogleAppsScript.Forms.Form {
    checkArguments('FormApp.openById', [id], ['String']);
    requireScope(this._execution, 'FormApp.openById', 'forms');
    const { world, user } = this._execution;
    if (!world.store.get('form', id) || !mayEdit(world, id, user)) {
      throw new Error(
        'No item with the given ID could be found, or you do not have permission to access it.',
      );
    }
    return partial(new FormFace(this._execution, id));
  }

  openByUrl(url: string): GoogleAppsScript.Forms.Form {
    checkArguments('FormApp.openByUrl', [url], ['String']);
    const id = /\/forms\/d\/(?:e\/)?([\w-]+)/.exec(url)?.[1];
    if (!id) throw new Error('Invalid argument: url');
    return this.openById(id);
  }
}
