// GPP's sections for the United States: the national one, and one per state. Where each has its opt-outs, and what it says of GPC.
// Source: the sections' own specifications in IAB Tech Lab's Global-Privacy-Platform; every row is held against @iabgpp/cmpapi by a test.

import { type Bits, bitsOf } from './bits.ts';

export interface UsSection {
  name: string;
  /** Versions that place their fields so; of others nothing is known. */
  versions: readonly number[];
  /** Where the two bits of each opt-out begin. */
  optOuts: Readonly<Record<string, number>>;
}

const saleAndAds = (sale: number) => ({ SaleOptOut: sale, TargetedAdvertisingOptOut: sale + 2 });
const state = (name: string, sale: number): UsSection => ({ name, versions: [1], optOuts: saleAndAds(sale) });

/** By number. */
export const usSections: Readonly<Record<number, UsSection>> = {
  7: { name: 'usnat', versions: [1, 2], optOuts: { SaleOptOut: 18, SharingOptOut: 20, TargetedAdvertisingOptOut: 22 } },
  8: { name: 'usca', versions: [1], optOuts: { SaleOptOut: 12, SharingOptOut: 14 } },
  9: state('usva', 12),
  10: state('usco', 12),
  11: state('usut', 14),
  12: state('usct', 12),
  13: state('usfl', 12),
  14: state('usmt', 12),
  15: state('usor', 12),
  16: state('ustx', 12),
  17: state('usde', 12),
  18: state('usia', 14),
  19: state('usne', 12),
  20: state('usnh', 12),
  21: state('usnj', 12),
  22: state('ustn', 12),
  23: state('usmn', 12),
  24: state('usmd', 16),
  25: state('usin', 16),
  26: state('usky', 16),
  27: state('usri', 16),
};

/** The numbers are the reverse of what one would expect. */
export type OptOut = 'not-applicable' | 'opted-out' | 'not-opted-out';
const OPT_OUTS: readonly (OptOut | undefined)[] = ['not-applicable', 'opted-out', 'not-opted-out', undefined];

export interface UsChoices {
  optOuts: [field: string, OptOut][];
  /** Whether the site says that the browser sent Global Privacy Control; absent where it does not say. */
  gpc?: boolean;
}

/** What a section says; undefined where it is cut off, of a version that is not known, or has a number that nobody has given a meaning. */
export function usChoices({ versions, optOuts }: UsSection, text: string): UsChoices | undefined {
  const [core = '', ...others] = text.split('.', 3);
  const bits = bitsOf(core);
  if (!bits || !versions.includes(bits.number(0, 6))) return undefined;
  const choices: [string, OptOut][] = [];
  for (const [field, at] of Object.entries(optOuts)) {
    const optOut = at + 2 <= bits.length ? OPT_OUTS[bits.number(at, 2)] : undefined;
    if (optOut === undefined) return undefined;
    choices.push([field, optOut]);
  }
  const gpc = others.map(bitsOf).find(isGpcSegment)?.isSet(2);
  return { optOuts: choices, ...(gpc !== undefined && { gpc }) };
}

/** Two bits for its type, 1, and one for whether GPC was received. */
function isGpcSegment(bits: Bits | undefined): bits is Bits {
  return bits !== undefined && bits.length >= 3 && bits.number(0, 2) === 1;
}
