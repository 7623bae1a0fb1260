import { letterHtml } from '../../src/pages/letter';
import type { Letter } from '../../src/text/letters';

const NASTY = `<script>alert(1)</script><img src=x onerror="alert('1')"> & "petik" 'satu'`;
const LETTER: Letter = {
  to: ['staf@contoh.id'],
  subject: '[Register Medsos] MS-2025-0001 telah terdaftar',
  greeting: 'Yth. Bapak/Ibu Siti,',
  paragraphs: ['Alinea pertama.', 'Alinea kedua.'],
  quote: { label: 'Catatan', text: 'Baris satu\nBaris dua' },
  facts: [
    ['Nomor register', 'MS-2025-0001'],
    ['Caption', '🙏 مرحبا'],
  ],
  button: { label: 'Buka register', url: 'https://docs.google.com/x?a=1&b=2' },
  closing: 'Terima kasih.',
  footer: 'Pesan otomatis.',
};

it('shows every part of the letter', () => {
  const html = letterHtml(LETTER);
  expect(html).toMatch(/^<!DOCTYPE html><html lang="id">/);
  for (const part of [
    'Yth. Bapak/Ibu Siti,',
    'Alinea pertama.',
    'Alinea kedua.',
    'Catatan',
    'Baris satu\nBaris dua',
    'Nomor register',
    'MS-2025-0001',
    '🙏 مرحبا',
    'Buka register',
    'Terima kasih.',
    'Pesan otomatis.',
  ]) {
    expect(html).toContain(part);
  }
  expect(html).toContain('href="https://docs.google.com/x?a=1&amp;b=2"');
});

it.each<[string, Partial<Letter>]>([
  ['the greeting', { greeting: NASTY }],
  ['a paragraph', { paragraphs: [NASTY] }],
  ['the label of a quotation', { quote: { label: NASTY, text: '' } }],
  ['a quotation', { quote: { label: '', text: NASTY } }],
  ['a label', { facts: [[NASTY, '']] }],
  ['a value', { facts: [['', NASTY]] }],
  ['a button', { button: { label: NASTY, url: '#' } }],
  ['an address', { button: { label: '', url: NASTY } }],
  ['the closing', { closing: NASTY }],
  ['the footer', { footer: NASTY }],
])('markup in %s stays text', (_where, changes) => {
  const html = letterHtml({ ...LETTER, ...changes });
  expect(html).not.toMatch(/<script|<img/);
  expect(html).not.toContain('"petik"');
  expect(html).toContain('&lt;script');
  expect(html).toContain('&amp; &quot;petik&quot;');
});

it('leaves out quotation and button when there is none', () => {
  const html = letterHtml({ ...LETTER, quote: undefined, button: undefined });
  expect(html).not.toMatch(/<blockquote|<a /);
});
