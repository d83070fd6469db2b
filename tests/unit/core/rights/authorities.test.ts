import { describe, expect, test } from 'vitest';
import { authorities, authorityFor, lawsIn } from '../../../../src/core/rights/authorities.ts';
import { laws } from '../../../../src/core/rights/law.ts';
import type { LawKey } from '../../../../src/core/rights/laws/facts.ts';

const UNION = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';
const AREA = 'IS LI NO';

describe.each(authorities.map((authority) => [`${authority.law} ${authority.place}`, authority] as const))(
  '%s',
  (_, { name, url, place, ...evidence }) => {
    test('has a name, an https address, a place and its evidence', () => {
      expect(name).toMatch(/\S/);
      expect(new URL(url).protocol).toBe('https:');
      expect(new URL(url).search + new URL(url).hash).toBe('');
      expect(place).toMatch(/^[A-Z]{2}(-[A-Z]{2})?$/);
      if (evidence.evidence === 'source')
        expect([evidence.source, evidence.read]).toEqual([expect.any(String), expect.stringMatching(/^\d{4}-\d{2}$/)]);
    });
  },
);

test('one per law and place', () => {
  const keys = authorities.map(({ law, place }) => `${law} ${place}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('every law has one, and the GDPR one in each country where it applies', () => {
  for (const { key } of laws)
    expect(
      authorities.some(({ law }) => law === key),
      key,
    ).toBe(true);
  for (const place of `${UNION} ${AREA}`.split(' ')) expect(authorityFor('gdpr', place)?.place).toBe(place);
});

test.each<[LawKey, string | undefined, string | undefined]>([
  ['gdpr', 'FR', 'FR'],
  ['gdpr', 'DE-BY', 'DE-BY'],
  ['gdpr', 'DE-XX', 'DE'],
  ['gdpr', undefined, undefined],
  ['gdpr', 'US', undefined],
  ['uk-gdpr', undefined, 'GB'],
  ['us-co', 'US-CO', 'US-CO'],
  ['quebec-25', 'CA-QC', 'CA-QC'],
])('by %s in %s: that of %s', (law, place, expected) => {
  expect(authorityFor(law, place)?.place).toBe(expected);
});

test.each([
  ['FR', ['gdpr']],
  ['DE-BY', ['gdpr']],
  ['GB', ['uk-gdpr']],
  ['CH', ['nfadp']],
  ['US-CA', ['ccpa']],
  ['US-OR', ['us-or']],
  ['CA-QC', ['quebec-25', 'pipeda']],
  ['CA-ON', ['pipeda']],
  ['BR', ['lgpd']],
  ['US-AK', []],
  ['JP', []],
])('in %s one can ask by %j', (place, expected) => {
  expect(lawsIn(place)).toEqual(expected);
});
