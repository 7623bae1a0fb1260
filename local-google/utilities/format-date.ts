/**
 * `Utilities.formatDate`: Java's SimpleDateFormat in an IANA zone, with English names. Apart from Utilities,
 * because it is a language of its own. What it does not know it refuses, as Java does.
 */
interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** Minutes east of UTC. */
  offset: number;
  weekday: string;
  monthName: string;
}

/** @param pattern letters stand for fields, `'…'` for itself, `''` for an apostrophe. */
export function formatDate(milliseconds: number, timeZone: string, pattern: string): string {
  const fields = fieldsIn(milliseconds, timeZone);
  return pattern.replace(/''|'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token, quoted: string | undefined) => {
    if (token === "''") return "'";
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    return field(token, fields);
  });
}

function field(token: string, at: Fields): string {
  const pad = (value: number) => String(value).padStart(token.length, '0');
  switch (token[0]) {
    case 'y':
      return token.length === 2 ? String(at.year % 100).padStart(2, '0') : pad(at.year);
    case 'M':
      if (token.length < 3) return pad(at.month);
      return token.length === 3 ? at.monthName.slice(0, 3) : at.monthName;
    case 'd':
      return pad(at.day);
    case 'H':
      return pad(at.hour);
    case 'h':
      return pad(at.hour % 12 || 12);
    case 'm':
      return pad(at.minute);
    case 's':
      return pad(at.second);
    case 'S':
      return pad(at.millisecond);
    case 'a':
      return at.hour < 12 ? 'AM' : 'PM';
    case 'E':
      return token.length < 4 ? at.weekday.slice(0, 3) : at.weekday;
    case 'Z':
      return offsetText(at.offset, '');
    case 'X':
      return isoOffset(token, at.offset);
    default:
      throw new Error(`Invalid argument: ${token}. Illegal pattern character '${token[0]}'`);
  }
}

function isoOffset(token: string, offset: number): string {
  if (offset === 0) return 'Z';
  if (token === 'X') return offsetText(offset, '').slice(0, 3);
  return offsetText(offset, token === 'XXX' ? ':' : '');
}

function offsetText(offset: number, separator: string): string {
  const size = Math.abs(offset);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(size / 60)}${separator}${two(size % 60)}`;
}

/** What the clock on the wall shows in a zone. */
export function fieldsIn(milliseconds: number, timeZone: string): Fields {
  let parts: Record<string, string>;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      weekday: 'long',
    });
    parts = Object.fromEntries(format.formatToParts(milliseconds).map((part) => [part.type, part.value]));
  } catch (error) {
    throw new Error(`Invalid argument: ${timeZone}`, { cause: error });
  }
  const monthName = parts.month ?? '';
  const month = MONTHS.indexOf(monthName) + 1;
  const [year, day, hour, minute, second] = ['year', 'day', 'hour', 'minute', 'second'].map((name) =>
    Number(parts[name]),
  ) as [number, number, number, number, number];
  const millisecond = ((milliseconds % 1000) + 1000) % 1000;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  const offset = Math.round((wall - milliseconds) / 60_000);
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    millisecond,
    offset,
    weekday: parts.weekday ?? '',
    monthName,
  };
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
