// Values are compared, and must not be held. What is held in their place tells nothing without the key, which is random, stays in the
// background's memory, and ends with it.

/** 64 random bits. */
export type DigestKey = readonly [number, number];

/** Characters that count; identifiers are shorter. */
const MOST_CHARACTERS = 256;

/**
 * HalfSipHash-2-4 with 64 bits (Aumasson and Bernstein, https://github.com/veorq/SipHash) of a text's UTF-16 units, lower byte first, as a text of
 * four units. Equal texts have equal digests under one key; nobody without the key can make one, or look for it. `most`: characters that count.
 */
export function digestOf(text: string, key: DigestKey, most = MOST_CHARACTERS): string {
  const length = Math.min(text.length, most);
  const words = length >> 1;
  const rest = length & 1 ? text.charCodeAt(length - 1) : 0;
  const wordAt = (nth: number) => text.charCodeAt(2 * nth) | (text.charCodeAt(2 * nth + 1) << 16);
  const [first, second] = hashed(wordAt, words, rest | ((2 * length) << 24), key);
  return String.fromCharCode(first >>> 16, first & 0xffff, second >>> 16, second & 0xffff);
}

/** The two words of the result; their bytes, the lowest first, are what the reference writes. */
export function halfSipHash(bytes: Uint8Array, key: DigestKey): [number, number] {
  const words = bytes.length >> 2;
  const rest = partAt(bytes, 4 * words, bytes.length & 3) | (bytes.length << 24);
  return hashed((nth) => partAt(bytes, 4 * nth, 4), words, rest, key);
}

function partAt(bytes: Uint8Array, at: number, length: number): number {
  let word = 0;
  for (let byte = 0; byte < length; byte += 1) word |= bytes[at + byte]! << (8 * byte);
  return word;
}

/** Rounds that follow a word, and those that end each half of the result. */
const ROUNDS = 2;
const LAST_ROUNDS = 4;

/** `words` words, then `rest`: the bytes that make no whole one, under the length of all. In one loop, without an object: it is run for every value. */
function hashed(wordAt: (nth: number) => number, words: number, rest: number, [k0, k1]: DigestKey): [number, number] {
  let [v0, v1, v2, v3] = [k0, k1 ^ 0xee, k0 ^ 0x6c796765, k1 ^ 0x74656462];
  let first = 0;
  for (let nth = 0; nth <= words + 2; nth += 1) {
    const word = nth < words ? wordAt(nth) : rest;
    const isWord = nth <= words;
    if (isWord) v3 ^= word;
    else if (nth === words + 1) v2 ^= 0xee;
    else v1 ^= 0xdd;
    for (let left = isWord ? ROUNDS : LAST_ROUNDS; left > 0; left -= 1) {
      v0 = (v0 + v1) | 0;
      v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
      v0 = (v0 << 16) | (v0 >>> 16);
      v2 = (v2 + v3) | 0;
      v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
      v0 = (v0 + v3) | 0;
      v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
      v2 = (v2 + v1) | 0;
      v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
      v2 = (v2 << 16) | (v2 >>> 16);
    }
    if (isWord) v0 ^= word;
    else if (nth === words + 1) first = (v1 ^ v3) >>> 0;
  }
  return [first, (v1 ^ v3) >>> 0];
}
