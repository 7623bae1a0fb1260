/**
 * The mails that follow a fact, in words (domain.md §6.3): to the next role, and to the submitter when there is
 * something to know. What they look like is in `src/pages/letter.ts`.
 */
import type { Day } from '../domain/calendar';
import { checkCaption } from '../domain/caption';
import { flawsOf } from '../domain/documentation';
import type { Fact } from '../domain/facts';
import { currentText, type Item, type Reply, statusOf } from '../domain/item';
import { targetDay } from '../domain/limits';
import { addressees, kindNamed, type Office, type Role } from '../domain/office';
import { roleAt } from '../domain/rules/case';
import { captionCheckText, count } from './caption';
import {
  amendmentNoted,
  amendmentRequested,
  approvalFell,
  cancelled,
  cancelledForEditors,
  setAside,
} from './change-letters';
import { dayRange, FORCE_MAJEURE, longDay, longMoment } from './dates';
import { type Addresses, addressOf, ending, type Letter, ownAddress, subjectOf } from './letter';
import { filesText, flawText, missingText, STATUS_NAMES } from './names';

/** Photos that a letter shows: as many as the SOP asks for. */
const PHOTOS_SHOWN = 4;

/** Ids of the photos that a letter to the next role shows; who uploads has seen them. */
export function photosShown(item: Item): string[] {
  if (statusOf(item) === 'approved') return [];
  const photos = item.submission.files.filter(({ type = 'photo' }) => type === 'photo');
  return photos.slice(0, PHOTOS_SHOWN).map((one) => one.id);
}

/** Characters of a caption that a letter shows. */
const LONGEST_QUOTE = 2_000;

/** The letters that a fact calls for; `item` is the item after it. None to nobody. */
export function lettersFor(
  fact: Fact,
  item: Item | undefined,
  office: Office,
  addresses: Addresses,
  today: Day,
): Letter[] {
  if (!item) return [];
  const letters = lettersBy(new LetterWriter(item, office, addresses, today), fact, item);
  return letters.filter((letter) => letter.to.length > 0);
}

function lettersBy(make: LetterWriter, fact: Fact, item: Item): Letter[] {
  switch (fact.type) {
    case 'submitted':
      return item.submission.missing.length > 0
        ? [make.incomplete()]
        : [make.registered(), ...make.nextStep('telah diserahkan')];
    case 'resubmitted':
      return [
        ...(item.submission.missing.length > 0
          ? [make.incomplete()]
          : [
              make.registered(),
              ...make.nextStep('telah diperbaiki dan diserahkan kembali', returnMended(item)),
            ]),
        ...approvalFell(make, 'jawabannya diubah'),
      ];
    case 'edit set aside':
      return [setAside(make, fact)];
    case 'amendment requested':
      return [amendmentNoted(make), ...amendmentRequested(make, fact)];
    case 'cancelled':
      return [cancelled(make), ...cancelledForEditors(make)];
    case 'received':
      return make.nextStep('telah diterima oleh Admin Medsos', fact.receipt);
    case 'corrected':
      return make.nextStep('telah dikoreksi oleh Wakil Pimpinan Redaksi', fact.correction);
    case 'approved':
      return make.nextStep('telah disetujui oleh Pimpinan Redaksi', fact.decision);
    case 'returned':
      return [make.returned(fact.reply)];
    case 'rejected':
      return [make.rejected(fact.decision.note)];
    case 'uploaded':
      return statusOf(item) === 'done' ? [make.published()] : [];
    case 'files changed':
      return [
        ...(item.submission.missing.length > 0
          ? [make.incomplete()]
          : make.nextStep('berubah berkasnya di Drive sesudah diserahkan')),
        ...approvalFell(make, 'berkasnya berubah di Drive'),
      ];
    default:
      return [];
  }
}

/** What of a reply a letter quotes. */
type Noted = Pick<Reply<string>, 'by' | 'note'>;

/** The return that a resubmission answers. */
function returnMended({ submission, receipt, correction, decision }: Item): Noted | undefined {
  return [decision, correction, receipt].find(
    (one) => one?.decision === 'returned' && one.version < submission.version,
  );
}

/** What is asked of the role that an item waits for. */
const ASKED: Partial<Record<Role, Record<string, string>>> = {
  'Admin Medsos': {
    submitted: 'menunggu penerimaan',
    approved: 'menunggu pengunggahan',
    'partly uploaded': 'menunggu pengunggahan',
  },
  'Wakil Pimpinan Redaksi': { received: 'menunggu koreksi' },
  'Pimpinan Redaksi': { corrected: 'menunggu keputusan' },
};

/** The same as what there is to do. */
const TASKS: Partial<Record<Role, Record<string, string>>> = {
  'Admin Medsos': {
    submitted: 'menerima dokumentasi, atau mengembalikannya',
    approved: 'mengunggah dan mencatat tautannya',
    'partly uploaded': 'mengunggah dan mencatat tautannya',
  },
  'Wakil Pimpinan Redaksi': { received: 'mengoreksi dan meneruskan, atau mengembalikan' },
  'Pimpinan Redaksi': { corrected: 'memberikan keputusan' },
};

export class LetterWriter {
  constructor(
    readonly item: Item,
    private readonly office: Office,
    readonly addresses: Addresses,
    private readonly today: Day,
  ) {}

  /** To the role that has to act next; to nobody when the register knows no holder. */
  nextStep(what: string, reply?: Noted): Letter[] {
    const status = statusOf(this.item);
    const role = roleAt(status);
    const to = role ? addressees(this.office, role, this.today).map((one) => one.email) : [];
    if (!role || to.length === 0) return [];
    const asked = ASKED[role]?.[status] ?? STATUS_NAMES[status];
    const { limits, submission } = this.item;
    const due = status === 'approved' ? limits.upload.day : targetDay(limits);
    const url = addressOf(submission.number, this.addresses);
    const isPage = url !== this.addresses.register;
    return [
      this.letter({
        to,
        due: due || undefined,
        preview: `${capitalized(asked)} – batas ${dayText(due)}: ${submission.title}`,
        greeting: `Yth. Bapak/Ibu ${role},`,
        title: submission.title,
        asked: [
          ['Yang diminta', TASKS[role]?.[status] ?? asked],
          ['Batas waktu menurut SOP', dayText(due)],
        ],
        photos: photosShown(this.item),
        paragraphs: [
          `Dengan hormat, konten “${submission.title}” (${submission.department}) ${what} dan ${asked} Bapak/Ibu.`,
          isPage
            ? 'Mohon kesediaan Bapak/Ibu membuka lembar kerjanya melalui tautan berikut. Membuka tautan belum mengubah apa pun.'
            : 'Mohon kesediaan Bapak/Ibu membuka register, memilih baris tersebut, lalu memakai menu Register Medsos.',
        ],
        quote: reply?.note ? { label: `Catatan ${reply.by.role}`, text: reply.note } : undefined,
        facts: this.facts(),
        button: this.button(),
        share: `Izin menyampaikan, Bapak/Ibu. Konten *${submission.number}* (${submission.title}) ${asked}. Batas: ${dayText(due)}. ${url} Terima kasih 🙏`,
      }),
    ];
  }

  /** The receipt of a complete submission. */
  registered(): Letter {
    const { submission, limits } = this.item;
    return this.toSubmitter({
      preview: `Telah terdaftar: ${submission.title}`,
      title: submission.title,
      paragraphs: [
        `Terima kasih. Konten “${submission.title}” telah terdaftar dengan nomor ${submission.number} (versi ${submission.version}) dan dokumentasinya lengkap.`,
        ...this.editedByAnother(),
      ],
      facts: [
        ...this.receipt(),
        ['Batas tanggapan', dayText(limits.respond.day)],
        ['Batas unggah', dayText(limits.upload.day)],
      ],
      button: { label: 'Perbaiki jawaban', url: submission.editUrl },
    });
  }

  /** What is missing, and where to mend it. Nothing was lost. */
  incomplete(): Letter {
    const { submission, limits } = this.item;
    return this.toSubmitter({
      preview: `Belum lengkap – mohon dilengkapi: ${submission.title}`,
      title: submission.title,
      paragraphs: [
        `Konten “${submission.title}” telah terdaftar dengan nomor ${submission.number}, tetapi belum dapat diteruskan karena: ${submission.missing.map(missingText).join('; ')}.`,
        `Semua yang sudah Bapak/Ibu kirim tersimpan. Mohon dilengkapi dengan membuka jawaban yang sama melalui tautan berikut. Batas unggah menurut SOP tetap ${dayText(limits.upload.day)}.`,
        ...this.editedByAnother(),
      ],
      facts: this.receipt(),
      button: { label: 'Lengkapi jawaban', url: submission.editUrl },
    });
  }

  returned({ by, note }: Noted): Letter {
    const { submission, limits } = this.item;
    return this.toSubmitter({
      preview: `Dikembalikan untuk perbaikan: ${submission.title}`,
      title: submission.title,
      paragraphs: [
        `Konten “${submission.title}” dikembalikan untuk perbaikan oleh ${by.role}.`,
        `Mohon diperbaiki dan dikirim kembali melalui tautan berikut; nomor registernya tetap. Batas unggah menurut SOP tetap ${dayText(limits.upload.day)}.`,
      ],
      quote: { label: `Catatan ${by.role}`, text: note },
      facts: this.facts(),
      button: { label: 'Perbaiki jawaban', url: submission.editUrl },
    });
  }

  rejected(note: string): Letter {
    const { submission } = this.item;
    return this.toSubmitter({
      preview: `Ditolak – tidak diunggah: ${submission.title}`,
      title: submission.title,
      paragraphs: [
        `Setelah dipertimbangkan, Pimpinan Redaksi memutuskan bahwa konten “${submission.title}” tidak diunggah.`,
        'Nomor register dan berkasnya tetap tersimpan sebagai arsip.',
      ],
      quote: { label: 'Pertimbangan', text: note },
      facts: this.facts(),
    });
  }

  published(): Letter {
    const { submission, uploads } = this.item;
    return this.toSubmitter({
      preview: `Telah terunggah: ${submission.title}`,
      title: submission.title,
      paragraphs: [`Konten “${submission.title}” telah selesai diunggah. Terima kasih atas kerja samanya.`],
      facts: [
        ['Nomor register', submission.number],
        ...uploads.map((one): [string, string] => [one.platform, one.url || `Tidak diunggah: ${one.reason}`]),
      ],
    });
  }

  /** Where the item is worked on. */
  button(): { label: string; url: string } {
    const label = this.addresses.page === '' ? 'Buka register' : 'Buka lembar kerja';
    return { label, url: addressOf(this.item.submission.number, this.addresses) };
  }

  /** What was received, all of it, for whoever handed it in. */
  private receipt(): [string, string][] {
    const { submission } = this.item;
    const { files, narrative, shortCaption, videoLink } = submission;
    const isEvent = kindNamed(this.office, submission.kind)?.isEvent ?? true;
    const flaws = flawsOf(files, isEvent).map(flawText);
    const check = captionCheckText(checkCaption(submission, this.office), this.office.platforms);
    const row = (label: string, value: string): [string, string][] => (value ? [[label, value]] : []);
    return [
      ...this.facts(),
      ...row('Caption untuk X', shortCaption),
      ...row('Narasi', narrative && `${count([...narrative].length)} karakter`),
      ...row('Tautan video', videoLink),
      ...row('Catatan berkas', flaws.join('\n')),
      ...row('Pemeriksaan caption', check),
      ['Diserahkan', longMoment(submission.submittedAt, this.office.timeZoneName)],
    ];
  }

  /** Letters quote the beginning of a long text; the whole is in the register. */
  shortened(text: string): string {
    const characters = [...text];
    return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')} …` : text;
  }

  facts(): [string, string][] {
    const { submission } = this.item;
    const isEvent = kindNamed(this.office, submission.kind)?.isEvent ?? true;
    return [
      ['Nomor register', submission.number],
      [isEvent ? 'Kegiatan' : 'Tanggal acuan', dayRange(submission.eventDate, submission.eventEnd)],
      ['Jenis konten', submission.kind],
      ['Dokumentasi', filesText(submission.files)],
      ['Platform tujuan', submission.platforms.join(', ') || '–'],
      ['Caption', this.shortened(currentText(this.item).caption) || '–'],
    ];
  }

  private editedByAnother(): string[] {
    const editor = this.item.submission.editedBy ?? '';
    return editor === ''
      ? []
      : [
          `Jawaban ini diubah dengan akun ${editor}, yang bukan akun penyerah; register menandainya. Bila itu tidak sepengetahuan Bapak/Ibu, mohon segera beri tahu Admin Medsos.`,
        ];
  }

  toRole(role: Role, letter: Omit<Letter, 'to' | 'subject' | 'greeting' | 'closing' | 'footer'>): Letter[] {
    const to = addressees(this.office, role, this.today).map((one) => one.email);
    return to.length === 0 ? [] : [this.letter({ ...letter, to, greeting: `Yth. Bapak/Ibu ${role},` })];
  }

  toSubmitter(letter: Omit<Letter, 'to' | 'subject' | 'greeting' | 'closing' | 'footer'>): Letter {
    const { submitterEmail, submitterName } = this.item.submission;
    const { page } = this.addresses;
    const also =
      submitterEmail && page ? { label: 'Lihat semua konten saya', url: ownAddress(page) } : undefined;
    // Without an address the letter goes to Admin Medsos, so that somebody can pass it on.
    const to = submitterEmail
      ? [submitterEmail]
      : addressees(this.office, 'Admin Medsos', this.today).map((one) => one.email);
    return this.letter({ ...letter, also, to, greeting: `Yth. Bapak/Ibu ${submitterName},` });
  }

  private letter(letter: Omit<Letter, 'subject' | 'closing' | 'footer'>): Letter {
    return {
      ...letter,
      subject: subjectOf(this.item.submission.number),
      ...ending(this.office),
    };
  }
}

/** A limit's day in a sentence; while keadaan kahar suspends it, that. */
function dayText(day: Day | ''): string {
  return day === '' ? `ditangguhkan (${FORCE_MAJEURE.toLowerCase()})` : longDay(day);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
