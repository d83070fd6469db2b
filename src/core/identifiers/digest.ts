// Values are compared, and must not be held. What is held in their place tells nothing without the key, which is random, stays in the
// background's memory, and ends with it.

/** 64 random bits. */
export type DigestKey = readonly [number, number];

/** Characters that count; identifiers are shorter. */
const MOST_CHARACTERS = 256;

/**
 * HalfSipHash-2-4 with 64 bits (Aumasson and Bernstein, https://github.com/veorq/SipHash) of a text's UTF-16 units, lower byte first, as 16
 * hexadecimal digits. Equal texts have equal digests under one key; nobody without the key can make one, or look for it.
 */
export function digestOf(text: string, key: DigestKey): string {
  const units = text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS) : text;
  const bytes = new Uint8Array(units.length * 2);
  for (let at = 0; at < units.length; at += 1) {
    const unit = units.charCodeAt(at);
    bytes[2 * at] = unit & 0xff;
    bytes[2 * at + 1] = unit >>> 8;
  }
  return halfSipHash(bytes, key).map(hex).join('');
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

/** The two words of the result; their bytes, the lowest first, are what the reference writes. */
export function halfSipHash(bytes: Uint8Array, [k0, k1]: DigestKey): [number, number] {
  const v: State = [k0, k1 ^ 0xee, k0 ^ 0x6c796765, k1 ^ 0x74656462];
  const whole = bytes.length & ~3;
  for (let at = 0; at < whole; at += 4) take(v, wordAt(bytes, at, 4));
  take(v, wordAt(bytes, whole, bytes.length & 3) | (bytes.length << 24));
  v[2] ^= 0xee;
  const first = finish(v);
  v[1] ^= 0xdd;
  return [first, finish(v)];
}

type State = [number, number, number, number];

function wordAt(bytes: Uint8Array, at: number, length: number): number {
  let word = 0;
  for (let byte = 0; byte < length; byte += 1) word |= bytes[at + byte]! << (8 * byte);
  return word;
}

function take(v: State, word: number): void {
  v[3] ^= word;
  round(v);
  round(v);
  v[0] ^= word;
}

function finish(v: State): number {
  for (let rounds = 0; rounds < 4; rounds += 1) round(v);
  return (v[1] ^ v[3]) >>> 0;
}

function round(v: State): void {
  v[0] = (v[0] + v[1]) | 0;
  v[1] = rotated(v[1], 5) ^ v[0];
  v[0] = rotated(v[0], 16);
  v[2] = (v[2] + v[3]) | 0;
  v[3] = rotated(v[3], 8) ^ v[2];
  v[0] = (v[0] + v[3]) | 0;
  v[3] = rotated(v[3], 7) ^ v[0];
  v[2] = (v[2] + v[1]) | 0;
  v[1] = rotated(v[1], 13) ^ v[2];
  v[2] = rotated(v[2], 16);
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
