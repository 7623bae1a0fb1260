import { digests } from '../../src/domain/reminders';
import { digestLetter } from '../../src/text/digests';
import { plainLetter } from '../../src/text/letter';
import { ADMIN, itemAt, limits, office, SEKRETARIS, STAFF, upload, WAKIL } from '../domain/samples';

const TODAY = '2025-07-10';
const HEAD = { count: 41, hash: 'ab'.repeat(32) };
const ADDRESSES = {
  register: 'https://docs.google.com/spreadsheets/d/register',
  page: 'https://halaman.contoh/exec',
};

function letters(dues: string[], state: 'received' | 'submitted' = 'received') {
  const items = dues.map((day, index) => {
    const item = itemAt(state);
    const number = `MS-2025-${String(index + 1).padStart(4, '0')}`;
    return {
      ...item,
      submission: { ...item.submission, number },
      limits: limits('2025-07-01', day, day, day),
    };
  });
  const at = office();
  const all = digests(items, at, TODAY);
  return (email: string) => {
    const digest = all.find((one) => one.email === email);
    if (!digest) throw new Error(`nothing to ${email}`);
    return digestLetter(digest, at, ADDRESSES, HEAD, TODAY);
  };
}

it('to a person: what is late, what is due, what else waits, each with its page', () => {
  const letter = letters(['2025-07-08', TODAY, '2025-07-20'])(WAKIL);
  expect(letter.to).toEqual([WAKIL]);
  expect(letter.subject).toBe('[Register Medsos] Ringkasan Kamis, 10 Juli 2025');
  expect(letter.preview).toBe('Menunggu Bapak/Ibu: 1 lewat batas waktu, 1 batas hari ini');
  expect(letter.due).toBe('2025-07-08');
  expect(letter.paragraphs).toContain(
    'Sesuai SOP, batas waktu 1 (satu) konten telah lewat. Mohon tindak lanjutnya.',
  );
  expect(letter.sections?.map(({ rows }) => rows)).toEqual([
    [
      {
        text: 'MS-2025-0001 – Rapat Pleno Terbuka',
        detail:
          'Terlambat 2 hari · batas Selasa, 8 Juli 2025 · Diterima – menunggu koreksi (Wakil Pimpinan Redaksi)',
        tone: 'late',
        url: `${ADDRESSES.page}?nomor=MS-2025-0001`,
      },
    ],
    [expect.objectContaining({ text: 'MS-2025-0002 – Rapat Pleno Terbuka' })],
    [expect.objectContaining({ text: 'MS-2025-0003 – Rapat Pleno Terbuka' })],
  ]);
  expect(letter.facts).toEqual([]);
});

it('to the Sekretaris: what is late, who it waits for, how many wait, and the head of the journal', () => {
  const letter = letters(['2025-07-08', TODAY])(SEKRETARIS);
  expect(letter.preview).toBe('1 (satu) konten lewat batas waktu');
  expect(letter.sections?.map(({ rows }) => rows.map((one) => one.text))).toEqual([
    ['MS-2025-0001 – Rapat Pleno Terbuka'],
  ]);
  expect(letter.facts).toEqual([
    ['Menunggu Wakil Pimpinan Redaksi', '2 konten'],
    ['Jurnal', `41 baris, kepala ${HEAD.hash}`],
  ]);
  const quiet = letters([])(SEKRETARIS);
  expect(quiet.preview).toBe('Tidak ada konten yang lewat batas waktu');
  expect(plainLetter(quiet)).toContain(HEAD.hash);
});

it('one button: where what is listed is worked on, or the register until a page is deployed', () => {
  const page = ADDRESSES.page;
  const { button } = letters([TODAY])(WAKIL);
  expect(button).toEqual({ label: 'Buka lembar kerja', url: page });
  expect(letters([])(SEKRETARIS).button).toEqual({ label: 'Buka dasbor', url: `${page}?page=dasbor` });
  const returned = { ...itemAt('returned by Pimpinan'), limits: limits('2025-07-01', TODAY, TODAY, TODAY) };
  const at = office();
  const digest = digests([returned], at, TODAY).find((one) => one.email === STAFF);
  if (!digest) throw new Error('nothing to staff');
  const to = (addresses: typeof ADDRESSES) => digestLetter(digest, at, addresses, HEAD, TODAY).button;
  expect(to(ADDRESSES)).toEqual({ label: 'Buka konten saya', url: `${page}?page=saya` });
  expect(to({ ...ADDRESSES, page: '' })).toEqual({ label: 'Buka register', url: ADDRESSES.register });
});

it('many items: the list ends with how many are left, and the letter fits a cell of the outbox', () => {
  const letter = letters(
    Array.from({ length: 90 }, () => '2025-07-08'),
    'submitted',
  )(ADMIN);
  const [late] = letter.sections ?? [];
  expect(late?.rows).toHaveLength(21);
  expect(late?.rows.at(-1)?.text).toBe('dan 70 konten lagi');
  expect(JSON.stringify(letter).length).toBeLessThan(50_000);
});

it('uploads to look at are listed with their platforms, and are a reason to write', () => {
  const published = { ...itemAt('done'), uploads: [upload('Instagram', { toVerify: true })] };
  const at = office();
  const digest = digests([], at, TODAY, [published]).find((one) => one.email === WAKIL);
  if (!digest) throw new Error('nothing to Wakil');
  const letter = digestLetter(digest, at, ADDRESSES, HEAD, TODAY);
  expect(letter.preview).toBe('Menunggu Bapak/Ibu: 1 unggahan belum diperiksa');
  expect(letter.sections).toEqual([
    {
      heading: 'Unggahan yang belum diperiksa',
      rows: [
        {
          text: 'MS-2025-0001 – Rapat Pleno Terbuka',
          detail: 'Instagram',
          url: `${ADDRESSES.page}?nomor=MS-2025-0001`,
        },
      ],
    },
  ]);
  expect(plainLetter(letter)).toContain('unggahan 1 (satu) konten belum diperiksa orang kedua');
});
