// Forgetting by message: what is under way and what waits for the disk goes before the tables, so that none of it comes back.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetHandlers } from '../../../src/background/forget-handlers.ts';
import type { Directory } from '../../../src/core/model.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import type { Observation } from '../../../src/store/observations.ts';
import { createWriter } from '../../../src/store/write.ts';
import { NOON } from '../../support/facts.ts';
import { collectorOf, DAY, ownerOf } from '../../support/histories.ts';
import { began, loggedIn, sent, write } from '../store/support.ts';

const directory: Directory = {
  tracker: (key) => {
    const organization = collectorOf(key);
    return { key, name: key, category: 'misc', ...(!organization.startsWith('tracker:') && { organization }) };
  },
  organization: () => undefined,
  organizationOf: ownerOf,
};
const sender = {} as never;

let db: CandorDatabase;

beforeEach(() => {
  db = new CandorDatabase(`test ${Math.random()}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

/** Handlers over a writer whose disk refuses what is given, until it is asked again. */
async function refused(...observations: Observation[]) {
  const writer = createWriter(() => db);
  const refusal = vi.spyOn(db, 'transaction').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  for (const observation of observations) writer.add(observation);
  await writer.settled();
  refusal.mockRestore();
  const ordinary = { forget: vi.fn(), forgetCollector: vi.fn(), forgetSpan: vi.fn() };
  const remind = vi.fn(async () => undefined);
  const handlers = forgetHandlers({
    database: db,
    directory,
    recorders: { ordinary: ordinary as never },
    router: { afterwards: (job: () => void) => job() } as never,
    writer,
    settled: async () => undefined,
    remind,
    forgotten: () => undefined,
  });
  const goOn = async () => {
    writer.add({ kind: 'visit-moved', visit: 'v1' });
    await writer.settled();
    expect(writer.health()).toEqual({ unsaved: 0, lost: 0 });
  };
  return { handlers, ordinary, remind, goOn };
}

const meta = () => sent({ tracker: 'facebook_connect', at: NOON + 7 }, 'facebook');

describe('what waits for the disk does not come back', () => {
  test('of an organization', async () => {
    await write(db, began(), sent());
    const { handlers, ordinary, remind, goOn } = await refused(sent({ at: NOON + 5 }), meta());
    expect(await handlers['history.clearOrganization']({ organization: 'google' }, sender)).toEqual({ requests: 1 });
    const [collector, isOf] = ordinary.forgetCollector.mock.calls[0]!;
    expect(collector).toBe('google');
    expect(isOf({ tracker: 'google_analytics', host: 'h.example' })).toBe(true);
    expect(isOf({ host: 'x.google.example' })).toBe(true);
    expect(isOf({ tracker: 'facebook_connect', host: 'x.google.example' })).toBe(false);
    await goOn();
    expect((await loggedIn(db)).map(({ tracker }) => tracker)).toEqual(['facebook_connect']);
    expect((await db.siteOrganizations.toArray()).map(({ organization }) => organization)).toEqual(['facebook']);
    expect(remind).toHaveBeenCalledOnce();
  });

  test('of a day', async () => {
    await write(db, began());
    const next = { id: 'v2', startedAt: NOON + DAY };
    const { handlers, ordinary, goOn } = await refused(sent(), began(next), sent({ visit: 'v2', at: NOON + DAY }));
    const span = { from: NOON, to: NOON + DAY };
    expect(await handlers['history.clearSpan'](span, sender)).toEqual({ visits: 1 });
    expect(ordinary.forgetSpan).toHaveBeenCalledWith(span);
    await goOn();
    expect((await db.visits.toArray()).map(({ id }) => id)).toEqual(['v2']);
    expect((await db.requests.toArray()).map(({ visit }) => visit)).toEqual(['v2']);
  });

  test('of a site, or of all', async () => {
    for (const site of ['shop.example', undefined]) {
      const { handlers, ordinary, goOn } = await refused(began(), sent());
      await handlers['history.clear'](site === undefined ? {} : { site }, sender);
      expect(ordinary.forget).toHaveBeenCalledWith(site);
      await goOn();
      for (const table of db.tables) expect(await table.count(), table.name).toBe(0);
    }
  });
});
