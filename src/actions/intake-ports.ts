/** What intake needs of the world besides: where form responses stand. Apart from `ports`, since everyday acts are loaded without it. */
import type { Moment } from '../domain/calendar';
import type { FileReference } from '../domain/item';
import type { Refusal } from '../domain/refusal';
import type { PlacedItem, Snapshot, World } from './ports';

export interface IntakeWorld extends World {
  intake: IntakeRegister;
}

export interface IntakeRegister {
  /** Settings, control, the item of a response, and where its files' content stands besides. */
  readResponse(responseId: string, files: readonly FileReference[]): (Snapshot & ResponseFound) | Refusal;
  /** When the answers that the register has of these responses were given. */
  answeredAt(responseIds: readonly string[]): ReadonlyMap<string, Moment>;
}

export interface ResponseFound {
  placed: PlacedItem | undefined;
  /** The number under which a file's content was handed in by another response; '' for none. */
  usedIn(file: FileReference): string;
}
