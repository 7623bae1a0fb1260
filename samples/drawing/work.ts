/** Scenes of work: papers, the storeroom, a class, a counter. */
import { type Brush, box, CREAM, DARK, disc, fade, RED, stroke, turn, write } from './brush';
import { member, person } from './people';
import { H, room, W } from './rooms';
import { banner, flag, windowPane } from './things';

/** Two people, a folder passing between them. */
export function handingOver(brush: Brush, lines: string[], what: string, first = 0): void {
  room(brush, first ? ['#d6dde8', '#eef1f4'] : ['#cfdad3', '#ecf0e6'], ['#a58a6c', '#85694e'], 520);
  if (first) windowPane(brush, 820, 210, 140, 200);
  else windowPane(brush, 60, 130, 150, 220);
  banner(brush, 262, 60, 440, 120, lines);
  person(
    brush,
    370,
    300,
    92,
    member(first, {
      legs: DARK,
      hands: [
        [-0.8, 1.9],
        [1.3, 1.2],
      ],
    }),
  );
  person(
    brush,
    650,
    300,
    92,
    member(first + 1, {
      legs: DARK,
      hands: [
        [-1.3, 1.2],
        [0.8, 1.9],
      ],
    }),
  );
  box(brush, 452, 400, 116, 150 * 0.55, '#e8dcc0', 6);
  box(brush, 452, 400, 116, 20, '#d09a3a', 6);
  write(brush, what, 510, 450, { size: 14, within: 104 });
  stroke(brush, '#9b8f7c', 3, [470, 464], [550, 464]);
}

/** Hands over a sheet: nothing but the table. */
export function paperwork(brush: Brush, heading: string, desk: [string, string], hasCup: boolean): void {
  fade(brush, 0, 0, W, H, desk[0], desk[1]);
  for (let index = 0; index < 7; index += 1)
    stroke(brush, 'rgba(60,35,15,0.14)', 3, [0, 90 * index + 30], [W, 90 * index + 62]);
  brush.save();
  brush.translate(470, 350);
  brush.rotate(-0.06);
  box(brush, -250, -265, 520, 590, 'rgba(0,0,0,0.18)', 4);
  box(brush, -262, -278, 520, 590, '#ffffff', 4);
  write(brush, heading, 0, -222, { size: 28, within: 470 });
  for (let row = 0; row < 9; row += 1) {
    box(brush, -222, -188 + row * 44, 440, 34, row % 2 ? '#f3efe7' : '#e6ded0');
    box(brush, -210, -176 + row * 44, 140 + ((row * 67) % 120), 10, '#8b857b');
    box(brush, 96, -176 + row * 44, 40 + ((row * 31) % 60), 10, '#b5ada1');
    stroke(brush, '#2e7d4f', 5, [182, -172 + row * 44], [189, -164 + row * 44], [203, -182 + row * 44]);
  }
  brush.restore();
  if (hasCup) {
    disc(brush, 898, 484, 62, '#f4f0e8');
    disc(brush, 898, 484, 46, '#5a3823');
  } else {
    box(brush, 800, 250, 150, 190, '#3b4248', 10);
    box(brush, 816, 268, 118, 44, '#cfe0cf', 4);
    for (let key = 0; key < 9; key += 1) {
      box(brush, 818 + (key % 3) * 40, 326 + Math.floor(key / 3) * 34, 32, 24, '#8c949b', 5);
    }
  }
  stroke(brush, '#40736f', 96, [W + 30, 690], [800, 590]);
  disc(brush, 775, 572, 48, '#c98f63');
  stroke(brush, '#c98f63', 26, [770, 560], [715, 528]);
  stroke(brush, '#20304f', 13, [770, 500], [680, 572]);
}

/** Shelves and boxes; two people at work. */
export function storeroom(brush: Brush, variant: 'shelves' | 'counting' | 'carrying'): void {
  room(brush, ['#c9cdd0', '#e1e3e2'], ['#8f8f8b', '#6d6d6a'], 540);
  for (let shelf = 0; shelf < 3; shelf += 1) {
    const x = 40 + shelf * 330;
    for (let level = 0; level < 3; level += 1) {
      for (let index = 0; index < 3; index += 1) {
        if (variant === 'carrying' && shelf === 1 && level === 1) continue;
        box(
          brush,
          x + 14 + index * 92,
          118 + level * 142,
          82,
          84,
          turn(['#c79b64', '#b98a52', '#d3aa76'], index + level + shelf),
          3,
        );
        box(brush, x + 48 + index * 92, 118 + level * 142, 14, 84, '#e7d2ae');
        box(brush, x + 22 + index * 92, 164 + level * 142, 30, 22, '#ffffff', 2);
      }
      box(brush, x, 202 + level * 142, 300, 12, '#4e6270');
    }
    box(brush, x, 90, 10, 470, '#4e6270');
    box(brush, x + 290, 90, 10, 470, '#4e6270');
  }
  if (variant === 'shelves') return;
  if (variant === 'counting') {
    person(
      brush,
      330,
      330,
      80,
      member(1, {
        legs: DARK,
        hands: [
          [-0.2, 1.3],
          [0.5, 1.2],
        ],
      }),
    );
    box(brush, 300, 430, 90, 70, '#f7f3ea', 4);
    box(brush, 330, 422, 30, 14, '#777');
    person(
      brush,
      700,
      320,
      84,
      member(2, {
        legs: DARK,
        hands: [
          [-1.4, -0.4],
          [0.8, 1.9],
        ],
      }),
    );
    return;
  }
  person(
    brush,
    370,
    330,
    84,
    member(2, {
      legs: DARK,
      hands: [
        [0.2, 1.5],
        [1.3, 1.5],
      ],
    }),
  );
  person(
    brush,
    640,
    330,
    84,
    member(4, {
      legs: DARK,
      hands: [
        [-1.3, 1.5],
        [-0.2, 1.5],
      ],
    }),
  );
  box(brush, 424, 428, 170, 120, '#c79b64', 4);
  box(brush, 494, 428, 26, 120, '#e7d2ae');
  write(brush, 'ARSIP', 460, 520, { size: 20, color: '#6b4a22' });
}

/** A class; the speaker in front, pupils from behind. */
export function classroom(
  brush: Brush,
  lines: string[],
  variant: 'talk' | 'question' | 'vote' | 'faces',
): void {
  room(brush, ['#f0e7c9', '#f8f3e0'], ['#b99a76', '#97794f'], 450);
  box(brush, 190, 70, 560, 220, '#7b5b3a', 6);
  box(brush, 202, 82, 536, 196, '#2f5546');
  lines.forEach((line, index) => {
    write(brush, line, 470, 138 + index * 50, {
      size: index === 0 ? 36 : 26,
      color: '#f1f1e4',
      within: 500,
      bold: index === 0,
    });
  });
  windowPane(brush, 40, 110, 110, 190);
  flag(brush, 880, 190, 260);
  const uniform = { shirt: '#f3f3f0' };
  if (variant === 'vote') {
    box(brush, 380, 400, 210, 190, '#d9d9d6', 6);
    box(brush, 380, 400, 210, 30, '#b9b9b5', 6);
    box(brush, 450, 410, 70, 9, DARK);
    write(brush, 'KOTAK SUARA', 485, 490, { size: 24 });
    write(brush, 'SIMULASI', 485, 526, { size: 20, color: RED });
    for (const [index, x] of [250, 690, 800, 910].entries()) {
      person(
        brush,
        x,
        340,
        72,
        member(index + 1, {
          ...uniform,
          legs: '#7d7f86',
          hands:
            index === 0
              ? [
                  [-0.6, 1.8],
                  [2.7, 0.1],
                ]
              : undefined,
          back: index > 0,
        }),
      );
    }
    box(brush, 448, 362, 58, 46, '#ffffff', 2);
    return;
  }
  if (variant === 'faces') {
    for (let index = 0; index < 5; index += 1)
      person(brush, 120 + index * 200, 430, 128, member(index, uniform));
    return;
  }
  person(
    brush,
    810,
    270,
    66,
    member(1, {
      hands: [
        [-1.6, 0.2],
        [0.8, 1.8],
      ],
      legs: DARK,
    }),
  );
  for (let row = 0; row < 2; row += 1) {
    for (let index = 0; index < 7; index += 1) {
      const isAsking = variant === 'question' && row === 0 && index === 3;
      person(brush, 70 + index * 148 - row * 40, 430 + row * 130, 60 + row * 18, {
        ...member(index + row, { ...uniform, peci: false, back: true }),
        ...(isAsking
          ? {
              hands: [
                [-0.6, 1.6],
                [1.2, -1.4],
              ],
            }
          : {}),
      });
    }
  }
}

/** A counter where visitors are served. */
export function counter(brush: Brush, lines: string[]): void {
  room(brush, ['#e9dcc8', '#f7efe2'], ['#9c8a75', '#7b6a57'], 520);
  banner(brush, 100, 70, 560, 120, lines);
  person(brush, 300, 300, 78, member(1));
  person(brush, 540, 300, 78, member(2));
  box(brush, 120, 420, 640, 26, '#6d4a2c', 4);
  box(brush, 140, 446, 600, 150, '#8e6540');
  write(brush, 'PELAYANAN INFORMASI', 440, 530, { size: 34, color: CREAM });
  person(brush, 870, 330, 88, member(5, { back: true, legs: DARK }));
  box(brush, 210, 380, 70, 44, '#4b5157', 4);
}
