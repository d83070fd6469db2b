// Paths of pages are counted, deleted, and nothing else of their visits is.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { CandorDatabase } from '../../../src/store/database.ts';
import { forgetPaths, withoutPath } from '../../../src/store/forget-paths.ts';
import { visitsWithPath } from '../../../src/store/read-paths.ts';
import { request, visit } from '../../support/facts.ts';
import { write } from './support.ts';

test('those that have one are counted, and lose it alone', async () => {
  const db = new CandorDatabase(`paths ${Math.random()}`);
  const withPath = [visit({ id: 'a', path: '/' }), visit({ id: 'b', path: '/sale' })];
  for (const one of [...withPath, visit({ id: 'c' })]) await write(db, { kind: 'visit', visit: one });
  await write(db, { kind: 'request', record: request({ visit: 'b' }), organization: 'google' });
  expect(await visitsWithPath(db)).toBe(2);
  expect(await forgetPaths(db)).toBe(2);
  expect(await visitsWithPath(db)).toBe(0);
  expect(await db.visits.toArray()).toEqual(['a', 'b', 'c'].map((id) => visit({ id })));
  expect(await db.visitTrackers.count()).toBe(1);
  await db.delete();
});

test('from version 10: visits stay as they were, and are none of those that have a path', async () => {
  const name = `paths ${Math.random()}`;
  const old = new Dexie(name);
  old.version(10).stores({ visits: 'id, site, startedAt' });
  await old.table('visits').add(visit());
  old.close();
  const db = new CandorDatabase(name);
  expect(await db.visits.toArray()).toEqual([visit()]);
  expect(await visitsWithPath(db)).toBe(0);
  await db.delete();
});

test('what waits to be written loses it, too', () => {
  const waiting = { kind: 'visit', visit: visit({ path: '/sale' }) } as const;
  expect(withoutPath(waiting)).toEqual({ kind: 'visit', visit: visit() });
  const other = { kind: 'visit-moved', visit: 'v1' } as const;
  expect(withoutPath(other)).toBe(other);
});
