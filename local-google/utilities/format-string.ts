/** `Utilities.formatString`: sprintf-like, as Java has it. Apart, because it is a small language of its own. */

/** `%s`, `%d`, `%5d`, `%-5s`, `%05d`, `%+d`, `%,d`, `%.2f`, `%x`, `%e` and `%%`. */
export function formatString(template: string, values: readonly unknown[]): string {
  let index = 0;
  return String(template).replace(
    /%([-+0, ]*)(\d*)(?:\.(\d+))?([a-zA-Z%])/g,
    (all, flags: string, width: string, digits: string | undefined, kind: string) => {
      if (kind === '%') return '%';
      const value = values[index++];
      const text = signed(formatted(value, kind, digits, all), flags, kind);
      const grouped = flags.includes(',') ? text.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : text;
      return padded(grouped, flags, Number(width || 0));
    },
  );
}

function formatted(value: unknown, kind: string, digits: string | undefined, all: string): string {
  switch (kind) {
    case 's':
      return digits === undefined ? String(value) : String(value).slice(0, Number(digits));
    case 'd':
    case 'i':
      return String(Math.trunc(Number(value)));
    case 'f':
      return Number(value).toFixed(digits === undefined ? 6 : Number(digits));
    case 'e':
      return Number(value)
        .toExponential(digits === undefined ? 6 : Number(digits))
        .replace(/e([+-])(\d)$/, 'e$10$2');
    case 'x':
      return Math.trunc(Number(value)).toString(16);
    case 'X':
      return Math.trunc(Number(value)).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(Number(value)).toString(8);
    case 'c':
      return typeof value === 'number' ? String.fromCharCode(value) : String(value).slice(0, 1);
    case 'b':
      return Math.trunc(Number(value)).toString(2);
    default:
      throw new Error(`Invalid argument: ${all}`);
  }
}

function signed(text: string, flags: string, kind: string): string {
  return flags.includes('+') && 'dfei'.includes(kind) && !text.startsWith('-') ? `+${text}` : text;
}

function padded(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
