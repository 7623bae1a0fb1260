import type { ArchivedPaper, MarkedPaper, PaperMark } from '../../../src/domain/papers';
import { isRefusal } from '../../../src/domain/rules/case';
import { type Marking, markPaper } from '../../../src/domain/rules/mark-paper';
import { ADMIN, FORMER_ADMIN, office, SEKRETARIS, STAFF, signature } from '../samples';

const NOW = '2025-08-01T09:00:00';
const tick = (mark: PaperMark): MarkedPaper => ({
  mark,
  at: '2025-07-31T08:00:00',
  by: signature('Admin Medsos'),
  place: '',
});
const paper = (...marks: PaperMark[]): ArchivedPaper => ({
  number: 12,
  kind: 'recap',
  about: 'Juli 2025',
  fileName: 'Rekap.pdf',
  url: 'https://drive.google.com/file/d/x/view',
  fingerprint: 'f',
  sha256: 's',
  at: '2025-07-31T07:00:00',
  marks: marks.map(tick),
});
const mark = (given: ArchivedPaper, asked: Partial<Marking>, email = SEKRETARIS) =>
  markPaper({ paper: given, office: office(), email, now: NOW }, { marks: [], place: '', ...asked });

it('the Sekretaris ticks all three at once: who, when, and where the print is kept', () => {
  const by = signature('Sekretaris');
  expect(mark(paper(), { marks: ['stored', 'printed', 'signed'], place: ' Ordner 3 ' })).toEqual({
    fact: {
      type: 'paper marked',
      paper: 12,
      fileName: 'Rekap.pdf',
      marks: [
        { mark: 'printed', at: NOW, by, place: '' },
        { mark: 'signed', at: NOW, by, place: '' },
        { mark: 'stored', at: NOW, by, place: 'Ordner 3' },
      ],
    },
  });
});

it('what is ticked already stays as it was set', () => {
  const verdict = mark(paper('printed'), { marks: ['printed', 'signed'] });
  if (isRefusal(verdict)) throw new Error(verdict.refused);
  expect(verdict.fact.marks.map((one) => one.mark)).toEqual(['signed']);
});

it.each(['signed', 'stored'] as const)('what is not printed cannot be %s', (what) => {
  expect(mark(paper(), { marks: [what], place: 'Ordner 3' })).toEqual({
    refused: 'not printed yet',
    paper: 'Rekap.pdf',
  });
});

it('what needs no signature may be stored unsigned', () => {
  expect(mark(paper('printed'), { marks: ['stored'], place: 'Ordner 3' })).toHaveProperty('fact');
});

it.each([
  ['nothing', paper(), []],
  ['what was ticked before', paper('printed'), ['printed']],
] as const)('ticking %s is refused', (_, given, marks) => {
  expect(mark(given, { marks: [...marks] })).toEqual({ refused: 'nothing ticked', paper: 'Rekap.pdf' });
});

it.each(['', '  \n'])('where it is kept has to be said (%j)', (place) => {
  expect(mark(paper('printed'), { marks: ['stored'], place })).toEqual({
    refused: 'no place given',
    paper: 'Rekap.pdf',
  });
});

it.each([
  ['nobody', '', { refused: 'no identity' }],
  ['staff', STAFF, { refused: 'no role', email: STAFF }],
  ['who no longer holds the role', FORMER_ADMIN, { refused: 'no role', email: FORMER_ADMIN }],
])('%s may not', (_, email, refusal) => {
  expect(mark(paper(), { marks: ['printed'] }, email)).toEqual(refusal);
});

it('any role may', () => {
  expect(mark(paper(), { marks: ['printed'] }, ADMIN)).toHaveProperty('fact');
});
