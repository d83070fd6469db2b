// TC strings made by the IAB's own encoder, and read by its decoder and by Candor's: versions 2.0 to 2.3, every field that matters to a
// receiver, vendors as bits and as ranges, restrictions, disclosed vendors; and why they are read by hand.

import { GVL, PurposeRestriction, type RestrictionType, Segment, TCModel, TCString } from '@iabtcf/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeTc, vendorIn } from '../../../../src/core/consent/tcf.ts';
import { millisecondsSince } from '../../../support/processor-time.ts';
import { binary, bitField, bitsOf, textOf } from './bit-text.ts';

const MOST_VENDORS = 60;
const ids = Array.from({ length: MOST_VENDORS }, (_, index) => index + 1);
const named = (numbers: readonly number[]) =>
  Object.fromEntries(numbers.map((id) => [id, { id, name: `Number ${id}`, description: '', illustrations: [] }]));

/** The smallest vendor list that the encoder takes: every vendor may do everything. */
function vendorList(policyVersion: number): GVL {
  const purposes = ids.slice(0, 11);
  const vendor = { purposes, legIntPurposes: [2, 7, 8, 9, 10, 11], flexiblePurposes: [2, 7, 8, 9, 10, 11] };
  const rest = { specialPurposes: [], features: [], specialFeatures: [1, 2], policyUrl: 'https://v.example/' };
  return new GVL({
    gvlSpecificationVersion: policyVersion >= 4 ? 3 : 2,
    vendorListVersion: 17,
    tcfPolicyVersion: policyVersion,
    lastUpdated: '2026-01-15T00:00:00Z',
    purposes: named(purposes),
    specialPurposes: {},
    features: {},
    specialFeatures: named([1, 2]),
    stacks: {},
    dataCategories: {},
    vendors: Object.fromEntries(ids.map((id) => [id, { id, name: `Vendor ${id}`, ...vendor, ...rest }])),
  } as unknown as ConstructorParameters<typeof GVL>[0]);
}

interface Choices {
  policyVersion: number;
  purposes: number[];
  interests: number[];
  features: number[];
  vendors: number[];
  interested: number[];
  disclosed: number[] | undefined;
  restrictions: { purpose: number; kind: number; vendor: number }[];
  specific: boolean;
  ownTexts: boolean;
}

function encoded(choices: Choices): string {
  const model = new TCModel(vendorList(choices.policyVersion));
  model.cmpId = 10;
  model.cmpVersion = 1;
  model.isServiceSpecific = choices.specific;
  model.useNonStandardStacks = choices.ownTexts;
  model.publisherCountryCode = 'DE';
  model.purposeConsents.set(choices.purposes);
  model.purposeLegitimateInterests.set(choices.interests);
  model.specialFeatureOptins.set(choices.features);
  model.vendorConsents.set(choices.vendors);
  model.vendorLegitimateInterests.set(choices.interested);
  for (const { purpose, kind, vendor } of choices.restrictions)
    model.publisherRestrictions.add(vendor, new PurposeRestriction(purpose, kind as RestrictionType));
  if (choices.disclosed) model.vendorsDisclosed.set(choices.disclosed);
  const segments = choices.disclosed ? [Segment.CORE, Segment.VENDORS_DISCLOSED] : [Segment.CORE];
  return TCString.encode(model, { segments });
}

const some = (from: readonly number[]) => fc.uniqueArray(fc.constantFrom(...from), { maxLength: from.length });
const purpose = fc.integer({ min: 1, max: 11 });
const choices: fc.Arbitrary<Choices> = fc.record({
  policyVersion: fc.constantFrom(2, 3, 4, 5),
  purposes: some(ids.slice(0, 11)),
  interests: some([2, 7, 8, 9, 10, 11]),
  features: some([1, 2]),
  vendors: fc.oneof(some(ids), fc.constantFrom(ids, [])),
  interested: fc.oneof(some(ids), fc.constant(ids.slice(20, 50))),
  disclosed: fc.option(some(ids), { nil: undefined }),
  restrictions: fc.array(
    fc.record({ purpose, kind: fc.integer({ min: 0, max: 2 }), vendor: fc.constantFrom(...ids) }),
    { maxLength: 8 },
  ),
  specific: fc.boolean(),
  ownTexts: fc.boolean(),
});

const members = (vector: Iterable<[number, boolean]>) => [...vector].flatMap(([id, isIn]) => (isIn ? [id] : []));
const asked = [0, ...ids, MOST_VENDORS + 1, 65_535];

test('every field is read as the IAB’s decoder reads it', () => {
  fc.assert(
    fc.property(choices, (made) => {
      const text = encoded(made);
      const theirs = TCString.decode(text);
      const ours = decodeTc(text)!;
      expect(ours).toMatchObject({
        created: theirs.created.getTime(),
        updated: theirs.lastUpdated.getTime(),
        cmpId: theirs.cmpId,
        vendorListVersion: theirs.vendorListVersion,
        policyVersion: theirs.policyVersion,
        isServiceSpecific: theirs.isServiceSpecific,
        useNonStandardTexts: theirs.useNonStandardStacks,
        specialFeatures: members(theirs.specialFeatureOptins),
        purposes: members(theirs.purposeConsents),
        legitimateInterests: members(theirs.purposeLegitimateInterests),
        publisherCountry: theirs.publisherCountryCode,
      });
      expect(asked.filter((id) => ours.vendorConsents!.has(id))).toEqual(members(theirs.vendorConsents));
      expect(asked.filter((id) => ours.vendorLegitimateInterests!.has(id))).toEqual(
        members(theirs.vendorLegitimateInterests),
      );
      expect(ours.disclosedVendors === undefined).toBe(made.disclosed === undefined);
      expect(asked.filter((id) => ours.disclosedVendors?.has(id))).toEqual(members(theirs.vendorsDisclosed));
    }),
    { numRuns: 300 },
  );
});

test('publisher restrictions are read as the IAB’s decoder reads them', () => {
  const kinds = ['not-allowed', 'needs-consent', 'needs-legitimate-interest'] as const;
  fc.assert(
    fc.property(choices, (made) => {
      const text = encoded(made);
      const theirs = TCString.decode(text).publisherRestrictions;
      const ours = decodeTc(text)!.publisherRestrictions!;
      for (const id of ids) {
        const expected = theirs.getRestrictions(id).map((one) => `${one.purposeId} ${kinds[one.restrictionType]}`);
        const found = ours.filter(({ vendors }) => vendors.has(id)).map((one) => `${one.purpose} ${one.kind}`);
        expect(found.sort()).toEqual(expected.sort());
      }
    }),
    { numRuns: 100 },
  );
});

describe('what is said of one vendor', () => {
  const base: Choices = {
    policyVersion: 5,
    purposes: [1, 2, 7],
    interests: [],
    features: [],
    vendors: [21, 32],
    interested: [32, 40],
    disclosed: undefined,
    restrictions: [
      { purpose: 7, kind: 0, vendor: 21 },
      { purpose: 2, kind: 0, vendor: 21 },
      { purpose: 8, kind: 1, vendor: 21 },
    ],
    specific: true,
    ownTexts: false,
  };
  // The encoder discloses the whole list; this is a segment that discloses these two.
  const segment = textOf(`${binary(1, 3)}${binary(32, 16)}0${bitField([21, 32], 32)}`);
  const tc = decodeTc(`${encoded(base)}.${segment}`)!;

  test.each([
    [21, { consent: true, legitimateInterest: false, disclosed: true, forbiddenPurposes: [2, 7] }],
    [32, { consent: true, legitimateInterest: true, disclosed: true }],
    [40, { consent: false, legitimateInterest: true, disclosed: false }],
    [50, { consent: false, legitimateInterest: false, disclosed: false }],
  ])('%d: %j', (vendor, expected) => {
    expect(vendorIn(tc, vendor)).toEqual({ vendor, ...expected });
  });

  test('strings before 2.3 need not say who was disclosed', () => {
    expect(vendorIn(decodeTc(encoded({ ...base, policyVersion: 2 }))!, 32)).toEqual({
      vendor: 32,
      consent: true,
      legitimateInterest: true,
    });
  });

  test('wherever a string is cut off, what came before is read the same, and no vendor that was lost is called refused', () => {
    const core = encoded(base);
    for (let length = 36; length < core.length; length += 1) {
      const cut = decodeTc(core.slice(0, length))!;
      expect(cut.purposes).toEqual([1, 2, 7]);
      const said = vendorIn(cut, 32);
      if (said) expect(said).toMatchObject({ consent: true, legitimateInterest: true });
    }
    for (let length = 0; length < 36; length += 1) expect(decodeTc(core.slice(0, length))).toBeUndefined();
  });
});

describe('a string that names 90 million vendors', () => {
  // A well-formed core segment whose vendors are ranges from 1 to 65535, again and again.
  const RANGES = 1400;
  const core = bitsOf(encoded({ ...emptyChoices(), purposes: [1, 2] })).slice(0, 213);
  const ranges = `${binary(65_535, 16)}1${binary(RANGES, 12)}${`1${binary(1, 16)}${binary(65_535, 16)}`.repeat(RANGES)}`;
  const text = textOf(`${core}${ranges}${binary(0, 29)}`);

  test('costs nothing', () => {
    const begun = process.cpuUsage();
    const tc = decodeTc(text)!;
    expect(vendorIn(tc, 755)).toEqual({ vendor: 755, consent: true, legitimateInterest: false });
    expect(millisecondsSince(begun)).toBeLessThan(50);
  });
});

function emptyChoices(): Choices {
  const nothing = { purposes: [], interests: [], features: [], vendors: [], interested: [], restrictions: [] };
  return { ...nothing, policyVersion: 5, disclosed: undefined, specific: true, ownTexts: false };
}

test('whatever stands in a string, it is read at once or not at all', () => {
  const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
  const letters = fc.array(fc.constantFrom(...ALPHABET), { maxLength: 3000 }).map((list) => list.join(''));
  fc.assert(
    fc.property(
      fc.oneof(
        letters,
        letters.map((text) => `C${text}`),
        fc.string({ maxLength: 500 }),
      ),
      (text) => {
        const begun = process.cpuUsage();
        const tc = decodeTc(text);
        if (tc) vendorIn(tc, 755);
        expect(millisecondsSince(begun)).toBeLessThan(100);
      },
    ),
    { numRuns: 300 },
  );
});
