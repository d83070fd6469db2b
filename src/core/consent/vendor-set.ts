// Vendors by their number in IAB's list, as TC strings name them: a bit each, or ranges. They stay packed, since a made-up string of
// 8 kB can name 90 million; asked is only whether one of them is among them.

import type { Bits } from './bits.ts';

export interface VendorSet {
  has(vendor: number): boolean;
}

/** Something read, and where what follows begins. */
export interface Taken<What> {
  what: What;
  end: number;
}

/** A section of vendors: 16 bits for the greatest number, 1 that says which way, then a bit each or ranges. Undefined if it is cut off. */
export function takeVendors(bits: Bits, at: number): Taken<VendorSet> | undefined {
  const greatest = bits.number(at, 16);
  const begin = at + 17;
  if (begin > bits.length) return undefined;
  if (bits.isSet(at + 16)) return takeRanges(bits, begin);
  const end = begin + greatest;
  if (end > bits.length) return undefined;
  return { what: { has: (vendor) => vendor >= 1 && vendor <= greatest && bits.isSet(begin + vendor - 1) }, end };
}

/** 12 bits for their number, then each: 1 bit that says whether it has an end, and 16 bits for its start and for its end. */
export function takeRanges(bits: Bits, at: number): Taken<VendorSet> | undefined {
  const ranges: [number, number][] = [];
  const count = bits.number(at, 12);
  let end = at + 12;
  for (let index = 0; index < count; index += 1) {
    const width = bits.isSet(end) ? 33 : 17;
    if (end + width > bits.length) return undefined;
    const from = bits.number(end + 1, 16);
    ranges.push([from, width === 33 ? bits.number(end + 17, 16) : from]);
    end += width;
  }
  if (end > bits.length) return undefined;
  return { what: { has: (vendor) => ranges.some(([from, to]) => vendor >= from && vendor <= to) }, end };
}
