/**
 * The sample office: its accounts, and how it comes to life on local-google exactly as an office would on Google:
 * the office account sets up, a person adds what only a person can, people are typed into the settings tab.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectDocument } from '../local-google/documents';
import { createLocalGoogle, type LocalGoogle } from '../local-google/index';

export const ACCOUNTS = {
  office: {
    email: 'kantor@contoh.id',
    name: 'Akun Kantor',
    description: 'Pemilik register; menyiapkan dan mengatur.',
  },
  staff: {
    email: 'staf.parmas@contoh.id',
    name: 'Staf Parmas',
    description: 'Tim Pelaksana; mengisi formulir.',
  },
  staffData: { email: 'staf.data@contoh.id', name: 'Staf Data', description: 'Tim Pelaksana.' },
  staffTeknis: { email: 'staf.teknis@contoh.id', name: 'Staf Teknis', description: 'Tim Pelaksana.' },
  staffUmum: { email: 'staf.umum@contoh.id', name: 'Staf Umum', description: 'Tim Pelaksana.' },
  intern: {
    email: 'magang@contoh.id',
    name: 'Peserta Magang',
    description: 'Tidak terdaftar; boleh menyerahkan, tidak melihat register.',
  },
  admin: { email: 'admin.medsos@contoh.id', name: 'Admin Medsos', description: 'Menerima dan mengunggah.' },
  wakil: {
    email: 'wakil@contoh.id',
    name: 'Wakil Pimpinan Redaksi',
    description: 'Mengoreksi dan meneruskan.',
  },
  pimpinan: { email: 'pimpinan@contoh.id', name: 'Pimpinan Redaksi', description: 'Memutuskan.' },
  sekretaris: {
    email: 'sekretaris@contoh.id',
    name: 'Sekretaris',
    description: 'Membaca dan mencetak rekapitulasi.',
  },
} as const;

/** Rows of the tab *Orang dan Peran*: name, position, account, role. */
const PEOPLE: [string, string, string, string][] = [
  [
    'Admin Medsos',
    'Staf Subbagian Partisipasi, Hubungan Masyarakat dan SDM',
    ACCOUNTS.admin.email,
    'Admin Medsos',
  ],
  [
    'Wakil Pimpinan Redaksi',
    'Kepala Subbagian Partisipasi, Hubungan Masyarakat dan SDM',
    ACCOUNTS.wakil.email,
    'Wakil Pimpinan Redaksi',
  ],
  ['Pimpinan Redaksi', 'Anggota KPU Kabupaten Pasaman', ACCOUNTS.pimpinan.email, 'Pimpinan Redaksi'],
  ['Sekretaris', 'Sekretaris KPU Kabupaten Pasaman', ACCOUNTS.sekretaris.email, 'Sekretaris'],
  ...(['staff', 'staffData', 'staffTeknis', 'staffUmum'] as const).map(
    (who): [string, string, string, string] => [
      ACCOUNTS[who].name,
      'Staf sekretariat',
      ACCOUNTS[who].email,
      'Tim Pelaksana',
    ],
  ),
];

export interface SampleOffice {
  google: LocalGoogle;
  project: ProjectDocument;
  spreadsheetId: string;
  formId: string;
  folderId: string;
  /** Of the web app. */
  deploymentId: string;
}

export interface SampleOptions {
  /** Where the bundle is. */
  bundle: string;
  /** Where the workspace is kept; in memory when absent. */
  folder?: string;
  startAt?: number;
  /** Begins as this one is now; both in memory, and started at the same moment. */
  copyOf?: SampleOffice;
}

export function openSampleOffice(options: SampleOptions): SampleOffice {
  const google = createLocalGoogle({
    accounts: Object.values(ACCOUNTS),
    folder: options.folder,
    startAt: options.startAt,
    copyOf: options.copyOf?.google,
  });
  const known = google.world.store.list('spreadsheet')[0];
  const spreadsheetId =
    known?.id ?? google.createSpreadsheet(ACCOUNTS.office.email, 'Register Konten Media Sosial');
  const project = google.loadProject(options.bundle, spreadsheetId, ACCOUNTS.office.email);
  if (!known) comeToLife(google, project, spreadsheetId);
  const formId = google.world.store.list('form')[0]?.id ?? '';
  const folderId = google.world.store.get('file', formId)?.parentId ?? '';
  const deploymentId = publish(google, project, options.folder !== undefined);
  return { google, project, spreadsheetId, formId, folderId, deploymentId };
}

/** Below the headings and their help. */
const FIRST_ROW = 3;

/** First run, hand work with its checklist, second run for the people; as told in docs/panduan. */
function comeToLife(google: LocalGoogle, project: ProjectDocument, spreadsheetId: string): void {
  const owner = google.person(ACCOUNTS.office.email);
  setUp(google, project);
  PEOPLE.forEach((row, index) => {
    row.forEach((text, column) => {
      owner.typeIntoCell(spreadsheetId, 'Orang dan Peran', `${'ABCD'[column]}${index + FIRST_ROW}`, text);
    });
  });
  const form = google.world.store.list('form')[0];
  if (!form) throw new Error('Setting up made no form');
  owner.addUploadQuestion(form.id, {
    title: 'Dokumentasi kegiatan',
    helpText: 'Minimal 4 (empat) foto untuk berita kegiatan; kirim foto asli, bukan tangkapan layar.',
    maxFiles: 10,
  });
  owner.setEmailCollection(form.id, 'verified');
  const done = google.run(project, 'continueFormSetUp', {
    as: ACCOUNTS.office.email,
    surroundings: 'dialog',
    args: [{ confirmed: true }],
  });
  if (done.error) throw done.error;
  setUp(google, project);
}

/** The web app's address, kept; when a kept workspace is opened with another bundle it leads to that one. */
function publish(google: LocalGoogle, project: ProjectDocument, isKept: boolean): string {
  const as = ACCOUNTS.office.email;
  const known = google.world.store.list('deployment').find((one) => one.versionNumber !== undefined);
  if (!known) return google.deploy(project, { as, description: 'Lembar kerja' }).id;
  const published = google.world.store.list('version').find((one) => one.number === known.versionNumber);
  const isOld = () =>
    readdirSync(project.folder).some((name) => {
      const then = join(published?.folder ?? '', name);
      return !existsSync(then) || !readFileSync(then).equals(readFileSync(join(project.folder, name)));
    });
  if (isKept && isOld()) google.redeploy(known, { as });
  return known.id;
}

function setUp(google: LocalGoogle, project: ProjectDocument): void {
  const result = google.run(project, 'setUpRegister', { as: ACCOUNTS.office.email });
  if (result.error) throw result.error;
}
