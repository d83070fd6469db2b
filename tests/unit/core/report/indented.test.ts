// In whatever pieces, at whatever depth: together they are what JSON.stringify makes of the whole.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeIndented } from '../../../../src/core/report/indented.ts';

function together(value: unknown, level: number, splits: number): string {
  const pieces: string[] = [];
  writeIndented(value, level, splits, (piece) => void pieces.push(piece));
  return pieces.join('');
}

/** Of what stands in so many lists. */
function asItStands(value: unknown, level: number): string {
  let inLists = value;
  for (let depth = 0; depth < level; depth += 1) inLists = [inLists];
  const lines = JSON.stringify(inLists, null, 2).split('\n');
  return lines
    .slice(level, lines.length - level)
    .join('\n')
    .trimStart();
}

test('any value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(4), fc.nat(4), (value, level, splits) => {
      expect(together(value, level, splits)).toBe(asItStands(value, level));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['members that are absent', { a: undefined, b: 1, c: undefined }],
  ['nothing but absent members', { a: undefined }],
  ['items that are absent', [undefined, 1, undefined]],
  ['nothing', {}],
  ['no items', { list: [], deeper: [[], {}] }],
])('%s', (_, value) => {
  for (const splits of [0, 1, 2, 3]) expect(together(value, 2, splits)).toBe(asItStands(value, 2));
});

test('a piece is one item of a list, where so many levels are to be split', () => {
  const pieces: string[] = [];
  writeIndented({ list: [{ a: '’' }, { b: 1 }] }, 0, 2, (piece) => void pieces.push(piece));
  expect(pieces.filter((piece) => piece.includes('’'))).toEqual(['{\n      "a": "’"\n    }']);
});
