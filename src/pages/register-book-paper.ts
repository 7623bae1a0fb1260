/** Register dokumentasi dan konten as a paper: a book of the year, three written responses beside each other. */
import type { Paper, PaperCell, PaperRow, PaperStyle } from '../actions/paper';
import type { RegisterBookContent } from '../actions/ports';
import { type Item, type Reply, statusOf } from '../domain/item';
import { submissionTimeliness, uploadTimeliness } from '../domain/limits';
import { dayRange, limitDay, longMoment, shortMoment, timelinessText } from '../text/dates';
import {
  amendmentText,
  completenessText,
  DECISION_NAMES,
  officeOf,
  remarksText,
  rulesText,
  STATUS_NAMES,
} from '../text/names';
import { REGISTER_BOOK, REGISTER_BOOK_HEADINGS } from '../text/register-book';
import { blank, footer, letterhead, signature, whole } from './paper-parts';

/** Pixels; they fit the width of A4 or F4 landscape together. */
const WIDTHS = [86, 110, 150, 120, 120, 122, 134, 122, 132, 150, 118];
const COLUMNS = REGISTER_BOOK_HEADINGS.length;
const BOX: PaperStyle = { boxed: true, size: 8 };
const HEAD: PaperStyle = {
  boxed: true,
  bold: true,
  align: 'CENTER',
  middle: true,
  background: '#e5e7eb',
  size: 8,
};

export function registerBookPaper(content: RegisterBookContent): Paper {
  const { year, items, office, head, fingerprint } = content;
  const top = [
    ...letterhead(office.letterhead, COLUMNS),
    blank(),
    whole(REGISTER_BOOK.title, { bold: true, size: 13, align: 'CENTER' }, COLUMNS),
    whole(REGISTER_BOOK.year(year), { size: 11, align: 'CENTER' }, COLUMNS),
    whole(REGISTER_BOOK.basis(office), { align: 'CENTER', size: 9 }, COLUMNS),
    blank(),
  ];
  const rows: PaperRow[] =
    items.length > 0
      ? items.map((item) => ({ cells: cellsOf(item).map((text): PaperCell => ({ text, style: BOX })) }))
      : [whole(REGISTER_BOOK.empty, { ...BOX, align: 'CENTER', italic: true }, COLUMNS)];
  return {
    widths: WIDTHS,
    rows: [
      ...top,
      { cells: REGISTER_BOOK_HEADINGS.map((text): PaperCell => ({ text, style: HEAD })) },
      ...rows,
      blank(),
      whole(REGISTER_BOOK.total(items.length), { size: 9 }, COLUMNS),
      blank(),
      ...signature(content, COLUMNS, 3),
      blank(),
      ...footer(
        [
          REGISTER_BOOK.printed(
            longMoment(content.printedAt, office.timeZoneName),
            content.printedBy,
            office.name,
          ),
          REGISTER_BOOK.anchors(head, fingerprint),
        ],
        COLUMNS,
      ),
    ],
    // Google repeats frozen rows on every page, so the table's headings come with all that stands above them.
    frozenRows: top.length + 1,
  };
}

function cellsOf(item: Item): string[] {
  const { submission, limits, receipt, correction, decision, uploads, amendments } = item;
  const upload = uploadTimeliness(item);
  const { limit, limitNames } = REGISTER_BOOK;
  return [
    submission.number,
    lines(shortMoment(submission.submittedAt), submission.submitterName),
    submission.title,
    lines(dayRange(submission.eventDate, submission.eventEnd), submission.place),
    lines(
      submission.kind,
      submission.department,
      REGISTER_BOOK.files(submission.files.length),
      submission.missing.length > 0 ? completenessText(submission.missing) : '',
    ),
    replyText(receipt),
    replyText(correction),
    replyText(decision),
    lines(
      limit(limitNames.submit, limitDay(limits.submit), timelinessText(submissionTimeliness(item))),
      limit(limitNames.respond, limitDay(limits.respond), ''),
      limit(limitNames.upload, limitDay(limits.upload), upload ? timelinessText(upload) : ''),
    ),
    lines(
      ...uploads.map((one) =>
        one.url ? `${one.platform} ${shortMoment(one.at)}: ${one.url}` : `${one.platform}: ${one.reason}`,
      ),
      ...amendments.map((one) => `${one.platform}: ${amendmentText(one)}`),
    ),
    lines(STATUS_NAMES[statusOf(item)], remarksText(submission), rulesText(item)),
  ];
}

function replyText(reply: Reply<keyof typeof DECISION_NAMES> | undefined): string {
  if (!reply) return '–';
  const { by, at, note, decision, timeliness } = reply;
  return lines(
    DECISION_NAMES[decision],
    note && `“${note}”`,
    `${by.name}, ${officeOf(by)}`,
    `${shortMoment(at)} (${timelinessText(timeliness)})`,
  );
}

function lines(...texts: string[]): string {
  return texts.filter(Boolean).join('\n');
}
