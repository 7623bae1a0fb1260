/** Words of the Rekapitulasi Konten Media Sosial, as it is printed (domain.md §2.5). Where they stand is in the paper. */
import type { Office } from '../domain/office';
import type { Period } from '../domain/period';
import type { Recap, RecapFilter, RecapRow } from '../domain/recap';
import { STAGES, type StageNumber } from '../domain/sop';
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
  byKind: 'Menurut jenis konten',
  byPlatform: 'Unggahan menurut platform',
  byDepartment: 'Menurut Subbagian',
  byPerson: 'Menurut penyerah',
  count: 'Jumlah',
  /** `Tahap 3, koreksi` and who answers for it. */
  stage: (stage: StageNumber) =>
    `Tahap ${stage}: ${STAGE_NAMES[stage]} (${STAGES.find((one) => one.number === stage)?.responsible})`,
  stageHeadings: [
    'Tahap dan penanggung jawab',
    'Dinilai',
    'Tepat waktu',
    'Ketepatan',
    'Penyebab unggahan terlambat',
  ],
  caused: (items: number) => (items === 0 ? '–' : `${items} konten`),
  mentions: 'Penyebutan nama, untuk keseimbangan pemberitaan',
  mentionHeadings: ['Nama', 'Jenis', 'Konten', 'Unggahan'],
  platformChart: 'Unggahan menurut platform',
  stageChart: 'Ketepatan waktu tiap tahap',
  amended: ({ corrected, withdrawn }: Recap) =>
    corrected + withdrawn === 0 ? '' : ` Diralat: ${corrected} unggahan; ditarik: ${withdrawn} unggahan.`,
  rate: ({ rows, items, itemsOnTime }: Recap) =>
    `${rows.length} unggahan dari ${items} konten. ${spelled(itemsOnTime)} dari ${spelled(items)} konten terunggah tepat waktu (${percent(itemsOnTime, items)}).`,
  footTitle: ({ period, filter }: Pick<Recap, 'period' | 'filter'>) =>
    ['Rekapitulasi Konten Media Sosial', periodText(period), ...Object.values(filter).filter(Boolean)].join(
      ', ',
    ),
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
