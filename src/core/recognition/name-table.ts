// Names → numbers, where a name is looked up by a part of a text without making a string of it.

export interface NameTable {
  /** Number of the name; a new one if it is not yet known. */
  add(name: string): number;
  /** Number of the name that stands in the text from `start` to `end`, or -1. `hash` is hashOf it. */
  find(hash: number, text: string, start: number, end: number): number;
}

const BASE = 0x01000193;

/** Open addressing; `capacity` is how many names may be added, less than 65,536. */
export function createNameTable(capacity: number): NameTable {
  const bits = Math.ceil(Math.log2(capacity * 3 + 1));
  const mask = 2 ** bits - 1;
  /** Number of a name plus one, or 0. */
  const slots = new Uint16Array(mask + 1);
  const hashes = new Int32Array(capacity);
  const names: string[] = [];
  const slotOf = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> (32 - bits);

  function find(hash: number, text: string, start: number, end: number): number {
    for (let slot = slotOf(hash); slots[slot] !== 0; slot = (slot + 1) & mask) {
      const number = slots[slot]! - 1;
      if (hashes[number] === hash && names[number]!.length === end - start && text.startsWith(names[number]!, start))
        return number;
    }
    return -1;
  }

  return {
    find,
    add(name) {
      const hash = hashOf(name);
      const known = find(hash, name, 0, name.length);
      if (known >= 0) return known;
      let slot = slotOf(hash);
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      hashes[names.length] = hash;
      slots[slot] = names.push(name);
      return names.length - 1;
    },
  };
}

/** Polynomial, so that the hash of a part follows from those of what comes before its two ends. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = hashWith(hash, text.charCodeAt(at));
  return hash;
}

/** The hash with one more character. */
export function hashWith(hash: number, code: number): number {
  return (Math.imul(hash, BASE) + code) | 0;
}

/** No host is longer (RFC 1035, 2.3.4, with room to spare). */
export const LONGEST_HOST = 512;
const powers = new Int32Array(LONGEST_HOST + 1);
powers.forEach((_, exponent) => {
  powers[exponent] = exponent === 0 ? 1 : Math.imul(powers[exponent - 1]!, BASE);
});

/** Hash of a part of `length` characters, from the hashes up to its end and up to its beginning. */
export function hashOfPart(upToEnd: number, upToStart: number, length: number): number {
  return (upToEnd - Math.imul(upToStart, powers[length]!)) | 0;
}
