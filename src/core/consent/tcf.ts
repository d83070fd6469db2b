// TC strings (IAB TCF 2.0 to 2.3, "Consent string and vendor list format"). Read by hand, and held against the IAB's own decoder by
// tests: docs/decisions/0012-iab-strings-are-read-by-hand.md has the figures.

import type { Instant, ToldOfVendor } from '../model.ts';
import { type Bits, bitsOf, setIn } from './bits.ts';
import { type Taken, takeRanges, takeVendors, type VendorSet } from './vendor-set.ts';

export interface TcString {
  /** Since December 2021 both are rounded to the day. */
  created: Instant;
  updated: Instant;
  /** The consent manager's number in IAB's list. */
  cmpId: number;
  vendorListVersion: number;
  /** Of the IAB's policies: 2 and 3 go with TCF 2.0 and 2.1, 4 with 2.2, 5 with 2.3. */
  policyVersion: number;
  /** Not for a group of sites. */
  isServiceSpecific: boolean;
  /** The consent manager explains purposes in words of its own. */
  useNonStandardTexts: boolean;
  specialFeatures: number[];
  purposes: number[];
  legitimateInterests: number[];
  /** ISO 3166-1 alpha-2, as stated; the publisher's, not the person's. */
  publisherCountry: string;
  /** Each absent where the string ends before. */
  vendorConsents?: VendorSet;
  vendorLegitimateInterests?: VendorSet;
  publisherRestrictions?: PublisherRestriction[];
  /** Whom the person was told of; strings before 2.3 need not have it. */
  disclosedVendors?: VendorSet;
}

export interface PublisherRestriction {
  purpose: number;
  kind: 'not-allowed' | 'needs-consent' | 'needs-legitimate-interest' | 'undefined';
  vendors: VendorSet;
}

/** With every vendor of the list and publisher restrictions a string has some 2 kB. */
const MOST_CHARACTERS = 8192;
/** Version 2 begins with C: six bits, 000010. The core has 213 bits before its vendors: 36 characters of 6 bits. */
const FORMAT = /^C[\w-]{35,}(?:\.[\w-]*){0,4}$/;
const MOST_PURPOSES = 24;
const MOST_SPECIAL_FEATURES = 12;
/** Where each begins, in bits. */
const at = {
  created: 6,
  updated: 42,
  cmpId: 78,
  vendorListVersion: 120,
  policyVersion: 132,
  isServiceSpecific: 138,
  useNonStandardTexts: 139,
  specialFeatures: 140,
  purposes: 152,
  legitimateInterests: 176,
  publisherCountry: 201,
  vendors: 213,
} as const;
const DISCLOSED_VENDORS = 1;
const KINDS = ['not-allowed', 'needs-consent', 'needs-legitimate-interest', 'undefined'] as const;

/**
 * What a TC string says; undefined for what is none of version 2. Of one that is cut off among its vendors the rest is read all the same.
 * Never throws, and takes time in proportion to the string's length.
 */
export function decodeTc(text: string): TcString | undefined {
  if (text.length > MOST_CHARACTERS || !FORMAT.test(text)) return undefined;
  const [core = '', ...segments] = text.split('.');
  const bits = bitsOf(core);
  if (!bits) return undefined;
  const disclosed = segments.map(disclosedIn).find((vendors) => vendors !== undefined);
  return {
    created: deciseconds(bits, at.created),
    updated: deciseconds(bits, at.updated),
    cmpId: bits.number(at.cmpId, 12),
    vendorListVersion: bits.number(at.vendorListVersion, 12),
    policyVersion: bits.number(at.policyVersion, 6),
    isServiceSpecific: bits.isSet(at.isServiceSpecific),
    useNonStandardTexts: bits.isSet(at.useNonStandardTexts),
    specialFeatures: setIn(bits, at.specialFeatures, MOST_SPECIAL_FEATURES),
    purposes: setIn(bits, at.purposes, MOST_PURPOSES),
    legitimateInterests: setIn(bits, at.legitimateInterests, MOST_PURPOSES),
    publisherCountry: letter(bits, at.publisherCountry) + letter(bits, at.publisherCountry + 6),
    ...vendorsIn(bits),
    ...(disclosed && { disclosedVendors: disclosed }),
  };
}

/** Tenths of a second since 1970. */
function deciseconds(bits: Bits, begin: number): Instant {
  return bits.number(begin, 36) * 100;
}

/** A is 0; beyond Z there is none. */
function letter(bits: Bits, begin: number): string {
  const index = bits.number(begin, 6);
  return index < 26 ? String.fromCharCode(65 + index) : '?';
}

type VendorParts = Pick<TcString, 'vendorConsents' | 'vendorLegitimateInterests' | 'publisherRestrictions'>;

function vendorsIn(bits: Bits): VendorParts {
  const consents = takeVendors(bits, at.vendors);
  if (!consents) return {};
  const interests = takeVendors(bits, consents.end);
  if (!interests) return { vendorConsents: consents.what };
  const restrictions = takeRestrictions(bits, interests.end);
  return {
    vendorConsents: consents.what,
    vendorLegitimateInterests: interests.what,
    ...(restrictions && { publisherRestrictions: restrictions.what }),
  };
}

/** 12 bits for their number, then each: 6 for the purpose, 2 for the kind, and ranges of vendors. */
function takeRestrictions(bits: Bits, begin: number): Taken<PublisherRestriction[]> | undefined {
  if (begin + 12 > bits.length) return undefined;
  const restrictions: PublisherRestriction[] = [];
  const count = bits.number(begin, 12);
  let end = begin + 12;
  for (let index = 0; index < count; index += 1) {
    const vendors = takeRanges(bits, end + 8);
    if (!vendors) return undefined;
    const kind = KINDS[bits.number(end + 6, 2)]!;
    restrictions.push({ purpose: bits.number(end, 6), kind, vendors: vendors.what });
    end = vendors.end;
  }
  return { what: restrictions, end };
}

function disclosedIn(segment: string): VendorSet | undefined {
  const bits = bitsOf(segment);
  return bits?.number(0, 3) === DISCLOSED_VENDORS ? takeVendors(bits, 3)?.what : undefined;
}

/**
 * What a string says of one vendor, its own entry in IAB's list; undefined where it ends before it says so. A vendor that is not
 * named has neither consent nor legitimate interest.
 */
export function vendorIn(tc: TcString, vendor: number): ToldOfVendor | undefined {
  const { vendorConsents, vendorLegitimateInterests, publisherRestrictions = [], disclosedVendors } = tc;
  if (!vendorConsents || !vendorLegitimateInterests) return undefined;
  const forbidden = publisherRestrictions.filter(({ kind, vendors }) => kind === 'not-allowed' && vendors.has(vendor));
  const purposes = [...new Set(forbidden.map(({ purpose }) => purpose))].sort((a, b) => a - b);
  return {
    vendor,
    consent: vendorConsents.has(vendor),
    legitimateInterest: vendorLegitimateInterests.has(vendor),
    ...(disclosedVendors && { disclosed: disclosedVendors.has(vendor) }),
    ...(purposes.length > 0 && { forbiddenPurposes: purposes }),
  };
}
