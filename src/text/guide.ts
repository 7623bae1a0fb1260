/** The short guide behind the menu's last item: what each role does, in one line each. The manual is in docs/panduan. */
import { MENU } from './menu';
import { WAITING_FOR } from './names';
import type { Report } from './report';

export function guideReport(_nothing: object): Report {
  const row = (text: string, detail: string) => ({ text, detail });
  return {
    lead: 'Pilih satu baris pada tab Register, lalu pilih perintah dari menu Register Medsos.',
    tone: 'plain',
    sections: [
      {
        heading: 'Siapa mengerjakan apa',
        rows: [
          row(WAITING_FOR.returned, 'Mengisi formulir; memperbaiki melalui tautan dalam email.'),
          row('Admin Medsos', `${MENU.receive} Sesudah disetujui: ${MENU.publish}`),
          row('Wakil Pimpinan Redaksi', MENU.correct),
          row('Pimpinan Redaksi', `${MENU.approve} atau ${MENU.reject}`),
          row(
            'Sekretaris',
            `Membaca semuanya; ${MENU.recap}, ${MENU.registerBook}, dan ${MENU.responseSheets}`,
          ),
          row('Semua pemegang giliran', MENU.return),
        ],
      },
      {
        heading: 'Mencari baris',
        rows: [
          row('Yang menunggu saya', 'Data ▸ Tampilan filter ▸ pilih peran Anda.'),
          row('Yang terjadi pada satu baris', MENU.history),
          row('Yang harus selesai hari ini', MENU.deadlines),
        ],
      },
      {
        heading: 'Yang tidak boleh dilakukan',
        rows: [
          row('Mengetik langsung ke dalam sel', 'Gunakan menu; perubahan tangan tercatat dalam jurnal.'),
          row('Menghapus baris atau kolom', 'Nomor register tidak pernah dihapus atau dipakai ulang.'),
        ],
      },
    ],
    actions: [],
  };
}
