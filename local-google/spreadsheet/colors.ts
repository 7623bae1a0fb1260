/** Colours as scripts write them: any of CSS's notations. Apart: only a drawing library knows all of CSS's names. */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

let context: SKRSContext2D | undefined;
const known = new Map<string, string>();

/** `#rrggbb`. Throws for what is no colour. */
export function colorOf(text: string): string {
  const plain = /^#[0-9a-f]{6}$/i.test(text) ? text.toLowerCase() : known.get(text);
  if (plain) return plain;
  context ??= createCanvas(1, 1).getContext('2d');
  // What is no colour leaves the style as it was: painted from two different ones, it shows.
  const [first, second] = ['#000000', '#ffffff'].map((before) =>
    painted(context as SKRSContext2D, before, text),
  );
  if (!first || first !== second) throw new Error(`Invalid color: ${text}`);
  known.set(text, first);
  return first;
}

function painted(on: SKRSContext2D, before: string, text: string): string {
  on.fillStyle = before;
  on.fillStyle = text;
  on.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = on.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** As the API writes it; null and '' clear. */
export function colorStyle(text: string | null | undefined) {
  if (!text) return undefined;
  const color = colorOf(text);
  const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16) / 255;
  return { rgbColor: { red: part(1), green: part(3), blue: part(5) } };
}
