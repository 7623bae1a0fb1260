import type { Status } from '../../src/domain/item';
import type { Act, Refusal } from '../../src/domain/refusal';
import { ACT_PASSIVE, STATUS_NAMES } from '../../src/text/names';
import { faultText, refusalText } from '../../src/text/refusals';

const NUMBER = 'MS-2025-0001';
const ACTS = Object.keys(ACT_PASSIVE) as Act[];
const STATUSES = Object.keys(STATUS_NAMES) as Status[];

const HANDED_IN = { what: 'handed in', name: 'Siti', at: '2025-07-05T09:30:00' } as const;

/** Each kind of refusal with what its sentence must say; the type makes sure that none is left out. */
const ONE_OF_EACH: { [K in Refusal['refused']]: [Extract<Refusal, { refused: K }>, string[]] } = {
  'no identity': [{ refused: 'no identity' }, ['akun Anda']],
  'register not shared': [{ refused: 'register not shared' }, ['akses', 'Orang dan Peran']],
  'not the role': [
    { refused: 'not the role', role: 'Pimpinan Redaksi', email: 'staf@contoh.id' },
    ['Pimpinan Redaksi', 'staf@contoh.id'],
  ],
  'not in office today': [
    {
      refused: 'not in office today',
      role: 'Pimpinan Redaksi',
      acting: 'Plh.',
      from: '2025-07-07',
      until: '2025-07-11',
    },
    ['Plh. Pimpinan Redaksi', '7 s.d. 11 Juli 2025', 'Orang dan Peran'],
  ],
  'no role': [{ refused: 'no role', email: 'staf@contoh.id' }, ['staf@contoh.id', 'Orang dan Peran']],
  'not waiting for this': [
    { refused: 'not waiting for this', number: NUMBER, act: 'approve', status: 'submitted', last: HANDED_IN },
    [NUMBER, 'Diserahkan – menunggu penerimaan', 'disetujui', 'Diserahkan oleh Siti, 05/07/2025 09.30'],
  ],
  'nothing to take back': [
    { refused: 'nothing to take back', number: NUMBER, last: HANDED_IN },
    [NUMBER, 'Siti'],
  ],
  'not yours to take back': [
    { refused: 'not yours to take back', number: NUMBER, last: HANDED_IN },
    [NUMBER, 'Siti'],
  ],
  'history not whole': [{ refused: 'history not whole', number: NUMBER }, [NUMBER, 'Periksa keutuhan']],
  'one at a time': [{ refused: 'one at a time', act: 'reject' }, ['ditolak', 'satu baris']],
  'too many rows': [{ refused: 'too many rows', most: 50 }, ['50']],
  'no reason given': [{ refused: 'no reason given', act: 'reject' }, ['lasan', 'ditolak']],
  'not checked': [{ refused: 'not checked' }, ['sesuai kebutuhan', 'valid']],
  'not balanced': [
    { refused: 'not balanced', names: ['Calon A', 'Partai B'] },
    ['Calon A, Partai B', 'setara'],
  ],
  'changed meanwhile': [
    { refused: 'changed meanwhile', number: NUMBER, seen: 1, now: 2, last: HANDED_IN },
    [NUMBER, 'versi 1 menjadi 2', 'Diserahkan oleh Siti, 05/07/2025 09.30'],
  ],
  'approval does not fit': [{ refused: 'approval does not fit', number: NUMBER }, [NUMBER]],
  'files changed': [
    { refused: 'files changed', number: NUMBER, file: 'foto 2.jpg', how: 'altered' },
    [NUMBER, 'foto 2.jpg', 'versi semula'],
  ],
  'book closed': [{ refused: 'book closed', number: NUMBER, book: '2025' }, [NUMBER, 'buku 2025']],
  'not uploaded there': [{ refused: 'not uploaded there', platform: 'TikTok' }, ['TikTok']],
  'unreadable row': [
    { refused: 'unreadable row', number: NUMBER, column: 'Data keputusan' },
    [NUMBER, 'Data keputusan', 'Periksa keutuhan'],
  ],
  'wrong settings': [
    { refused: 'wrong settings', faults: [{ tab: 'Hari Libur', cell: 'A7', problem: 'bukan tanggal' }] },
    ['Hari Libur', 'A7', 'bukan tanggal'],
  ],
  'copied register': [
    { refused: 'copied register', address: 'https://docs.google.com/spreadsheets/d/asli/edit' },
    ['salinan', 'https://docs.google.com/spreadsheets/d/asli/edit'],
  ],
  'tab missing': [{ refused: 'tab missing', tab: 'Jurnal' }, ['Jurnal', 'Siapkan register']],
  'tab renamed': [{ refused: 'tab renamed', tab: 'Jurnal', now: 'Catatan' }, ['Jurnal', '“Catatan”']],
  'nothing to restore': [{ refused: 'nothing to restore' }, ['Periksa keutuhan']],
  'vault is not enough': [{ refused: 'vault is not enough', line: 12 }, ['ke-12', 'Histori versi']],
  'number unknown': [{ refused: 'number unknown', number: NUMBER }, [NUMBER]],
  'register not whole': [{ refused: 'register not whole' }, ['Periksa keutuhan']],
  'no book to close': [{ refused: 'no book to close', year: '2025' }, ['2025']],
  'items still open': [
    { refused: 'items still open', book: '2025', numbers: [NUMBER] },
    ['buku 2025'.replace('b', 'B'), NUMBER, 'bawa ke buku berikutnya'],
  ],
  'not the link of a post': [
    { refused: 'not the link of a post', platform: 'X', url: 'https://x.com/kpu' },
    ['https://x.com/kpu', 'X;', 'Salin tautan'],
  ],
  'link recorded before': [
    { refused: 'link recorded before', platform: 'X', numbers: [NUMBER] },
    ['X ', NUMBER, 'memang dipakai'],
  ],
  'withdrawn already': [{ refused: 'withdrawn already', platform: 'X' }, ['X ', 'ditarik']],
  'amended in the future': [{ refused: 'amended in the future', platform: 'X' }, ['X ', 'belum terjadi']],
  'amended before upload': [{ refused: 'amended before upload', platform: 'X' }, ['X;', 'mendahului']],
  'own upload': [{ refused: 'own upload', platform: 'X' }, ['X ', 'orang lain']],
  'verified already': [{ refused: 'verified already', platform: 'X' }, ['X ', 'sudah diperiksa']],
  'nothing to verify': [{ refused: 'nothing to verify', number: NUMBER }, [NUMBER, 'sudah diperiksa']],
  'nothing verified': [{ refused: 'nothing verified' }, ['centang']],
  'photos too large': [
    { refused: 'photos too large', number: NUMBER, megabytes: 81 },
    [NUMBER, '81 MB', 'Download'],
  ],
  'paper unknown': [{ refused: 'paper unknown', paper: 12 }, ['nomor 12', 'tab Arsip']],
  'nothing ticked': [{ refused: 'nothing ticked', paper: 'Rekap.pdf' }, ['Rekap.pdf', 'centang']],
  'not printed yet': [{ refused: 'not printed yet', paper: 'Rekap.pdf' }, ['Rekap.pdf', 'Dicetak']],
  'no place given': [{ refused: 'no place given', paper: 'Rekap.pdf' }, ['Rekap.pdf', 'ordner']],
  'nothing recorded': [{ refused: 'nothing recorded' }, ['tautan', 'alasan']],
  'platform not planned': [{ refused: 'platform not planned', platform: 'X' }, ['X ']],
  'platform settled already': [{ refused: 'platform settled already', platform: 'TikTok' }, ['TikTok']],
  'not a link': [{ refused: 'not a link', platform: 'TikTok', url: 'tiktok' }, ['“tiktok”', 'https://']],
  'link of another platform': [
    {
      refused: 'link of another platform',
      platform: 'Facebook',
      url: 'https://x.com/1',
      hosts: ['facebook.com', 'fb.watch'],
    },
    ['Facebook', 'facebook.com, fb.watch'],
  ],
  'upload in the future': [{ refused: 'upload in the future', platform: 'YouTube' }, ['YouTube']],
  'upload before approval': [{ refused: 'upload before approval', platform: 'X' }, ['X ', 'persetujuan']],
  'no row selected': [{ refused: 'no row selected' }, ['tab Register']],
  'row moved': [{ refused: 'row moved', number: NUMBER }, [NUMBER]],
  'unreadable request': [{ refused: 'unreadable request', problem: 'note' }, ['note']],
  'unreadable setting': [
    { refused: 'unreadable setting', tab: 'Hari Libur', cell: 'A7', problem: 'bukan tanggal' },
    ['Hari Libur', 'A7', 'bukan tanggal'],
  ],
  'not the office account': [
    { refused: 'not the office account', owner: 'kantor@contoh.id' },
    ['kantor@contoh.id'],
  ],
  'not tried by the office yet': [{ refused: 'not tried by the office yet' }, ['Uji diri', 'kantor']],
  'register of an earlier version': [{ refused: 'register of an earlier version' }, ['Siapkan register']],
  'register of a later version': [{ refused: 'register of a later version' }, ['terbaru']],
  'register not set up': [{ refused: 'register not set up' }, ['Siapkan register']],
  'logo unreadable': [{ refused: 'logo unreadable' }, ['Logo kop', 'Profil Kantor']],
  'paper replaced': [{ refused: 'paper replaced' }, ['tekan tombol sekali lagi']],
  busy: [{ refused: 'busy' }, ['belum ada yang tercatat']],
};

const SENTENCES: [Refusal, string[]][] = [
  ...Object.values(ONE_OF_EACH),
  ...ACTS.flatMap((act) =>
    STATUSES.map((status): [Refusal, string[]] => [
      { refused: 'not waiting for this', number: NUMBER, act, status, last: HANDED_IN },
      [NUMBER, STATUS_NAMES[status], ACT_PASSIVE[act]],
    ]),
  ),
  [{ refused: 'files changed', number: NUMBER, file: 'foto 2.jpg', how: 'missing' }, ['Sampah Drive']],
  ...ACTS.map((act): [Refusal, string[]] => [{ refused: 'no reason given', act }, ['lasan']]),
];

it.each(SENTENCES)('%j', (refusal, says) => {
  const text = refusalText(refusal);
  // One sentence: a capital, one full stop, at the end; two clauses: what is wrong; what to do next.
  expect(text).toMatch(/^[A-Z“]/);
  expect(text).toMatch(/\.$/);
  // One sentence; abbreviations end in a dot, too.
  expect(text.replace(/Pl[th]\.|s\.d\./g, '')).not.toMatch(/[.!?]\s/);
  expect(text).toMatch(/^.+; .{12,}\.$/);
  expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  for (const part of says) expect(text).toContain(part);
});

it('no two kinds say the same', () => {
  const texts = Object.values(ONE_OF_EACH).map(([refusal]) => refusalText(refusal));
  expect(new Set(texts).size).toBe(texts.length);
});

it('a fault is apologised for, with its number when there is one', () => {
  expect(faultText(NUMBER)).toMatch(/^Maaf, terjadi gangguan saat mengerjakan MS-2025-0001 dan .+; .+\.$/);
  expect(faultText('')).toMatch(/^Maaf, terjadi gangguan dan .+; .+\.$/);
});
