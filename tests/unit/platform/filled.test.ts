import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filled } from '../../../src/platform/filled.ts';

describe('a message is filled in', () => {
  test.each([
    ['$1 of $2', ['3', '7'], '3 of 7'],
    ['$2、$1', ['a', 'b'], 'b、a'],
    ['$1 and $1', ['x'], 'x and x'],
    ['$1, $3', ['x'], 'x, '],
    ['costs $$5', [], 'costs $5'],
    ['$$$1', ['x'], '$$1'],
    ['nothing', ['x'], 'nothing'],
  ])('%s with %j', (message, substitutions, expected) => {
    expect(filled(message, substitutions)).toBe(expected);
  });

  test('what is filled in is not filled in itself', () => {
    expect(filled('$1 by $2', ['$2', '$1'])).toBe('$2 by $1');
  });
});

test('any message is filled in as a pattern would, by which it was looked through before', () => {
  const values = ['x', '$2$$'];
  const byPattern = (message: string) =>
    message.replaceAll(/\$(?:([1-9])|(\$+))/g, (_, place?: string, signs?: string) =>
      place === undefined ? (signs ?? '') : (values[Number(place) - 1] ?? ''),
    );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('$', '0', '1', '2', '9', 'a') }), (message) => {
      expect(filled(message, values)).toBe(byPattern(message));
    }),
    { numRuns: 2_000 },
  );
});
