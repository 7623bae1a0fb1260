/** Words of the Rekapitulasi Konten Media Sosial, as it is printed (domain.md §2.5). Where they stand is in the paper. */
import type { JournalHead } from '../domain/journal';
import type { Office } from '../domain/office';
import type { Period } from '../domain/period';
import type { Recap, RecapFilter, RecapRow, StageRate } from '../domain/recap';
import type { StageNumber } from '../domain/sop';
import { dayRange, percent, periodText, spelled } from './dates';
import { STAGE_NAMES } from './names';
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
  /** `Periode November 2026 (1 s.d. 30 November 2026)` */
  period: (period: Period) =>
    period.kind === 'days'
      ? `Periode ${periodText(period)}`
      : `Periode ${periodText(period)} (${dayRange(period.from, period.until)})`,
  /** What it is narrowed to; '' of everything. */
  filter: ({ department, kind, platform }: RecapFilter) =>
    [
      department && `Subbagian ${department}`,
      kind && `jenis konten ${kind}`,
      platform && `platform ${platform}`,
    ]
      .filter(Boolean)
      .join(', '),
  onlyThese: (filter: string) => `Hanya ${filter}`,
  basis: ({ sop, counting }: Office) =>
    `Menurut SOP ${sop.number} tentang ${sop.title}; batas waktu dihitung menurut hari ${COUNTING_WORDS[counting]}`,
  empty: 'Tidak ada unggahan yang tercatat pada periode ini.',
  lateSince: (cause: NonNullable<RecapRow['cause']>) => `Terlambat sejak ${STAGE_NAMES[cause]}.`,
  notUploaded: (platform: string, reason: string) => `${platform} tidak diunggah: ${reason}`,
  open: (platforms: readonly string[]) => `Belum tercatat: ${platforms.join(', ')}.`,
  byKind: 'Jumlah menurut jenis konten',
  byPlatform: 'Jumlah menurut platform',
  byDepartment: 'Jumlah menurut Subbagian',
  byPerson: 'Jumlah menurut penyerah',
  timeliness: 'Ketepatan waktu unggah',
  stages: 'Ketepatan tiap tahap',
  /** `Tahap 3, koreksi (Wakil Pimpinan Redaksi)` */
  stage: (stage: StageNumber) => `${stage}. ${capital(STAGE_NAMES[stage])}`,
  stageRate: ({ onTime, judged }: StageRate) =>
    judged === 0 ? '–' : `${onTime} dari ${judged} (${percent(onTime, judged)})`,
  caused: 'Penyebab terlambat',
  causedCount: (count: number) => `${count} konten`,
  amended: ({ corrected, withdrawn }: Recap) =>
    corrected + withdrawn === 0 ? '' : `\nDiralat: ${corrected} unggahan; ditarik: ${withdrawn} unggahan.`,
  rate: ({ rows, items, itemsOnTime }: Recap) =>
    `${rows.length} unggahan dari ${items} konten.\n${spelled(itemsOnTime)} dari ${spelled(items)} konten terunggah tepat waktu (${percent(itemsOnTime, items)}).`,
  printed: (at: string, by: string, office: string) =>
    `Dibuat ${at} oleh ${by}, dari Register Konten Media Sosial ${office}.`,
  anchors: (head: JournalHead, fingerprint: string) =>
    `Kepala jurnal (baris ke-${head.count}): ${head.hash}. Sidik jari rekapitulasi: ${fingerprint}.`,
  /** Without its ending. What it is narrowed to is in the name, so that no part is taken for the whole. */
  fileName: ({ period, filter }: Pick<Recap, 'period' | 'filter'>, office: string) =>
    [
      `Rekapitulasi Konten Media Sosial ${periodText(period)}`,
      ...Object.values(filter).filter(Boolean),
      office,
    ]
      .join(' - ')
      .replace(/[\\/:*?"<>|]/g, ' '),
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
