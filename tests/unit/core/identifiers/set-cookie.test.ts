import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cookiesIn,
  cookiesSetBy,
  LONGEST_LIFETIME,
  MOST_COOKIES,
} from '../../../../src/core/identifiers/set-cookie.ts';

const AT = Date.parse('2026-01-31T12:00:00Z');
const set = (...headers: string[]) => cookiesSetBy(headers, AT);

describe('cookies that an answer sets', () => {
  test.each<[string, object]>([
    ['a=1', { name: 'a', value: '1', lifetime: 'session' }],
    ['a=1; Max-Age=3600; Path=/', { name: 'a', value: '1', lifetime: 3600 }],
    [
      'a=1; Domain=.Shop.Example; Secure; HttpOnly',
      { name: 'a', value: '1', domain: 'shop.example', lifetime: 'session' },
    ],
    ['a=1; Expires=Sun, 01 Feb 2026 12:00:00 GMT', { name: 'a', value: '1', lifetime: 86_400 }],
    ['a=1; expires=Sun, 01-Feb-2026 12:00:00 GMT', { name: 'a', value: '1', lifetime: 86_400 }],
    ['a=1; Expires=Sun, 01 Feb 2026 12:00:00 GMT; Max-Age=60', { name: 'a', value: '1', lifetime: 60 }],
    ['a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT', { name: 'a', value: '1', lifetime: -1_769_860_800 }],
    ['a=; Max-Age=0', { name: 'a', value: '', lifetime: 0 }],
    ['a=1; Max-Age=999999999999', { name: 'a', value: '1', lifetime: LONGEST_LIFETIME }],
    ['a=1; Max-Age=soon', { name: 'a', value: '1', lifetime: 'session' }],
    ['a=1; Expires=12', { name: 'a', value: '1', lifetime: 'session' }],
    ['a=b=c; Path=/', { name: 'a', value: 'b=c', lifetime: 'session' }],
  ])('%s', (header, expected) => {
    expect(set(header)).toEqual([expected]);
  });

  test('several in several headers, or joined as Firefox joins them', () => {
    const names = (cookies: { name: string }[]) => cookies.map(({ name }) => name);
    expect(names(set('a=1; Max-Age=1', 'b=2'))).toEqual(['a', 'b']);
    expect(names(set('a=1; Expires=Sun, 01 Feb 2026 12:00:00 GMT\nb=2'))).toEqual(['a', 'b']);
  });

  test.each(['', ';', '=1', 'a', ' ; Max-Age=3', `a=${'x'.repeat(5000)}`])('none in %j', (header) => {
    expect(set(header)).toEqual([]);
  });

  test('a flood of them is cut off', () => {
    expect(set(...Array.from({ length: 500 }, (_, at) => `c${at}=1`))).toHaveLength(MOST_COOKIES);
    expect(set(Array.from({ length: 500 }, (_, at) => `c${at}=1`).join('\n'))).toHaveLength(MOST_COOKIES);
    expect(cookiesIn(Array.from({ length: 500 }, (_, at) => `c${at}=1`).join('; '))).toHaveLength(MOST_COOKIES);
  });
});

test('cookies that a request carries', () => {
  expect(cookiesIn('a=1; b="two"; c=x=y; =z; d; ')).toEqual([
    { name: 'a', value: '1' },
    { name: 'b', value: '"two"' },
    { name: 'c', value: 'x=y' },
  ]);
});

test('no header is too odd, and none of any length costs much', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (header) => {
      for (const { name, lifetime } of set(header)) {
        expect(name).not.toBe('');
        expect(lifetime === 'session' || Number.isInteger(lifetime)).toBe(true);
      }
      cookiesIn(header);
    }),
  );
  const before = performance.now();
  set(';'.repeat(5_000_000), '\n'.repeat(5_000_000), `a=1;${'max-age;'.repeat(1_000_000)}`);
  cookiesIn(';='.repeat(5_000_000));
  expect(performance.now() - before).toBeLessThan(1000);
});
