/** People as simple shapes. Nobody in particular: shirts, skins and headwear go by turns. */
import { type Brush, box, DARK, disc, shape, stroke, turn } from './brush';

export const SKINS = ['#c98f63', '#b97c50', '#d8a378', '#a96d45'];

export const SHIRTS = ['#8a3b2a', '#3f5d7d', '#6a7f4f', '#7d5a86', '#c0883a', '#40736f'];

export interface Person {
  shirt?: string;
  skin?: string;
  hijab?: string;
  peci?: boolean;
  /** Seen from behind: no face. */
  back?: boolean;
  legs?: string;
  /** Where the right and the left hand are, from the neck, in head widths. */
  hands?: [right: [number, number], left: [number, number]];
}

/** A person whose head is `head` wide and stands at `x`, `y` (the middle of the head). */
export function person(brush: Brush, x: number, y: number, head: number, look: Person = {}): void {
  const skin = look.skin ?? turn(SKINS, 0);
  const shirt = look.shirt ?? turn(SHIRTS, 0);
  const neck = y + head * 0.62;
  if (look.legs) {
    box(brush, x - head * 0.62, neck + head * 2.1, head * 0.56, head * 2.5, look.legs, head * 0.1);
    box(brush, x + head * 0.06, neck + head * 2.1, head * 0.56, head * 2.5, look.legs, head * 0.1);
  }
  box(brush, x - head * 0.2, y + head * 0.3, head * 0.4, head * 0.6, skin);
  brush.fillStyle = shirt;
  brush.beginPath();
  brush.roundRect(x - head, neck, head * 2, head * 2.5, [head * 0.75, head * 0.75, head * 0.15, head * 0.15]);
  brush.fill();
  for (const [side, hand] of [
    [-1, look.hands?.[0]],
    [1, look.hands?.[1]],
  ] as const) {
    if (!hand) continue;
    const [dx, dy] = hand;
    const at: [number, number] = [x + dx * head, neck + dy * head];
    const elbow: [number, number] = [x + side * head * 1.15, neck + head * 1.3];
    stroke(brush, shirt, head * 0.46, [x + side * head * 0.75, neck + head * 0.5], elbow, at);
    disc(brush, at[0], at[1], head * 0.25, skin);
  }
  if (look.hijab) {
    disc(brush, x, y, head * 0.64, look.hijab);
    shape(
      brush,
      look.hijab,
      [x - head * 0.62, y],
      [x + head * 0.62, y],
      [x + head * 0.8, neck + head * 0.75],
      [x, neck + head],
      [x - head * 0.8, neck + head * 0.75],
    );
  }
  if (look.back) {
    disc(brush, x, y, head * 0.52, look.hijab ?? '#2b2523');
  } else {
    disc(brush, x, y, head * 0.5, skin);
    if (!look.hijab) {
      brush.fillStyle = '#2b2523';
      brush.beginPath();
      brush.arc(x, y - head * 0.08, head * 0.52, Math.PI * 1.02, Math.PI * 1.98);
      brush.fill();
    }
    disc(brush, x - head * 0.17, y + head * 0.06, head * 0.045, DARK);
    disc(brush, x + head * 0.17, y + head * 0.06, head * 0.045, DARK);
    brush.strokeStyle = '#7a4630';
    brush.lineWidth = head * 0.05;
    brush.beginPath();
    brush.arc(x, y + head * 0.16, head * 0.15, 0.25, Math.PI - 0.25);
    brush.stroke();
  }
  if (look.peci) {
    box(brush, x - head * 0.47, y - head * 0.66, head * 0.94, head * 0.42, '#1f1d1d', head * 0.1);
  }
}

/** Someone of a group: shirts, skins and headwear by turns. */
export function member(index: number, change: Person = {}): Person {
  const hijabs = ['#d9c7a8', '#6d7f99', '#b06b6b', '#8aa08a'];
  return {
    shirt: turn(SHIRTS, index),
    skin: turn(SKINS, index * 3 + 1),
    ...(index % 2 === 1 ? { hijab: turn(hijabs, index) } : {}),
    ...(index % 4 === 0 ? { peci: true } : {}),
    ...change,
  };
}
