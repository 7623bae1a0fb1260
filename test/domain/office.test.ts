import { addressees, holders, kindNamed, platformNamed, signatureIn } from '../../src/domain/office';
import { ADMIN, COMING_WAKIL, FORMER_ADMIN, office, PIMPINAN, PLH_PIMPINAN, WAKIL } from './samples';

const OFFICE = office();

it.each([
  ['Admin Medsos', '2025-06-30', [FORMER_ADMIN]],
  ['Admin Medsos', '2025-07-01', [ADMIN]],
  ['Wakil Pimpinan Redaksi', '2025-07-31', [WAKIL]],
  ['Wakil Pimpinan Redaksi', '2025-08-01', [WAKIL, COMING_WAKIL]],
  ['Pimpinan Redaksi', '2025-07-06', [PIMPINAN]],
  ['Pimpinan Redaksi', '2025-07-07', [PIMPINAN, PLH_PIMPINAN]],
  ['Pimpinan Redaksi', '2025-07-11', [PIMPINAN, PLH_PIMPINAN]],
  ['Pimpinan Redaksi', '2025-07-12', [PIMPINAN]],
] as const)('%s on %s: %j', (role, today, expected) => {
  expect(holders(OFFICE, role, today).map((one) => one.email)).toEqual(expected);
});

describe('whom mail goes to (A19)', () => {
  const to = (role: 'Admin Medsos' | 'Pimpinan Redaksi', today: string, at = OFFICE) =>
    addressees(at, role, today).map((one) => one.email);

  it('of a head: the Plh. instead, while there is one', () => {
    expect(to('Pimpinan Redaksi', '2025-07-06')).toEqual([PIMPINAN]);
    expect(to('Pimpinan Redaksi', '2025-07-07')).toEqual([PLH_PIMPINAN]);
    expect(to('Pimpinan Redaksi', '2025-07-12')).toEqual([PIMPINAN]);
  });

  it('of several Admin Medsos: the Plh. instead of who has the same position', () => {
    const [ani] = OFFICE.people.filter((one) => one.email === ADMIN);
    if (!ani) throw new Error('no Admin');
    const second = { ...ani, email: 'admin.dua@contoh.id', position: 'Jabatan lain' };
    const plh = { ...ani, email: 'plh@contoh.id', acting: 'Plh.' };
    const at = office({ people: [ani, second, plh] });
    expect(to('Admin Medsos', '2025-07-07', at)).toEqual([second.email, plh.email]);
  });
});

it('a signature is a snapshot of the person with Plh. (A19)', () => {
  expect(signatureIn(OFFICE, 'Pimpinan Redaksi', 'PLH.Pimpinan@contoh.id', '2025-07-08')).toEqual({
    email: PLH_PIMPINAN,
    name: 'Hana',
    position: 'Jabatan Hana',
    role: 'Pimpinan Redaksi',
    acting: 'Plh.',
  });
});

it('nobody signs in a role not theirs, or not theirs that day', () => {
  expect(signatureIn(OFFICE, 'Pimpinan Redaksi', ADMIN, '2025-07-08')).toBeUndefined();
  expect(signatureIn(OFFICE, 'Pimpinan Redaksi', PLH_PIMPINAN, '2025-07-12')).toBeUndefined();
  expect(signatureIn(OFFICE, 'Admin Medsos', '', '2025-07-08')).toBeUndefined();
});

it('one person may hold several roles and signs in the one asked for (A18)', () => {
  const wati = OFFICE.people.find((one) => one.email === WAKIL);
  if (!wati) throw new Error(WAKIL);
  const people = [...OFFICE.people, { ...wati, role: 'Admin Medsos' as const, position: 'Staf' }];
  const small = office({ people });
  expect(signatureIn(small, 'Admin Medsos', WAKIL, '2025-07-04')?.position).toBe('Staf');
  expect(signatureIn(small, 'Wakil Pimpinan Redaksi', WAKIL, '2025-07-04')?.position).toBe('Jabatan Wati');
});

it('kinds and platforms are found by their exact names', () => {
  expect(kindNamed(OFFICE, 'Infografis')?.minimumFiles).toBe(1);
  expect(kindNamed(OFFICE, 'infografis')).toBeUndefined();
  expect(platformNamed(OFFICE, 'X')?.hosts).toEqual(['x.com', 'twitter.com']);
  expect(platformNamed(OFFICE, 'Website')).toBeUndefined();
});
