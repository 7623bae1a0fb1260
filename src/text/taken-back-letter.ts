/** The mail that follows another, when the decision it told of was taken back. */
import type { Fact } from '../domain/facts';
import type { Item } from '../domain/item';
import type { Office } from '../domain/office';
import { type Addresses, ending, type Letter } from './letters';
import { DECISION_NAMES, PRODUCT } from './names';

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
    subject: `[${PRODUCT}] ${number} – pemberitahuan sebelumnya ditarik kembali`,
    greeting: 'Yth. Bapak/Ibu,',
    paragraphs: [
      `Dengan hormat, keputusan “${DECISION_NAMES[what]}” atas konten “${title}” ditarik kembali oleh ${by.name} (${by.role}). Mohon mengabaikan email sebelumnya tentang keputusan itu; kelanjutannya akan diberitahukan kembali.`,
    ],
    quote: { label: 'Alasan', text: reason },
    facts: [['Nomor register', number]],
    button: { label: 'Buka register', url: addresses.register },
    ...ending(office),
  };
}
