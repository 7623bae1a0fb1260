import type { Fact } from '../../src/domain/facts';
import { evolve } from '../../src/domain/facts';
import type { Item } from '../../src/domain/item';
import { NO_FILTER } from '../../src/domain/recap';
import { LETTER, type Letter, plainLetter } from '../../src/text/letter';
import { lettersFor } from '../../src/text/letters';
import {
  ADMIN,
  COMING_WAKIL,
  correction,
  decision,
  itemAt,
  LIMITS,
  limits,
  office,
  PIMPINAN,
  PLH_PIMPINAN,
  receipt,
  STAFF,
  submission,
  upload,
  WAKIL,
} from '../domain/samples';

const FRIDAY = '2025-07-04';
const ADDRESSES = {
  register: 'https://docs.google.com/spreadsheets/d/register',
  page: 'https://script.google.com/macros/s/app/exec',
};
const NO_PAGE = { ...ADDRESSES, page: '' };
const ITS_PAGE = 'https://script.google.com/macros/s/app/exec?nomor=MS-2025-0001';
const TITLE = 'Rapat Pleno Terbuka';
const write = (fact: Fact, before: Item | undefined, today = FRIDAY, at = office()): Letter[] =>
  lettersFor(fact, evolve(before, fact), at, ADDRESSES, today);
const one = (letters: Letter[]): Letter => {
  const [letter] = letters;
  if (letters.length !== 1 || !letter) throw new Error(`${letters.length} letters`);
  return letter;
};
const text = (letter: Letter) => plainLetter(letter);

const SUBMITTED: Fact = { type: 'submitted', submission: submission(), limits: LIMITS };
const RESUBMITTED: Fact = {
  type: 'resubmitted',
  submission: submission({ version: 2 }),
  limits: LIMITS,
};
const INCOMPLETE: Fact = {
  type: 'submitted',
  limits: LIMITS,
  submission: submission({
    caption: '',
    missing: [{ what: 'files', required: 4, given: 2 }, { what: 'caption' }],
  }),
};
const RECEIVED: Fact = { type: 'received', receipt: receipt('received') };
const CORRECTED: Fact = { type: 'corrected', correction: correction('corrected') };
const APPROVED: Fact = { type: 'approved', decision: decision('approved with note') };
const REJECTED: Fact = { type: 'rejected', decision: decision('rejected') };
const UPLOADED: Fact = { type: 'uploaded', uploads: [upload('Facebook')] };
const SET_ASIDE: Fact = { type: 'edit set aside', submission: submission({ version: 2 }) };

const MAILS: [string, Fact, Item | undefined, [to: string, preview: string][]][] = [
  [
    'submitted',
    SUBMITTED,
    undefined,
    [
      [STAFF, 'Telah terdaftar'],
      [ADMIN, 'Menunggu penerimaan – batas Sabtu, 5 Juli 2025'],
    ],
  ],
  ['submitted, incomplete', INCOMPLETE, undefined, [[STAFF, 'Belum lengkap – mohon dilengkapi']]],
  [
    'resubmitted after a return by Admin',
    RESUBMITTED,
    itemAt('returned by Admin'),
    [
      [STAFF, 'Telah terdaftar'],
      [ADMIN, 'Menunggu penerimaan – batas Sabtu, 5 Juli 2025'],
    ],
  ],
  [
    'resubmitted after a return by Wakil',
    RESUBMITTED,
    itemAt('returned by Wakil'),
    [
      [STAFF, 'Telah terdaftar'],
      [WAKIL, 'Menunggu koreksi – batas Sabtu, 5 Juli 2025'],
    ],
  ],
  [
    'resubmitted after a return by Pimpinan',
    RESUBMITTED,
    itemAt('returned by Pimpinan'),
    [
      [STAFF, 'Telah terdaftar'],
      [PIMPINAN, 'Menunggu keputusan – batas Sabtu, 5 Juli 2025'],
    ],
  ],
  ['received', RECEIVED, itemAt('submitted'), [[WAKIL, 'Menunggu koreksi – batas Sabtu, 5 Juli 2025']]],
  ['corrected', CORRECTED, itemAt('received'), [[PIMPINAN, 'Menunggu keputusan – batas Sabtu, 5 Juli 2025']]],
  ['approved', APPROVED, itemAt('corrected'), [[ADMIN, 'Menunggu pengunggahan – batas Sabtu, 5 Juli 2025']]],
  [
    'returned by Admin',
    { type: 'returned', reply: receipt('returned') },
    itemAt('submitted'),
    [[STAFF, 'Dikembalikan untuk perbaikan']],
  ],
  [
    'returned by Wakil',
    { type: 'returned', reply: correction('returned') },
    itemAt('received'),
    [[STAFF, 'Dikembalikan untuk perbaikan']],
  ],
  [
    'returned by Pimpinan',
    { type: 'returned', reply: decision('returned') },
    itemAt('corrected'),
    [[STAFF, 'Dikembalikan untuk perbaikan']],
  ],
  ['rejected', REJECTED, itemAt('corrected'), [[STAFF, 'Ditolak – tidak diunggah']]],
  ['uploaded in part', UPLOADED, itemAt('approved'), []],
  ['uploaded wholly', UPLOADED, itemAt('partly uploaded'), [[STAFF, 'Telah terunggah']]],
  [
    'an edit set aside',
    SET_ASIDE,
    itemAt('done'),
    [[STAFF, 'Perubahan jawaban dicatat, register tidak berubah']],
  ],
  ['set up', { type: 'set up', version: '1' }, undefined, []],
  [
    'recap made',
    { type: 'recap made', period: '2025-07', filter: NO_FILTER, rows: 3, fingerprint: 'f' },
    undefined,
    [],
  ],
];

describe.each(MAILS)('%s', (_name, fact, before, expected) => {
  const letters = write(fact, before);

  it('goes to whom it concerns, with what a list of mails shows', () => {
    expect(letters.map(({ to, preview }) => [to.join(), preview])).toEqual(
      expected.map(([to, preview]) => [to, `${preview}: ${TITLE}`]),
    );
  });

  it('is of the item’s thread: the subject is its number and nothing that changes', () => {
    for (const { subject } of letters) expect(subject).toBe('[Register Medsos] MS-2025-0001');
  });

  it('is complete in plain text', () => {
    for (const letter of letters) {
      const plain = text(letter);
      const { greeting, title, asked, paragraphs, quote, facts, button, share, closing, footer } = letter;
      expect(greeting).toMatch(/^Yth\. Bapak\/Ibu .+,$/);
      expect(paragraphs.length).toBeGreaterThan(0);
      expect(facts.length).toBeGreaterThan(0);
      const parts = [greeting, title, ...(asked ?? []).flat(), ...paragraphs, ...facts.flat(), share ?? ''];
      parts.push(closing, footer);
      if (quote) parts.push(quote.label, quote.text);
      if (button) parts.push(button.label, button.url);
      for (const part of parts) expect(plain).toContain(part);
      expect(plain).not.toMatch(/undefined|null|NaN|\[object/);
      expect(footer).toBe(
        'Pesan ini dikirim otomatis oleh Register Konten Media Sosial KPU Kabupaten Contoh. Mohon tidak membalas email ini.',
      );
    }
  });
});

describe('what a letter says', () => {
  it('to the next role: what, from whom, until when, and where', () => {
    const letter = one(write(CORRECTED, itemAt('received')));
    expect(letter.greeting).toBe('Yth. Bapak/Ibu Pimpinan Redaksi,');
    expect(letter.paragraphs[0]).toBe(
      'Dengan hormat, konten “Rapat Pleno Terbuka” (Perencanaan, Data dan Informasi) telah dikoreksi oleh Wakil Pimpinan Redaksi dan menunggu keputusan Bapak/Ibu.',
    );
    expect(letter.quote).toEqual({ label: 'Catatan Wakil Pimpinan Redaksi', text: 'Catatan corrected' });
    expect(letter.asked).toEqual([
      ['Yang diminta', 'memberikan keputusan'],
      ['Batas waktu menurut SOP', 'Sabtu, 5 Juli 2025'],
    ]);
    expect(letter.button).toEqual({ label: 'Buka lembar kerja', url: ITS_PAGE });
    expect(letter.due).toBe('2025-07-05');
    expect(letter.photos).toEqual(['berkas-1', 'berkas-2', 'berkas-3', 'berkas-4']);
  });

  it('while no page is deployed it leads to the register, and says what to do there', () => {
    const [letter] = lettersFor(CORRECTED, evolve(itemAt('received'), CORRECTED), office(), NO_PAGE, FRIDAY);
    expect(letter?.button).toEqual({ label: 'Buka register', url: ADDRESSES.register });
    expect(letter?.paragraphs[1]).toContain('memilih baris tersebut');
  });

  it('a line for WhatsApp: number, what is asked, until when, where; its link carries exactly it', () => {
    const { share = '' } = one(write(CORRECTED, itemAt('received')));
    expect(share).toBe(
      `Izin menyampaikan, Bapak/Ibu. Konten *MS-2025-0001* (${TITLE}) menunggu keputusan. Batas: Sabtu, 5 Juli 2025. ${ITS_PAGE} Terima kasih 🙏`,
    );
    const link = new URL(LETTER.shareUrl(share));
    expect([link.origin + link.pathname, link.searchParams.get('text')]).toEqual(['https://wa.me/', share]);
  });

  it('what was resubmitted comes with the return that it answers', () => {
    const letter = write(RESUBMITTED, itemAt('returned by Pimpinan'))[1];
    expect(letter?.quote).toEqual({ label: 'Catatan Pimpinan Redaksi', text: 'Catatan returned' });
    expect(write(SUBMITTED, undefined)[1]?.quote).toBeUndefined();
  });

  it('who uploads has seen the photos: no strip', () => {
    expect(one(write(APPROVED, itemAt('corrected'))).photos).toEqual([]);
  });

  it('the day of what is no event is the day it refers to (A13)', () => {
    const fact: Fact = { ...SUBMITTED, submission: submission({ kind: 'Infografis' }) };
    const plain = text(write(fact, undefined)[0] as Letter);
    expect(plain).toContain('Tanggal acuan: Jumat, 4 Juli 2025');
    expect(plain).not.toContain('Kegiatan:');
  });

  it('without a note there is no quotation', () => {
    const fact: Fact = { type: 'received', receipt: { ...receipt('received'), note: '' } };
    expect(one(write(fact, itemAt('submitted'))).quote).toBeUndefined();
  });

  it('to the submitter: number, version, limits, and where to mend it', () => {
    const plain = text(write(SUBMITTED, undefined)[0] as Letter);
    for (const part of [
      'Yth. Bapak/Ibu Siti,',
      'nomor MS-2025-0001 (versi 1)',
      'Diserahkan: Jumat, 4 Juli 2025 pukul 15.30 WIB',
      'Batas tanggapan: Sabtu, 5 Juli 2025',
      'Batas unggah: Sabtu, 5 Juli 2025',
      'Kegiatan: Jumat, 4 Juli 2025',
      'Dokumentasi: 4 berkas',
      'Platform tujuan: Instagram, Facebook',
      'Caption: Caption asli.',
      submission().editUrl,
    ]) {
      expect(plain).toContain(part);
    }
  });

  it('what is missing, all of it, and that nothing was lost', () => {
    const letter = one(write(INCOMPLETE, undefined));
    expect(letter.paragraphs.join(' ')).toContain(
      'karena: dokumentasi baru 2 dari minimal 4 berkas; caption belum diisi.',
    );
    expect(letter.paragraphs.join(' ')).toContain('Semua yang sudah Bapak/Ibu kirim tersimpan.');
    expect(letter.button?.url).toBe(submission().editUrl);
  });

  it.each([
    ['Admin Medsos', { type: 'returned', reply: receipt('returned') }, 'submitted'],
    ['Wakil Pimpinan Redaksi', { type: 'returned', reply: correction('returned') }, 'received'],
    ['Pimpinan Redaksi', { type: 'returned', reply: decision('returned') }, 'corrected'],
  ] as const)('a return by %s: who, why, until when', (role, fact, state) => {
    const letter = one(write(fact, itemAt(state)));
    expect(letter.paragraphs[0]).toBe(
      `Konten “Rapat Pleno Terbuka” dikembalikan untuk perbaikan oleh ${role}.`,
    );
    expect(letter.paragraphs[1]).toContain('tetap Sabtu, 5 Juli 2025');
    expect(letter.quote).toEqual({ label: `Catatan ${role}`, text: 'Catatan returned' });
    expect(letter.button?.url).toBe(submission().editUrl);
  });

  it('a rejection: why, and no way to change it', () => {
    const letter = one(write(REJECTED, itemAt('corrected')));
    expect(letter.quote).toEqual({ label: 'Pertimbangan', text: 'Catatan rejected' });
    expect(letter.button).toBeUndefined();
  });

  it('an upload: each link, and each reason', () => {
    const fact: Fact = {
      type: 'uploaded',
      uploads: [upload('Facebook', { url: '', reason: 'Akun terkunci' })],
    };
    expect(one(write(fact, itemAt('partly uploaded'))).facts).toEqual([
      ['Nomor register', 'MS-2025-0001'],
      ['Instagram', 'https://www.instagram.com/p/1'],
      ['Facebook', 'Tidak diunggah: Akun terkunci'],
    ]);
  });

  it('an edit set aside: why it changed nothing', () => {
    expect(one(write(SET_ASIDE, itemAt('rejected'))).paragraphs[0]).toContain('Ditolak – tidak diunggah');
  });

  it('the limit of an approved item is that of the upload; of others the day to urge for (§8.3)', () => {
    const moved = limits('2025-07-05', '2025-07-05', '2025-07-06', '2025-07-08');
    const preview = (fact: Fact, item: Item) => one(write(fact, { ...item, limits: moved })).preview;
    expect(preview(RECEIVED, itemAt('submitted'))).toContain('batas Minggu, 6 Juli 2025');
    expect(preview(APPROVED, itemAt('corrected'))).toContain('batas Selasa, 8 Juli 2025');
  });

  it('shows Pimpinan the caption as corrected', () => {
    const fact: Fact = {
      type: 'corrected',
      correction: { ...correction('corrected'), caption: 'Caption dikoreksi.' },
    };
    expect(text(one(write(fact, itemAt('received'))))).toContain('Caption: Caption dikoreksi.');
  });
});

describe('recipients', () => {
  it.each([
    ['2025-07-06', [PIMPINAN]],
    ['2025-07-07', [PLH_PIMPINAN]],
    ['2025-07-11', [PLH_PIMPINAN]],
    ['2025-07-12', [PIMPINAN]],
  ])('of a decision on %s: %j', (today, to) => {
    expect(one(write(CORRECTED, itemAt('received'), today)).to).toEqual(to);
  });

  it('of a correction in August: the Plt. Wakil too', () => {
    expect(one(write(RECEIVED, itemAt('submitted'), '2025-08-01')).to).toEqual([WAKIL, COMING_WAKIL]);
  });

  it.each<[string, Fact, Item]>([
    ['Wakil Pimpinan Redaksi', RECEIVED, itemAt('submitted')],
    ['Pimpinan Redaksi', CORRECTED, itemAt('received')],
    ['Admin Medsos', APPROVED, itemAt('corrected')],
  ])('no letter when nobody is %s', (role, fact, before) => {
    const people = office().people.filter((person) => person.role !== role);
    expect(write(fact, before, FRIDAY, office({ people }))).toEqual([]);
  });

  it('without an address the submitter’s letter goes to Admin Medsos', () => {
    const fact: Fact = { ...SUBMITTED, submission: submission({ submitterEmail: '' }) };
    expect(write(fact, undefined).map((letter) => letter.to)).toEqual([[ADMIN], [ADMIN]]);
  });

  it('no letter without a recipient: no address and no Admin Medsos', () => {
    const fact: Fact = { ...SUBMITTED, submission: submission({ submitterEmail: '' }) };
    const people = office().people.filter((person) => person.role !== 'Admin Medsos');
    expect(write(fact, undefined, FRIDAY, office({ people }))).toEqual([]);
  });
});
