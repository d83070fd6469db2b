// Texts put together from those of parts are the texts that are made at once.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PartTexts, textByParts } from '../../../src/background/part-texts.ts';
import { keptText } from '../../../src/core/entry-name.ts';

const LASTING = ['request', 'place'];

test('whatever is exchanged from one value to the next', () => {
  const part = fc.option(fc.oneof(fc.string(), fc.jsonValue(), fc.record({ url: fc.string() })), { nil: undefined });
  const parts = fc.array(part, { minLength: 1, maxLength: 3 });
  const picks = fc.array(fc.tuple(fc.nat(2), fc.nat(2), part), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(parts, picks, (given, values) => {
      const known: PartTexts = [];
      for (const [request, place, other] of values) {
        const value = { request: given[request], sent: request === 1, place: given[place], other };
        expect(textByParts(value, LASTING, known)).toBe(keptText(value));
      }
    }),
  );
});

test('a part that is the same object is not looked at again', () => {
  let looked = 0;
  const request = {
    toJSON() {
      looked += 1;
      return 'r';
    },
  };
  const known: PartTexts = [];
  expect(textByParts({ request, sent: false }, LASTING, known)).toBe('{"request":"r","sent":false}');
  expect(textByParts({ request, sent: true }, LASTING, known)).toBe('{"request":"r","sent":true}');
  expect(looked).toBe(1);
});
