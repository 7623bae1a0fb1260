/** `Utilities.parseDate`: Java's SimpleDateFormat read backwards. Apart from formatting, which never fails. */
import { fieldsIn } from './format-date';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Milliseconds since 1970. Throws for a text that does not fit the pattern. */
export function parseDate(text: string, timeZone: string, pattern: string): number {
  const failed = new Error(`Unparseable date: "${text}"`);
  const at = { y: 1970, M: 1, d: 1, H: 0, m: 0, s: 0, S: 0 };
  let isAfternoon: boolean | undefined;
  let offset: number | undefined;
  let rest = text;
  const take = (expression: RegExp): string => {
    const match = expression.exec(rest);
    if (!match) throw failed;
    rest = rest.slice(match[0].length);
    return match[0];
  };
  const literal = (part: string) => {
    if (!rest.startsWith(part)) throw failed;
    rest = rest.slice(part.length);
  };
  for (const [token, quoted] of pattern.matchAll(/''|'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g)) {
    if (token === "''") literal("'");
    else if (quoted !== undefined) literal(quoted.replaceAll("''", "'"));
    else if (!/^[A-Za-z]/.test(token)) literal(token);
    else {
      const letter = token[0] as string;
      // Two fields without anything between them have as many digits as letters.
      const digits = () =>
        Number(
          take(
            /^\d+/.test(rest) && isNeighboured(pattern, token)
              ? new RegExp(`^\\d{1,${token.length}}`)
              : /^\d+/,
          ),
        );
      switch (letter) {
        case 'y':
          at.y = digits();
          if (token.length === 2 && at.y < 100) at.y += at.y < 50 ? 2000 : 1900;
          break;
        case 'M':
          if (token.length < 3) at.M = digits();
          else {
            const month =
              MONTHS.indexOf(
                take(/^[A-Za-z]+/)
                  .slice(0, 3)
                  .toLowerCase(),
              ) + 1;
            if (month === 0) throw failed;
            at.M = month;
          }
          break;
        case 'd':
          at.d = digits();
          break;
        case 'H':
          at.H = digits();
          break;
        case 'h':
          at.H = digits() % 12;
          break;
        case 'm':
          at.m = digits();
          break;
        case 's':
          at.s = digits();
          break;
        case 'S':
          at.S = digits();
          break;
        case 'a':
          isAfternoon = take(/^[AaPp][Mm]/).toLowerCase() === 'pm';
          break;
        case 'E':
          take(/^[A-Za-z]+/);
          break;
        case 'X':
        case 'Z':
        case 'z':
          offset = offsetOf(take(/^(?:Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)/));
          break;
        default:
          throw new Error(`Invalid argument: ${pattern}. Illegal pattern character '${letter}'`);
      }
    }
  }
  const hour = isAfternoon ? at.H + 12 : at.H;
  const wall = Date.UTC(at.y, at.M - 1, at.d, hour, at.m, at.s, at.S);
  if (offset !== undefined) return wall - offset * 60_000;
  const guess = wall - fieldsIn(wall, timeZone).offset * 60_000;
  return wall - fieldsIn(guess, timeZone).offset * 60_000;
}

function isNeighboured(pattern: string, token: string): boolean {
  const behind = pattern[pattern.indexOf(token) + token.length];
  return behind !== undefined && /[A-Za-z]/.test(behind);
}

function offsetOf(text: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?/.exec(text);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}
