/** What stands or hangs in the scenes: flags, banners, lecterns, windows, and the hills outside. */
import { type Brush, box, disc, fade, RED, shape, stroke, write } from './brush';

export function flag(brush: Brush, x: number, y: number, height: number): void {
  box(brush, x, y, height * 0.018, height, '#c9a24a');
  const w = height * 0.2;
  for (const [color, from] of [
    ['#c8231c', 0.02],
    ['#f7f4ef', 0.22],
  ] as const) {
    brush.fillStyle = color;
    brush.beginPath();
    brush.moveTo(x + height * 0.018, y + height * from);
    brush.quadraticCurveTo(x + w * 0.8, y + height * (from + 0.06), x + w, y + height * (from + 0.03));
    brush.lineTo(x + w, y + height * (from + 0.23));
    brush.quadraticCurveTo(
      x + w * 0.8,
      y + height * (from + 0.26),
      x + height * 0.018,
      y + height * (from + 0.2),
    );
    brush.fill();
  }
}

export function banner(
  brush: Brush,
  x: number,
  y: number,
  w: number,
  h: number,
  lines: string[],
  color = RED,
): void {
  box(brush, x + 5, y + 6, w, h, 'rgba(0,0,0,0.15)', 4);
  box(brush, x, y, w, h, color, 4);
  box(brush, x, y + h - h * 0.1, w, h * 0.1, '#e0a63c', 2);
  const step = (h * 0.82) / lines.length;
  lines.forEach((line, index) => {
    const size = step * (index === 0 ? 0.62 : 0.5);
    write(brush, line, x + w / 2, y + step * (index + 0.72), { size, color: '#ffffff', within: w * 0.92 });
  });
}

export function lectern(brush: Brush, x: number, y: number, w: number): void {
  shape(
    brush,
    '#7d5434',
    [x - w * 0.5, y],
    [x + w * 0.5, y],
    [x + w * 0.38, y + w * 1.7],
    [x - w * 0.38, y + w * 1.7],
  );
  box(brush, x - w * 0.6, y - w * 0.1, w * 1.2, w * 0.18, '#5f3f27', 4);
  disc(brush, x, y + w * 0.6, w * 0.2, '#e0a63c');
  stroke(brush, '#2a2a2a', 4, [x + w * 0.2, y - w * 0.1], [x + w * 0.12, y - w * 0.45]);
  disc(brush, x + w * 0.12, y - w * 0.47, 7, '#2a2a2a');
}

export function windowPane(brush: Brush, x: number, y: number, w: number, h: number): void {
  box(brush, x - 8, y - 8, w + 16, h + 16, '#f4efe6');
  fade(brush, x, y, w, h, '#bfe0ee', '#e7f2e3');
  shape(
    brush,
    '#93b78a',
    [x, y + h],
    [x, y + h * 0.72],
    [x + w * 0.35, y + h * 0.5],
    [x + w, y + h * 0.78],
    [x + w, y + h],
  );
  box(brush, x + w / 2 - 4, y, 8, h, '#f4efe6');
  box(brush, x, y + h / 2 - 4, w, 8, '#f4efe6');
}

/** The hills around Lubuk Sikaping, as seen from anywhere. */
export function hills(brush: Brush, width: number, horizon: number, height: number): void {
  fade(brush, 0, 0, width, horizon + 60, '#8fc6e4', '#f6e7c8');
  disc(brush, width * 0.78, horizon * 0.45, 46, '#fff3c9');
  const rows: [string, number, number, number][] = [
    ['#7fa7ad', 0.34, 150, 0.004],
    ['#5f9387', 0.62, 95, 0.006],
    ['#4c8362', 0.86, 60, 0.009],
  ];
  rows.forEach(([color, depth, rise, wave], index) => {
    brush.fillStyle = color;
    brush.beginPath();
    brush.moveTo(0, height);
    for (let x = 0; x <= width; x += 8) {
      const lift = Math.sin(x * wave + index * 2.1) * 0.6 + Math.sin(x * wave * 2.3 + index) * 0.4;
      brush.lineTo(x, horizon * (0.62 + depth * 0.4) - lift * rise * 0.5);
    }
    brush.lineTo(width, height);
    brush.fill();
  });
  fade(brush, 0, horizon, width, height - horizon, '#8fb35d', '#5f8a3f');
}
