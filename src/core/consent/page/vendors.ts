// Vendors of IAB's list as the probe packs them: `1-5,7`. A page may list a thousand; kept are those that Candor knows as somebody's.

import { vendorRows } from '../../claims/claims.ts';

const RANGES = /^(?:\d{1,5}(?:-\d{1,5})?(?:,\d{1,5}(?:-\d{1,5})?)*)?$/;
/** The whole list, of which every second one is chosen, has some 3,000. */
const MOST_CHARACTERS = 8192;
/** In order. */
export const knownVendors: readonly number[] = [...new Set(vendorRows.map(({ vendor }) => vendor))].sort(
  (a, b) => a - b,
);

/** Those of the known vendors that are in the ranges, in order; undefined for anything that is none. */
export function knownVendorsIn(raw: unknown): number[] | undefined {
  if (typeof raw !== 'string' || raw.length > MOST_CHARACTERS || !RANGES.test(raw)) return undefined;
  const ranges = raw === '' ? [] : raw.split(',').map((range) => range.split('-').map(Number));
  return knownVendors.filter((vendor) => ranges.some(([from = 0, to = from]) => vendor >= from && vendor <= to));
}
