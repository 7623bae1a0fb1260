/** Times, sizes and names as people here write them. Times are WIB, wherever the browser is. */

const WIB = 'Asia/Jakarta';

export const fullTime = (at: number) => `${fullDate(at)} pukul ${clockTime(at)} WIB`;

/** Indonesian's own full style writes `02 November`. */
const fullDate = (at: number) =>
  new Intl.DateTimeFormat('id-ID', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: WIB,
  }).format(at);

export const clockTime = (at: number) =>
  new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', timeZone: WIB }).format(at);

export const shortDate = (at: number) =>
  new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'short', year: 'numeric', timeZone: WIB }).format(
    at,
  );

/** As in a list of mails: the time for today, the day before that. */
export function listTime(at: number, now: number): string {
  if (shortDate(at) === shortDate(now)) return clockTime(at);
  return new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'short', timeZone: WIB }).format(at);
}

export function sizeText(bytes: number): string {
  const number = (value: number) => value.toLocaleString('id-ID', { maximumFractionDigits: 1 });
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 ** 2) return `${number(bytes / 1024)} KB`;
  return `${number(bytes / 1024 ** 2)} MB`;
}

export const initial = (name: string) => (name.trim()[0] ?? '?').toUpperCase();

/** The same colour for the same account everywhere. */
export function colorOf(email: string): string {
  const colors = ['#1a73e8', '#188038', '#d93025', '#9334e6', '#e37400', '#007b83', '#c2185b', '#5f6368'];
  const sum = [...email].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 9973, 7);
  return colors[sum % colors.length] as string;
}
