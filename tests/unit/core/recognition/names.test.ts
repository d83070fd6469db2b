import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, hashOfPart, hashWith, prepareParts } from '../../../../src/core/recognition/name-hash.ts';
import { makeNameTable } from '../../../../src/core/recognition/name-table.ts';
import { createNames, type Names } from '../../../../src/core/recognition/names.ts';

const name = fc.stringMatching(/^[a-z0-9-]{1,12}(\.[a-z0-9-]{1,12}){0,3}$/);
const said = fc.stringMatching(/^[a-z0-9 \t/]{0,20}$/);
const rows = fc
  .dictionary(name, said, { maxKeys: 60, noNullPrototype: true })
  .map((known) => new Map(Object.entries(known)));

/** As it is asked of a part of an address. */
function find<Known>(names: Names<Known>, part: string): Known | undefined {
  const text = `https://x.${part}/path`;
  return names.find(hashOf(part), text, 10, 10 + part.length);
}

test('a name is found with what every table says of it, others are not', () => {
  fc.assert(
    fc.property(rows, rows, fc.array(name), (one, other, strangers) => {
      const names = createNames([makeNameTable(one), makeNameTable(other)], (known, parts) => [known, ...parts]);
      for (const asked of [...one.keys(), ...other.keys(), ...strangers]) {
        const known = one.has(asked) || other.has(asked);
        expect(find(names, asked)).toEqual(known ? [asked, one.get(asked), other.get(asked)] : undefined);
      }
    }),
  );
});

test('what is known of a name is made once', () => {
  const names = createNames([makeNameTable(new Map([['count.example', '1']]))], () => ({}));
  expect(find(names, 'count.example')).toBe(find(names, 'count.example'));
  expect(find(names, 'discount.example')).toBeUndefined();
  expect(find(names, 'ount.example')).toBeUndefined();
});

test('names with the same hash are told apart', () => {
  const [one, other] = alike();
  expect(hashOf(one)).toBe(hashOf(other));
  const both = createNames(
    [
      makeNameTable(
        new Map([
          [one, '1'],
          [other, '2'],
        ]),
      ),
    ],
    (_, [number]) => number!,
  );
  expect([find(both, one), find(both, other)]).toEqual(['1', '2']);
  const first = createNames([makeNameTable(new Map([[one, '1']]))], (_, [number]) => number!);
  expect([find(first, one), find(first, other)]).toEqual(['1', undefined]);
});

/** Two names with the same hash: among so many there are some. */
function alike(): [string, string] {
  const byHash = new Map<number, string>();
  for (let number = 1; ; number += 1) {
    const text = `${Math.imul(number, 0x9e3779b1) >>> 0}.${Math.imul(number, 0x85ebca6b) >>> 0}`;
    const other = byHash.get(hashOf(text));
    if (other !== undefined) return [other, text];
    byHash.set(hashOf(text), text);
  }
}

test('the hash of a part follows from those before its two ends', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 60 }), (before, part) => {
      const upToStart = hashOf(before);
      const upToEnd = [...Array(part.length).keys()].reduce(
        (hash, at) => hashWith(hash, part.charCodeAt(at)),
        upToStart,
      );
      prepareParts(part.length);
      expect(hashOfPart(upToEnd, upToStart, part.length)).toBe(hashOf(part));
    }),
  );
});

test('a table says that it can hold no more', () => {
  const many = new Map(Array.from({ length: 40_000 }, (_, number) => [`n${number}.example`, '']));
  expect(() => makeNameTable(many)).toThrow(RangeError);
  expect(() => makeNameTable(new Map([['a.example', 'x'.repeat(300_000)]]))).toThrow(RangeError);
});

test('two tables that say the same are two', () => {
  const table = makeNameTable(new Map([['count.example', '1']]));
  expect(
    find(
      createNames([table, table], (_, said) => said),
      'count.example',
    ),
  ).toEqual(['1', '1']);
});
