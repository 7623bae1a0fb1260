/** The digest of a working day, in words: what is late, what is due, what else waits; and the summary for the Sekretaris. */
import type { Day } from '../domain/calendar';
import type { JournalHead } from '../domain/journal';
import type { Office } from '../domain/office';
import { type Digest, dueOf, type Summary, type Unverified, type Waiting } from '../domain/reminders';
import { roleAt } from '../domain/rules/case';
import { standing } from './dashboard';
import { longDay, spelled } from './dates';
import {
  type Addresses,
  addressOf,
  dashboardAddress,
  ending,
  type Letter,
  type LetterSection,
  ownAddress,
  subjectOf,
} from './letter';
import { WAITING_FOR } from './names';

/** Items that one list of a letter names; the register has them all. */
const LONGEST_LIST = 20;

export function digestLetter(
  digest: Digest,
  office: Pick<Office, 'name'>,
  addresses: Addresses,
  head: JournalHead,
  today: Day,
): Letter {
  const { email, name, late, due, other, unverified, summary } = digest;
  const isAsked = late.length + due.length > 0;
  const list = (heading: string, items: readonly Waiting[]) => section(heading, items, addresses);
  return {
    to: [email],
    subject: subjectOf(`Ringkasan ${longDay(today)}`),
    preview: previewOf(digest),
    due: dueOf(digest),
    greeting: `Yth. Bapak/Ibu ${name},`,
    paragraphs: [
      ...(isAsked ? ['Dengan hormat, berikut konten yang menunggu tindak lanjut Bapak/Ibu.'] : []),
      ...(late.length > 0
        ? [`Sesuai SOP, batas waktu ${contents(late.length)} telah lewat. Mohon tindak lanjutnya.`]
        : []),
      ...(unverified.length > 0 ? [unverifiedText(unverified, isAsked)] : []),
      ...(summary ? [summaryText(summary, isAsked || unverified.length > 0)] : []),
    ],
    button: buttonOf(digest, addresses),
    sections: [
      ...list('Lewat batas waktu', late),
      ...list('Batas hari ini atau sebelum hari kerja berikutnya', due),
      ...(isAsked ? list('Menunggu, belum mendesak', other) : []),
      ...unverifiedSection(unverified, addresses),
      ...(summary ? list('Seluruh konten yang lewat batas waktu', summary.late) : []),
    ],
    facts: summary ? summaryFacts(summary, head) : [],
    ...ending(office),
  };
}

/** Where what is listed is worked on, on a phone, too; until a page is deployed, the register. */
function buttonOf({ late, due, unverified }: Digest, addresses: Addresses): { label: string; url: string } {
  const { register, page } = addresses;
  if (page === '') return { label: 'Buka register', url: register };
  const asked = [...late, ...due];
  if (asked.length + unverified.length === 0)
    return { label: 'Buka dasbor', url: dashboardAddress(addresses) };
  // Nothing of it waits for a role: it is for mending.
  const isOwn = unverified.length === 0 && asked.every((one) => roleAt(one.status) === undefined);
  return isOwn
    ? { label: 'Buka konten saya', url: ownAddress(page) }
    : { label: 'Buka lembar kerja', url: page };
}

function previewOf({ late, due, unverified, summary }: Digest): string {
  const parts = [
    ...(late.length > 0 ? [`${late.length} lewat batas waktu`] : []),
    ...(due.length > 0 ? [`${due.length} batas hari ini`] : []),
    ...(unverified.length > 0 ? [`${unverified.length} unggahan belum diperiksa`] : []),
  ];
  if (parts.length > 0) return `Menunggu Bapak/Ibu: ${parts.join(', ')}`;
  const count = summary?.late.length ?? 0;
  return count > 0 ? `${contents(count)} lewat batas waktu` : 'Tidak ada konten yang lewat batas waktu';
}

function summaryText({ late }: Summary, isSecond: boolean): string {
  const lead = isSecond ? 'Ringkasan' : 'Dengan hormat, berikut ringkasan';
  return late.length === 0
    ? `${lead} register untuk Sekretaris: tidak ada konten yang lewat batas waktu.`
    : `${lead} register untuk Sekretaris: ${contents(late.length)} telah lewat batas waktu sekurang-kurangnya satu hari. Mohon arahannya agar ditindaklanjuti.`;
}

/** With the journal's head: whoever keeps this mail can show later that nothing before it was altered. */
function summaryFacts({ waiting }: Summary, { count, hash }: JournalHead): Letter['facts'] {
  return [
    ...waiting.map(({ whom, count: items }): [string, string] => [`Menunggu ${whom}`, `${items} konten`]),
    ['Jurnal', `${count} baris, kepala ${hash}`],
  ];
}

function unverifiedText(unverified: readonly Unverified[], isSecond: boolean): string {
  const lead = isSecond ? 'Unggahan' : 'Dengan hormat, unggahan';
  return `${lead} ${contents(unverified.length)} belum diperiksa orang kedua. Mohon kesediaan Bapak/Ibu melihatnya, kecuali sudah dilakukan rekan.`;
}

function unverifiedSection(unverified: readonly Unverified[], addresses: Addresses): LetterSection[] {
  const rows = unverified.map(({ number, title, platforms }) => ({
    text: `${number} – ${title}`,
    detail: platforms.join(', '),
    url: addressOf(number, addresses),
  }));
  return listed('Unggahan yang belum diperiksa', rows, addresses);
}

function section(heading: string, items: readonly Waiting[], addresses: Addresses): LetterSection[] {
  const rows = items.map(({ number, title, status, mark }) => ({
    text: `${number} – ${title}`,
    detail: `${standing(status, mark)} (${WAITING_FOR[status]})`,
    ...(mark.mark === 'late' ? { tone: 'late' as const } : {}),
    url: addressOf(number, addresses),
  }));
  return listed(heading, rows, addresses);
}

/** A list as long as a letter bears, and how many are left. */
function listed(heading: string, all: LetterSection['rows'], addresses: Addresses): LetterSection[] {
  if (all.length === 0) return [];
  const rows = all.slice(0, LONGEST_LIST);
  const left = all.length - rows.length;
  if (left > 0)
    rows.push({
      text: `dan ${left} konten lagi`,
      detail: 'Selengkapnya di register.',
      url: addresses.register,
    });
  return [{ heading, rows }];
}

function contents(count: number): string {
  return `${spelled(count)} konten`;
}
