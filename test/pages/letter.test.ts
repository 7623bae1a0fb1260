import { letterHtml } from '../../src/pages/letter';
import type { Letter } from '../../src/text/letter';

const NASTY = `<script>alert(1)</script><img src=x onerror="alert('1')"> & "petik" 'satu'`;
const LETTER: Letter = {
  to: ['staf@contoh.id'],
  subject: '[Register Medsos] MS-2025-0001',
  preview: 'Menunggu keputusan – batas Sabtu',
  greeting: 'Yth. Bapak/Ibu Siti,',
  title: 'Rapat Pleno',
  asked: [['Yang diminta', 'memberikan keputusan']],
  photos: ['foto-a', 'foto-b'],
  paragraphs: ['Alinea pertama.', 'Alinea kedua.'],
  quote: { label: 'Catatan', text: 'Baris satu\nBaris dua' },
  sections: [
    { heading: 'Terlambat', rows: [{ text: 'MS-2025-0002', detail: 'Terlambat 2 hari', tone: 'late' }] },
  ],
  facts: [
    ['Nomor register', 'MS-2025-0001'],
    ['Caption', '🙏 مرحبا'],
  ],
  button: { label: 'Buka lembar kerja', url: 'https://docs.google.com/x?a=1&b=2' },
  share: 'Izin menyampaikan & terima kasih 🙏',
  closing: 'Terima kasih.',
  footer: 'Pesan otomatis.',
};

it('shows every part of the letter', () => {
  const html = letterHtml(LETTER);
  expect(html).toMatch(/^<!DOCTYPE html><html lang="id">/);
  for (const part of [
    'Menunggu keputusan – batas Sabtu',
    'Yth. Bapak/Ibu Siti,',
    'Rapat Pleno',
    'Yang diminta',
    'memberikan keputusan',
    'Alinea pertama.',
    'Alinea kedua.',
    'Catatan',
    'Baris satu\nBaris dua',
    'Terlambat 2 hari',
    'Nomor register',
    'MS-2025-0001',
    '🙏 مرحبا',
    'Buka lembar kerja',
    'Izin menyampaikan &amp; terima kasih 🙏',
    'Terima kasih.',
    'Pesan otomatis.',
  ]) {
    expect(html).toContain(part);
  }
  expect(html).toContain('href="https://docs.google.com/x?a=1&amp;b=2"');
  expect(html).toContain(
    'href="https://wa.me/?text=Izin%20menyampaikan%20%26%20terima%20kasih%20%F0%9F%99%8F"',
  );
});

it('shows the photos that the mail carries, and no frame for one that it does not', () => {
  const html = letterHtml(LETTER, (id) => (id === 'foto-b' ? 'cid:foto-b' : undefined));
  expect(html.match(/<img [^>]*>/g)).toHaveLength(1);
  expect(html).toContain('src="cid:foto-b" alt="Foto 2"');
  expect(letterHtml(LETTER)).not.toContain('<img');
});

it.each<[string, Partial<Letter>]>([
  ['the preview', { preview: NASTY }],
  ['the greeting', { greeting: NASTY }],
  ['the title', { title: NASTY }],
  ['what is asked', { asked: [['', NASTY]] }],
  ['a paragraph', { paragraphs: [NASTY] }],
  ['the label of a quotation', { quote: { label: NASTY, text: '' } }],
  ['a quotation', { quote: { label: '', text: NASTY } }],
  ['a heading', { sections: [{ heading: NASTY, rows: [] }] }],
  ['a row', { sections: [{ heading: '', rows: [{ text: NASTY, detail: '' }] }] }],
  ['a row with an address', { sections: [{ heading: '', rows: [{ text: NASTY, detail: '', url: '#' }] }] }],
  ['what a row adds', { sections: [{ heading: '', rows: [{ text: '', detail: NASTY }] }] }],
  ['a row’s address', { sections: [{ heading: '', rows: [{ text: '', detail: '', url: NASTY }] }] }],
  ['a label', { facts: [[NASTY, '']] }],
  ['a value', { facts: [['', NASTY]] }],
  ['a button', { button: { label: NASTY, url: '#' } }],
  ['an address', { button: { label: '', url: NASTY } }],
  ['the line for WhatsApp', { share: NASTY }],
  ['the closing', { closing: NASTY }],
  ['the footer', { footer: NASTY }],
])('markup in %s stays text', (_where, changes) => {
  const html = letterHtml({ ...LETTER, ...changes });
  expect(html).not.toMatch(/<script|<img/);
  expect(html).not.toContain('"petik"');
  expect(html).toContain('&lt;script');
  expect(html).toContain('&amp; &quot;petik&quot;');
});

it('markup in the address of a photo stays text', () => {
  expect(letterHtml(LETTER, () => NASTY)).not.toMatch(/<script|<img src=x|"petik"/);
});

it('leaves out what a letter does not have', () => {
  const { to, subject, preview, greeting, paragraphs, closing, footer } = LETTER;
  const html = letterHtml({ to, subject, preview, greeting, paragraphs, facts: [], closing, footer });
  expect(html).not.toMatch(/<blockquote|<a |<h1|<h2|<table|<ul|undefined/);
});
