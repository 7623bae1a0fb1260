/**
 * The outbox: letters are lines of the same atomic write as the act, and are sent afterwards. A line is marked by
 * finding its state cell by its text, wherever the row stands by then, so no other line can be hit.
 */
import type { LetterAbout, Outbox, QueuedLetter } from '../actions/ports';
import type { Moment } from '../domain/calendar';
import { LETTER_STATES } from '../text/cells';
import { shortMoment } from '../text/dates';
import { type Letter, plainLetter } from '../text/letter';
import { OUTBOX_COLUMNS, TABS } from './layout';
import type { LetterPhotos } from './letter-photos';
import { isQuotaUsedUp } from './quota';
import { type Request, sheets } from './requests';

/** A queued letter as a line, in the order of the outbox's columns. */
export function queuedRow({ id, number, queuedAt, letter }: QueuedLetter): string[] {
  return [
    id,
    queuedAt,
    number,
    letter.to.join(', '),
    `${letter.subject} ${letter.preview}`,
    LETTER_STATES.queued(id),
    JSON.stringify(letter),
  ];
}

/** A letter that is not to be sent any more; one that went out meanwhile stays as it is. */
export function withdrawal(id: string, now: Moment): Request {
  return marked(id, LETTER_STATES.withdrawn(shortMoment(now)));
}

function marked(id: string, replacement: string): Request {
  const find = LETTER_STATES.queued(id);
  return { findReplace: { find, replacement, matchCase: true, matchEntireCell: true, range: stateColumn() } };
}

/** Where what `lettersAbout` reads stands. */
export const LETTERS_RANGE = `'${TABS.outbox.title}'!A${TABS.outbox.headingRows + 1}:F`;

export function lettersAbout(number: string, rows: readonly string[][]): LetterAbout[] {
  return rows
    .filter((row) => row[2] === number)
    .map(([id = '', queuedAt = '', , to = '', , state]) => ({
      id,
      queuedAt,
      to: to.split(', '),
      isQueued: state === LETTER_STATES.queued(id),
    }));
}

/** Letters whose photos are fetched together, and that are marked together. */
const AT_A_TIME = 25;
/** As many as a consumer account may send a day; a run has other things to do, and ends at six minutes. */
const MOST_IN_A_RUN = 100;

export class SheetOutbox implements Outbox {
  constructor(
    private readonly spreadsheetId: string,
    private readonly senderName: string,
    private readonly renderHtml: (letter: Letter, pictureAt: (id: string) => string | undefined) => string,
    private readonly photos: LetterPhotos,
  ) {}

  /**
   * The most urgent first, some at a time: photos are fetched for those that are tried, and a run that is ended leaves few
   * unmarked. When the account may send no more today, the rest waits: trying each would change nothing.
   */
  deliver(letters: QueuedLetter[], now: Moment): void {
    const urgent = [...letters].sort(byUrgency).slice(0, MOST_IN_A_RUN);
    for (let from = 0; from < urgent.length; from += AT_A_TIME)
      if (!this.deliverSome(urgent.slice(from, from + AT_A_TIME), now)) return;
  }

  /** @returns whether more may be sent today */
  private deliverSome(letters: QueuedLetter[], now: Moment): boolean {
    const sent: QueuedLetter[] = [];
    const photos = this.photos.of(letters.map((one) => one.letter));
    let isMoreAllowed = true;
    for (const one of letters) {
      const outcome = this.send(one.letter, photos);
      if (outcome === 'sent') sent.push(one);
      isMoreAllowed = outcome !== 'quota used up';
      if (!isMoreAllowed) break;
    }
    if (sent.length > 0) this.mark(sent, now);
    return isMoreAllowed;
  }

  private mark(sent: readonly QueuedLetter[], now: Moment): void {
    const requests = sent.map((one) => marked(one.id, LETTER_STATES.sent(shortMoment(now))));
    try {
      sheets().batchUpdate({ requests }, this.spreadsheetId);
    } catch (error) {
      // The act is committed and its letters are out: whoever acted is not to be told that it failed.
      console.error(`Letters sent but not marked: ${sent.map((one) => one.id).join(', ')}: ${String(error)}`);
    }
  }

  waiting(after: number): QueuedLetter[] {
    const range = `'${TABS.outbox.title}'!A${after + TABS.outbox.headingRows + 1}:G`;
    const found = sheets().Values?.batchGet(this.spreadsheetId, { ranges: [range] });
    const rows = (found?.valueRanges?.[0]?.values ?? []) as string[][];
    return rows
      .filter((row) => row[5] === LETTER_STATES.queued(row[0] ?? ''))
      .map((row) => ({
        id: row[0] ?? '',
        queuedAt: row[1] ?? '',
        number: row[2] ?? '',
        letter: JSON.parse(row[6] ?? '{}') as Letter,
      }));
  }

  /** What fails (the day's quota, an address that is refused at once) waits for the sweep. */
  private send(letter: Letter, photos: ReturnType<LetterPhotos['of']>): 'sent' | 'failed' | 'quota used up' {
    const inlineImages: typeof photos = {};
    for (const id of letter.photos ?? []) if (photos[id]) inlineImages[id] = photos[id];
    try {
      MailApp.sendEmail({
        to: letter.to.join(','),
        subject: letter.subject,
        body: plainLetter(letter),
        htmlBody: this.renderHtml(letter, (id) => (inlineImages[id] ? `cid:${id}` : undefined)),
        name: this.senderName,
        inlineImages,
      });
      return 'sent';
    } catch (error) {
      console.warn(`Letter not sent: ${letter.subject}: ${String(error)}`);
      if (isQuotaUsedUp(error)) return 'quota used up';
      // Whatever it was about the photos, nobody is to wait for the letter because of them.
      return Object.keys(inlineImages).length > 0 ? this.send(letter, {}) : 'failed';
    }
  }
}

/** By the day to act by, then in the order in which they were queued; what asks for nothing comes last. */
function byUrgency(a: QueuedLetter, b: QueuedLetter): number {
  const key = ({ id, letter }: QueuedLetter) => `${letter.due ?? '9'} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

function stateColumn() {
  const column = OUTBOX_COLUMNS.findIndex((one) => one.key === 'state');
  return {
    sheetId: TABS.outbox.sheetId,
    startRowIndex: TABS.outbox.headingRows,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
}
