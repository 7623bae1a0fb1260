import { countMentions, mentionsIn, mentionsOf } from '../../src/domain/balance';
import { itemAt, submission } from './samples';

const NAMES = [
  { name: 'Partai Contoh', aliases: ['PC'], sort: 'Partai' },
  { name: 'Calon A', aliases: ['H. Ahmad Contoh, S.H.'], sort: 'Calon' },
  { name: 'Calon B', aliases: [], sort: 'Calon' },
];

it.each([
  ['by its name', 'Ketua Partai Contoh hadir.', ['Partai Contoh']],
  [
    'in whatever case, spacing and mark',
    'dihadiri PARTAI\n contoh, dan calon-a',
    ['Partai Contoh', 'Calon A'],
  ],
  ['by another spelling', 'Pengurus PC hadir.', ['Partai Contoh']],
  ['by a spelling with points and commas', 'Sambutan H. Ahmad Contoh S.H', ['Calon A']],
  ['at the edges of the text', 'Calon B', ['Calon B']],
  ['not inside another word', 'Partai Contohan, PCR, Calon Ab, #PartaiContoh', []],
  ['nothing in an empty text', '', []],
])('%s', (_case, text, names) => {
  expect(mentionsIn([text], NAMES)).toEqual(names);
});

it('a name does not run from one text into the next by chance of their order', () => {
  expect(mentionsIn(['Rapat Partai', 'Contoh caption'], NAMES)).toEqual([]);
});

it('without a list nothing is mentioned', () => {
  expect(mentionsIn(['Partai Contoh'], undefined)).toEqual([]);
});

it('an item mentions what stands in its title and its text of now', () => {
  const item = itemAt('submitted');
  expect(mentionsOf({ ...item, submission: submission({ title: 'Kunjungan Calon B' }) }, NAMES)).toEqual([
    'Calon B',
  ]);
});

it('counts each listed name, also one that nobody mentioned', () => {
  const done = itemAt('done');
  const mentioning = { ...done, submission: { ...done.submission, title: 'Calon A dan Calon B' } };
  const published = [
    { item: mentioning, uploads: 3 },
    { item: done, uploads: 2 },
    { item: { ...mentioning, submission: { ...done.submission, title: 'Calon A' } }, uploads: 1 },
  ];
  expect(countMentions(published, NAMES)).toEqual([
    { name: 'Partai Contoh', sort: 'Partai', items: 0, uploads: 0 },
    { name: 'Calon A', sort: 'Calon', items: 2, uploads: 4 },
    { name: 'Calon B', sort: 'Calon', items: 1, uploads: 3 },
  ]);
});
