/**
 * Pictures of a paper over its tab. The Sheets API knows none (v4 has no request for them), so SpreadsheetApp lays them;
 * Drive's own small copies, since a picture may have a million pixels at most (jolly-roger#1354).
 */
import type { Paper, PaperPicture } from '../actions/paper';
import type { Refusal } from '../domain/refusal';

const FILES = 'https://www.googleapis.com/drive/v3/files';
/** Of the longer side: twice what is shown of a photo, so that it prints sharp. */
const PIXELS = 480;
/** Addresses that are asked at once. */
const AT_ONCE = 60;

interface Small {
  blob: GoogleAppsScript.Base.Blob;
  /** Width by height. */
  ratio: number;
}

/** Takes away what lies over the tab, and lays the paper's pictures, each whole and in proportion within its frame. */
export function layPictures(sheetId: number, { rows, widths }: Paper): Refusal | undefined {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId);
  if (!sheet) throw new Error(`No tab has the id ${sheetId}`);
  for (const old of sheet.getImages()) old.remove();
  const wanted = rows.flatMap(({ pictures = [] }, row) => pictures.map((picture) => ({ picture, row })));
  const small = smallCopies([...new Set(wanted.map(({ picture }) => picture.fileId))]);
  if (wanted.some(({ picture }) => picture.isLogo && !small.has(picture.fileId)))
    return { refused: 'logo unreadable' };
  for (const { picture, row } of wanted) {
    const copy = small.get(picture.fileId);
    if (!copy) continue;
    const { x, y, width, height } = fitted(picture, copy.ratio);
    const [column, offset] = columnAt(widths, x);
    sheet
      .insertImage(copy.blob, column + 1, row + 1, offset, y)
      .setWidth(width)
      .setHeight(height);
  }
  return undefined;
}

/** In the middle of its frame, as large as it may be. */
function fitted({ x, y, width, height }: PaperPicture, ratio: number) {
  const wide = Math.min(width, Math.round(height * ratio));
  const high = Math.min(height, Math.round(wide / ratio));
  return {
    x: x + Math.floor((width - wide) / 2),
    y: y + Math.floor((height - high) / 2),
    width: wide,
    height: high,
  };
}

/** The column on which a picture begins, and how far into it. */
function columnAt(widths: readonly number[], x: number): [column: number, offset: number] {
  let column = 0;
  let left = x;
  for (let width = widths[0] ?? 0; left >= width && column < widths.length - 1; width = widths[column] ?? 0) {
    left -= width;
    column += 1;
  }
  return [column, left];
}

/** By file id; what Drive has no picture of, or whoever makes the paper may not see, is not among them. */
function smallCopies(ids: readonly string[]): Map<string, Small> {
  const about = fetched(
    ids.map((id) => `${FILES}/${id}?fields=thumbnailLink,imageMediaMetadata(width,height,rotation)`),
  );
  const drawn = ids.flatMap((id, index) => {
    const answer = about[index];
    if (answer?.getResponseCode() !== 200) return [];
    const { thumbnailLink, imageMediaMetadata: size } = JSON.parse(answer.getContentText()) as {
      thumbnailLink?: string;
      imageMediaMetadata?: { width: number; height: number; rotation?: number };
    };
    if (!thumbnailLink || !size) return [];
    const ratio = size.width / size.height;
    const isTurned = (size.rotation ?? 0) % 2 === 1;
    return [{ id, url: thumbnailLink.replace(/=s\d+$/, `=s${PIXELS}`), ratio: isTurned ? 1 / ratio : ratio }];
  });
  const answers = fetched(drawn.map((one) => one.url));
  return new Map(
    drawn.flatMap(({ id, ratio }, index) => {
      const answer = answers[index];
      return answer?.getResponseCode() === 200 ? [[id, { blob: answer.getBlob(), ratio }]] : [];
    }),
  );
}

function fetched(urls: readonly string[]): GoogleAppsScript.URL_Fetch.HTTPResponse[] {
  const headers = { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` };
  const answers: GoogleAppsScript.URL_Fetch.HTTPResponse[] = [];
  for (let from = 0; from < urls.length; from += AT_ONCE) {
    const part = urls.slice(from, from + AT_ONCE);
    answers.push(...UrlFetchApp.fetchAll(part.map((url) => ({ url, headers, muteHttpExceptions: true }))));
  }
  return answers;
}
