/**
 * The letters that a changed answer calls for when it is no plain new version: approval that falls, a correction asked
 * for after the upload, a withdrawal, what changes nothing. Apart from the letters of the SOP's own steps.
 */
import type { Fact, SetAside } from '../domain/facts';
import { statusOf } from '../domain/item';
import type { Role } from '../domain/office';
import type { Letter } from './letter';
import type { LetterWriter } from './letters';
import { changedText, STATUS_NAMES } from './names';

/** A changed answer that changes nothing, and what can be done instead. */
export function setAside(make: LetterWriter, fact: Extract<Fact, { type: 'edit set aside' }>): Letter {
  const { submission } = make.item;
  const { why = 'decided' } = fact;
  const status = STATUS_NAMES[statusOf(make.item)];
  const reasons: Record<SetAside, [what: string, next: string]> = {
    decided: [
      `sudah diputuskan (status: ${status}), jadi perubahan jawaban dicatat tetapi tidak mengubah yang sudah diputuskan`,
      'Bila ada yang perlu disampaikan, mohon hubungi Admin Medsos dengan menyebut nomor register.',
    ],
    cancelled: [
      'sudah dibatalkan, jadi perubahan jawaban dicatat tetapi tidak diteruskan',
      'Bila konten akan diserahkan lagi, mohon mengisi formulir baru.',
    ],
    'book closed': [
      'termasuk buku register yang sudah ditutup, jadi perubahan jawaban dicatat tetapi tidak mengubah register',
      'Bila ada yang perlu disampaikan, mohon hubungi Admin Medsos dengan menyebut nomor register.',
    ],
    'cancelled by another': [
      `diminta dibatalkan oleh akun ${fact.submission.editedBy || 'lain'}, yang bukan penyerahnya, jadi tidak dibatalkan`,
      'Bila konten memang dibatalkan, mohon penyerahnya sendiri membuka jawaban itu dengan akunnya.',
    ],
    'cancelled without reason': [
      'belum dibatalkan, karena alasan pembatalan belum diisi',
      'Mohon membuka jawaban yang sama, lalu mengisi alasannya, atau menghapus centang Batalkan penyerahan bila tidak jadi dibatalkan.',
    ],
  };
  const [what, next] = reasons[why];
  const isOpen = why === 'cancelled by another' || why === 'cancelled without reason';
  return make.toSubmitter({
    preview: `Perubahan jawaban dicatat, register tidak berubah: ${submission.title}`,
    title: submission.title,
    paragraphs: [`Konten “${submission.title}” ${what}.`, next],
    facts: make.facts(),
    ...(isOpen ? { button: { label: 'Buka jawaban', url: submission.editUrl } } : {}),
  });
}

/** After the upload: what was published stays until Admin Medsos corrects it. */
export function amendmentNoted(make: LetterWriter): Letter {
  const { submission } = make.item;
  return make.toSubmitter({
    preview: `Permintaan ralat dicatat: ${submission.title}`,
    title: submission.title,
    paragraphs: [
      `Konten “${submission.title}” sudah diunggah, jadi perubahan jawaban Bapak/Ibu dicatat sebagai permintaan ralat (yang berubah: ${requested(make)}).`,
      'Yang sudah terunggah tidak berubah dengan sendirinya; Admin Medsos telah diberi tahu dan akan menindaklanjutinya.',
    ],
    facts: make.facts(),
  });
}

export function amendmentRequested(
  make: LetterWriter,
  { submission: wanted, request }: Extract<Fact, { type: 'amendment requested' }>,
): Letter[] {
  const { submission, uploads } = make.item;
  const isText = request.changed.includes('caption') || request.changed.includes('narrative');
  const text = request.changed.includes('caption') ? wanted.caption : wanted.narrative;
  const label = request.changed.includes('caption') ? 'Caption yang diminta' : 'Narasi yang diminta';
  return make.toRole('Admin Medsos', {
    preview: `Ralat diminta: ${submission.title}`,
    title: submission.title,
    paragraphs: [
      `Dengan hormat, penyerah mengubah jawaban konten “${submission.title}” sesudah diunggah. Yang berubah: ${requested(make)}.`,
      'Register dan unggahan tidak berubah. Isi yang diminta dapat dibaca pada Riwayat baris ini. Bila unggahan diralat atau ditarik, mohon dicatat dengan menu Catat ralat atau penarikan.',
    ],
    quote: isText ? { label, text: make.shortened(text) } : undefined,
    facts: [
      ['Nomor register', submission.number],
      ['Diminta oleh', request.by || '–'],
      ...uploads.filter((one) => one.url !== '').map((one): [string, string] => [one.platform, one.url]),
    ],
    button: make.button(),
  });
}

/** To whoever had approved, and whoever was about to upload: it goes through their hands again. */
export function approvalFell(make: LetterWriter, what: string): Letter[] {
  const { submission, decision } = make.item;
  const isApproved = decision?.decision === 'approved' || decision?.decision === 'approved with note';
  if (!isApproved || decision.version !== submission.version - 1) return [];
  return (['Pimpinan Redaksi', 'Admin Medsos'] as const).flatMap((role) =>
    make.toRole(role, {
      preview: `Persetujuan gugur, konten diperiksa kembali: ${submission.title}`,
      title: submission.title,
      paragraphs: [
        `Dengan hormat, konten “${submission.title}” sudah disetujui, kemudian ${what}. Persetujuan atas versi ${decision.version} karena itu gugur, dan konten tidak diunggah sebelum versi ${submission.version} diputuskan.`,
        `Status sekarang: ${STATUS_NAMES[statusOf(make.item)]}.`,
      ],
      facts: make.facts(),
      button: make.button(),
    }),
  );
}

export function cancelled(make: LetterWriter): Letter {
  const { submission } = make.item;
  return make.toSubmitter({
    preview: `Dibatalkan: ${submission.title}`,
    title: submission.title,
    paragraphs: [
      `Penyerahan konten “${submission.title}” telah dibatalkan sesuai permintaan Bapak/Ibu.`,
      'Nomor register dan berkasnya tetap tersimpan. Bila konten akan diserahkan lagi, mohon mengisi formulir baru.',
    ],
    quote: { label: 'Alasan pembatalan', text: submission.cancellation?.reason ?? '' },
    facts: make.facts(),
  });
}

/** To everybody through whose hands it went or was about to go. */
export function cancelledForEditors(make: LetterWriter): Letter[] {
  const { submission, receipt, correction } = make.item;
  const roles: Role[] = [
    'Admin Medsos',
    ...(receipt?.decision === 'received' ? (['Wakil Pimpinan Redaksi'] as const) : []),
    ...(correction?.decision === 'corrected' ? (['Pimpinan Redaksi'] as const) : []),
  ];
  return roles.flatMap((role) =>
    make.toRole(role, {
      preview: `Dibatalkan oleh penyerah: ${submission.title}`,
      title: submission.title,
      paragraphs: [
        `Dengan hormat, konten “${submission.title}” (${submission.department}) dibatalkan oleh penyerahnya. Tidak ada yang perlu dikerjakan lagi.`,
      ],
      quote: { label: 'Alasan pembatalan', text: submission.cancellation?.reason ?? '' },
      facts: make.facts(),
    }),
  );
}

function requested({ item }: LetterWriter): string {
  return changedText(item.submission.amendmentRequest?.changed ?? []);
}
