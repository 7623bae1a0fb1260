/**
 * Reports that a dialog shows: one sentence first, then what there is to know, row by row, and what can be done. Made
 * of what the actions found.
 */

import type { Attention } from '../domain/attention';
import type { Day } from '../domain/calendar';
import type { Deadline } from '../domain/deadlines';
import type { ClosedBook } from '../domain/facts';
import type { SettingFault } from '../domain/refusal';
import type { Finding, Repair } from '../domain/repair';
import { longDay, plainDay, shortDay, timeMarkText } from './dates';
import { FORM_COMES_NEXT } from './form-setup';
import { STATUS_NAMES, WAITING_FOR } from './names';
import { settingFaultText } from './refusals';
import { findingText, repairText } from './repairs';
import { attentionText } from './settings';

export type Tone = 'good' | 'attention' | 'wrong' | 'plain';

export interface Report {
  lead: string;
  tone: Tone;
  sections: { heading: string; rows: ReportRow[] }[];
  actions: ReportAction[];
  /** Something to keep, as a text file. */
  download?: { label: string; name: string; text: string };
}

export interface ReportRow {
  text: string;
  detail?: string;
  tone?: Tone;
  link?: string;
}

/** A button that calls a function of the script, which answers with another report. */
export interface ReportAction {
  label: string;
  functionName: string;
  payload: object;
  /** Asked before, when it changes something. */
  confirm?: string;
}

function section(heading: string, rows: ReportRow[]): Report['sections'] {
  return rows.length > 0 ? [{ heading, rows }] : [];
}

const sentences = (texts: readonly string[], tone: Tone): ReportRow[] =>
  texts.map((text) => ({ text, tone }));

interface Checked {
  faults: readonly SettingFault[];
  attention: readonly Attention[];
}

function settingsSections({ faults, attention }: Checked): Report['sections'] {
  return [
    ...section('Pengaturan yang belum berlaku', sentences(faults.map(settingFaultText), 'wrong')),
    ...section('Perlu perhatian', sentences(attention.map(attentionText), 'attention')),
  ];
}

export function setUpReport(
  found: Checked & {
    isLive: boolean;
    formUrl: string;
    repairs: readonly Repair[];
    findings: readonly Finding[];
  },
): Report {
  const isReady = found.isLive;
  const isClean = found.findings.length + found.faults.length === 0;
  return {
    lead: isReady
      ? 'Register siap dipakai: formulir terbit, pemicu terpasang, dan hak akses sesuai tab Orang dan Peran.'
      : 'Register siap; formulirnya belum. Ada hal yang hanya dapat dikerjakan orang di editor formulir.',
    tone: isReady && isClean ? 'good' : 'attention',
    sections: [
      ...section('Berikutnya', [
        ...(isReady ? [] : [{ text: FORM_COMES_NEXT, detail: found.formUrl, link: found.formUrl }]),
      ]),
      ...section('Diperbaiki', sentences(found.repairs.map(repairText), 'good')),
      ...section('Harus diperiksa sendiri', sentences(found.findings.map(findingText), 'wrong')),
      ...settingsSections(found),
    ],
    actions: [],
  };
}

export function rolesReport(
  found: Checked & {
    holders: Record<string, readonly string[] | undefined>;
    changed: readonly string[];
    moved: readonly string[];
  },
): Report {
  const holders = Object.entries(found.holders).map(([role, accounts = []]) => ({
    text: role,
    detail: accounts.join(', ') || 'belum ada',
  }));
  return {
    lead: 'Hak akses sudah sesuai tab Orang dan Peran hari ini.',
    tone: found.faults.length > 0 ? 'attention' : 'good',
    sections: [
      ...section('Pemegang peran hari ini', holders),
      ...section(
        'Pengaturan yang baru berlaku',
        found.changed.map((title) => ({ text: title })),
      ),
      ...section(
        'Batas waktu yang berubah',
        found.moved.map((number) => ({ text: number })),
      ),
      ...settingsSections(found),
    ],
    actions: [],
  };
}

export function deadlinesReport({
  deadlines,
  today,
}: {
  deadlines: readonly Deadline[];
  today: Day;
}): Report {
  const late = deadlines.filter((one) => one.mark.mark === 'late').length;
  const row = (one: Deadline): ReportRow => ({
    text: `${one.number} – ${one.title}`,
    detail: [
      STATUS_NAMES[one.status],
      'due' in one.mark ? `batas ${shortDay(one.mark.due)}` : '',
      timeMarkText(one.mark),
    ]
      .filter(Boolean)
      .join(' · '),
    tone: one.mark.mark === 'late' ? 'wrong' : one.mark.mark === 'due today' ? 'attention' : 'plain',
  });
  const groups = [...new Set(deadlines.map((one) => WAITING_FOR[one.status]))];
  return {
    lead:
      deadlines.length === 0
        ? `${longDay(today)}: tidak ada yang menunggu.`
        : `${longDay(today)}: ${deadlines.length} konten belum selesai, ${late} di antaranya lewat batas.`,
    tone: late > 0 ? 'wrong' : deadlines.length > 0 ? 'attention' : 'good',
    sections: [
      ...section('Menunggu Anda', deadlines.filter((one) => one.isMine).map(row)),
      ...groups.flatMap((whom) =>
        section(
          `Menunggu ${whom}`,
          deadlines.filter((one) => !one.isMine && WAITING_FOR[one.status] === whom).map(row),
        ),
      ),
    ],
    actions: [],
  };
}

const PART_NAMES: Record<string, string> = {
  spreadsheet: 'Spreadsheet register',
  form: 'Formulir',
  folder: 'Folder dokumentasi',
  vault: 'Brankas jurnal',
  triggers: 'Pemicu otomatis',
};

export function ownershipReport(found: {
  owner: string;
  parts: readonly { what: string; name: string; owner: string; address: string }[];
}): Report {
  const strangers = found.parts.filter((one) => one.owner !== '' && one.owner !== found.owner);
  return {
    lead:
      strangers.length === 0
        ? `Semua yang terlihat dimiliki ${found.owner}.`
        : `${strangers.length} bagian tidak dimiliki ${found.owner}; pindahkan kepemilikannya agar tidak hilang bersama orangnya.`,
    tone: strangers.length === 0 ? 'good' : 'wrong',
    sections: [
      ...section(
        'Pemilik',
        found.parts.map(({ what, name, owner, address }) => ({
          text: PART_NAMES[what] ?? what,
          detail: [name, owner || 'tidak terlihat oleh akun Anda'].filter(Boolean).join(' – '),
          tone: owner !== '' && owner !== found.owner ? 'wrong' : 'plain',
          ...(address ? { link: address } : {}),
        })),
      ),
      ...section(
        'Bila pemegang akun pindah tugas',
        [
          'Akun pemilik sebaiknya akun fungsional kantor; serahkan kata sandi dan nomor pemulihannya dengan berita acara.',
          'Bila akun harus diganti: di Google Drive, pindahkan kepemilikan spreadsheet, formulir, folder Konten Medsos, brankas, dan arsip kepada akun baru, lalu terima permintaannya dari email akun baru.',
          'Folder tidak membawa isinya: foto yang sudah masuk tetap milik akun lama. Jangan hapus akun lama selama fotonya masih diperlukan.',
          'Dengan akun baru, jalankan Siapkan register: pemicu dipasang kembali atas nama akun itu dan hak akses diperbarui.',
          'Dengan akun lama, buka Ekstensi ▸ Apps Script ▸ Pemicu, lalu hapus pemicu lama agar surat tidak terkirim dua kali.',
        ].map((text, index) => ({ text: `${index + 1}. ${text}` })),
      ),
    ],
    actions: [],
  };
}

export function closedBookReport(book: ClosedBook): Report {
  return {
    lead: `Buku ${book.name} ditutup: ${book.items} konten tersimpan dalam arsip, dan isinya sudah dicocokkan kembali.`,
    tone: 'good',
    sections: section('Buku', [
      { text: 'Arsip', detail: book.archiveUrl, link: book.archiveUrl },
      { text: 'Nomor terakhir', detail: book.lastNumber },
      { text: 'Ditutup pada', detail: plainDay(book.closedOn) },
      { text: 'Dibawa ke buku berikutnya', detail: book.carried.join(', ') || '–' },
      { text: 'Baris jurnal', detail: `${book.journalFrom} s.d. ${book.journalUntil}` },
      { text: 'Sidik jari arsip', detail: book.fingerprint },
    ]),
    actions: [],
  };
}
