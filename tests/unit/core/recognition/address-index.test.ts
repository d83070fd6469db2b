import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAddressIndex } from '../../../../src/core/recognition/address-index.ts';
import { type Clue, createClues, makeClueTable } from '../../../../src/core/recognition/clues.ts';
import { parseFilter } from '../../../../src/core/recognition/filter.ts';
import { DIGIT } from '../../../../src/core/recognition/literals.ts';

function indexOf(clues: readonly Clue[]) {
  const filters = clues.map((clue, number) => ({ tracker: number.toString(36), filter: ` ${number} 0`, clue }));
  const { find } = createAddressIndex(makeClueTable(filters));
  return (url: string) => [...new Set(find(url).map(({ tracker }) => tracker))].sort((a, b) => a - b);
}

const character = fc.constantFrom('a', 'b', '/', '1', '7', DIGIT);
const clue = fc
  .array(character, { minLength: 4, maxLength: 7 })
  .chain((run) => fc.integer({ min: 4, max: run.length }).map((upTo): Clue => ({ run: run.join(''), upTo })));
const path = fc
  .array(fc.constantFrom('a', 'B', '/', '1', '7'), { maxLength: 40 })
  .map((characters) => characters.join(''));

/** As an expression would find it. */
function has(url: string, { run }: Clue): boolean {
  return new RegExp(run.replaceAll(DIGIT, '[0-9]'), 'i').test(url);
}

test('filters are found in every address that has their run of characters, and in no other', () => {
  fc.assert(
    fc.property(fc.array(clue, { maxLength: 12 }), path, (clues, written) => {
      const url = `https://${written}`;
      const expected = clues.flatMap((one, number) => (has(url, one) ? [number] : []));
      const find = indexOf(clues);
      expect(find(url)).toEqual(expected);
      // The second time, what was read for the first is at hand.
      expect(find(url)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test('four characters without digits lead to a run where there are such', () => {
  const filter = parseFilter(` /x${'\\d'.repeat(4)}-page/ 8`, 0);
  const { run, upTo } = createClues('')(filter);
  expect(run).toBe(`x${DIGIT.repeat(4)}-page`);
  expect(run.slice(upTo - 4, upTo)).not.toContain(DIGIT);
});

test('far into an address, where data are, nothing is looked for', () => {
  const find = indexOf([{ run: '/pixel', upTo: 6 }]);
  expect(find(`https://a.example/${'x'.repeat(2_010)}/pixel`)).toEqual([0]);
  expect(find(`https://a.example/${'x'.repeat(2_100)}/pixel`)).toEqual([]);
});
