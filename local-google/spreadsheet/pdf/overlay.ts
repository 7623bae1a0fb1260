/** What lies over the cells of a page: where it is, and pictures themselves. Charts are drawn in charts.ts. */
import type { OverImage, SheetDocument } from '../../documents';
import { type Layout, sum } from './layout';
import type { Page } from './pages';

/** In pixels of the sheet, from the page's first cell. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Anchor = Pick<OverImage, 'rowIndex' | 'columnIndex' | 'offsetX' | 'offsetY'>;

/** On the page on which its anchor stands; what lies over cells is not drawn on from one page to the next. */
export function cornerOn(
  page: Page,
  layout: Layout,
  { rowIndex, columnIndex, offsetX, offsetY }: Anchor,
): Pick<Place, 'x' | 'y'> | undefined {
  let y = 0;
  for (const band of page.bands) {
    if (band.row === rowIndex && band.from === 0)
      return { x: sum(layout.widths, page.fromColumn, columnIndex) + offsetX, y: y + offsetY };
    y += band.height;
  }
  return undefined;
}

export function drawImages(
  pdf: PDFKit.PDFDocument,
  { images }: Pick<SheetDocument, 'images'>,
  bytesOf: (blobId: string) => Uint8Array,
  layout: Layout,
  page: Page,
): void {
  for (const { blobId, width, height, ...anchor } of images) {
    const corner = cornerOn(page, layout, anchor);
    if (!corner) continue;
    const bytes = bytesOf(blobId);
    const isDrawable = bytes[0] === 0xff || bytes[0] === 0x89;
    if (!isDrawable) throw new Error('local-google prints JPEG and PNG pictures only, yet');
    pdf.image(Buffer.from(bytes), corner.x, corner.y, { width, height });
  }
}
