// What trackers' operators say of themselves: the purposes that they declare in IAB Europe's vendor list. A row is a fact with its
// source; iab-vendors.json is the file to edit, and a test holds each row against the package that it was taken from.

import type { TrackerKey } from '../model.ts';
import type { VendorClaims } from '../report/types.ts';
import vendors from './iab-vendors.json' with { type: 'json' };

export interface VendorRow {
  /** Number in IAB Europe's Global Vendor List. */
  vendor: number;
  /** Key in trackerdb of who operates the trackers. */
  organization: string;
  /** Those that are surely the vendor's: the module sends to them, or their domain holds what the vendor's entry points to. */
  trackers: TrackerKey[];
  /** The prebid module whose metadata holds the purposes. */
  module: string;
  /** TCF purposes for which it asks for consent. */
  consent: number[];
  /** TCF purposes that it claims as a legitimate interest, without asking. */
  legitimateInterest: number[];
  /** TCF special features, for which it asks for an opt-in: 1 precise location, 2 scanning the device. */
  specialFeatures: number[];
}

export const vendorRows: VendorRow[] = vendors.vendors;
export const { asOf: vendorsAsOf, source: vendorsSource } = vendors;

const byTracker = new Map(vendorRows.flatMap((row) => row.trackers.map((tracker) => [tracker, row] as const)));

/** What the operator's own entry claims, if one is known to cover the tracker. Unknown is not the same as not listed. */
export function claimsOf(tracker: TrackerKey): VendorClaims | undefined {
  const row = byTracker.get(tracker);
  if (!row) return undefined;
  const { vendor, consent, legitimateInterest, specialFeatures } = row;
  return { list: 'iab-tcf', vendor, asOf: vendorsAsOf, consent, legitimateInterest, specialFeatures };
}

/** The number of the entry that is known to cover the tracker. */
export function vendorOf(tracker: TrackerKey): number | undefined {
  return byTracker.get(tracker)?.vendor;
}
