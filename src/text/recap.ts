/** Words of the Rekapitulasi Konten Media Sosial, as it is printed (domain.md §2.5). Where they stand is in the paper. */
import type { JournalHead } from '../domain/journal';
import type { Office, Signature } from '../domain/office';
import type { Recap, RecapRow } from '../domain/recap';
import { percent, spelled } from './dates';
import { officeOf, STAGE_NAMES } from './names';
import { COUNTING_WORDS } from './settings';

export const RECAP_HEADINGS = [
  'No.',
  'Hari, tanggal unggah',
  'No. Register',
  'Judul/kegiatan',
  'Tanggal kegiatan',
  'Jenis konten',
  'Subbagian',
  'Platform',
  'Tautan',
  'Ketepatan waktu',
  'Keterangan',
] as const;

export const RECAP = {
  title: 'REKAPITULASI KONTEN MEDIA SOSIAL',
  period: (from: string, until: string) => `Periode ${from} s.d. ${until}`,
  basis: ({ sop, counting }: Office) =>
    `Menurut SOP ${sop.number} tentang ${sop.title}; batas waktu dihitung menurut hari ${COUNTING_WORDS[counting]}`,
  empty: 'Tidak ada unggahan yang tercatat pada periode ini.',
  lateSince: (cause: NonNullable<RecapRow['cause']>) => `Terlambat sejak ${STAGE_NAMES[cause]}.`,
  notUploaded: (platform: string, reason: string) => `${platform} tidak diunggah: ${reason}`,
  open: (platforms: readonly string[]) => `Belum tercatat: ${platforms.join(', ')}.`,
  byKind: 'Jumlah menurut jenis konten',
  byPlatform: 'Jumlah menurut platform',
  byDepartment: 'Jumlah menurut Subbagian',
  timeliness: 'Ketepatan waktu unggah',
  rate: ({ rows, items, itemsOnTime }: Recap) =>
    `${rows.length} unggahan dari ${items} konten.\n${spelled(itemsOnTime)} dari ${spelled(items)} konten terunggah tepat waktu (${percent(itemsOnTime, items)}).`,
  printed: (at: string, by: Signature, office: string) =>
    `Dicetak ${at} oleh ${by.name}, ${officeOf(by)}, dari Register Konten Media Sosial ${office}.`,
  anchors: (head: JournalHead, fingerprint: string) =>
    `Kepala jurnal (baris ke-${head.count}): ${head.hash}. Sidik jari rekapitulasi: ${fingerprint}.`,
  fileName: (month: string, office: string) => `Rekapitulasi Konten Media Sosial ${month} - ${office}.pdf`,
} as const;
