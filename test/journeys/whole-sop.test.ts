/** The whole SOP on the built bundle: every step of the samples, what each leaves behind, and the recap's PDF. */
import { addressOf } from '../../local-google/addresses';
import { act, makePaper, type PaperFile, recapRequest } from '../../samples/clicks';
import { cellOf, play, readSamples, type Step } from '../../samples/play';
import { pdfPages, pdfText } from '../pdf-text';
import {
  ADMIN,
  FIRST_ROW,
  GID,
  handInEvent,
  intactLines,
  integrityOf,
  mailsTo,
  newOffice,
  PIMPINAN,
  SEKRETARIS,
  SET_UP_LINES,
  STAFF,
  statusOf,
  tabTexts,
  WAKIL,
} from './office';

describe('one event, step by step', () => {
  const office = newOffice();
  const { row } = handInEvent(office);

  it('is a numbered row that waits for Admin Medsos, with its limits', () => {
    expect(row).toBe(FIRST_ROW);
    expect(cellOf(office, row, 'No. Register')).toBe('MS-2026-0001');
    expect(statusOf(office, row)).toBe('Diserahkan – menunggu penerimaan');
    expect(cellOf(office, row, 'Menunggu')).toBe('Admin Medsos');
    expect(cellOf(office, row, 'Kelengkapan')).toBe('Lengkap');
    expect(cellOf(office, row, 'Batas penyerahan')).toBe('03/11/2026');
    expect(cellOf(office, row, 'Batas tanggapan')).toBe('03/11/2026');
    expect(cellOf(office, row, 'Batas unggah')).toBe('03/11/2026');
  });

  it('has its photos in the year, month and number folder, named in order', () => {
    const url = cellOf(office, row, 'Tautan berkas');
    const files = office.google.world.store.list('file');
    const folder = files.find((file) => addressOf.folder(file.id) === url);
    expect(folder?.name).toBe('MS-2026-0001 – Rapat Pleno Rutin Bulan November 2026');
    const month = files.find((file) => file.id === folder?.parentId);
    const year = files.find((file) => file.id === month?.parentId);
    const root = files.find((file) => file.id === year?.parentId);
    expect([root?.name, year?.name, month?.name]).toEqual(['Konten Medsos', '2026', '11 November']);
    const photos = files.filter((file) => file.parentId === folder?.id).map((file) => file.name);
    expect(photos).toEqual(['01', '02', '03', '04', '05'].map((order) => `MS-2026-0001 ${order}.jpg`));
  });

  it('answers the submitter with a receipt and tells Admin Medsos', () => {
    const [receipt] = mailsTo(office, STAFF);
    expect(receipt?.subject).toBe('[Register Medsos] MS-2026-0001');
    expect(receipt?.body).toContain('telah terdaftar dengan nomor MS-2026-0001');
    expect(receipt?.htmlBody).toContain('viewform?edit2=');
    const [toAdmin] = mailsTo(office, ADMIN);
    expect(toAdmin?.htmlBody).toContain('Menunggu penerimaan – batas Selasa, 3 November 2026');
    expect(toAdmin?.htmlBody).toContain(addressOf.spreadsheet(office.spreadsheetId));
  });

  it('goes through terima, koreksi, setujui and catat tautan, each mailing the next role', () => {
    expect(act(office, ADMIN, 'receive', row, { note: 'Lengkap.' })).toMatchObject({
      done: { status: 'received' },
    });
    const toWakil = mailsTo(office, WAKIL);
    expect(toWakil).toHaveLength(1);
    expect(toWakil[0]?.htmlBody).toContain('Menunggu koreksi – batas Selasa, 3 November 2026');
    const corrected = act(office, WAKIL, 'correct', row, {
      note: 'Caption disingkat.',
      caption: 'Caption baru #KPU',
    });
    expect(corrected).toMatchObject({ done: { status: 'corrected' } });
    expect(cellOf(office, row, 'Caption')).toContain('Evaluasi bulan lalu');
    expect(cellOf(office, row, 'Caption hasil koreksi')).toBe('Caption baru #KPU');
    const [toPimpinan] = mailsTo(office, PIMPINAN);
    expect(toPimpinan?.body).toContain('menunggu keputusan');
    expect(toPimpinan?.body).toContain('Caption disingkat.');
    expect(toPimpinan?.body).toContain('Caption baru #KPU');
    expect(act(office, PIMPINAN, 'approve', row, {})).toMatchObject({ done: { status: 'approved' } });
    expect(mailsTo(office, ADMIN).at(-1)?.body).toContain('menunggu pengunggahan');

    const instagram = {
      platform: 'Instagram',
      url: 'https://www.instagram.com/p/CONTOH1/',
      reason: '',
      at: '',
    };
    expect(act(office, ADMIN, 'publish', row, { entries: [instagram] })).toMatchObject({
      done: { status: 'partly uploaded' },
    });
    const rest = [
      { platform: 'Facebook', url: 'https://fb.watch/contoh', reason: '', at: '' },
      { platform: 'X', url: '', reason: 'Akun dalam pemulihan.', at: '' },
    ];
    expect(act(office, ADMIN, 'publish', row, { entries: rest })).toMatchObject({ done: { status: 'done' } });
    expect(statusOf(office, row)).toBe('Selesai – terunggah');
    expect(cellOf(office, row, 'Ketepatan unggah')).toBe('Tepat waktu');
    expect(mailsTo(office, STAFF).at(-1)?.body).toContain('telah selesai diunggah');
  });

  it('left a journal that verifies, one line a fact', () => {
    const events = tabTexts(office, GID.journal)
      .slice(1)
      .map((line) => line[2]);
    expect(events).toEqual([
      'Register disiapkan',
      'Hak akses diterapkan',
      'Pengaturan diterapkan',
      'Hak akses diterapkan',
      'Diserahkan',
      'Diterima',
      'Dikoreksi',
      'Disetujui',
      'Tautan dicatat',
      'Tautan dicatat',
    ]);
    const [submitted, received] = tabTexts(office, GID.journal).slice(1 + SET_UP_LINES);
    expect(submitted?.slice(5, 8)).toEqual([
      'kantor@contoh.id',
      'Staf Perencanaan, Data dan Informasi (staf.parmas@contoh.id)',
      'Tim Pelaksana',
    ]);
    expect(received?.slice(5, 8)).toEqual([
      ADMIN,
      'Admin Medsos, Staf Subbagian Partisipasi, Hubungan Masyarakat dan SDM',
      'Admin Medsos',
    ]);
    expect(intactLines(office, SEKRETARIS)).toBe(SET_UP_LINES + 6);
  });

  it('notices a journal line that the office account altered by hand', () => {
    office.google.person('kantor@contoh.id').typeIntoCell(office.spreadsheetId, 'Jurnal', 'G4', 'Orang lain');
    expect(integrityOf(office).chain).toEqual([{ line: 3, fault: 'edited' }]);
  });
});

describe('all samples', () => {
  const office = newOffice(Date.parse('2026-11-02T07:30:00+07:00'));
  const samples = readSamples();
  const steps: Step[] = [...play(office, samples)];

  it('covers what the issue asks for: photos, video, infographic, late, returned, rejected', () => {
    const kinds = samples.map((one) => one.answers['Jenis konten']);
    expect(kinds).toEqual(expect.arrayContaining(['Berita kegiatan', 'Video', 'Infografis']));
    const timeliness = samples.map((_, index) => cellOf(office, FIRST_ROW + index, 'Ketepatan penyerahan'));
    expect(timeliness).toContain('Terlambat 2 hari (batas jatuh pada hari libur)');
    const statuses = samples.map((_, index) => statusOf(office, FIRST_ROW + index));
    expect(statuses.filter((one) => one === 'Selesai – terunggah')).toHaveLength(samples.length - 1);
    expect(statuses).toContain('Ditolak – tidak diunggah');
    expect(steps.map((one) => one.status)).toContain('Dikembalikan – perlu perbaikan');
  });

  it('numbers consecutively, and keeps the number on a resubmission', () => {
    const numbers = samples.map((_, index) => cellOf(office, FIRST_ROW + index, 'No. Register'));
    expect(numbers).toEqual(samples.map((_, index) => `MS-2026-${String(index + 1).padStart(4, '0')}`));
    const returned = samples.findIndex((one) => one.decisions.some((decision) => decision.act === 'return'));
    expect(cellOf(office, FIRST_ROW + returned, 'Versi')).toBe('2');
    expect(steps.find((one) => one.what.startsWith('memperbaiki'))?.status).toBe(
      'Diterima – menunggu koreksi',
    );
  });

  it('sent every letter once, to nobody but those concerned', () => {
    const lines = tabTexts(office, GID.outbox).slice(1);
    const mails = office.google.world.store.list('message');
    expect(lines.every((line) => line[5]?.startsWith('Terkirim'))).toBe(true);
    const told = mails.map((mail) => `${mail.subject} ${mail.body.split('\n')[0]}`);
    expect(told.sort()).toEqual(lines.map((line) => line[4]).sort());
    // One thread for each item: the subject is its number.
    for (const line of lines) if (line[2]) expect(line[4]).toContain(`[Register Medsos] ${line[2]} `);
    expect(mailsTo(office, SEKRETARIS).every((mail) => mail.subject.includes('Ringkasan'))).toBe(true);
  });

  describe('the recap of November', () => {
    const made = makePaper(office, SEKRETARIS, 'recap', recapRequest('2026-11')).done as PaperFile;
    const pdf = Buffer.from(made.pdf, 'base64');
    const links = expectedLinks(samples);

    it('has one row for each link that the samples recorded, in time order', () => {
      const rows = tabTexts(office, GID.recap).filter((line) => /^MS-/.test(line[2] ?? ''));
      expect(made.rows).toBe(links.length);
      expect(rows.map((line) => line[8])).toEqual(links);
    });

    it('is a real PDF, A4 landscape, that holds every link and title, the letterhead and the signature', () => {
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const pages = pdfPages(pdf);
      expect([Math.round(pages[0]?.width ?? 0), Math.round(pages[0]?.height ?? 0)]).toEqual([842, 595]);
      const text = pdfText(pdf).join(' ').replace(/\s+/g, '');
      for (const link of links) expect(text).toContain(link);
      for (const sample of samples.slice(0, 7)) {
        expect(text).toContain(
          String(sample.answers['Judul atau nama kegiatan'] ?? sample.answers['Judul konten']).replace(
            /\s+/g,
            '',
          ),
        );
      }
      expect(text).toContain('KOMISIPEMILIHANUMUM');
      expect(text).toContain('LubukSikaping,20November2026');
      expect(text).toContain('NIP.198501012010121007');
      expect(text).not.toContain('Pengumumanlayanan');
    });

    it('repeats the headings of the table and numbers the pages', () => {
      const texts = pdfText(pdf).map((page) => page.replace(/\s+/g, ''));
      expect(texts.length).toBeGreaterThan(1);
      texts.forEach((page, index) => {
        // The last page may hold nothing but totals and the signature.
        if (page.includes('MS-2026-')) expect(page).toContain('No.RegisterJudul/kegiatan');
        expect(page).toContain(`Halaman${index + 1}dari${texts.length}`);
      });
    });

    it('prints the journal head that the journal really had', () => {
      const journal = tabTexts(office, GID.journal);
      const made = journal.map((line) => line[2]).lastIndexOf('Rekapitulasi dibuat');
      const lineBefore = journal[made - 1] ?? [];
      expect(lineBefore.at(-1)).toHaveLength(64);
      expect(pdfText(pdf).join(' ').replace(/\s+/g, '')).toContain(lineBefore.at(-1));
    });

    it('is refused to somebody without a role', () => {
      expect(makePaper(office, STAFF, 'recap', recapRequest('2026-11')).refused).toBeDefined();
    });
  });
});

/** An independent reading of what was published: straight from the samples, by time, number and platform. */
function expectedLinks(samples: ReturnType<typeof readSamples>): string[] {
  return samples
    .flatMap((sample, index) =>
      sample.decisions
        .filter((decision) => decision.act === 'publish')
        .flatMap(({ at, links = [] }) => links.map((link) => ({ at, index, ...link }))),
    )
    .filter((link) => link.url)
    .sort((a, b) => a.at.localeCompare(b.at) || a.index - b.index || (a.platform < b.platform ? -1 : 1))
    .map((link) => link.url ?? '');
}
