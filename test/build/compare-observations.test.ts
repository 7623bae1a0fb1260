/** What was seen on Google, compared with local-google: differences, what breaks, what nobody has seen; and bad files. */
import {
  comparedText,
  compareObservations,
  readSelfTest,
  type SelfTestFile,
} from '../../build/compare-observations';

type Seen = Record<string, [observed: string | undefined, outcome?: string]>;

function file(at: string, by: SelfTestFile['by'], seen: Seen): SelfTestFile {
  return {
    at,
    by,
    observations: Object.entries(seen).map(([id, [observed, outcome = 'pass']]) => ({
      id,
      source: `source of ${id}`,
      expected: 'as here',
      observed,
      outcome,
    })),
  };
}

const LOCAL = [
  file('2026-11-02T16:00:00', 'office', { batch: ['as here'], form: ['published'], edited: ['as here'] }),
  file('2026-11-02T16:00:00', 'role holder', { protection: ['refused'] }),
];

it('names what differs, whether it breaks the register, and what was not seen', () => {
  const google = [
    file('2026-12-01T08:00:00', 'office', {
      batch: ['a part written', 'fail'],
      form: ['not published', 'different'],
      edited: [undefined, 'not seen'],
    }),
  ];
  const compared = compareObservations(google, LOCAL);
  expect(compared).toEqual({
    differences: [
      {
        id: 'batch',
        by: 'office',
        source: 'source of batch',
        google: 'a part written',
        local: 'as here',
        breaks: true,
      },
      {
        id: 'form',
        by: 'office',
        source: 'source of form',
        google: 'not published',
        local: 'published',
        breaks: false,
      },
    ],
    same: 0,
    unseen: ['edited (office)', 'protection (role holder)'],
  });
  expect(comparedText(compared).split('\n').at(-1)).toBe(
    '0 the same, 2 different, 1 of them break the register',
  );
});

it('takes the latest of several files by the same kind of account, and both kinds', () => {
  const google = [
    file('2026-12-02T08:00:00', 'office', { batch: ['as here'], form: ['published'], edited: ['as here'] }),
    file('2026-12-01T08:00:00', 'office', { batch: ['a part written', 'fail'] }),
    file('2026-12-02T09:00:00', 'role holder', { protection: ['refused'] }),
  ];
  expect(compareObservations(google, LOCAL)).toEqual({ differences: [], same: 4, unseen: [] });
});

it('tells what local-google no longer asks', () => {
  const [difference] = compareObservations(
    [file('2026-12-02T08:00:00', 'office', { gone: ['x'] })],
    LOCAL,
  ).differences;
  expect(difference).toMatchObject({ id: 'gone', local: undefined });
});

it('says which file is none of ours', () => {
  expect(() => readSelfTest('hello', 'a.json')).toThrow('a.json is not JSON.');
  expect(() => readSelfTest('{"at":"x","by":"nobody"}', 'b.json')).toThrow(
    /^b\.json is not what Uji diri saves: by/,
  );
});
