/** What a fact said, in one or two lines, for the history of a row. */
import type { Fact, SetAside } from '../domain/facts';
import { limitDay } from './dates';
import {
  amendmentText,
  CHECK_NAMES,
  changedText,
  completenessText,
  DECISION_NAMES,
  uploadText,
  verificationText,
} from './names';

/** Why a changed answer changed nothing. */
export const SET_ASIDE: Record<SetAside, string> = {
  decided: 'Konten sudah diputuskan.',
  cancelled: 'Konten sudah dibatalkan.',
  'book closed': 'Buku register konten ini sudah ditutup.',
  'cancelled by another': 'Pembatalan diminta oleh akun yang bukan penyerah.',
  'cancelled without reason': 'Pembatalan diminta tanpa alasan.',
};

export function factSummary(fact: Fact): string {
  switch (fact.type) {
    case 'submitted':
    case 'resubmitted':
      return fact.submission.missing.length > 0
        ? completenessText(fact.submission.missing)
        : `${completenessText([])}, ${fact.submission.files.length} berkas`;
    case 'files changed':
      return completenessText(fact.submission.missing);
    case 'cancelled':
      return fact.submission.cancellation?.reason ?? '';
    case 'amendment requested':
      return `Yang berubah: ${changedText(fact.request.changed)}.`;
    case 'edit set aside':
      return SET_ASIDE[fact.why ?? 'decided'];
    case 'received':
      return fact.receipt.note;
    case 'corrected': {
      const { narrative, caption, note, checks } = fact.correction;
      const changed = [narrative ? 'narasi' : '', caption ? 'caption' : ''].filter(Boolean).join(' dan ');
      return [
        changed ? `Dikoreksi: ${changed}.` : 'Tanpa koreksi teks.',
        note,
        `Diperiksa: ${checks.map((one) => CHECK_NAMES[one]).join('; ')}.`,
      ]
        .filter(Boolean)
        .join(' ');
    }
    case 'approved':
      return [
        fact.decision.note,
        ...(fact.decision.checks ?? []).map((one) => `Diperiksa: ${CHECK_NAMES[one]}.`),
      ]
        .filter(Boolean)
        .join(' ');
    case 'rejected':
      return fact.decision.note;
    case 'returned':
      return fact.reply.note;
    case 'uploaded':
      return fact.uploads.map(uploadText).join('\n');
    case 'amended':
      return `${fact.amendment.platform}: ${amendmentText(fact.amendment)}`;
    case 'verified':
      return fact.verifications.map(verificationText).join('\n');
    case 'taken back':
      return `“${DECISION_NAMES[fact.what]}” ditarik kembali: ${fact.reason}`;
    case 'limits changed':
      return `Penyerahan ${limitDay(fact.limits.submit)}, tanggapan ${limitDay(fact.limits.respond)}, unggah ${limitDay(fact.limits.upload)}`;
    default:
      return '';
  }
}
