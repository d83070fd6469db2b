import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexIn, isAt, part } from '../../../../src/content/in-page/text.ts';

const texts = fc.string({ unit: fc.constantFrom('a', 'b', ':', '/', '\ud83c', '\udff4'), maxLength: 30 });
const places = fc.nat({ max: 35 });

test('texts are looked into as the methods of strings would', () => {
  fc.assert(
    fc.property(texts, texts, places, places, (text, sought, from, to) => {
      // Beyond its end, an empty text is found at the end: nobody asks for one.
      if (sought !== '') expect(indexIn(text, sought, from)).toBe(text.indexOf(sought, from));
      expect(isAt(text, sought, from)).toBe(from + sought.length <= text.length && text.startsWith(sought, from));
      expect(part(text, from, to)).toBe(from < to ? text.slice(from, to) : '');
    }),
  );
});

test('what would begin before a text is not in it', () => {
  expect(isAt('://', 'http', -4)).toBe(false);
});
