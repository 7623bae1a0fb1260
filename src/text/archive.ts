/** Words of the archive of papers: kinds, ticks, and the dialog *Arsip naskah* (R11). */
import type { MarkedPaper, PaperKind, PaperMark } from '../domain/papers';
import { shortMoment } from './dates';
import { officeOf } from './names';

/** Its folder, beside the folders of documentation. */
export const ARCHIVE_FOLDER = 'Arsip';

export const PAPER_KIND_NAMES: Record<PaperKind, string> = {
  recap: 'Rekapitulasi Konten Media Sosial',
  'register book': 'Register Dokumentasi dan Konten',
  'response sheets': 'Lembar Tanggapan Tertulis',
};

export const PAPER_MARK_NAMES: Record<PaperMark, string> = {
  printed: 'Dicetak',
  signed: 'Ditandatangani',
  stored: 'Disimpan',
};

/** `✓ 02/12/2026 08.10, Sari, Sekretaris – Ordner 3`: a tick as the tab and the dialog show it. */
export function markText({ at, by, place }: Pick<MarkedPaper, 'at' | 'by' | 'place'>): string {
  const who = `${by.name}, ${officeOf(by)}`;
  return `✓ ${shortMoment(at)}, ${who}${place ? ` – ${place}` : ''}`;
}

/** The dialog in which papers are ticked. */
export const ARCHIVE = {
  intro:
    'Naskah yang sudah dibuat dan disimpan di Drive. Centang yang sudah dikerjakan dengan cetakannya; waktu dan nama Anda dicatat.',
  empty: 'Belum ada naskah. Buat rekapitulasi atau cetak register dahulu; naskahnya tersimpan di sini.',
  made: (at: string, by: string) => `Dibuat ${at} oleh ${by}`,
  open: 'Buka PDF',
  place: 'Tempat menyimpan hardcopy',
  placeExample: 'Contoh: Ordner Medsos 2026, lemari arsip',
  fingerprint: 'Sidik jari',
  save: 'Simpan',
  saved: 'Centang telah dicatat.',
} as const;
