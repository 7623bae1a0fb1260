/** The strip of photos in letters: small pictures as parts of the mail, at no round trip more; and letters without them. */
import type { Meter } from '../../local-google/meter';
import { act, CHECKS, clickMenu, deskIn, pressButton, seen } from '../../samples/clicks';
import { ADMIN, handInEvent, mailsTo, newOffice, PIMPINAN, statusOf, WAKIL } from './office';

type Office = ReturnType<typeof newOffice>;

/** The pictures of the newest mail to somebody: those that it carries, and those that its HTML shows. */
function pictures(office: Office, email: string) {
  const mail = mailsTo(office, email).at(-1);
  const carried = Object.entries(mail?.inlineImages ?? {});
  return {
    carried: carried.map(([key]) => key),
    types: [...new Set(carried.map(([, one]) => one.mimeType))],
    shown: [...(mail?.htmlBody ?? '').matchAll(/src="cid:([^"]+)"/g)].map(([, key]) => key),
  };
}

function photoIds(office: Office, row: number): string[] {
  const { work } = deskIn(clickMenu(office, ADMIN, 'openWorkSheet', row).effects) ?? {};
  return ((work?.files ?? []) as { id: string }[]).slice(0, 4).map((one) => one.id);
}

/** What the act itself costs, its page aside. */
function costOf(office: Office, as: string, name: 'receive' | 'correct', row: number): Meter {
  const { work } = deskIn(clickMenu(office, as, 'openWorkSheet', row).effects) ?? {};
  if (!work) throw new Error('no work');
  let meter: Meter | undefined;
  office.google.world.onEnd = (_, ended) => {
    meter = ended;
  };
  const fields = name === 'receive' ? {} : { ...(work.current as object), checks: CHECKS };
  const { refused } = pressButton(office, as, name, { ...seen(work), note: '', ...fields });
  office.google.world.onEnd = undefined;
  if (!meter || refused) throw new Error(refused);
  return meter;
}

it('each role gets the first four photos with what it is asked, and the decision costs no round trip more', () => {
  const office = newOffice();
  const { row } = handInEvent(office);
  const ids = photoIds(office, row);
  expect(ids).toHaveLength(4);
  const strip = { carried: ids, shown: ids, types: ['image/jpeg'] };
  expect(pictures(office, ADMIN)).toEqual(strip);
  for (const [as, name, next] of [
    [ADMIN, 'receive', WAKIL],
    [WAKIL, 'correct', PIMPINAN],
  ] as const) {
    const { roundTrips, calls, trips } = costOf(office, as, name, row);
    expect(pictures(office, next)).toEqual(strip);
    expect({ trips, roundTrips: roundTrips <= 7, calls: calls <= 20 }).toMatchObject({
      roundTrips: true,
      calls: true,
    });
  }
});

it('handing in costs no round trip for them, either', () => {
  const office = newOffice();
  const trips: string[][] = [];
  office.google.world.onEnd = (name, { trips: all }) => {
    if (name === 'onFormSubmitted') trips.push(all);
  };
  const { row } = handInEvent(office);
  office.google.world.onEnd = undefined;
  expect(pictures(office, ADMIN).carried).toEqual(photoIds(office, row));
  expect(trips).toHaveLength(1);
  expect(trips[0]?.filter((one) => one === 'UrlFetchApp.fetchAll')).toHaveLength(1);
});

it('what is no picture is not in the strip', () => {
  const office = newOffice();
  const { row } = handInEvent(office, { answers: {}, photos: ['rapat-pleno-1.jpg', 'rapat-pleno-2.jpg'] });
  expect(pictures(office, ADMIN).carried).toHaveLength(0);
  act(office, ADMIN, 'receive', row, { note: 'Cukup.' });
  expect(pictures(office, WAKIL)).toEqual({
    carried: photoIds(office, row),
    shown: photoIds(office, row),
    types: ['image/jpeg'],
  });
});

it.each([
  ['Drive gives no pictures', 'UrlFetchApp.fetchAll'],
  ['the mail is refused with its pictures', 'MailApp.sendEmail'],
])('%s: the decision counts, and the letter goes without', (_, trip) => {
  const office = newOffice();
  const { row } = handInEvent(office);
  const before = mailsTo(office, WAKIL).length;
  office.google.arm({ kind: 'service error', at: (name) => name === trip });
  expect(act(office, ADMIN, 'receive', row, {}).refused).toBeUndefined();
  expect(statusOf(office, row)).toBe('Diterima – menunggu koreksi');
  expect(mailsTo(office, WAKIL)).toHaveLength(before + 1);
  expect(pictures(office, WAKIL)).toEqual({ carried: [], shown: [], types: [] });
});

it('a letter that the sweep sends later has them, too', () => {
  const office = newOffice();
  const { row } = handInEvent(office);
  office.google.arm({ kind: 'service error', at: (name) => name === 'MailApp.sendEmail', times: 2 });
  act(office, ADMIN, 'receive', row, {});
  expect(mailsTo(office, WAKIL)).toHaveLength(0);
  office.google.advance(2 * 60 * 60_000);
  expect(mailsTo(office, WAKIL)).toHaveLength(1);
  expect(pictures(office, WAKIL).carried).toEqual(photoIds(office, row));
});
