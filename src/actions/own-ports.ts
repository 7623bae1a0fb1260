/** What submitters' own page needs of the world besides. Apart from `ports`, since everyday acts are loaded without it. */
import type { Office } from '../domain/office';
import type { Recap } from '../domain/recap';
import type { Refusal } from '../domain/refusal';
import type { Paper } from './paper';
import type { PlacedItem, Printing, Snapshot, World } from './ports';

export interface OwnWorld extends World {
  own: OwnItems;
}

export interface OwnItems {
  /** Settings, control, and the items that an account handed in; reads the rows of these only. */
  read(email: string): (Snapshot & { items: PlacedItem[] }) | Refusal;
  /** A paper as PDF in base64, made beside the register, which whoever looks may not write. */
  pdfOf(paper: Paper, office: Office): string;
}

export interface OwnListContent extends Printing {
  recap: Recap;
  who: Submitter;
}

/** As the list of people names them. */
export interface Submitter {
  name: string;
  position: string;
  email: string;
}
