// The purposes read by hand, held against the IAB's own encoder and decoder; and why they are read by hand.

import { TCString } from '@iabtcf/core';
import { expect, test } from 'vitest';
import { decodeTc } from '../../../../src/core/consent/tcf.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

// Made with @iabtcf/core 1.5.6: accepts all ten purposes.
const accepted = 'CQeEcwAQeEcwAAfABBENAREgAP_AAAAAAAYgF5wAgAKgLzAAAAAA';
const bitsOf = (text: string) => [...text].map((letter) => binary(ALPHABET.indexOf(letter), 6)).join('');
const binary = (value: number, width: number) => value.toString(2).padStart(width, '0');
const textOf = (bits: string) =>
  bits.padEnd(Math.ceil(bits.length / 6) * 6, '0').replace(/.{6}/g, (six) => ALPHABET.charAt(Number.parseInt(six, 2)));

/** The string above, consenting to these purposes instead. */
function consentingTo(purposes: readonly number[]): string {
  const bits = bitsOf(accepted);
  const flags = Array.from({ length: 24 }, (_, index) => (purposes.includes(index + 1) ? '1' : '0')).join('');
  return textOf(bits.slice(0, 152) + flags + bits.slice(176));
}

const all = Array.from({ length: 24 }, (_, index) => index + 1);

test.each([[[]], [all], [[1, 7, 8, 9, 10]], ...all.map((purpose) => [[purpose]])])(
  'the library reads the same purposes: %j',
  (purposes) => {
    const text = consentingTo(purposes);
    expect(decodeTc(text)).toEqual(purposes);
    expect([...TCString.decode(text).purposeConsents].flatMap(([id, on]) => (on ? [id] : []))).toEqual(purposes);
  },
);

test('a string that names 90 million vendors costs nothing', () => {
  const text = hostile(1400);
  const start = performance.now();
  expect(decodeTc(text)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(performance.now() - start).toBeLessThan(50);
});

/** A well-formed core segment whose vendors are ranges from 1 to 65535, again and again. */
function hostile(ranges: number): string {
  const vendors = `${binary(65_535, 16)}1${binary(ranges, 12)}${`1${binary(1, 16)}${binary(65_535, 16)}`.repeat(ranges)}`;
  return textOf(`${bitsOf(accepted).slice(0, 213)}${vendors}${binary(0, 29)}`);
}
