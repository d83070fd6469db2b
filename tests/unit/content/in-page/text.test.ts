import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexIn, isAt } from '../../../../src/content/in-page/text.ts';

const texts = fc.string({ unit: fc.constantFrom('a', 'b', ':', '/', '\ud83c', '\udff4'), maxLength: 30 });
const places = fc.nat({ max: 35 });

test('texts are looked into as the methods of strings would', () => {
  fc.assert(
    fc.property(texts, texts, places, (text, sought, from) => {
      // Beyond its end, an empty text is found at the end: nobody asks for one.
      if (sought !== '') expect(indexIn(text, sought, from)).toBe(text.indexOf(sought, from));
      expect(isAt(text, sought, from)).toBe(sought === '' || text.slice(from, from + sought.length) === sought);
    }),
  );
});

test('what would begin before a text is not in it', () => {
  expect(isAt('://', 'http', -4)).toBe(false);
});
