/** Scenes that are no rooms: the hills, a street visit, and what a designer would have made (cover, poster, infographic). */
import { type Brush, box, CREAM, DARK, disc, fade, RED, shape, stroke, write } from './brush';
import { member, person } from './people';
import { flag, hills } from './things';

/** An outdoor view with a house and people before it. */
export function outdoors(brush: Brush, W: number, H: number): void {
  hills(brush, W, 400, H);
  shape(brush, '#6b3f2a', [90, 330], [180, 250], [250, 290], [320, 290], [390, 250], [480, 330]);
  box(brush, 120, 330, 330, 150, '#c79b64');
  for (let index = 0; index < 4; index += 1) box(brush, 145 + index * 78, 360, 44, 60, '#5a3b25', 3);
  shape(brush, '#d9c49a', [430, H], [560, 470], [640, 470], [900, H]);
  person(
    brush,
    600,
    390,
    60,
    member(1, {
      legs: DARK,
      hands: [
        [-0.5, 1.5],
        [0.5, 1.5],
      ],
    }),
  );
  person(
    brush,
    730,
    380,
    64,
    member(2, {
      legs: DARK,
      hands: [
        [-1.2, 1],
        [0.8, 1.9],
      ],
    }),
  );
  box(brush, 574, 470, 52, 66, '#ffffff', 3);
}

/** The first picture of a video: hills, a telephone, a play sign. */
export function cover(brush: Brush, W: number, H: number, lines: string[]): void {
  hills(brush, W, 470, H);
  box(brush, 640, 170, 250, 450, '#22252a', 34);
  box(brush, 656, 196, 218, 396, '#ffffff', 10);
  box(brush, 656, 196, 218, 64, RED, 10);
  write(brush, 'CEK DATA PEMILIH', 765, 236, { size: 20, color: '#ffffff' });
  for (let row = 0; row < 3; row += 1) box(brush, 680, 288 + row * 58, 170, 34, '#ece7de', 8);
  box(brush, 700, 476, 130, 44, '#2e7d4f', 22);
  write(brush, 'CARI', 765, 506, { size: 22, color: '#ffffff' });
  box(brush, 44, 190, 540, 66 + lines.length * 58, 'rgba(127,29,29,0.92)', 16);
  lines.forEach((line, index) => {
    write(brush, line, 78, 262 + index * 58, {
      size: 46,
      color: index ? '#ffe3a3' : '#ffffff',
      align: 'left',
      within: 480,
    });
  });
  disc(brush, 300, 520, 62, 'rgba(255,255,255,0.94)');
  shape(brush, RED, [280, 486], [280, 554], [338, 520]);
}

/** A picture in upright format with five steps and a few bars. */
export function infographic(brush: Brush, W: number, H: number): void {
  fade(brush, 0, 0, W, H, '#fff8ea', '#f6e3c4');
  box(brush, 0, 0, W, 330, '#7f1d1d');
  box(brush, 0, 322, W, 10, '#e0a63c');
  write(brush, 'INFOGRAFIS', 56, 190, { size: 30, color: '#f0c264', align: 'left' });
  write(brush, 'Lima Langkah Mengenali', 56, 242, { size: 46, color: '#ffffff', align: 'left' });
  write(brush, 'Berita Bohong', 56, 298, { size: 46, color: '#ffffff', align: 'left' });
  const steps = [
    'Periksa sumber berita',
    'Baca sampai selesai, bukan judulnya saja',
    'Bandingkan dengan laman resmi',
    'Periksa tanggal dan foto',
    'Ragu? Jangan bagikan',
  ];
  steps.forEach((text, index) => {
    const y = 372 + index * 88;
    box(brush, 56, y, W - 112, 70, '#ffffff', 14);
    disc(brush, 100, y + 35, 25, RED);
    write(brush, String(index + 1), 100, y + 45, { size: 28, color: '#ffffff' });
    write(brush, text, 146, y + 44, { size: 27, align: 'left', bold: false, within: W - 220 });
  });
  write(brush, 'Yang paling sering ditanyakan (angka contoh)', 56, 852, { size: 22, align: 'left' });
  [0.82, 0.6, 0.42].forEach((share, index) => {
    box(brush, 56, 874 + index * 36, W - 112, 24, '#ead9ba', 12);
    box(brush, 56, 874 + index * 36, (W - 112) * share, 24, [RED, '#e0a63c', '#40736f'][index] ?? RED, 12);
  });
}

/** A square greeting for a day of remembrance. */
export function greeting(brush: Brush, W: number, H: number): void {
  fade(brush, 0, 0, W, H, '#9e1b1b', '#5a0f12');
  for (let index = 0; index < 24; index += 1) {
    const angle = (index / 24) * Math.PI * 2;
    const next = angle + Math.PI / 30;
    shape(
      brush,
      'rgba(255,214,140,0.10)',
      [W / 2, 470],
      [W / 2 + Math.cos(angle) * 900, 470 + Math.sin(angle) * 900],
      [W / 2 + Math.cos(next) * 900, 470 + Math.sin(next) * 900],
    );
  }
  disc(brush, W / 2, 440, 176, '#f3d08a');
  flag(brush, W / 2 - 6, 250, 320);
  for (let index = 0; index < 5; index += 1) {
    const x = W / 2 - 180 + index * 90;
    disc(brush, x, 560 - (index % 2) * 16, 25, '#2b0b0c');
    box(brush, x - 33, 584 - (index % 2) * 16, 66, 90, '#2b0b0c', 24);
    if (index % 2 === 0) stroke(brush, '#2b0b0c', 14, [x + 22, 604], [x + 40, 540]);
  }
  box(brush, 0, 650, W, H - 650, '#7f1d1d');
  write(brush, 'Selamat Hari Pahlawan', W / 2, 728, { size: 56, color: '#ffffff', within: W - 100 });
  write(brush, '10 November 2026', W / 2, 780, { size: 34, color: '#f3d08a' });
  write(brush, 'KPU Kabupaten Pasaman', W / 2, 826, { size: 26, color: CREAM, bold: false });
}

/** A plain announcement. */
export function announcement(brush: Brush, W: number, H: number): void {
  fade(brush, 0, 0, W, H, '#f7efe1', '#ead8ba');
  box(brush, 62, 170, W - 124, 430, '#ffffff', 18);
  box(brush, 62, 170, 18, 430, RED, 9);
  shape(brush, '#e0a63c', [130, 300], [220, 250], [220, 390], [130, 340]);
  box(brush, 108, 296, 30, 48, RED, 6);
  stroke(brush, '#e0a63c', 9, [246, 282], [274, 262]);
  stroke(brush, '#e0a63c', 9, [250, 320], [286, 320]);
  stroke(brush, '#e0a63c', 9, [246, 358], [274, 378]);
  write(brush, 'PENGUMUMAN', 330, 292, { size: 60, color: RED, align: 'left' });
  write(brush, 'Penyesuaian Jam Pelayanan Informasi', 330, 344, { size: 30, align: 'left' });
  write(brush, 'Senin–Kamis', 130, 456, { size: 28, align: 'left' });
  write(brush, 'pukul 08.00–15.00 WIB', 400, 456, { size: 28, align: 'left', bold: false });
  write(brush, 'Jumat', 130, 512, { size: 28, align: 'left' });
  write(brush, 'pukul 08.00–11.00 WIB', 400, 512, { size: 28, align: 'left', bold: false });
}
