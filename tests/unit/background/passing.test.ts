// Maps whose entries come and go, under names that are used again by whichever is next.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createJournal } from '../../../src/background/journal.ts';
import { createPassing } from '../../../src/background/passing.ts';
import { nextTurn, sessionArea, type TestArea } from './support.ts';

const passingIn = async (area: TestArea, life = 1) =>
  createPassing(createJournal(area), 'ordinary', { stored: await area.read(), life });

describe('names', () => {
  test('of what is gone are used again, and none is removed', async () => {
    const area = sessionArea();
    const map = (await passingIn(area)).map<string, number>('m');
    map.set('a', 1).set('b', 2);
    await nextTurn();
    map.delete('a');
    map.set('c', 3);
    await nextTurn();
    map.delete('b');
    await nextTurn();
    expect(area.calls).toEqual([
      { written: { 'ordinary.passing.1/1': '["m","a",1]', 'ordinary.passing.1/2': '["m","b",2]' } },
      { written: { 'ordinary.passing.1/1': '["m","c",3]' } },
      { written: { 'ordinary.passing.1/2': null } },
    ]);
  });

  test('of what is gone are the next entry’s of another map, in one change', async () => {
    const area = sessionArea();
    const passing = await passingIn(area);
    const [flights, unsaved] = [passing.map<string, number>('flights'), passing.map<number, string>('unsaved')];
    flights.set('7', 1);
    await nextTurn();
    flights.delete('7');
    unsaved.set(1, 'seen');
    await nextTurn();
    expect(area.calls.slice(1)).toEqual([{ written: { 'ordinary.passing.1/1': '["unsaved",1,"seen"]' } }]);
  });

  test('what came and went within a turn is not written', async () => {
    const area = sessionArea();
    const map = (await passingIn(area)).map<string, number>('m');
    map.set('a', 1).delete('a');
    await nextTurn();
    expect(area.calls).toEqual([]);
  });
});

describe('whatever comes and goes, and wherever the life ends', () => {
  const change = fc.record({
    map: fc.nat(1),
    key: fc.nat(6),
    deletes: fc.boolean(),
    ends: fc.boolean(),
    dies: fc.nat(9),
  });

  test('the next has in each map what was in it, and no entry lies under two names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 60 }), async (changes) => {
        const area = sessionArea();
        let life = 1;
        const live = async () => {
          const passing = await passingIn(area, life);
          return [passing.map<number, number>('one'), passing.map<number, number>('two')];
        };
        let maps = await live();
        for (const [at, { map, key, deletes, ends, dies }] of changes.entries()) {
          if (deletes) maps[map]!.delete(key);
          else maps[map]!.set(key, at);
          if (!ends) continue;
          await nextTurn();
          if (dies > 0) continue;
          const before = maps.map((one) => [...one].sort(([a], [b]) => a - b));
          life += 1;
          maps = await live();
          expect(maps.map((one) => [...one])).toEqual(before);
        }
        await nextTurn();
        const kept = Object.values(await area.read()).filter((text) => typeof text === 'string');
        expect(kept.length).toBe(maps[0]!.size + maps[1]!.size);
      }),
    );
  });

  test('of the life before the last nothing is taken up: its last write may land late', async () => {
    const area = sessionArea();
    const late = (await passingIn(area, 1)).map<string, number>('m');
    await passingIn(area, 2);
    await nextTurn();
    late.set('a', 1);
    await nextTurn();
    expect((await passingIn(area, 3)).map('m').size).toBe(0);
  });
});

test('an entry that cannot be read takes no other along', async () => {
  const area = sessionArea();
  (await passingIn(area)).map<string, number>('m').set('a', 1);
  await nextTurn();
  await area.write({ 'ordinary.passing.1/8': '{"no', 'ordinary.passing.1/9': '7' });
  expect([...(await passingIn(area, 2)).map<string, number>('m')]).toEqual([['a', 1]]);
});
