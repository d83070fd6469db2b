// Every manager against its fixtures, and all of them against what a page may write instead.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesOfManagers } from '../../../../../scripts/consent-names.ts';
import { UNNAMED } from '../../../../../src/core/consent/managers/category-name.ts';
import { type Look, type PageRecord, statementsIn } from '../../../../../src/core/consent/managers/look.ts';
import type { RecordReading } from '../../../../../src/core/consent/managers/manager.ts';
import * as names from '../../../../../src/core/consent/managers/names.ts';
import { managers } from '../../../../../src/core/consent/managers/registry.ts';
import { readManagerFixtures } from '../../../../support/manager-fixtures.ts';

const fixtures = readManagerFixtures();
const readingOf = (key: string, look: Look) => statementsIn(look).find(({ manager }) => manager === key)?.reading;

describe.each(managers)('$key', ({ key }) => {
  const own = fixtures.filter(({ manager }) => manager === key);

  test.each(own.map(({ state, fixture }) => [state, fixture] as const))('%s', (_, { look, expected }) => {
    expect(readingOf(key, look)).toEqual(expected);
  });

  test('has fixtures', () => {
    expect(own.length).toBeGreaterThan(0);
  });
});

test('there are no fixtures of managers that there are not', () => {
  const keys = managers.map(({ key }) => key);
  expect(fixtures.filter(({ manager }) => !keys.includes(manager))).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('only the managers whose records a look has say something', () => {
  for (const { manager, state, fixture } of fixtures) {
    // A TC string is a record of its own, whoever wrote it.
    const sayers = statementsIn(fixture.look).map((statement) => statement.manager);
    expect(
      sayers.filter((key) => key !== 'tc-string' || manager === 'tc-string'),
      state,
    ).toEqual([manager]);
  }
});

test('content scripts look for what the managers’ files name: `npm run consent`', () => {
  expect({
    cookies: names.cookieNames(),
    storage: names.storageKeys(),
    elements: names.elementIds(),
    globals: names.globalNames(),
  }).toEqual(namesOfManagers());
});

describe('what a page may write', () => {
  const named = managers.flatMap(({ key, records }) => records.map((record) => ({ key, record })));
  const lookWith = (records: PageRecord[]): Look => ({ records, elements: [], globals: [] });
  const fits = ({ choice, categories = [] }: RecordReading) =>
    ['undecided', 'refused', 'partial', 'accepted', 'not-asked', 'unknown'].includes(choice) &&
    categories.length <= 40 &&
    categories.every(({ name, allowed }) => name.length <= 40 && typeof allowed === 'boolean');

  test('is never thrown on, whatever it is', () => {
    const value = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.json(),
      fc.json().map(encodeURIComponent),
      fc.base64String(),
    );
    const records = fc.array(fc.tuple(fc.constantFrom(...named), value), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(records, (written) => {
        const look = lookWith(
          written.map(([{ record }, text]) => ({ in: record.in, name: record.name.replace('*', '123'), value: text })),
        );
        for (const { reading } of statementsIn(look)) expect(fits(reading)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('cut off anywhere or with a character changed, a record is read within the rules or not at all', () => {
    const damage = fc.record({
      at: fc.nat(),
      cut: fc.boolean(),
      by: fc.constantFrom('%', '"', '{', ',', '0', '\u0000', '='),
    });
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), damage, ({ fixture }, { at, cut, by }) => {
        const records = fixture.look.records.map((record) => {
          const place = at % (record.value.length + 1);
          const rest = cut ? '' : by + record.value.slice(place + 1);
          return { ...record, value: record.value.slice(0, place) + rest };
        });
        for (const { reading } of statementsIn(lookWith(records))) expect(fits(reading)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('nothing can be read from garbage, and it says so', () => {
    for (const { key, record } of named) {
      const reading = readingOf(
        key,
        lookWith([{ ...record, name: record.name.replace('*', '1'), value: '\u0000%zz{"' }]),
      );
      expect([undefined, 'unknown', 'undecided'], key).toContain(reading?.choice);
    }
  });

  test('names that could be values are not kept', () => {
    const value = JSON.stringify({
      'maren.holt@mail.example': true,
      '+353 85 555 0142': false,
      '4111111111111111': true,
      '6f9619ff-8b86-d011-b42d-00cf4fc964ff': true,
      'google-analytics': true,
    });
    const { categories } = readingOf('klaro', lookWith([{ in: 'cookie', name: 'klaro', value }]))!;
    expect(categories!.map(({ name }) => name).sort()).toEqual(
      [UNNAMED, UNNAMED, UNNAMED, UNNAMED, 'google-analytics'].sort(),
    );
  });

  test.each([
    ['deep', `${'['.repeat(100_000)}`],
    ['wide', JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`s${index}`, true])))],
    ['pairs', 'c1:1|'.repeat(50_000)],
    ['members', "{stamp:'x',".repeat(20_000)],
    ['percent', '%25'.repeat(80_000)],
  ])('a %s record of a quarter of a megabyte takes no time', (_, value) => {
    const start = performance.now();
    for (const { record } of named) statementsIn(lookWith([{ ...record, name: record.name.replace('*', '1'), value }]));
    expect((performance.now() - start) / named.length).toBeLessThan(50);
  });
});
