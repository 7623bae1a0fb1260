/** The list of what one submitter's items were published in a period, as a paper: evidence of work, with the office's head. */
import type { OwnListContent } from '../actions/own-ports';
import type { Paper, PaperCell, PaperRow, PaperStyle } from '../actions/paper';
import { dayOf } from '../domain/calendar';
import type { RecapRow } from '../domain/recap';
import { longDay, shortRange } from '../text/dates';
import { amendmentText } from '../text/names';
import { OWN_LIST, OWN_LIST_HEADINGS } from '../text/own-items';
import { RECAP } from '../text/recap';
import { fitted } from './paper-pages';
import {
  blank,
  centred,
  letterhead,
  paperOf,
  signature,
  signatureLines,
  tableBlock,
  whole,
} from './paper-parts';

/** Pixels, which fill the width of a sheet at its full size, and points of the table's text. */
const LOOKS = {
  landscape: { widths: [30, 110, 96, 220, 90, 120, 84, 200, 100], size: 8 },
  portrait: { widths: [22, 72, 78, 130, 66, 78, 62, 134, 76], size: 7 },
} as const;
/** Columns of a label; the value has the others. */
const LABEL_SPAN = 2;
/** Columns of each signature. */
const SIGNATURE_SPAN = 3;

export function ownListPaper(content: OwnListContent): Paper {
  const { recap, office, who } = content;
  const { orientation } = office;
  const { size } = LOOKS[orientation];
  const widths = [...LOOKS[orientation].widths];
  const box: PaperStyle = { boxed: true, size };
  const person = (['name', 'position', 'email'] as const).filter((key) => who[key] !== '');
  return paperOf(content, {
    title: OWN_LIST.footTitle(recap.period, who.name),
    orientation,
    widths,
    blocks: [
      {
        rows: [
          ...letterhead(office, widths),
          blank(),
          centred(OWN_LIST.title, 13, widths, true),
          centred(RECAP.period(recap.period), 11, widths),
          centred(OWN_LIST.basis(office), 9, widths),
          blank(),
          ...person.map((key) => labelled(OWN_LIST.person[key], who[key], widths)),
          blank(),
        ],
      },
      tableBlock(
        OWN_LIST_HEADINGS,
        recap.rows.map((row, index) => tableRow(row, index, box)),
        OWN_LIST.empty,
        { widths, size },
      ),
      {
        together: true,
        rows: [
          blank(),
          whole(OWN_LIST.total(recap), { size: 9 }, widths),
          ...(recap.rows.length > 0
            ? [
                whole(OWN_LIST.counts(OWN_LIST.byPlatform, recap.byPlatform), { size: 9 }, widths),
                whole(OWN_LIST.counts(OWN_LIST.byKind, recap.byKind), { size: 9 }, widths),
              ]
            : []),
          blank(),
          signatures(content, widths),
        ],
      },
    ],
  });
}

function labelled(label: string, value: string, widths: readonly number[]): PaperRow {
  const style = { size: 9 };
  return fitted(
    [
      { text: label, style, span: LABEL_SPAN },
      { text: `: ${value}`, style, span: widths.length - LABEL_SPAN },
    ],
    widths,
  );
}

function tableRow(row: RecapRow, index: number, box: PaperStyle): PaperCell[] {
  const center: PaperStyle = { ...box, align: 'CENTER' };
  const texts: [string, PaperStyle][] = [
    [String(index + 1), center],
    [longDay(dayOf(row.uploadedAt)), box],
    [row.number, center],
    [row.title, box],
    [shortRange(row.eventDate, row.eventEnd), center],
    [row.kind, box],
    [row.platform, box],
    [row.url, box],
    [row.amendments.map((one) => `${amendmentText(one)}.`).join(' '), box],
  ];
  return texts.map(([text, style]) => ({ text, style }));
}

/** Whoever handed in on the left, as high as the office's signature on the right. */
function signatures(content: OwnListContent, widths: readonly number[]): PaperRow {
  const [, office] = signature(content, widths, SIGNATURE_SPAN).cells as [PaperCell, PaperCell];
  const { position } = content.office.signatory;
  // The names stand on one line.
  const head = ['', OWN_LIST.submitter, ...position.slice(1).map(() => '')];
  const text = signatureLines(head, [content.who.name]);
  return fitted(
    [{ ...office, text }, { text: '', span: widths.length - 2 * SIGNATURE_SPAN }, office],
    widths,
  );
}
