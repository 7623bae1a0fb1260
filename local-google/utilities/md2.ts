/** MD2 (RFC 1319), which Apps Script offers and Node's crypto does not. Good for nothing but old signatures. */

/** A permutation of 0 to 255 from the digits of pi, made as the RFC's errata describe. */
const S = piSubstitution();

export function md2(message: Uint8Array): Uint8Array {
  const padding = 16 - (message.length % 16);
  const padded = new Uint8Array(message.length + padding + 16);
  padded.set(message);
  padded.fill(padding, message.length, message.length + padding);
  const checksum = padded.subarray(message.length + padding);
  let last = 0;
  for (let block = 0; block < message.length + padding; block += 16) {
    for (let at = 0; at < 16; at += 1) {
      checksum[at] = (checksum[at] as number) ^ (S[(padded[block + at] as number) ^ last] as number);
      last = checksum[at] as number;
    }
  }
  const state = new Uint8Array(48);
  for (let block = 0; block < padded.length; block += 16) {
    for (let at = 0; at < 16; at += 1) {
      state[16 + at] = padded[block + at] as number;
      state[32 + at] = (state[16 + at] as number) ^ (state[at] as number);
    }
    let t = 0;
    for (let round = 0; round < 18; round += 1) {
      for (let at = 0; at < 48; at += 1) {
        state[at] = (state[at] as number) ^ (S[t] as number);
        t = state[at] as number;
      }
      t = (t + round) % 256;
    }
  }
  return state.slice(0, 16);
}

/** Fisher–Yates with the decimal digits of pi as its source of chance. */
function piSubstitution(): Uint8Array {
  const table = Uint8Array.from({ length: 256 }, (_, index) => index);
  const digits = piDigits(722);
  let at = 0;
  const digit = () => digits[at++] as number;
  const below = (limit: number): number => {
    let [range, value] = [10, digit()];
    if (limit > 10) {
      range *= 10;
      value = value * 10 + digit();
    }
    if (limit > 100) {
      range *= 10;
      value = value * 10 + digit();
    }
    return value < limit * Math.floor(range / limit) ? value % limit : below(limit);
  };
  for (let index = 2; index <= 256; index += 1) {
    const other = below(index);
    const [a, b] = [table[index - 1] as number, table[other] as number];
    table[index - 1] = b;
    table[other] = a;
  }
  return table;
}

/** By Machin's formula. */
function piDigits(count: number): number[] {
  const one = 10n ** BigInt(count + 10);
  const arctan = (x: bigint) => {
    let [sum, term, n, sign] = [0n, one / x, 1n, 1n];
    while (term > 0n) {
      sum += sign * (term / n);
      term /= x * x;
      n += 2n;
      sign = -sign;
    }
    return sum;
  };
  const pi = 4n * (4n * arctan(5n) - arctan(239n));
  return [...String(pi).slice(0, count)].map(Number);
}
