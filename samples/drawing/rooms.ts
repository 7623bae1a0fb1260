/** Scenes of people together: meetings, lectures, groups, courses. */
import { type Brush, box, CREAM, DARK, disc, fade, RED, shape, turn, WOOD, write } from './brush';
import { member, person } from './people';
import { banner, flag, lectern, windowPane } from './things';

export const W = 1024;
export const H = 683;

export function room(brush: Brush, wall: [string, string], floor: [string, string], floorAt = 470): void {
  fade(brush, 0, 0, W, floorAt, wall[0], wall[1]);
  fade(brush, 0, floorAt, W, H - floorAt, floor[0], floor[1]);
  box(brush, 0, floorAt - 8, W, 8, 'rgba(0,0,0,0.12)');
}

function bars(brush: Brush, x: number, y: number, w: number, h: number): void {
  [0.45, 0.7, 0.55, 0.9, 0.65].forEach((share, index) => {
    const step = w / 5;
    box(
      brush,
      x + index * step + step * 0.15,
      y + h * (1 - share),
      step * 0.7,
      h * share,
      turn([RED, '#e0a63c'], index),
    );
  });
}

/** People around a table, a banner above them. */
export function meeting(brush: Brush, lines: string[]): void {
  room(brush, ['#efe3cf', CREAM], ['#a98a6b', '#80654b'], 430);
  windowPane(brush, 60, 110, 130, 190);
  windowPane(brush, 836, 190, 130, 150);
  banner(brush, 232, 60, 480, 130, lines);
  flag(brush, 770, 130, 300);
  for (let index = 0; index < 7; index += 1) {
    person(
      brush,
      210 + index * 100,
      300,
      52,
      member(index, {
        hands: [
          [-0.7, 1.9],
          [0.7, 1.9],
        ],
      }),
    );
  }
  shape(brush, WOOD, [130, 425], [894, 425], [1000, 590], [24, 590]);
  shape(brush, '#7b5332', [24, 590], [1000, 590], [980, 640], [44, 640]);
  for (let index = 0; index < 7; index += 1) {
    shape(
      brush,
      '#ffffff',
      [180 + index * 104, 450],
      [230 + index * 104, 450],
      [226 + index * 108, 480],
      [172 + index * 106, 480],
    );
    box(brush, 244 + index * 100, 440, 16, 34, '#a9d3e6', 5);
  }
}

/** One person at a lectern beside a screen, heads of listeners in front. */
export function lecture(brush: Brush, lines: string[], speaker = 1): void {
  room(brush, ['#d9dfe2', '#eef0ee'], ['#8b7a69', '#6a5b4d'], 480);
  box(brush, 88, 70, 470, 300, '#3b3b3b', 6);
  box(brush, 98, 80, 450, 280, '#ffffff');
  box(brush, 98, 80, 450, 58, RED);
  write(brush, lines[0] ?? '', 323, 119, { size: 28, color: '#ffffff', within: 420 });
  lines.slice(1).forEach((line, index) => {
    disc(brush, 130, 178 + index * 46, 7, '#e0a63c');
    write(brush, line, 150, 186 + index * 46, { size: 23, align: 'left', within: 190, bold: false });
  });
  bars(brush, 352, 170, 170, 160);
  flag(brush, 640, 150, 330);
  person(
    brush,
    800,
    260,
    74,
    member(speaker, {
      hands: [
        [-1.7, 0.5],
        [0.9, 1.4],
      ],
    }),
  );
  lectern(brush, 800, 400, 120);
  for (let index = 0; index < 9; index += 1) {
    person(brush, 40 + index * 118, 585 + (index % 2) * 16, 70, member(index + 2, { back: true }));
  }
}

/** A row of people who look at the camera. */
export function group(brush: Brush, lines: string[], first = 0): void {
  room(brush, ['#e6d3b8', '#f5e8d4'], ['#b7977a', '#94765b'], 500);
  banner(brush, 172, 60, 560, 136, lines, '#7f1d1d');
  flag(brush, 60, 190, 330);
  for (let index = 0; index < 8; index += 1) {
    person(brush, 170 + index * 98, 288, 50, member(index + first + 1, { legs: DARK }));
  }
  for (let index = 0; index < 7; index += 1) {
    person(
      brush,
      216 + index * 100,
      366,
      56,
      member(index + first, {
        legs: '#2f2b2a',
        hands: [
          [-0.3, 1.7],
          [0.3, 1.7],
        ],
      }),
    );
  }
}

/** Desks with computers: people learn by doing. */
export function workshop(brush: Brush, lines: string[]): void {
  room(brush, ['#d6e0e3', '#f0f3f1'], ['#a4917b', '#84715b'], 440);
  banner(brush, 60, 60, 520, 110, lines, '#20506b');
  windowPane(brush, 650, 200, 150, 150);
  for (let row = 0; row < 2; row += 1) {
    for (let index = 0; index < 4; index += 1) {
      const x = 130 + index * 250 - row * 50;
      const y = 300 + row * 170;
      person(brush, x, y, 56 + row * 14, member(index + row * 3));
      box(brush, x - 110, y + 96 + row * 20, 220, 18, WOOD, 3);
      box(brush, x - 46, y + 44 + row * 12, 92, 60, '#4b5157', 5);
      disc(brush, x, y + 74 + row * 12, 8, '#8c949b');
    }
  }
}
