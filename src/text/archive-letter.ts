/** The letter to the Sekretaris when a month's papers are filed: what is to be printed, signed and stored (R11). */
import type { Office } from '../domain/office';
import type { ArchivedPaper } from '../domain/papers';
import { PAPER_KIND_NAMES } from './archive';
import { type Addresses, ending, type Letter, subjectOf } from './letter';

/** @param month `November 2026` */
export function monthlyLetter(
  to: string[],
  month: string,
  papers: readonly Pick<ArchivedPaper, 'kind' | 'about' | 'url' | 'fingerprint'>[],
  office: Pick<Office, 'name'>,
  addresses: Pick<Addresses, 'register'>,
): Letter {
  return {
    to,
    subject: subjectOf(`Naskah ${month}`),
    preview: `${papers.length} naskah ${month} siap dicetak`,
    greeting: 'Yth. Bapak/Ibu Sekretaris,',
    paragraphs: [
      `Dengan hormat, naskah bulan ${month} telah dibuat dan tersimpan di Drive. Mohon dicetak dan disimpan, yang bertempat tanda tangan sesudah ditandatangani, lalu dicentang melalui menu Register Medsos ▸ Arsip naskah.`,
    ],
    sections: [
      {
        heading: 'Yang perlu dicetak',
        rows: papers.map(({ kind, about, url, fingerprint }) => ({
          text: `${PAPER_KIND_NAMES[kind]} – ${about}`,
          detail: `${kind === 'response sheets' ? 'Tidak ditandatangani' : 'Ditandatangani'}. Sidik jari ${fingerprint}`,
          url,
        })),
      },
    ],
    facts: [],
    button: { label: 'Buka register', url: addresses.register },
    ...ending(office),
  };
}
