/** Where a trigger's builder ends: the trigger is stored, as its creator's. Apart, because all builders end here. */
import type { TriggerDocument } from '../documents';
import type { Execution } from '../execution/execution';
import { partial } from '../partial';
import { TriggerFace } from './trigger';

export type Draft = Pick<TriggerDocument, 'handler'> & Partial<TriggerDocument>;

/** Per user and script (platform.md §2.3). */
const MAX_TRIGGERS = 20;

/** Stores what a builder was told. */
export function store(execution: Execution, draft: Draft): GoogleAppsScript.Script.Trigger {
  const { world, project, user } = execution;
  const mine = world.store
    .list('trigger')
    .filter((one) => one.projectId === project.id && one.ownerEmail === user);
  if (mine.length >= MAX_TRIGGERS) {
    throw new Error(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  if (!draft.event) throw new Error('The trigger has no event type.');
  const trigger: TriggerDocument = {
    ...draft,
    id: world.newId('trigger'),
    projectId: project.id,
    ownerEmail: user,
    event: draft.event,
  };
  world.store.put('trigger', trigger.id, trigger);
  return partial(new TriggerFace(execution, trigger));
}
