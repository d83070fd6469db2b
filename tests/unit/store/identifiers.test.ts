// Cookies and links of visits: added up, bounded, read, and forgotten with the visit.

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CookieSeen, IdentifierLink } from '../../../src/core/facts.ts';
import { backgroundOf } from '../../../src/core/visits/background.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { forgetBefore, forgetEverything, forgetSite } from '../../../src/store/forget.ts';
import { createMemory } from '../../../src/store/memory.ts';
import { siteFacts, visitFacts } from '../../../src/store/read.ts';
import { NOON } from '../../support/facts.ts';
import { began, collectorOf, identified, write } from './support.ts';

let db: CandorDatabase;
beforeEach(() => {
  db = new CandorDatabase(`identifiers ${Math.random()}`);
});

const cookie: CookieSeen = { name: '_ga', domain: 'shop.example', party: 'first', setBy: 'unseen', lifetime: 60 };
const link: IdentifierLink = {
  from: 'a',
  to: 'b',
  seen: 'value',
  carriers: [{ at: 'from', by: 'cookie', name: 'id' }],
};

describe('a visit', () => {
  test('that is watched from its start has a row before anything is seen', async () => {
    await write(db, began());
    expect(await db.visitIdentifiers.toArray()).toEqual([
      { visit: 'v1', site: 'shop.example', cookies: [], links: [] },
    ]);
  });

  test('that began before Candor was watched in part, and so is one that says so later', async () => {
    await write(db, began({ complete: false }), began({ id: 'v2' }), identified({ visit: 'v2', partial: true }));
    expect((await db.visitIdentifiers.toArray()).map(({ partial }) => partial)).toEqual([true, true]);
    await write(db, identified({ visit: 'v2', cookies: [cookie] }));
    expect(await db.visitIdentifiers.get('v2')).toMatchObject({ partial: true, cookies: [cookie] });
  });

  test('adds up what is seen of one cookie, and of one link', async () => {
    await write(db, began(), identified({ cookies: [cookie], links: [link] }));
    const other = { at: 'to', by: 'field', name: 'x' } as const;
    await write(
      db,
      identified({
        cookies: [{ ...cookie, lifetime: 90, sent: true }],
        links: [
          { ...link, redirected: true, carriers: [other] },
          { ...link, seen: 'endpoint' },
        ],
      }),
    );
    expect(await db.visitIdentifiers.get('v1')).toEqual({
      visit: 'v1',
      site: 'shop.example',
      cookies: [{ ...cookie, lifetime: 90, sent: true }],
      links: [
        { ...link, redirected: true, carriers: [...link.carriers, other] },
        { ...link, seen: 'endpoint' },
      ],
    });
  });

  test('has room for so many and no more', async () => {
    const cookies = Array.from({ length: 500 }, (_, at) => ({ ...cookie, name: `c${at}` }));
    const links = Array.from({ length: 500 }, (_, at) => ({ ...link, to: `b${at}` }));
    const carriers = Array.from({ length: 50 }, (_, at) => ({ at: 'to', by: 'field', name: `f${at}` }) as const);
    await write(db, began(), identified({ cookies, links: [...links, { ...link, to: 'b0', carriers }] }));
    const row = await db.visitIdentifiers.get('v1');
    expect([row?.cookies.length, row?.links.length, row?.links[0]?.carriers.length]).toEqual([200, 100, 10]);
  });
});

describe('reading and forgetting', () => {
  const inBackground = backgroundOf('shop.example', NOON + 1);
  beforeEach(() =>
    write(
      db,
      began(),
      began({ id: 'v2', site: 'news.example', startedAt: NOON + 10 }),
      identified({ cookies: [cookie] }),
      identified({ visit: inBackground, cookies: [cookie] }),
      identified({ visit: 'v2', site: 'news.example', links: [link] }),
    ),
  );

  test('a visit comes with its own, and what its site did in the background', async () => {
    expect((await visitFacts('v1', db))?.identifiers.map(({ visit }) => visit)).toEqual(['v1', inBackground]);
    expect((await siteFacts('news.example', {}, db))?.identifiers).toMatchObject([{ visit: 'v2', links: [link] }]);
  });

  test.each<[string, () => Promise<unknown>, string[]]>([
    ['a site', () => forgetSite(db, 'shop.example', collectorOf), ['v2']],
    ['what is older', () => forgetBefore(db, NOON + 5, collectorOf), ['v2']],
    ['everything', () => forgetEverything(db), []],
  ])('%s', async (_, forget, left) => {
    await forget();
    expect((await db.visitIdentifiers.toArray()).map(({ visit }) => visit)).toEqual(left);
  });
});

test('of private windows they are held by the same rules, in memory', () => {
  const memory = createMemory();
  for (const observation of [began(), identified({ cookies: [cookie], links: [link] })]) memory.add(observation);
  expect(memory.visitFacts('v1')?.identifiers).toEqual([
    { visit: 'v1', site: 'shop.example', cookies: [cookie], links: [link] },
  ]);
  memory.forget(['v1']);
  expect(memory.visitFacts('v1')).toBeUndefined();
});
