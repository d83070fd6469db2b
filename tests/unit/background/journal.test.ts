// The copy of what must outlive the worker: all of a turn's changes at once, or none.

import { describe, expect, test, vi } from 'vitest';
import { createJournal } from '../../../src/background/journal.ts';
import { KeptMap } from '../../../src/background/kept-map.ts';
import { nextTurn, sessionArea } from './support.ts';

describe('the changes of one turn', () => {
  test('go in one call', async () => {
    const area = sessionArea();
    const journal = createJournal(area);
    const one = new KeptMap<string, number>(journal, 'one', {});
    const two = new KeptMap<number, string>(journal, 'two', {});
    one.set('a', 1);
    two.set(7, 'b');
    one.set('a', 2);
    expect(area.calls).toEqual([]);
    await nextTurn();
    expect(area.calls).toEqual([{ written: { 'one/a': '["a",2]', 'two/7': '[7,"b"]' } }]);
  });

  test('overwrite with null what is deleted, in that same call, and remove it then', async () => {
    const area = sessionArea();
    const journal = createJournal(area);
    const map = new KeptMap<string, number>(journal, 'm', {});
    map.set('a', 1).set('b', 2);
    await nextTurn();
    map.delete('a');
    map.set('c', 3);
    await nextTurn();
    expect(area.calls.slice(1)).toEqual([{ written: { 'm/a': null, 'm/c': '["c",3]' } }, { removed: ['m/a'] }]);
    expect(await area.read()).toEqual({ 'm/b': '["b",2]', 'm/c': '["c",3]' });
  });

  test.each<[string, (map: KeptMap<string, number>) => void, object]>([
    ['set and deleted: gone', (map) => map.set('x', 1).delete('x'), {}],
    ['deleted and set: there', (map) => map.delete('a') && map.set('a', 9), { 'm/a': '["a",9]' }],
    ['cleared and set: that alone', (map) => [map.clear(), map.set('b', 2)], { 'm/b': '["b",2]' }],
    ['nothing deleted: nothing changed', (map) => map.delete('unknown'), { 'm/a': '["a",1]' }],
  ])('are as they are in the end: %s', async (_, change, expected) => {
    const area = sessionArea();
    const map = new KeptMap<string, number>(createJournal(area), 'm', {});
    if (!('x' in expected)) map.set('a', 1);
    await nextTurn();
    change(map);
    await nextTurn();
    expect(await area.read()).toMatchObject(expected);
    for (const key of ['m/x', 'm/unknown']) expect(await area.read()).not.toHaveProperty([key]);
  });

  test('hold values as they are at its end, though they were changed after they were set', async () => {
    const area = sessionArea();
    const map = new KeptMap<string, { hosts: string[] }>(createJournal(area), 'm', {});
    const row = { hosts: ['a'] };
    map.set('row', row);
    row.hosts.push('b');
    await nextTurn();
    expect(await area.read()).toEqual({ 'm/row': '["row",{"hosts":["a","b"]}]' });
  });

  test('that came and went are not written at all', async () => {
    const area = sessionArea();
    const map = new KeptMap<string, number>(createJournal(area), 'm', {});
    map.set('under way', 1).set('under way', 2).delete('under way');
    await nextTurn();
    expect(area.calls).toEqual([]);
    map.set('a', 1);
    await nextTurn();
    map.delete('a');
    map.set('a', 2).delete('a');
    await nextTurn();
    expect(await area.read()).toEqual({});
  });

  test('of another turn go in another call', async () => {
    const area = sessionArea();
    const map = new KeptMap<string, number>(createJournal(area), 'm', {});
    map.set('a', 1);
    await nextTurn();
    map.set('a', 2);
    await nextTurn();
    expect(area.calls).toHaveLength(2);
  });
});

test('an area that refuses does not stop the worker', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const refuse = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  const map = new KeptMap<string, number>(createJournal({ write: refuse, remove: refuse }), 'm', {});
  map.set('a', 1);
  await nextTurn();
  map.delete('a');
  await nextTurn();
  expect(told).toHaveBeenCalledTimes(3);
  told.mockRestore();
});

describe('a map is restored', () => {
  test('with its entries, in the order of their keys, whichever the area gives first', async () => {
    const area = sessionArea();
    const map = new KeptMap<number, string>(createJournal(area), 'm', {});
    for (const key of [2, 9, 10, 100, 1000]) map.set(key, `value ${key}`);
    await nextTurn();
    const restored = new KeptMap<number, string>(createJournal(area), 'm', await area.read());
    expect([...restored]).toEqual([...map]);
  });

  test('without those of maps whose names begin alike, of deleted entries, and of other things in the area', () => {
    const stored = {
      'm/a': '["a",1]',
      'm2/b': '["b",2]',
      'm/c': null,
      session: '"m/"',
      'other.m/d': '["d",4]',
      'm/e': 'no entry',
    };
    expect([...new KeptMap(createJournal(sessionArea()), 'm', stored)]).toEqual([['a', 1]]);
  });

  test('without writing it again', async () => {
    const area = sessionArea();
    new KeptMap(createJournal(area), 'm', { 'm/a': '["a",1]' });
    await nextTurn();
    expect(area.calls).toEqual([]);
  });

  test('with keys that have a slash in them', async () => {
    const area = sessionArea();
    new KeptMap<string, number>(createJournal(area), 'm', {}).set('7/1', 1).set('7', 2);
    await nextTurn();
    const restored = new KeptMap<string, number>(createJournal(area), 'm', await area.read());
    expect(Object.fromEntries(restored)).toEqual({ '7': 2, '7/1': 1 });
  });
});
