/**
 * Small photos for letters, as parts of the mail. By Drive's thumbnail address, which needs only the file's id: so they
 * come in the round trip that looks at the item's folder, and a decision costs none more (decision 0042). What a fetch
 * answered is a `BlobSource`, and goes into the mail as it is.
 */
import type { Letter } from '../text/letter';

type BlobSource = GoogleAppsScript.Base.BlobSource;
type Request = GoogleAppsScript.URL_Fetch.URLFetchRequest;

/** Twice as wide as the widest that a letter shows, for dense screens. */
const PIXELS = 260;

export function smallPictureAt(id: string): string {
  return `https://drive.google.com/thumbnail?sz=s${PIXELS}&id=${id}`;
}

export function asWhoeverActs(urls: readonly string[]): Request[] {
  const headers = { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` };
  return urls.map((url) => ({ url, headers }));
}

export class LetterPhotos {
  /** By id; nothing where Drive did not give it, so that it is asked once. */
  private readonly kept = new Map<string, BlobSource | undefined>();

  /** What was fetched with other things, where it is a picture: there, codes that tell of a failure are not thrown. */
  keep(id: string, answer: GoogleAppsScript.URL_Fetch.HTTPResponse | undefined): void {
    const isPicture = answer?.getResponseCode() === 200;
    this.kept.set(id, isPicture ? (answer as BlobSource | undefined) : undefined);
  }

  /** Fetches photos beside something else, whose answer is returned; nothing when any of it failed. */
  fetchBeside(ids: readonly string[], other: string): string | undefined {
    return this.fetch(ids, [other])?.[0]?.getContentText();
  }

  /** The photos of letters, by id. Whatever fails, letters go without. */
  of(letters: readonly Pick<Letter, 'photos'>[]): Record<string, BlobSource> {
    const ids = [...new Set(letters.flatMap((one) => one.photos ?? []))];
    const missing = ids.filter((id) => !this.kept.has(id));
    if (missing.length > 0) this.fetch(missing, []);
    return Object.fromEntries(
      ids.flatMap((id) => {
        const photo = this.kept.get(id);
        return photo ? [[id, photo]] : [];
      }),
    );
  }

  /** All at once; a code that tells of a failure is thrown, so what comes back is pictures. */
  private fetch(ids: readonly string[], others: readonly string[]) {
    for (const id of ids) this.kept.set(id, undefined);
    try {
      const answers = UrlFetchApp.fetchAll(asWhoeverActs([...others, ...ids.map(smallPictureAt)]));
      ids.forEach((id, index) => {
        this.kept.set(id, answers[others.length + index] as BlobSource | undefined);
      });
      return answers;
    } catch (error) {
      console.warn(`Letters go without photos: ${String(error)}`);
      return undefined;
    }
  }
}
