/** Words that stand on every paper, whatever it is. */
import type { JournalHead } from '../domain/journal';

export const PAPER = {
  foot: (title: string, office: string) => `${title} – ${office}`,
  printed: (at: string, by: string) => `Dibuat ${at} oleh ${by}, dari Register Konten Media Sosial.`,
  anchors: (head: JournalHead, fingerprint: string) =>
    `Kepala jurnal (baris ke-${head.count}): ${head.hash}. Sidik jari naskah ini: ${fingerprint}.`,
  page: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
} as const;
