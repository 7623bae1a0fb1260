/**
 * A letter: what mails consist of, where they lead, and how one reads as plain text. What it looks like as HTML is in
 * `src/pages/letter.ts`; which letters a fact calls for, in `letters.ts`.
 */
import type { Day } from '../domain/calendar';
import type { Office } from '../domain/office';
import { PRODUCT } from './names';

export interface Letter {
  to: string[];
  /** The same for all letters of an item: mail programs put them into one thread by it, and MailApp sets no headers. */
  subject: string;
  /** What is asked and until when, in one line: what a list of mails shows beside the subject. */
  preview: string;
  /** The day by which somebody has to act on it; what is most urgent is sent first. */
  due?: Day;
  greeting: string;
  /** Of the item. */
  title?: string;
  /** What is asked, and until when: label and value. */
  asked?: [label: string, value: string][];
  /** Ids of photos that the letter shows small. */
  photos?: string[];
  paragraphs: string[];
  /** What somebody wrote, word for word. */
  quote?: { label: string; text: string };
  button?: { label: string; url: string };
  /** Where else it leads. */
  also?: { label: string; url: string };
  /** Lists, in letters about several items. */
  sections?: LetterSection[];
  /** Label and value. */
  facts: [label: string, value: string][];
  /** A line for WhatsApp. */
  share?: string;
  closing: string;
  footer: string;
}

export interface LetterSection {
  heading: string;
  rows: { text: string; detail: string; tone?: 'late'; url?: string }[];
}

/** Words around what a letter says. */
export const LETTER = {
  photo: (order: number) => `Foto ${order}`,
  shareLead: 'Untuk diteruskan lewat WhatsApp:',
  shareLabel: 'Buka WhatsApp dengan teks ini',
  /** Without a number WhatsApp asks to whom ("click to chat", faq.whatsapp.com). */
  shareUrl: (text: string) => `https://wa.me/?text=${encodeURIComponent(text)}`,
} as const;

/** Addresses that letters lead to. */
export interface Addresses {
  register: string;
  /** The work sheet as a web app; '' while the office has not deployed it. */
  page: string;
}

/** Where an item is worked on: its page, or the register while there is none. Opening it changes nothing. */
export function addressOf(number: string, { register, page }: Addresses): string {
  return page === '' ? register : addressBefore({ page }) + number;
}

/** What an item's number follows; '' while no page is deployed. */
export function addressBefore({ page }: Pick<Addresses, 'page'>): string {
  return page && `${page}?nomor=`;
}

/** The dashboard as a page; '' while no page is deployed. */
export function dashboardAddress({ page }: Pick<Addresses, 'page'>): string {
  return page && `${page}?page=dasbor`;
}

/** Where submitters follow what they handed in. */
export function ownAddress(page: string): string {
  return `${page}?page=saya`;
}

/** @param about a register number, or what a letter about no item is about */
export function subjectOf(about: string): string {
  return `[${PRODUCT}] ${about}`;
}

/** How every letter ends. */
export function ending(office: Pick<Office, 'name'>): Pick<Letter, 'closing' | 'footer'> {
  return {
    closing: 'Atas perhatian Bapak/Ibu, kami ucapkan terima kasih.',
    footer: `Pesan ini dikirim otomatis oleh Register Konten Media Sosial ${office.name}. Mohon tidak membalas email ini.`,
  };
}

/** To the office account: settings that are not in force, and what needs a person. Sent when something is new. */
export function attentionLetter(
  owner: string,
  sentences: readonly string[],
  office: Pick<Office, 'name'>,
  addresses: Pick<Addresses, 'register'>,
): Letter {
  return {
    to: [owner],
    subject: subjectOf('Pengaturan perlu perhatian'),
    preview: `${sentences.length} hal pada pengaturan perlu perhatian`,
    greeting: 'Yth. Pengelola register,',
    paragraphs: [
      'Dengan hormat, pada pemeriksaan pagi ini ditemukan hal berikut. Konten yang sedang berjalan tidak terganggu.',
      ...sentences,
    ],
    facts: [],
    button: { label: 'Buka register', url: addresses.register },
    ...ending(office),
  };
}

/** A letter as plain text, for mail programs that show no HTML. */
export function plainLetter(letter: Letter): string {
  const pairs = (given: Letter['facts']) => given.map(([label, value]) => `${label}: ${value}`).join('\n');
  return [
    letter.preview,
    letter.greeting,
    letter.title ?? '',
    pairs(letter.asked ?? []),
    ...letter.paragraphs,
    letter.quote ? `${letter.quote.label}: “${letter.quote.text}”` : '',
    ...[letter.button, letter.also].map((one) => (one ? `${one.label}: ${one.url}` : '')),
    ...(letter.sections ?? []).map(({ heading, rows }) =>
      [heading, ...rows.map(({ text, detail }) => `• ${text}\n  ${detail}`)].join('\n'),
    ),
    pairs(letter.facts),
    letter.share ? `${LETTER.shareLead}\n${letter.share}` : '',
    letter.closing,
    `--\n${letter.footer}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
