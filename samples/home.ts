/** What the start page of the sample office tells newcomers: whom they can be, and where things are. */
import { addressOf } from '../local-google/addresses';
import type { HomeLinks } from '../local-google/web/server';
import { ACCOUNTS, type SampleOffice } from './office';

export function homeOf({
  spreadsheetId,
  formId,
  folderId,
  deploymentId,
}: Omit<SampleOffice, 'google' | 'project'>): HomeLinks {
  return {
    title: 'Register Konten Media Sosial',
    intro:
      'Ruang kerja contoh: semuanya berjalan di komputer ini, tanpa Google. Pilih akun untuk bertindak sebagai orang itu; buka tab peramban lain untuk akun lain. Foto contoh ada di folder samples/photos.',
    accounts: Object.values(ACCOUNTS).map(({ email, description }) => ({ email, description })),
    links: [
      {
        label: 'Formulir penyerahan',
        description: 'Diisi Tim Pelaksana setelah kegiatan.',
        address: addressOf.formView(formId),
      },
      {
        label: 'Register',
        description: 'Menu Register Medsos ada di sini.',
        address: addressOf.spreadsheet(spreadsheetId),
      },
      {
        label: 'Lembar kerja',
        description: 'Yang menunggu Anda, untuk ponsel.',
        address: addressOf.webApp(deploymentId, false),
      },
      {
        label: 'Konten saya',
        description: 'Yang Anda serahkan dan keadaannya, untuk ponsel.',
        address: `${addressOf.webApp(deploymentId, false)}?page=saya`,
      },
      {
        label: 'Berkas dokumentasi',
        description: 'Foto dan video per nomor register.',
        address: addressOf.folder(folderId),
      },
    ],
  };
}
