// What a site sent in the background: rows of its own, which no visit takes along when it goes.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backgroundOf } from '../../../src/core/visits/background.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { forgetBefore, forgetSite } from '../../../src/store/forget.ts';
import { factsInScope, listSites, siteFacts, visitFacts } from '../../../src/store/read.ts';
import { NOON } from '../../support/facts.ts';
import { began, collectorOf, sent, unrecognised, write } from './support.ts';

const DAY = 86_400_000;
const SHOP = 'shop.example';
const BANK = 'bank.example';

let db: CandorDatabase;

beforeEach(() => {
  db = new CandorDatabase(`test ${Math.random()}`);
});
afterEach(() => db.delete());

const inBackground = (since: number, change = {}) =>
  sent({ visit: backgroundOf(SHOP, since), at: since + 5, ...change });
const hostInBackground = (since: number, change = {}) =>
  unrecognised({ visit: backgroundOf(SHOP, since), at: since + 5, ...change });

describe('read', () => {
  test('with the visits that were open by then, trackers and hosts alike', async () => {
    const [first, second] = [NOON, NOON + 1000];
    await write(
      db,
      began(),
      began({ id: 'v2', startedAt: second }),
      inBackground(first),
      hostInBackground(first),
      inBackground(second),
      hostInBackground(second),
    );
    const of = async (id: string) => {
      const facts = (await visitFacts(id, db))!;
      return [...facts.trackers, ...facts.hosts].map(({ visit }) => visit);
    };
    const [since1, since2] = [backgroundOf(SHOP, first), backgroundOf(SHOP, second)];
    expect(await of('v1')).toEqual([since1, since2, since1, since2]);
    expect(await of('v2')).toEqual([since2, since2]);
  });

  test('with their own site, not with one whose name begins alike', async () => {
    await write(db, began({ site: 'shop.example' }), sent({ visit: backgroundOf('shop.example.org', NOON) }));
    expect((await visitFacts('v1', db))?.trackers).toEqual([]);
  });

  test('with a span in which they were sent', async () => {
    await write(db, began(), inBackground(NOON, { at: NOON + 2 * DAY }));
    const span = { from: NOON + DAY };
    expect(await siteFacts(SHOP, span, db)).toMatchObject({ visits: [], trackers: [{ requests: 1 }] });
    expect(await siteFacts(SHOP, { from: NOON + 3 * DAY }, db)).toBeUndefined();
    expect(await factsInScope({ sites: 'all', ...span }, db)).toHaveLength(1);
  });

  test('of a site that was stopped from sending any: it is listed all the same', async () => {
    await write(db, inBackground(0, { fate: 'blocked', at: NOON }));
    expect(await listSites(db)).toEqual([{ site: SHOP, visits: 0, firstAt: NOON, lastAt: NOON, organizations: 0 }]);
  });
});

describe('forgotten', () => {
  test('with their site, and no other', async () => {
    await write(
      db,
      inBackground(NOON),
      hostInBackground(NOON),
      sent({ visit: backgroundOf(BANK, NOON), site: BANK }),
      unrecognised({ visit: backgroundOf(BANK, NOON), site: BANK }),
    );
    expect(await forgetSite(db, BANK, collectorOf)).toBe(0);
    for (const table of db.tables) expect(JSON.stringify(await table.toArray()), table.name).not.toContain('bank');
    expect((await listSites(db)).map(({ site }) => site)).toEqual([SHOP]);
    expect(await db.visitHosts.count()).toBe(1);
  });

  test('when they are past their time, not when their visit is', async () => {
    const long = NOON - 100 * DAY;
    await write(
      db,
      began({ id: 'old', startedAt: long }),
      inBackground(long),
      inBackground(long, { tracker: 't', at: NOON }),
    );
    await forgetBefore(db, NOON - 90 * DAY, collectorOf);
    expect((await db.visitTrackers.toArray()).map(({ tracker }) => tracker)).toEqual(['t']);
    expect(await listSites(db)).toMatchObject([{ site: SHOP, visits: 0, lastAt: NOON }]);
  });

  test('with the last of them the site', async () => {
    await write(db, inBackground(NOON - 100 * DAY));
    await forgetBefore(db, NOON - 90 * DAY, collectorOf);
    expect(await listSites(db)).toEqual([]);
    expect(await db.siteOrganizations.count()).toBe(0);
  });

  test('hosts that no tracker is recognised at, too', async () => {
    await write(db, hostInBackground(NOON - 100 * DAY));
    await forgetBefore(db, NOON - 90 * DAY, collectorOf);
    expect(await db.visitHosts.toArray()).toEqual([]);
  });
});

test('an organization that was seen only before what is kept is not counted any more', async () => {
  await write(
    db,
    began({ id: 'old', startedAt: NOON - 100 * DAY }),
    sent({ visit: 'old', at: NOON - 100 * DAY }),
    began(),
  );
  await forgetBefore(db, NOON - 90 * DAY, collectorOf);
  expect(await listSites(db)).toMatchObject([{ site: SHOP, visits: 1, organizations: 0 }]);
});
