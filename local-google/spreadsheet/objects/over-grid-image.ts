/** OverGridImage: a picture that lies over the cells of a tab, and what may be one. The API knows nothing of them. */
import { imageSize } from 'image-size';
import type { OverImage, SheetDocument } from '../../documents';
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import type { ServiceObject } from '../../service-object';
import { bytesIn } from '../../utilities/blob';
import { putSheet, requireEditable } from '../state';
import { RangeFace } from './range';
import { oneCell } from './range-place';
import { SheetFace } from './sheet';
import { integer, SheetObject } from './spreadsheet-object';

type Image = GoogleAppsScript.Spreadsheet.OverGridImage;
type Source = GoogleAppsScript.Base.BlobSource | string;
type Integer = GoogleAppsScript.Integer;
type Execution = ServiceObject['_execution'];

const LARGEST_BLOB = 2 * 1024 * 1024;
/** "1 million pixels is not very many pixels" (deathandmayhem/jolly-roger#1354). */
const MOST_PIXELS = 1_000_000;

export class OverGridImageFace extends SheetObject implements Imitation<OverGridImageFace, Image> {
  readonly _name = 'OverGridImage';

  constructor(
    execution: Execution,
    spreadsheetId: string,
    sheetId: number,
    private readonly _imageId: number,
  ) {
    super(execution, spreadsheetId, sheetId);
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return partial(new SheetFace(this._execution, this._spreadsheetId, this._sheetId));
  }
  getAnchorCell(): GoogleAppsScript.Spreadsheet.Range {
    const { rowIndex, columnIndex } = this._image;
    const cell = oneCell(rowIndex, columnIndex);
    return partial(new RangeFace(this._execution, this._spreadsheetId, this._sheetId, cell));
  }
  setAnchorCell(cell: GoogleAppsScript.Spreadsheet.Range): Image {
    const { fromRow, fromColumn } = (cell as unknown as RangeFace)._block;
    return this._put({ rowIndex: fromRow, columnIndex: fromColumn });
  }
  getAnchorCellXOffset(): Integer {
    return integer(this._image.offsetX);
  }
  setAnchorCellXOffset(offset: Integer): Image {
    return this._put({ offsetX: offset });
  }
  getAnchorCellYOffset(): Integer {
    return integer(this._image.offsetY);
  }
  setAnchorCellYOffset(offset: Integer): Image {
    return this._put({ offsetY: offset });
  }
  getWidth(): Integer {
    return integer(this._image.width);
  }
  /** The height stays as it is. */
  setWidth(width: Integer): Image {
    return this._put({ width });
  }
  getHeight(): Integer {
    return integer(this._image.height);
  }
  setHeight(height: Integer): Image {
    return this._put({ height });
  }
  getInherentWidth(): Integer {
    return integer(this._image.inherentWidth);
  }
  getInherentHeight(): Integer {
    return integer(this._image.inherentHeight);
  }
  resetSize(): Image {
    const { inherentWidth: width, inherentHeight: height } = this._image;
    return this._put({ width, height });
  }
  getAltTextTitle(): string {
    return this._image.title;
  }
  setAltTextTitle(title: string): Image {
    return this._put({ title });
  }
  getAltTextDescription(): string {
    return this._image.description;
  }
  setAltTextDescription(description: string): Image {
    return this._put({ description });
  }
  getScript(): string {
    return this._image.script;
  }
  assignScript(functionName: string): Image {
    return this._put({ script: functionName });
  }
  replace(blobSource: Source): Image {
    const picture = pictureOf(blobSource);
    return this._put({ blobId: keep(this, picture.bytes), ...sizeOf(picture) });
  }
  remove(): void {
    const { _imageId } = this;
    changeImages(this, this._image, (images) => images.filter((one) => one.imageId !== _imageId));
  }

  get _image(): OverImage {
    const found = this._sheet.images.find((one) => one.imageId === this._imageId);
    // [invented]: what Google says of a picture that is gone is not known.
    if (!found) throw new Error('The image does not exist anymore.');
    return found;
  }
  _put(change: Partial<OverImage>): Image {
    const { _imageId } = this;
    changeImages(this, this._image, (images) =>
      images.map((one) => (one.imageId === _imageId ? { ...one, ...change } : one)),
    );
    return partial(this);
  }
}

/** Column and row count from 1. */
export function insertImage(
  sheet: SheetObject,
  source: Source,
  column: number,
  row: number,
  offsetX = 0,
  offsetY = 0,
): Image {
  const picture = pictureOf(source);
  const { rowCount, columnCount } = sheet._sheet;
  if (row < 1 || column < 1 || row > rowCount || column > columnCount)
    throw new Error('Those rows are out of bounds.');
  const imageId = sheet._world.store.next(`image:${sheet._spreadsheetId}`);
  const image: OverImage = {
    ...{ imageId, blobId: keep(sheet, picture.bytes), ...sizeOf(picture) },
    ...{ rowIndex: row - 1, columnIndex: column - 1, offsetX, offsetY },
    ...{ title: '', description: '', script: '' },
  };
  changeImages(sheet, image, (images) => [...images, image]);
  return partial(new OverGridImageFace(sheet._execution, sheet._spreadsheetId, sheet._sheetId, imageId));
}

export function imagesOf(sheet: SheetObject): Image[] {
  const { _execution, _spreadsheetId, _sheetId } = sheet;
  return sheet._sheet.images.map(({ imageId }) =>
    partial(new OverGridImageFace(_execution, _spreadsheetId, _sheetId, imageId)),
  );
}

/** Whoever may write into the cell on which a picture lies. */
function changeImages(
  object: SheetObject,
  { rowIndex, columnIndex }: OverImage,
  change: (images: OverImage[]) => OverImage[],
): void {
  object._change(({ world, email }) => {
    const sheet: SheetDocument = object._sheet;
    requireEditable(world, email, sheet, {
      sheetId: sheet.sheetId,
      startRowIndex: rowIndex,
      endRowIndex: rowIndex + 1,
      startColumnIndex: columnIndex,
      endColumnIndex: columnIndex + 1,
    });
    putSheet(world, { ...sheet, images: change(sheet.images) });
  });
}

interface Picture {
  bytes: Uint8Array;
  width: number;
  height: number;
}

function pictureOf(source: Source): Picture {
  // The words of jolly-roger#1354; nothing here is fetched from the internet.
  if (typeof source === 'string') throw new Error(`Error retrieving image from URL or bad URL: ${source}`);
  const bytes = bytesIn(source.getBlob());
  const { width, height } = measured(bytes);
  // "The maximum supported blob size is 2MB" (Sheet.insertImage); the sentence is recalled.
  if (bytes.length > LARGEST_BLOB || width * height > MOST_PIXELS)
    throw new Error(
      'The blob was too large. The maximum blob size is 2MB. The maximum number of pixels is 1 million.',
    );
  return { bytes, width, height };
}

function measured(bytes: Uint8Array): { width: number; height: number } {
  try {
    return imageSize(bytes);
  } catch {
    // [invented]: how Google refuses bytes that are no picture is not known.
    throw new Error('Invalid image data');
  }
}

function sizeOf({ width, height }: Picture) {
  return { width, height, inherentWidth: width, inherentHeight: height };
}

function keep({ _world, _spreadsheetId }: SheetObject, bytes: Uint8Array): string {
  const blobId = `image-${_spreadsheetId}-${_world.store.next(`image blob:${_spreadsheetId}`)}`;
  _world.store.writeBlob(blobId, bytes);
  return blobId;
}
