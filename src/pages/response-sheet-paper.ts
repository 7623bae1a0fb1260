/**
 * Lembar Tanggapan Tertulis as a paper, upright: for each item its identity, its versions, every written response, what
 * was corrected as redline, its photos, and the decision as a sentence. No signatures: responses are given in the
 * register (domain.md §3).
 */
import type { Paper, PaperCell, PaperPicture, PaperRow, PaperStyle } from '../actions/paper';
import type { ResponseSheetsContent } from '../actions/ports';
import { currentText, type FileReference, type Item, statusOf, TEXTS } from '../domain/item';
import type { Response } from '../domain/last-act';
import type { ResponseSheet, SheetResponse } from '../domain/response-sheet';
import { dayRange, longMoment, shortMoment, timelinessText } from '../text/dates';
import {
  CHECK_NAMES,
  completenessText,
  DECISION_NAMES,
  officeOf,
  rulesText,
  STATUS_NAMES,
} from '../text/names';
import { RESPONSE_SHEET as WORDS } from '../text/response-sheet';
import { type Block, fitted } from './paper-pages';
import { blank, centred, HEAD, letterhead, paperOf, whole } from './paper-parts';
import { redlined } from './redline-cell';

/** Pixels, which fill the width of an upright sheet: four equal parts, of which two columns share the first. */
const WIDTHS = [85, 80, 165, 165, 166];
const PHOTOS_A_ROW = 4;
const MOST_PHOTOS = 8;
const PHOTO_WIDTH = 155;
const PHOTO_HEIGHT = 104;

const BOX: PaperStyle = { boxed: true, size: 8.5 };
const LABEL: PaperStyle = { ...BOX, background: '#f3f4f6' };
const HEADING: PaperStyle = { ...HEAD, size: 8.5 };

export function responseSheetPaper(content: ResponseSheetsContent): Paper {
  const { about, sheets } = content;
  return paperOf(content, {
    title: WORDS.footTitle(about),
    orientation: 'portrait',
    widths: WIDTHS,
    blocks: sheets.length > 0 ? sheets.flatMap((sheet) => sheetBlocks(content, sheet)) : emptyBlocks(content),
  });
}

function emptyBlocks(content: ResponseSheetsContent): Block[] {
  const text = whole(WORDS.empty(content.about), { ...BOX, align: 'CENTER', italic: true }, WIDTHS);
  return [{ rows: [...opening(content), text] }];
}

function sheetBlocks(content: ResponseSheetsContent, sheet: ResponseSheet): Block[] {
  const { item, versions } = sheet;
  const { office } = content;
  return [
    { newPage: true, rows: opening(content, item.submission.number) },
    section(WORDS.identity, identityRows(item)),
    section(
      WORDS.versions,
      versions.map((one) =>
        row([
          [String(one.version), { ...BOX, align: 'CENTER' }],
          [shortMoment(one.at), BOX],
          [one.submitter, BOX],
          [`${one.files} ${WORDS.filesUnit}; ${WORDS.version(one)}`, BOX, 2],
        ]),
      ),
      row(WORDS.versionHeadings.map((text, index) => [text, HEADING, index === 3 ? 2 : 1])),
    ),
    section(
      WORDS.responses(office.reviewersLabel),
      responseRows(sheet),
      row(WORDS.responseHeadings.map((text) => [text, HEADING])),
    ),
    textSection(item),
    ...documentation(item.submission.files),
    {
      together: true,
      rows: [
        blank(),
        whole(
          decisionText(item, office.timeZoneName),
          { ...BOX, bold: true, size: 10, align: 'CENTER' },
          WIDTHS,
        ),
        blank(6),
        whole(WORDS.closing, { size: 8, italic: true }, WIDTHS),
      ],
    },
  ];
}

function opening({ office }: ResponseSheetsContent, number = ''): PaperRow[] {
  return [
    ...letterhead(office, WIDTHS),
    blank(),
    centred(WORDS.title, 13, WIDTHS, true),
    ...(number ? [centred(WORDS.number(number), 11, WIDTHS)] : []),
    centred(WORDS.basis(office), 9, WIDTHS),
  ];
}

/** A part of the sheet: its name, the headings of its table or what is to be known of it, its rows. */
function section(name: string, rows: PaperRow[], headings?: PaperRow): Block {
  const title = whole(name, { bold: true, size: 10 }, WIDTHS);
  const heading = headings ? [title, headings] : [title];
  return { heading: [blank(8), ...heading], rows };
}

type Text = [text: string, style: PaperStyle, span?: number];

function row(texts: Text[], least = 0): PaperRow {
  return fitted(
    texts.map(([text, style, span]) => ({ text, style, ...(span === undefined ? {} : { span }) })),
    WIDTHS,
    least,
  );
}

function labelled(label: string, value: Pick<PaperCell, 'text' | 'redline'>): PaperRow {
  return fitted(
    [
      { text: label, style: LABEL, span: 2 },
      { ...value, style: BOX, span: 3 },
    ],
    WIDTHS,
  );
}

function identityRows(item: Item): PaperRow[] {
  const { submission } = item;
  const lines: [string, string][] = [
    [WORDS.itemTitle, submission.title],
    [
      WORDS.event,
      [dayRange(submission.eventDate, submission.eventEnd), submission.place].filter(Boolean).join(', '),
    ],
    [WORDS.kind, submission.kind],
    [WORDS.department, submission.department],
    [WORDS.submitter, submission.submitterName],
    [WORDS.platforms, submission.platforms.join(', ')],
    [WORDS.completeness, completenessText(submission.missing)],
    [WORDS.rules, rulesText(item)],
    [WORDS.status, STATUS_NAMES[statusOf(item)]],
  ];
  return lines.map(([label, text]) => labelled(label, { text: text || '–' }));
}

function responseRows({ item, responses }: ResponseSheet): PaperRow[] {
  const status = statusOf(item);
  const rows = responses.flatMap((one) => {
    const { response } = one;
    const { by, at, version, timeliness, fingerprint } = response;
    return [
      row([
        [WORDS.stage(by.role), BOX],
        [DECISION_NAMES[response.decision], { ...BOX, bold: true }],
        [noteText(one), BOX],
        [[by.name, officeOf(by), by.email].join('\n'), BOX],
        [[shortMoment(at), timelinessText(timeliness), WORDS.ofVersion(version)].join('\n'), BOX],
      ]),
      row([[WORDS.fingerprint(fingerprint), { ...BOX, size: 7 }, WIDTHS.length]]),
    ];
  });
  const open = WORDS.waiting(status) || (rows.length > 0 ? '' : WORDS.none);
  return open ? [...rows, row([[open, { ...BOX, italic: true }, WIDTHS.length]])] : rows;
}

function noteText({ response, takenBack }: SheetResponse): string {
  const checks = 'checks' in response ? (response.checks ?? []) : [];
  const acceptedFiles = 'acceptedFiles' in response ? response.acceptedFiles : undefined;
  return [
    response.note || WORDS.noNote,
    acceptedFiles === undefined ? '' : WORDS.acceptedFiles(acceptedFiles),
    checks.length > 0 ? WORDS.checked(checks.map((one) => CHECK_NAMES[one])) : '',
    takenBack ? WORDS.takenBack(takenBack.at, takenBack.reason) : '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** How corrections are marked is said on each page on which a text goes on. */
function textSection(item: Item): Block {
  const { submission } = item;
  const now = currentText(item);
  const isCorrected = TEXTS.some((part) => now[part] !== submission[part]);
  // Few items have a caption for X of their own.
  const shown = TEXTS.filter((part) => part !== 'shortCaption' || submission[part] || now[part]);
  return section(
    WORDS.texts,
    shown.map((part) => labelledText(WORDS[part], submission[part], now[part])),
    whole(isCorrected ? WORDS.legend : WORDS.uncorrected, { size: 8, italic: true }, WIDTHS),
  );
}

/** The label beside the text's first part only: a long text goes on on the next page. */
function labelledText(label: string, before: string, after: string): PaperRow {
  const text = before === after ? { text: after || '–' } : redlined(before, after);
  return fitted(
    [
      { text: label, style: LABEL },
      { ...text, style: { ...BOX, size: 9 }, span: WIDTHS.length - 1 },
    ],
    WIDTHS,
  );
}

function documentation(files: readonly FileReference[]): Block[] {
  const photos = files.filter(({ type = 'photo' }) => type === 'photo').slice(0, MOST_PHOTOS);
  const others = files.filter((one) => !photos.includes(one)).map((one) => one.name);
  const strips = Array.from({ length: Math.ceil(photos.length / PHOTOS_A_ROW) }, (_, index) =>
    photos.slice(index * PHOTOS_A_ROW, (index + 1) * PHOTOS_A_ROW),
  );
  const title = section(WORDS.documentation(files.length), []).heading ?? [];
  const [first = [], ...more] = strips.map(stripRows);
  const rest = [
    ...(files.length === 0 ? [WORDS.noFiles] : []),
    ...(others.length > 0 ? [WORDS.moreFiles(others)] : []),
  ].map((text) => whole(text, { size: 8 }, WIDTHS));
  return [
    { together: true, rows: [...title, ...first] },
    ...more.map((rows) => ({ together: true, rows })),
    { rows: rest },
  ];
}

/** Up to four photos beside each other, each in a frame of the same size, and what they are called. */
function stripRows(photos: readonly FileReference[]): PaperRow[] {
  const pictures = photos.map(
    ({ id }, index): PaperPicture => ({
      ...{ fileId: id, x: index * 165 + 5, y: 4 },
      ...{ width: PHOTO_WIDTH, height: PHOTO_HEIGHT },
    }),
  );
  const style: PaperStyle = { size: 7, align: 'CENTER' };
  const names = Array.from(
    { length: PHOTOS_A_ROW },
    (_, index): Text => [photos[index]?.name ?? '', style, index === 0 ? 2 : 1],
  );
  return [{ cells: [{ text: '' }], height: PHOTO_HEIGHT + 8, pictures }, row(names)];
}

function decisionText(item: Item, zone: string): string {
  const { decision } = item;
  const given: Response | undefined = decision?.version === item.submission.version ? decision : undefined;
  if (!given || given.decision === 'returned') return WORDS.undecided;
  const words = given.decision === 'rejected' ? WORDS.rejected : WORDS.approved;
  return words(given.by.name, officeOf(given.by), longMoment(given.at, zone));
}
