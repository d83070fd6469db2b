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

test('a text of characters beyond Latin-1 is given back as it is, and no such character is in the table', () => {
  const name = fc.stringMatching(/^[a-zéСМИ🙂中\\u0-9]{0,12}$/u);
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 40 }), (names) => {
      const lines = names.map((one, nth) => `${String(nth).padStart(3, '0')}\t${one}`);
      const table = makeLineTable(lines);
      expect(lines.map((_, number) => lineAt(table, number))).toEqual(lines);
      expect(lines.map((line) => findLine(table, keyOf(line)))).toEqual(lines);
      expect(table.lines).not.toMatch(/[^\0-\xff]/);
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
