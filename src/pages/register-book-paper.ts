/** Register dokumentasi dan konten as a paper: a book of the year, three written responses beside each other. */
import type { Paper, PaperCell, PaperStyle } from '../actions/paper';
import type { RegisterBookContent } from '../actions/ports';
import { type Item, type Reply, statusOf } from '../domain/item';
import { submissionTimeliness, uploadTimeliness } from '../domain/limits';
import { dayRange, limitDay, shortMoment, timelinessText } from '../text/dates';
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
import { blank, centred, letterhead, paperOf, signature, tableBlock, whole } from './paper-parts';

/** Pixels, which fill the width of a sheet at its full size, and points of the table's text. */
const LOOKS = {
  landscape: { widths: [74, 88, 112, 92, 92, 96, 106, 98, 104, 118, 92], size: 7.5 },
  portrait: { widths: [62, 76, 68, 60, 76, 62, 66, 64, 62, 68, 60], size: 6.5 },
} as const;

export function registerBookPaper(content: RegisterBookContent): Paper {
  const { year, items, office } = content;
  const { orientation } = office;
  const { size } = LOOKS[orientation];
  const widths = [...LOOKS[orientation].widths];
  const box: PaperStyle = { boxed: true, size };
  return paperOf(content, {
    title: REGISTER_BOOK.footTitle(year),
    orientation,
    widths,
    blocks: [
      {
        rows: [
          ...letterhead(office, widths),
          blank(),
          centred(REGISTER_BOOK.title, 13, widths, true),
          centred(REGISTER_BOOK.year(year), 11, widths),
          centred(REGISTER_BOOK.basis(office), 9, widths),
          blank(),
        ],
      },
      tableBlock(
        REGISTER_BOOK_HEADINGS,
        items.map((item) => cellsOf(item).map((text): PaperCell => ({ text, style: box }))),
        REGISTER_BOOK.empty,
        { widths, size },
      ),
      {
        together: true,
        withLast: true,
        rows: [
          blank(),
          whole(REGISTER_BOOK.total(items.length), { size: 9 }, widths),
          blank(),
          signature(content, widths, 3),
        ],
      },
    ],
  });
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
