import { describe, expect, test } from 'vitest';
import { toldByTcString } from '../../../../src/core/consent/families/tcf.ts';
import { decodeGcd, toldByGcd, toldByGcs } from '../../../../src/core/consent/google-consent-mode.ts';
import { summaryOfPurposes } from '../../../../src/core/consent/purposes.ts';
import { toldByUsPrivacy } from '../../../../src/core/consent/us-privacy.ts';

// Made with @iabtcf/core 1.5.6: vendor list 17, created 2026-01-15.
const accepted = 'CQeEcwAQeEcwAAfABBENAREgAP_AAAAAAAYgF5wAgAKgLzAAAAAA.YAAAAAAAAAAA';
const refused = 'CQeEcwAQeEcwAAfABBENAREgAAAAAAAAAAYgAAAAAAAA.YAAAAAAAAAAA';
const partial = 'CQeEcwAQeEcwAAfABBENAREgAIPAAAAAAAYgF5wAQF5gAAAA.YAAAAAAAAAAA';

describe('a TC string', () => {
  test.each([
    [accepted, 'all purposes', 'accepted'],
    [refused, 'no purpose', 'refused'],
    [partial, 'purposes 1, 7–10', 'partial'],
    ['CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA', 'no purpose', 'refused'],
    ['CQSbk4AQSbk4ANwAAAENAwCgAAAAAAAAAAYgACPAAAAA.IDKQA4AAgAKAGQAygAAA', 'no purpose', 'refused'],
  ])('%s says %s', (text, value, choice) => {
    expect(toldByTcString(text)).toEqual({ standard: 'tcf', value, choice });
  });

  test.each([
    ['nothing of the kind', 'hello'],
    ['version 1', 'BOEFEAyOEFEAyAHABDENAI4AAAB9vABAASA'],
    ['cut off', accepted.slice(0, 12)],
    ['other characters', `C${'!'.repeat(40)}`],
    ['an Additional Consent string', '2~1.35.41~dv.'],
    ['endless', `C${'A'.repeat(100_000)}`],
  ])('that is %s is unreadable, not a refusal', (_, text) => {
    expect(toldByTcString(text)).toEqual({ standard: 'tcf', value: 'unreadable', choice: 'unknown' });
  });
});

test.each([
  [[], 'no purpose'],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 'all purposes'],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 'all purposes'],
  [[10, 1, 2], 'purposes 1–2, 10'],
  [[3], 'purposes 3'],
])('purposes %j are %s', (purposes, summary) => {
  expect(summaryOfPurposes(purposes)).toBe(summary);
});

describe('us_privacy', () => {
  test.each([
    ['1YNN', 'accepted'],
    ['1YYN', 'refused'],
    ['1NYN', 'refused'],
    ['1---', 'not-asked'],
    ['1yyn', 'refused'],
  ])('%s is %s', (text, choice) => {
    expect(toldByUsPrivacy(text)).toEqual({ standard: 'us-privacy', value: text.toUpperCase(), choice });
  });

  test.each(['', '2YNN', '1YN', '1YNNN', 'yes'])('%j is unreadable', (text) => {
    expect(toldByUsPrivacy(text).choice).toBe('unknown');
  });
});

describe('gcs', () => {
  test.each([
    ['G111', 'accepted'],
    ['G100', 'refused'],
    ['G110', 'partial'],
    ['G101', 'partial'],
    ['G1--', 'unknown'],
    ['G1-1', 'accepted'],
  ])('%s is %s', (text, choice) => {
    expect(toldByGcs(text)).toEqual({ standard: 'google-consent-mode', value: text, choice });
  });

  test.each(['', 'G1', 'G222', 'G1111', '111'])('%j is none', (text) => {
    expect(toldByGcs(text)).toBeUndefined();
  });
});

describe('gcd', () => {
  const TYPES = ['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization'] as const;
  /** What a letter says: how it was set by default, and by a choice. */
  const documented: Record<string, { byDefault?: boolean; update?: boolean }> = {
    l: {},
    m: { update: false },
    n: { update: true },
    p: { byDefault: false },
    q: { byDefault: false, update: false },
    r: { byDefault: false, update: true },
    t: { byDefault: true },
    u: { byDefault: true, update: false },
    v: { byDefault: true, update: true },
  };
  const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
  /** The same with a second bit set above them, as in `13l3l3R3l5l1`. */
  const highBit = Object.entries(documented).map(
    ([letter, state]) => [ALPHABET.charAt(ALPHABET.indexOf(letter) + 32), state] as const,
  );
  const known = new Map([...Object.entries(documented), ...highBit]);
  const places = TYPES.flatMap((type, place) => [...ALPHABET].map((letter) => [letter, type, place] as const));

  test.each(places)('the letter %s for %s', (letter, type, place) => {
    const letters = ['p', 'p', 'p', 'p'].with(place, letter);
    const decoded = decodeGcd(`1${letters.map((one) => `3${one}`).join('')}5l1`);
    expect(decoded?.[type]).toEqual(known.get(letter) ?? 'unknown');
    for (const other of TYPES) if (other !== type) expect(decoded?.[other]).toEqual({ byDefault: false });
  });

  // One letter for all four types.
  test.each([
    ['l', undefined],
    ['m', 'refused'],
    ['n', 'accepted'],
    ['p', 'refused'],
    ['q', 'refused'],
    ['r', 'accepted'],
    ['t', 'accepted'],
    ['u', 'refused'],
    ['v', 'accepted'],
    ['o', undefined],
    ['s', undefined],
  ])('the letter %s in all four tells %s', (letter, choice) => {
    const told = toldByGcd(`13${letter}3${letter}3${letter}3${letter}5l1`);
    expect(told?.choice).toBe(choice);
    expect(told?.byDefault).toBe(letter === 'p' || letter === 't' ? true : undefined);
  });

  test.each([
    ['13l3l3l3l1', undefined],
    ['13l3l3l2l1', undefined],
    ['13l3l3R3l5l1', undefined],
    ['13r3p3r3p5', '13r3p3r3p partial'],
    ['13t3t3t2t5l1', '13t3t3t2t accepted'],
    // Nobody has said what these letters, or these implicit states, mean: unknown, and not kept.
    ['13p3p3o3p5l1', '13p3p3?3p unknown'],
    ['13p3p3p9p5l1', '13p3p3p?p refused'],
    ['', undefined],
    ['13r3r', undefined],
    ['23r3r3r3r5', undefined],
    ['13!3r3r3r5', undefined],
  ])('%s tells %s', (text, expected) => {
    const told = toldByGcd(text);
    expect(told && `${told.value} ${told.choice}`).toBe(expected);
  });
});
