import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifiersIn, isIdentifier, isPreference } from '../../../../src/core/identifiers/value.ts';

describe('an identifier', () => {
  test.each([
    ['GA1.1.1357924680.1712345678', 'of Google Analytics'],
    ['fb.1.1712345678901.1098115397', 'of Meta, in `_fbp`'],
    ['7241905583316840129', 'of Xandr'],
    ['3c1f8e52-7b0a-4c9d-a6f4-5d2e8b9017aa', 'a UUID'],
    ['{3C1F8E52-7B0A-4C9D-A6F4-5D2E8B9017AA}', 'a UUID in braces'],
    ['AHWqTUmB7c2Q1v5nXyLr0dPfKe9sGhJ4', 'of DoubleClick'],
    ['o2VnQk1xT0p5bWw', 'of LiveRamp'],
    ['1A05d4e2c9b8f7a6e5d4c3b2', 'of Comscore'],
    ['d41d8cd98f00b204e9800998ecf8427e', 'a random number in hexadecimal'],
    ['1712345678901234567.4433221100.5', 'two long numbers'],
    ['v2:9f8a7c6b5d4e3f2a:1712345678', 'one among other things'],
    ['CAESEKp3W9xVq1Zt', 'of Google, for a partner'],
  ])('%s: %s', (value) => {
    expect(isIdentifier(value)).toBe(true);
  });

  test.each([
    ['dark', 'a theme'],
    ['en-US', 'a language'],
    ['en-US,en;q=0.9,de;q=0.8', 'several'],
    ['1712345678901', 'a time in milliseconds'],
    ['1712345678', 'in seconds'],
    ['20260131120000', 'in digits'],
    ['2026-01-31T12:00:00.000Z', 'in the usual writing'],
    ['1.24.3-beta.2', 'a version'],
    ['accept-all-cookies', 'words'],
    ['newsletterSubscriptionDismissed', 'words in one'],
    ['iphone15promax', 'a name with a number'],
    ['homepage-redesign-2026', 'a variant'],
    ['0000000000000000', 'zeros'],
    ['1111111111111111', 'ones'],
    ['true', 'a flag'],
    ['1YNN', 'a US Privacy string'],
    ['CQeEcwAQeEcwAAfABBENAREgAP_AAAAAAAYgF5wAgAKgLzAAAAAA.YAAAAAAAAAAA', 'a TC string'],
    ['DBACNYA~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA~1YNN', 'a GPP string'],
    ['https://shop.example/item/3c1f8e52-7b0a-4c9d-a6f4-5d2e8b9017aa', 'an address'],
    ['someone@mail.example', 'an e-mail address'],
    ['a7f3c', 'too short'],
    [`${'a1b2'.repeat(60)}`, 'too long'],
    ['', 'nothing'],
  ])('is not %s: %s', (value) => {
    expect(isIdentifier(value)).toBe(false);
  });

  test('random ones of any kind are taken for one, but for a few', () => {
    const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 64 });
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 17, maxLength: 40 });
    for (const random of [hex, digits, fc.uuid()]) {
      const missed = fc.sample(random, { numRuns: 2000, seed: 1 }).filter((value) => !isIdentifier(value));
      expect(missed.length, missed.slice(0, 5).join(' ')).toBeLessThan(60);
    }
  });
});

describe('the identifiers in a value', () => {
  test.each([
    ['GA1.1.1357924680.1712345678', '1357924680.1712345678'],
    ['fb.1.1712345678901.1098115397', '1098115397'],
    [btoa('7241905583316840129'), '7241905583316840129'],
    ['%7B3c1f8e52-7b0a-4c9d-a6f4-5d2e8b9017aa%7D', '3c1f8e52-7b0a-4c9d-a6f4-5d2e8b9017aa'],
    ['v2|9f8a7c6b5d4e3f2a|1', '9f8a7c6b5d4e3f2a'],
  ])('%s holds %s', (value, part) => {
    expect(identifiersIn(value)).toContain(part);
  });

  test('of a page’s whole state none is looked for', () => {
    expect(identifiersIn('7241905583316840129.'.repeat(1000))).toEqual([]);
  });

  test('whatever it is, they are few, and each is one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 900 }), fc.base64String({ maxLength: 900 })), (value) => {
        const found = identifiersIn(value);
        expect(found.length).toBeLessThanOrEqual(8);
        for (const one of found) expect(isIdentifier(one)).toBe(true);
      }),
    );
  });
});

test.each([
  'theme',
  'lang',
  'pll_language',
  'OptanonConsent',
  'cookie_notice_accepted',
  'csrftoken',
  'XSRF-TOKEN',
  'AWSALB',
  'ab_test',
  'cb',
  'ord',
  'CookieConsent',
  '_cookie_policy',
  'currency',
  'experiment_42',
])('%s is a preference, or no identifier anyway', (name) => {
  expect(isPreference(name)).toBe(true);
});

test.each(['_ga', 'uid', 'uuid2', 'visitor', 'session', 'IDE', 'TDID', 'token', 'anonymous_id'])(
  '%s may be one',
  (name) => {
    expect(isPreference(name)).toBe(false);
  },
);
