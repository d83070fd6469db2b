import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forgetRemembered, remembering, rememberingNewest } from '../../../src/core/remembering.ts';

const counting = (most: number, longest = 100) => asking(remembering, most, longest);

function asking(remember: typeof rememberingNewest, most: number, longest: number) {
  const asked: string[] = [];
  const answer = remember(
    (text) => {
      asked.push(text);
      return text === '' ? undefined : text.length;
    },
    most,
    longest,
  );
  return { asked, answer };
}

test('answers as what it remembers for, whatever it is asked', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 4 })), fc.integer({ min: 1, max: 6 }), (texts, most) => {
      const { answer } = counting(most, 3);
      for (const text of texts) expect(answer(text)).toBe(text === '' ? undefined : text.length);
    }),
  );
});

test('is asked once for what comes again and again, also where the answer is none', () => {
  const { asked, answer } = counting(10);
  for (const text of ['a', '', 'a', '', 'a']) answer(text);
  expect(asked).toEqual(['a', '']);
});

test('what is asked for often outlasts any number of others', () => {
  const { asked, answer } = counting(10);
  for (let nth = 0; nth < 1000; nth += 1) {
    answer('often');
    answer(`other ${nth}`);
  }
  expect(asked.filter((text) => text === 'often')).toHaveLength(1);
});

test('long texts are not remembered', () => {
  const { asked, answer } = counting(10, 3);
  for (const text of ['long', 'long']) answer(text);
  expect(asked).toEqual(['long', 'long']);
});

test('all is forgotten at once', () => {
  const { asked, answer } = counting(10);
  answer('a');
  forgetRemembered();
  answer('a');
  expect(asked).toEqual(['a', 'a']);
});

describe('of long texts, the newest', () => {
  const comparing = (most: number, longest = 100) => asking(rememberingNewest, most, longest);

  test('are answered as what is remembered for them, whatever is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4 })), fc.integer({ min: 1, max: 6 }), (texts, most) => {
        const { answer } = comparing(most, 3);
        for (const text of texts) expect(answer(text)).toBe(text === '' ? undefined : text.length);
      }),
    );
  });

  test('are remembered, and no others', () => {
    const { asked, answer } = comparing(2);
    for (const text of ['a', 'b', 'a', 'b', 'c', 'b', 'c', 'a']) answer(text);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });

  test('are not remembered where they are too long', () => {
    const { asked, answer } = comparing(2, 3);
    for (const text of ['long', 'long']) answer(text);
    expect(asked).toEqual(['long', 'long']);
  });

  test('are forgotten with all others', () => {
    const { asked, answer } = comparing(2);
    answer('a');
    forgetRemembered();
    answer('a');
    expect(asked).toEqual(['a', 'a']);
  });
});
