/** Words of *Periksa keutuhan*: what does not fit, by line, cell or file, and what can be put right. */
import type {
  FileDifference,
  Integrity,
  RowDifference,
  SharingFault,
  VaultDifference,
} from '../domain/integrity';
import type { ChainFault } from '../domain/journal';
import type { Report, ReportAction, ReportRow } from './report';
import { JOURNAL_HEADINGS } from './tabs';

/** A tab's title may not have a colon or a slash. */
export const COMPARISON_TITLE = (number: string, at: string) =>
  `Menurut jurnal ${number || 'seluruhnya'} ${at.replaceAll('/', '-')}`;

/** Rows of one kind that a report names; the rest is counted. */
const MOST = 20;

function chainText({ line, until, fault }: ChainFault): string {
  switch (fault) {
    case 'edited':
      return `Baris jurnal ke-${line} telah diubah.`;
    case 'deleted':
      return until
        ? `Baris jurnal ke-${line} s.d. ${until} telah dihapus.`
        : `Baris jurnal ke-${line} telah dihapus.`;
    case 'inserted':
      return `Pada urutan ke-${line} disisipkan baris yang bukan dari register.`;
    case 'reordered':
      return `Baris jurnal ke-${line} telah dipindahkan dari tempatnya.`;
    default:
      return fault satisfies never;
  }
}

const shown = (text: string) => (text === '' ? 'kosong' : `“${text.slice(0, 120)}”`);

function vaultRow({ line, field, is, shouldBe }: VaultDifference): ReportRow {
  return {
    text: `Baris jurnal ke-${line}, kolom ${JOURNAL_HEADINGS[field]}`,
    detail: `tertulis ${shown(is)}, di brankas ${shown(shouldBe)}`,
    tone: 'wrong',
  };
}

function rowRow(one: RowDifference): ReportRow {
  switch (one.what) {
    case 'cell differs':
      return {
        text: `${one.number} (baris ${one.row}), kolom ${one.heading}`,
        detail: `tertulis ${shown(one.is)}, menurut jurnal ${shown(one.shouldBe)}`,
        tone: 'wrong',
      };
    case 'row missing':
      return { text: `${one.number} tidak ada pada tab Register, padahal ada dalam jurnal.`, tone: 'wrong' };
    case 'row unknown':
      return {
        text: `Baris ${one.row} (${one.number || 'tanpa nomor'}) tidak dikenal jurnal; periksa asalnya, lalu hapus bila bukan dari formulir.`,
        tone: 'wrong',
      };
    case 'number twice':
      return {
        text: `Nomor ${one.number} ada lagi pada baris ${one.row}; satu nomor hanya untuk satu konten.`,
        tone: 'wrong',
      };
    case 'out of order':
      return {
        text: `Baris ${one.row} (${one.number}) tidak pada urutannya; jalankan Siapkan register.`,
        tone: 'attention',
      };
    default:
      return one.what satisfies never;
  }
}

function fileRow({ number, file, how }: FileDifference): ReportRow {
  const text =
    how === 'missing'
      ? `${number}: berkas ${file} tidak ada lagi di foldernya.`
      : `${number}: isi berkas ${file} bukan lagi yang diserahkan.`;
  return { text, tone: 'wrong' };
}

function sharingRow({ name, to, address }: SharingFault): ReportRow {
  const whom = to === 'anyone with the link' ? 'siapa pun yang memiliki tautannya' : to;
  return {
    text: `${name} terbuka bagi ${whom}; buka Bagikan pada berkas itu, lalu batasi pada pemegang peran.`,
    detail: address,
    tone: 'wrong',
  };
}

function section(heading: string, rows: ReportRow[]): Report['sections'] {
  if (rows.length === 0) return [];
  const more = rows.length - MOST;
  return [
    {
      heading,
      rows: more > 0 ? [...rows.slice(0, MOST), { text: `… dan ${more} lagi.` }] : rows,
    },
  ];
}

export function integrityReport(found: Integrity): Report {
  const { chain, vault, rows, files, sharing, canRestore, count, head } = found;
  const sections = [
    ...section('Jurnal', [
      ...chain.map((one): ReportRow => ({ text: chainText(one), tone: 'wrong' })),
      ...vault.map(vaultRow),
    ]),
    ...section('Register', rows.map(rowRow)),
    ...section('Berkas', files.map(fileRow)),
    ...section('Berbagi', sharing.map(sharingRow)),
  ];
  const isWhole = sections.length === 0;
  const first = sections[0]?.rows[0];
  const mend: ReportAction[] = canRestore.map((what) => ({
    label: what === 'journal' ? 'Pulihkan jurnal dari brankas' : 'Pulihkan baris dari jurnal',
    functionName: 'restoreRegister',
    payload: { what },
    confirm:
      what === 'journal'
        ? 'Tab Jurnal ditulis kembali menurut brankas. Perbuatan ini tercatat dalam jurnal.'
        : 'Baris yang berbeda ditulis kembali menurut jurnal. Perbuatan ini tercatat dalam jurnal.',
  }));
  return {
    lead: isWhole
      ? `Utuh: ${count} baris jurnal menyambung, register dan berkas sesuai. Kepala jurnal: ${head.slice(0, 16)}…`
      : `Tidak utuh. Yang pertama: ${(first?.text ?? '').replace(/\.$/, '')}. Jangan mengubah apa pun dengan tangan; laporkan kepada Sekretaris dan akun kantor.`,
    tone: isWhole ? 'good' : 'wrong',
    sections,
    actions: [
      ...(isWhole ? [] : mend),
      ...(rows.length > 0
        ? [
            {
              label: 'Bandingkan dalam tab baru',
              functionName: 'compareWithJournal',
              payload: { number: '' },
            },
          ]
        : []),
    ],
  };
}

export function restoredReport({ what, restored }: { what: 'journal' | 'rows'; restored: string[] }): Report {
  return {
    lead:
      what === 'journal'
        ? `Jurnal dipulihkan dari brankas: ${restored.length} baris.`
        : `${restored.length} baris register dipulihkan dari jurnal.`,
    tone: 'good',
    sections: section(
      'Yang dipulihkan',
      restored.map((text) => ({ text: what === 'journal' ? `Baris jurnal ke-${text}` : text })),
    ),
    actions: [{ label: 'Periksa lagi', functionName: 'checkIntegrityAgain', payload: {} }],
  };
}

export function comparisonReport({ title, rows }: { title: string; rows: number }): Report {
  return {
    lead: `Tab “${title}” dibuat: ${rows} baris menurut jurnal, sel yang berbeda diwarnai. Hapus tab itu bila tidak diperlukan lagi.`,
    tone: 'good',
    sections: [],
    actions: [],
  };
}
