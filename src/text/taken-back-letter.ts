/** The mail that follows another, when the decision it told of was taken back. */
import type { Fact } from '../domain/facts';
import type { Item } from '../domain/item';
import type { Office } from '../domain/office';
import { type Addresses, addressOf, ending, type Letter, subjectOf } from './letter';
import { DECISION_NAMES } from './names';

export function takenBackLetter(
  to: string[],
  { submission: { number, title } }: Item,
  fact: Fact,
  office: Office,
  addresses: Addresses,
): Letter {
  const { what, by, reason } = fact as Extract<Fact, { type: 'taken back' }>;
  return {
    to,
    subject: subjectOf(number),
    preview: `Pemberitahuan sebelumnya ditarik kembali: ${title}`,
    greeting: 'Yth. Bapak/Ibu,',
    title,
    paragraphs: [
      `Dengan hormat, keputusan “${DECISION_NAMES[what]}” atas konten “${title}” ditarik kembali oleh ${by.name} (${by.role}). Mohon mengabaikan email sebelumnya tentang keputusan itu; kelanjutannya akan diberitahukan kembali.`,
    ],
    quote: { label: 'Alasan', text: reason },
    facts: [['Nomor register', number]],
    button: { label: 'Buka lembar kerja', url: addressOf(number, addresses) },
    ...ending(office),
  };
}
