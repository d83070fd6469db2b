// How rows are written shorter: as lists instead of objects, since every object would repeat the names of its fields, and with numbers for words that are
// met again and again. What does not fit stays as it is, so that nothing is ever lost: what is read is what was written.

/** What JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Values that are undefined are not there; a codec never sees them. */
export interface Codec {
  pack(value: unknown): Json;
  unpack(packed: Json): unknown;
}

/** Anything that JSON can hold, as it is. */
export const plain: Codec = { pack: (value) => value as Json, unpack: (packed) => packed };

/** One of these words, by its number; any other as it is. Numbers are on people's disks: words may be added at the end, and never moved. */
export function word(words: readonly string[]): Codec {
  const numbers = new Map(words.map((one, number) => [one, number]));
  return {
    pack: (value) => numbers.get(value as string) ?? (value as Json),
    unpack: (packed) => (typeof packed === 'number' ? words[packed]! : packed),
  };
}

/** Yes or no, in one character. */
export const flag: Codec = {
  pack: (value) => (value === true ? 1 : value === false ? 0 : (value as Json)),
  unpack: (packed) => (packed === 1 ? true : packed === 0 ? false : packed),
};

export function list(item: Codec): Codec {
  return {
    pack: (value) => (Array.isArray(value) ? value.map(item.pack) : (value as Json)),
    unpack: (packed) => (Array.isArray(packed) ? packed.map(item.unpack) : packed),
  };
}

/** An object whose keys are words: key and value in turns. */
export function counts(keys: Codec): Codec {
  return {
    pack: (value) => Object.entries(value as Record<string, Json>).flatMap(([key, count]) => [keys.pack(key), count]),
    unpack(packed) {
      if (!Array.isArray(packed)) return packed;
      const pairs: [string, Json][] = [];
      for (let at = 0; at < packed.length; at += 2) pairs.push([keys.unpack(packed[at]!) as string, packed[at + 1]!]);
      return Object.fromEntries(pairs);
    },
  };
}

/**
 * An object by the values of these fields, in this order, `null` for those that are absent. One with a field that is not named here stays an object. Fields
 * may be added at the end.
 */
export function fields(codecs: Readonly<Record<string, Codec>>): Codec {
  const names = Object.keys(codecs);
  const known = new Set(names);
  return {
    pack(value) {
      const object = value as Record<string, Json | undefined>;
      for (const name in object) if (!known.has(name) || object[name] === null) return object as Json;
      const packed: Json[] = [];
      for (const [at, name] of names.entries()) {
        const field = object[name];
        if (field === undefined) continue;
        while (packed.length < at) packed.push(null);
        packed.push(codecs[name]!.pack(field));
      }
      while (packed.at(-1) === null) packed.pop();
      return packed;
    },
    unpack(packed) {
      if (!Array.isArray(packed)) return packed;
      const object: Record<string, unknown> = {};
      for (let at = 0; at < packed.length; at += 1) {
        const value = packed[at]!;
        if (value !== null) object[names[at]!] = codecs[names[at]!]!.unpack(value);
      }
      return object;
    },
  };
}
