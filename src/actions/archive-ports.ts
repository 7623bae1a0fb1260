/**
 * What filing a paper needs of the world: a shelf in Drive and the tab *Arsip*. Apart from `ports`, since everyday acts
 * are loaded without it.
 */
import type { ArchivedPaper, FiledPaper, MarkedPaper } from '../domain/papers';
import type { Refusal } from '../domain/refusal';
import type { Change, Snapshot } from './ports';
import type { PrintingWorld } from './printing-ports';

export interface ArchiveWorld extends PrintingWorld {
  archive: Archive;
}

/** A file as it is to lie in Drive. */
export interface PaperFile {
  fileName: string;
  mimeType: string;
  base64: string;
}

/** A paper in the tab, and its row, counted from 1. */
export interface PlacedPaper {
  row: number;
  paper: ArchivedPaper;
}

export interface Archive {
  /** The account that owns the register. */
  owner(): string;
  /**
   * Puts a file on its shelf (`2026-11` or `2026`) below the register's folder, found or made. May be repeated: a file of
   * this name and with this very content stays.
   */
  put(folderId: string, shelf: string, file: PaperFile): Pick<FiledPaper, 'url' | 'sha256'>;
  /** Settings, control, and every paper of the tab. */
  read(): (Snapshot & { papers: PlacedPaper[] }) | Refusal;
  /** Adds a paper's row together with its journal line. */
  add(paper: ArchivedPaper, change: Change): void;
  /** Writes ticks into rows together with their journal lines. */
  tick(
    ticked: readonly { row: number; paper: ArchivedPaper; marks: readonly MarkedPaper[] }[],
    change: Change,
  ): void;
}
