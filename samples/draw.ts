/**
 * Draws the sample photographs of samples/photos (`npm run samples`). Apart from what the project does: it runs
 * only when a sample is added or changed, and the pictures are kept.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Brush, blank, stamp } from './drawing/brush';
import { announcement, cover, greeting, infographic, outdoors } from './drawing/posters';
import { group, lecture, meeting, workshop } from './drawing/rooms';
import { classroom, counter, handingOver, paperwork, storeroom } from './drawing/work';

type Size = [width: number, height: number];
const PHOTO: Size = [1024, 683];
const PORTRAIT: Size = [819, 1024];
const SQUARE: Size = [900, 900];

/** By sample, in the order of its pictures. */
const PICTURES: Record<string, [Size, (brush: Brush, size: Size) => void][]> = {
  'rapat-pleno': [
    [PHOTO, (brush) => meeting(brush, ['RAPAT PLENO RUTIN', 'KPU Kabupaten Pasaman', 'November 2026'])],
    [
      PHOTO,
      (brush) =>
        lecture(brush, ['Agenda Rapat Pleno', 'Laporan bulan lalu', 'Data pemilih', 'Rencana kerja']),
    ],
    [PHOTO, (brush) => paperwork(brush, 'DAFTAR AGENDA RAPAT', ['#b98b5f', '#8f6440'], true)],
    [PHOTO, (brush) => handingOver(brush, ['RAPAT PLENO RUTIN', 'Penyerahan berita acara'], 'BERITA ACARA')],
    [PHOTO, (brush) => group(brush, ['RAPAT PLENO RUTIN', 'KPU Kabupaten Pasaman'])],
  ],
  'video-cek-data-pemilih': [
    [PHOTO, (brush, [w, h]) => cover(brush, w, h, ['Cara memeriksa', 'data pemilih', 'dari rumah'])],
  ],
  'infografis-berita-bohong': [[PORTRAIT, (brush, [w, h]) => infographic(brush, w, h)]],
  'penataan-gudang': [
    [PHOTO, (brush) => storeroom(brush, 'carrying')],
    [PHOTO, (brush) => storeroom(brush, 'counting')],
    [PHOTO, (brush) => paperwork(brush, 'DAFTAR BARANG GUDANG', ['#7f9aa0', '#5d777e'], false)],
    [PHOTO, (brush) => storeroom(brush, 'shelves')],
  ],
  'hari-pahlawan': [[SQUARE, (brush, [w, h]) => greeting(brush, w, h)]],
  'sosialisasi-pemula': [
    [PHOTO, (brush) => classroom(brush, ['Pemilih Pemula', 'Satu suara, satu harapan'], 'talk')],
    [PHOTO, (brush) => classroom(brush, ['Tanya Jawab', 'Siapa boleh memilih?'], 'question')],
    [PHOTO, (brush) => classroom(brush, ['Pemilih Pemula', 'Satu suara, satu harapan'], 'faces')],
    [PHOTO, (brush) => classroom(brush, ['Simulasi', 'Pemungutan suara'], 'vote')],
    [PHOTO, (brush, [w, h]) => outdoors(brush, w, h)],
  ],
  'bimtek-arsip': [
    [PHOTO, (brush) => workshop(brush, ['BIMBINGAN TEKNIS', 'Pengelolaan Arsip Digital'])],
    [PHOTO, (brush) => lecture(brush, ['Arsip Digital', 'Menamai berkas', 'Menyimpan', 'Menemukan'], 2)],
    [PHOTO, (brush) => handingOver(brush, ['BIMBINGAN TEKNIS', 'Penyerahan buku panduan'], 'PANDUAN', 3)],
    [PHOTO, (brush) => group(brush, ['BIMBINGAN TEKNIS', 'Pengelolaan Arsip Digital'], 3)],
  ],
  'pengumuman-layanan': [
    [PHOTO, (brush, [w, h]) => announcement(brush, w, h)],
    [PHOTO, (brush) => counter(brush, ['RUANG PELAYANAN', 'Informasi Publik'])],
  ],
};

const folder = join(process.cwd(), 'samples', 'photos');
mkdirSync(folder, { recursive: true });
let total = 0;
for (const [key, pictures] of Object.entries(PICTURES)) {
  pictures.forEach(([size, draw], index) => {
    const [width, height] = size;
    const { canvas, brush } = blank(width, height);
    draw(brush, size);
    stamp(brush, width, height, `${key} ${index + 1}/${pictures.length}`);
    const bytes = canvas.toBuffer('image/jpeg', size === PORTRAIT ? 55 : 72);
    total += bytes.length;
    writeFileSync(join(folder, `${key}-${index + 1}.jpg`), bytes);
  });
}
console.log(`samples/photos: ${Math.round(total / 1024)} kB`);
