// Bits in base64url, as IAB's strings pack them: six to a character, the first one the highest (RFC 4648, 5, without padding).

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const sixBitsOf = new Int8Array(128).fill(-1);
for (const [index, character] of [...ALPHABET].entries()) sixBitsOf[character.charCodeAt(0)] = index;

export interface Bits {
  length: number;
  /** Whether the bit at a place is 1; bits that are not there are not. */
  isSet(at: number): boolean;
  /** An unsigned number of at most 48 bits, the highest bit first. Bits that are not there count as 0. */
  number(at: number, width: number): number;
}

/** The bits of a text; undefined where it is not in base64url. The text is not copied, and never unfolded. */
export function bitsOf(text: string): Bits | undefined {
  for (let index = 0; index < text.length; index += 1)
    if ((sixBitsOf[text.charCodeAt(index)] ?? -1) < 0) return undefined;
  const isSet = (at: number) => {
    const sixBits = sixBitsOf[text.charCodeAt(Math.floor(at / 6))] ?? 0;
    return ((sixBits >> (5 - (at % 6))) & 1) === 1;
  };
  return {
    length: text.length * 6,
    isSet,
    number(at, width) {
      let value = 0;
      for (let bit = at; bit < at + width; bit += 1) value = value * 2 + (isSet(bit) ? 1 : 0);
      return value;
    },
  };
}

/** The places within a field of bits that are set, counted from 1. */
export function setIn(bits: Bits, at: number, width: number): number[] {
  return Array.from({ length: width }, (_, index) => index + 1).filter((place) => bits.isSet(at + place - 1));
}
