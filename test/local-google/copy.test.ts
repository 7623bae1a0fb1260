/** A workspace that begins as a copy of another: the same things in it, and from then on nothing in common. */
import { createLocalGoogle } from '../../local-google/index';

const accounts = [{ email: 'owner@example.com', name: 'Owner' }];
const OWNER = 'owner@example.com';

it('holds what the other held, and goes its own way from then on', () => {
  const first = createLocalGoogle({ accounts, startAt: 0 });
  const id = first.createSpreadsheet(OWNER, 'Book');
  first.person(OWNER).typeIntoCell(id, 'Sheet1', 'A1', 'before');
  first.advance(1000);
  const second = createLocalGoogle({ accounts, startAt: 0, copyOf: first });
  expect(second.world.clock.now()).toBe(1000);
  const text = (google: typeof first) => google.world.store.cells(`${id}/0`)[0]?.cell.value;
  expect(text(second)).toBe('before');
  second.person(OWNER).typeIntoCell(id, 'Sheet1', 'A1', 'after');
  expect([text(first), text(second)]).toEqual(['before', 'after']);
  // The next id is the one that the other would have given too: a copy is the same world.
  expect(second.createSpreadsheet(OWNER, 'Other')).toBe(first.createSpreadsheet(OWNER, 'Other'));
});

it('is for workspaces in memory', () => {
  const first = createLocalGoogle({ accounts });
  expect(() => createLocalGoogle({ accounts, folder: 'build/out/never', copyOf: first })).toThrow(
    'in memory',
  );
});
