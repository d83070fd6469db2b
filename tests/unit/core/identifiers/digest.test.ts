import { expect, test } from 'vitest';
import { digestOf, halfSipHash } from '../../../../src/core/identifiers/digest.ts';

/** The reference's own results for 00, 00 01, 00 01 02 … under the key 00 … 07 (vectors.h of github.com/veorq/SipHash). */
const vectors = [
  '218d1f59b9b83cc8',
  'be552412f8387315',
  '064f39ef7c50eb57',
  'ce0f1a45f7060679',
  'd5e78a175be52ea1',
  'cb9d7c3f2f3db580',
  'ce3e91358aa2bc25',
  'ff202728b07bc684',
  'edfee820bce4858c',
];
const KEY = [0x03020100, 0x07060504] as const;

test.each(vectors.map((expected, length) => [length, expected]))(
  '%i bytes as the reference has them',
  (length, expected) => {
    const words = halfSipHash(
      Uint8Array.from({ length }, (_, at) => at),
      KEY,
    );
    const bytes = words.flatMap((word) => [0, 8, 16, 24].map((by) => (word >>> by) & 0xff));
    expect(bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')).toBe(expected);
  },
);

test('equal texts are equal under one key, and no others', () => {
  const texts = ['', 'a', 'b', 'ab', 'é', 'e\u0301', '7241905583316840129', '7241905583316840128'];
  expect(new Set(texts.map((text) => digestOf(text, KEY))).size).toBe(texts.length);
  for (const text of texts) expect(digestOf(text, KEY)).toBe(digestOf(`${text}`, KEY));
});

test('under another key they are others', () => {
  expect(digestOf('7241905583316840129', KEY)).not.toBe(digestOf('7241905583316840129', [1, 2]));
});

test('a text without end costs what a short one does', () => {
  expect(digestOf('x'.repeat(10_000_000), KEY)).toBe(digestOf('x'.repeat(20_000_000), KEY));
});
