import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLine, keyOf, lineAt, makeLineTable } from '../../../../src/core/recognition/line-table.ts';

const key = fc.stringMatching(/^[a-z0-9_.é-]{1,9}$/);
const sorted = fc
  .uniqueArray(key, { maxLength: 100 })
  .map((keys) => keys.sort().map((one) => `${one}\tName of ${one}`));

test('each line is found by its number and by its key', () => {
  fc.assert(
    fc.property(sorted, (lines) => {
      const table = makeLineTable(lines);
      expect(lines.map((_, number) => lineAt(table, number))).toEqual(lines);
      expect(lines.map((line) => findLine(table, keyOf(line)))).toEqual(lines);
    }),
  );
});

test('a key that no line has is not found', () => {
  fc.assert(
    fc.property(sorted, key, (lines, asked) => {
      fc.pre(!lines.some((line) => keyOf(line) === asked));
      expect(findLine(makeLineTable(lines), asked)).toBeUndefined();
    }),
  );
});

test('a key that is not among them, however it is written', () => {
  const table = makeLineTable(['a\tA', 'b\tB']);
  expect(['', 'A', 'a\t', 'a\tA', '\n', 'b\tB', '~'].map((asked) => findLine(table, asked))).toEqual(
    Array(7).fill(undefined),
  );
});
