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
