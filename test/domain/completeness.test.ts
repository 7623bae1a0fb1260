import { missingFrom } from '../../src/domain/completeness';
import type { Missing, Submission } from '../../src/domain/item';
import { FILES, office, submission } from './samples';

const TODAY = '2025-07-04';
const missing = (changes: Partial<Submission>, today = TODAY) =>
  missingFrom(submission(changes), office(), today);
const infographic = { kind: 'Infografis', narrative: '', files: FILES.slice(0, 1) };

it('news of an event with four files, narrative and caption is complete', () => {
  expect(missing({})).toEqual([]);
});

it.each<[string, Partial<Submission>, Missing[]]>([
  ['three files', { files: FILES.slice(0, 3) }, [{ what: 'files', required: 4, given: 3 }]],
  ['no file', { files: [] }, [{ what: 'files', required: 4, given: 0 }]],
  ['a blank narrative', { narrative: ' \n ' }, [{ what: 'narrative' }]],
  ['no platform', { platforms: [] }, [{ what: 'platforms' }]],
  ['a blank caption', { caption: '\t' }, [{ what: 'caption' }]],
  [
    'nothing at all, in the order of the SOP',
    { files: [], narrative: '', caption: '', eventDate: '', eventEnd: '' },
    [
      { what: 'files', required: 4, given: 0 },
      { what: 'narrative' },
      { what: 'caption' },
      { what: 'date', problem: 'unreadable' },
    ],
  ],
  ['an unreadable day', { eventDate: '2025-02-30' }, [{ what: 'date', problem: 'unreadable' }]],
  ['an unreadable last day', { eventEnd: 'besok' }, [{ what: 'date', problem: 'unreadable' }]],
  [
    'an end before its beginning',
    { eventEnd: '2025-07-03' },
    [{ what: 'date', problem: 'ends before it begins' }],
  ],
  [
    'an event that is yet to come',
    { eventDate: '2025-07-05', eventEnd: '2025-07-05' },
    [{ what: 'date', problem: 'in the future' }],
  ],
])('news with %s', (_case, changes, expected) => {
  expect(missing(changes)).toEqual(expected);
});

it('an event that has begun may still last: daily hand-ins (A1)', () => {
  expect(missing({ eventDate: '2025-07-04', eventEnd: '2025-07-06' })).toEqual([]);
});

it('an infographic needs one file and a caption, no narrative (A12, A14)', () => {
  expect(missing(infographic)).toEqual([]);
  expect(missing({ ...infographic, caption: '' })).toEqual([{ what: 'caption' }]);
  expect(missing({ ...infographic, files: [] })).toEqual([{ what: 'files', required: 1, given: 0 }]);
});

it('what is no event may be planned for a later day (A13)', () => {
  expect(missing({ ...infographic, eventDate: '2025-07-20', eventEnd: '2025-07-20' })).toEqual([]);
});

it('a kind that the settings no longer list is held to the SOP itself', () => {
  const changes = { kind: 'Berita lama', files: FILES.slice(0, 3), narrative: '' };
  expect(missing({ ...changes, eventDate: '2025-07-05', eventEnd: '2025-07-05' })).toEqual([
    { what: 'files', required: 4, given: 3 },
    { what: 'narrative' },
    { what: 'date', problem: 'in the future' },
  ]);
});
