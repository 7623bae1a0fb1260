/** What the settings are warned of, though every cell can be read; each of the wrong inputs that people make. */
import { type Attention, attentionTo } from '../../src/domain/attention';
import type { Person } from '../../src/domain/office';
import { office, PEOPLE, PIMPINAN } from './samples';

const TODAY = '2025-07-08';
const HOLIDAYS = ['2025-12-25', '2026-01-01'].map((day) => ({ day, name: 'Libur' }));
const found = (people: Person[], today = TODAY): Attention[] =>
  attentionTo(office({ people, holidays: HOLIDAYS }), today);
const without = (email: string) => PEOPLE.filter((one) => one.email !== email);
const person = (changes: Partial<Person>): Person => ({ ...(PEOPLE[4] as Person), ...changes });

it('an office in order has nothing', () => {
  expect(found(PEOPLE.filter((one) => one.acting === ''))).toEqual([]);
});

it('a role that nobody holds today', () => {
  const people = without(PIMPINAN).filter((one) => one.acting === '');
  expect(found(people)).toEqual([{ about: 'role without holder', role: 'Pimpinan Redaksi' }]);
});

it('two heads of one role; an acting officer beside the holder is none, and Admin Medsos may be several', () => {
  const second = person({ name: 'Kedua', email: 'kedua@contoh.id' });
  const holders = PEOPLE.filter((one) => one.acting === '');
  expect(found([...holders, second])).toEqual([
    { about: 'two heads of one role', role: 'Pimpinan Redaksi', names: ['Pandu', 'Kedua'] },
  ]);
  expect(found([...holders, { ...second, acting: 'Plt.', from: '2025-07-01' }])).toEqual([]);
  expect(found([...holders, { ...second, role: 'Admin Medsos' }])).toEqual([]);
  expect(found([...holders, { ...second, until: '2025-07-01' }])).toEqual([]);
});

it.each<[string, Attention['about'] | undefined]>([
  ['2025-07-12', 'acting officer has ended'],
  ['2025-07-11', 'ends soon'],
  ['2025-07-08', 'ends soon'],
  ['2025-07-07', undefined],
])('Plh. until 11 July, on %s: %s', (today, about) => {
  const plh = PEOPLE.filter((one) => one.acting === 'Plh.' || one.acting === '');
  expect(found(plh, today).map((one) => one.about)).toEqual(about ? [about] : []);
});

it('a holder who left long ago is no news', () => {
  expect(found(PEOPLE.filter((one) => one.acting === '' || one.acting === 'Plt.'))).toEqual([]);
});

it.each([
  ['2025-10-31', []],
  ['2026-10-31', []],
  ['2026-11-01', ['2027']],
  ['2027-03-01', ['2027']],
  ['2027-12-01', ['2027', '2028']],
])('a year without holidays, on %s: %j', (today, years) => {
  const people = PEOPLE.filter((one) => one.acting === '' && one.until === '');
  expect(found(people, today)).toEqual(years.map((year) => ({ about: 'no holidays of a year', year })));
});
