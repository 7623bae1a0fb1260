/**
 * What goes wrong with triggers on Google, and can be armed here: they are lost, or fire twice for one event
 * (platform.md §2.2). Apart from the firing, because it happens only where a test wants it.
 */
import type { ResponseDocument } from '../documents';
import type { World } from '../world';

export interface Mishap {
  /** The function whose trigger it befalls; any when absent. */
  handler?: string;
  fires: 0 | 2;
  /** Of a form's: the second event is of an answer with nothing in it, as was seen on Google. */
  isBlank?: boolean;
  /** How often; once unless told. */
  times?: number;
}

export function takeMishap(world: World, handler: string): Mishap | undefined {
  const mishap = world.mishaps.find((one) => (one.handler ?? handler) === handler);
  if (!mishap) return undefined;
  mishap.times = (mishap.times ?? 1) - 1;
  if (mishap.times <= 0) world.mishaps.splice(world.mishaps.indexOf(mishap), 1);
  return mishap;
}

/** "A second blank submission event seconds later with other timestamp" (platform.md §2.2); it is stored nowhere. */
export function blankTwin(world: World, response: ResponseDocument): ResponseDocument {
  return {
    ...response,
    id: world.newId('response'),
    submittedAt: response.submittedAt + 2000,
    respondentEmail: '',
    answers: {},
  };
}
