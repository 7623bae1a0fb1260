/**
 * The plainest shapes of which all sample photographs are made, their letters, and the stamp. Apart from the
 * scenes, which only say what stands where.
 */
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

export type Brush = SKRSContext2D;

// Under names of their own: a machine's own Arial must not make other pictures.
const FONTS = 'node_modules/@fontsource/arimo/files/arimo-latin';
GlobalFonts.registerFromPath(`${FONTS}-400-normal.woff2`, 'SamplePlain');
GlobalFonts.registerFromPath(`${FONTS}-700-normal.woff2`, 'SampleBold');

export const RED = '#b3261e';
export const CREAM = '#fbf3e4';
export const WOOD = '#9a6b43';
export const DARK = '#33302d';

/** By turns, so that neighbours differ and every drawing comes out the same. */
export function turn<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

export function blank(width: number, height: number): { canvas: Canvas; brush: Brush } {
  const canvas = createCanvas(width, height);
  return { canvas, brush: canvas.getContext('2d') };
}

export function fade(
  brush: Brush,
  x: number,
  y: number,
  w: number,
  h: number,
  from: string,
  to: string,
): void {
  const gradient = brush.createLinearGradient(0, y, 0, y + h);
  gradient.addColorStop(0, from);
  gradient.addColorStop(1, to);
  brush.fillStyle = gradient;
  brush.fillRect(x, y, w, h);
}

export function box(
  brush: Brush,
  x: number,
  y: number,
  w: number,
  h: number,
  color: string,
  radius = 0,
): void {
  brush.fillStyle = color;
  brush.beginPath();
  brush.roundRect(x, y, w, h, radius);
  brush.fill();
}

export function disc(brush: Brush, x: number, y: number, radius: number, color: string): void {
  brush.fillStyle = color;
  brush.beginPath();
  brush.arc(x, y, radius, 0, Math.PI * 2);
  brush.fill();
}

export function shape(brush: Brush, color: string, ...points: [number, number][]): void {
  brush.fillStyle = color;
  brush.beginPath();
  for (const [x, y] of points) brush.lineTo(x, y);
  brush.closePath();
  brush.fill();
}

export function stroke(brush: Brush, color: string, width: number, ...points: [number, number][]): void {
  brush.strokeStyle = color;
  brush.lineWidth = width;
  brush.lineCap = 'round';
  brush.lineJoin = 'round';
  brush.beginPath();
  for (const [x, y] of points) brush.lineTo(x, y);
  brush.stroke();
}

interface Writing {
  size: number;
  color?: string;
  bold?: boolean;
  align?: 'left' | 'center' | 'right';
  /** The text is made smaller until it fits. */
  within?: number;
}

export function write(brush: Brush, text: string, x: number, y: number, how: Writing): void {
  const family = how.bold === false ? 'SamplePlain' : 'SampleBold';
  let { size } = how;
  brush.font = `${size}px ${family}`;
  while (how.within && brush.measureText(text).width > how.within) {
    size -= 1;
    brush.font = `${size}px ${family}`;
  }
  brush.fillStyle = how.color ?? DARK;
  brush.textAlign = how.align ?? 'center';
  brush.fillText(text, x, y);
}

/** Says on every picture that it is none of the office's: "CONTOH" and its number. */
export function stamp(brush: Brush, width: number, height: number, label: string): void {
  brush.save();
  brush.translate(width - 146, 80);
  brush.rotate(0.12);
  brush.scale(0.84, 0.84);
  box(brush, -150, -52, 300, 104, 'rgba(255,255,255,0.86)', 12);
  brush.strokeStyle = RED;
  brush.lineWidth = 6;
  brush.beginPath();
  brush.roundRect(-142, -44, 284, 88, 8);
  brush.stroke();
  write(brush, 'CONTOH', 0, 12, { size: 58, color: RED });
  write(brush, 'bukan foto kegiatan nyata', 0, 35, { size: 18, color: RED, bold: false });
  brush.restore();
  box(brush, 0, height - 40, width, 40, 'rgba(30,26,24,0.72)');
  write(brush, `CONTOH  ·  ${label}`, 20, height - 13, { size: 20, color: '#ffffff', align: 'left' });
}
