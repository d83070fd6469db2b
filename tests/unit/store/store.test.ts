// The store over a real IndexedDB implementation, in memory.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FURTHER_HOSTS } from '../../../src/core/facts.ts';
import type { Choice } from '../../../src/core/model.ts';
import { backgroundOf } from '../../../src/core/visits/background.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { MOST_HOSTS } from '../../../src/store/draft.ts';
import { forgetBefore, forgetEverything, forgetSite } from '../../../src/store/forget.ts';
import type { Observation, VisitNotes } from '../../../src/store/observations.ts';
import { listSites, reachOf, savedUpTo, siteFacts, visitFacts } from '../../../src/store/read.ts';
import { createWriter, MOST_UNSAVED } from '../../../src/store/write.ts';
import { NOON, request, signal, visit } from '../../support/facts.ts';
import { loggedIn } from './support.ts';

let db: CandorDatabase;

beforeEach(() => {
  db = new CandorDatabase(`test ${Math.random()}`);
});
afterEach(() => db.delete());

async function write(...observations: Observation[]): Promise<void> {
  const writer = createWriter(() => db);
  for (const observation of observations) writer.add(observation);
  await writer.settled();
  expect(writer.health()).toEqual({ unsaved: 0, lost: 0 });
}

const began = (change = {}): Observation => ({ kind: 'visit', visit: visit(change) });
const sent = (change = {}, organization = 'google'): Observation => ({
  kind: 'request',
  record: request(change),
  organization,
});
const stated = (change = {}, id = 'v1'): Observation => ({ kind: 'signal', visit: id, signal: signal(change) });

describe('roll-ups', () => {
  test('count what the log holds, in one row per visit and tracker', async () => {
    await write(
      began(),
      sent(),
      sent({ at: NOON + 300, host: 'region1.google-analytics.com', contents: 'unreadable', insecure: true }),
    );
    const facts = await visitFacts('v1', db);
    expect(await loggedIn(db)).toHaveLength(2);
    expect(facts?.trackers).toEqual([
      {
        visit: 'v1',
        tracker: 'google_analytics',
        site: 'shop.example',
        party: 'third',
        hosts: ['www.google-analytics.com', 'region1.google-analytics.com'],
        requests: 2,
        unansweredRequests: 0,
        blockedRequests: 0,
        failedRequests: 0,
        insecureRequests: 1,
        unreadableRequests: 1,
        firstAt: NOON + 100,
        lastAt: NOON + 300,
        byChoice: { unknown: 2 },
        occasions: [{ choice: 'unknown', told: 'refused', requests: 2, firstAt: NOON + 100, lastAt: NOON + 300 }],
        data: [{ type: 'page-url', evidence: 'dl' }],
        byTold: { refused: 2 },
        told: [{ standard: 'google-consent-mode', value: 'G100', choice: 'refused', requests: 2 }],
      },
    ]);
  });

  test.each([
    ['what is likely first', ['likely', undefined]],
    ['what is certain first', [undefined, 'likely']],
  ] as const)('hold for certain what one request shows for certain: %s', async (_, certainties) => {
    const requests = certainties.map((certainty) =>
      sent({ data: [{ type: 'page-url', evidence: 'dl', ...(certainty && { certainty }) }] }),
    );
    await write(began(), ...requests);
    expect((await visitFacts('v1', db))?.trackers[0]?.data).toEqual([{ type: 'page-url', evidence: 'dl' }]);
  });

  test('hold what tells most of what was typed', async () => {
    const typed = (when: 'before-submission' | 'after-submission', at: number) => ({
      type: 'hashed-email' as const,
      evidence: 'em',
      typed: { form: 'sha256' as const, when, host: 't.example', at },
    });
    const first = typed('before-submission', NOON);
    await write(began(), sent({ data: [first] }));
    await write(sent({ data: [{ type: 'hashed-email', evidence: 'em', certainty: 'likely' }] }));
    await write(sent({ data: [typed('after-submission', NOON + 9)] }));
    expect((await visitFacts('v1', db))?.trackers[0]?.data).toEqual([first]);
  });

  test('hold as likely what no request shows for certain', async () => {
    const likely = { type: 'page-url', evidence: 'dl', certainty: 'likely' } as const;
    await write(began(), sent({ data: [likely] }));
    await write(sent({ data: [likely] }));
    expect((await visitFacts('v1', db))?.trackers[0]?.data).toEqual([likely]);
  });

  test('count each request once by what it told in all, and each thing that was told', async () => {
    const refused = { standard: 'google-consent-mode', value: 'G100', choice: 'refused' } as const;
    const tcf = { standard: 'tcf', value: 'all purposes', choice: 'accepted' } as const;
    const consented = { ...tcf, vendor: { vendor: 755, consent: true, legitimateInterest: false } };
    await write(began(), sent(), sent({ told: [] }), sent({ told: [refused, tcf] }), sent({ fate: 'blocked' }));
    await write(sent({ told: [consented] }), sent({ told: [tcf] }));
    const [row] = (await visitFacts('v1', db))!.trackers;
    expect(row!.byTold).toEqual({ refused: 1, nothing: 1, contradictory: 1, accepted: 2 });
    expect(row!.told).toEqual([
      { ...refused, requests: 2 },
      { ...tcf, requests: 2 },
      { ...consented, requests: 1 },
    ]);
  });

  test('count what every request told in all, however many different things a page makes it tell', async () => {
    const things = Array.from({ length: 100 }, (_, at) => ({
      standard: 'google-additional-consent' as const,
      value: `${at} of 100 providers`,
      choice: 'partial' as const,
    }));
    await write(began(), ...things.map((one) => sent({ told: [one] })));
    const [row] = (await visitFacts('v1', db))!.trackers;
    expect([row!.byTold, row!.told.length]).toEqual([{ partial: 100 }, 40]);
  });

  test('are the same however the observations fall into transactions', async () => {
    const all = [
      began(),
      sent(),
      stated(),
      sent({ at: NOON + 200 }),
      stated({ choice: 'refused', at: NOON + 250, answeredNow: true }),
      sent({ at: NOON + 300 }),
    ];
    await write(...all);
    const together = await visitFacts('v1', db);
    await forgetEverything(db);
    for (const observation of all) await write(observation);
    expect(await visitFacts('v1', db)).toEqual(together);
    expect(together?.trackers[0]?.byChoice).toEqual({ undecided: 2, refused: 1 });
    expect(together?.trackers[0]?.occasions).toEqual([
      { choice: 'undecided', told: 'refused', requests: 2, firstAt: NOON + 100, lastAt: NOON + 200 },
      { choice: 'refused', told: 'refused', settling: true, requests: 1, firstAt: NOON + 300, lastAt: NOON + 300 },
    ]);
  });

  test('tell what was sent long after an answer from what had been under way, and by what it told', async () => {
    await write(began(), stated(), stated({ choice: 'refused', at: NOON + 200, answeredNow: true }));
    const accepted = { standard: 'tcf', value: 'all purposes', choice: 'accepted' } as const;
    await write(
      sent({ at: NOON + 300, told: [] }),
      sent({ at: NOON + 5_000, told: [accepted] }),
      sent({ at: NOON + 4_000, told: [accepted] }),
    );
    expect((await visitFacts('v1', db))?.trackers[0]?.occasions).toEqual([
      { choice: 'refused', told: 'nothing', settling: true, requests: 1, firstAt: NOON + 300, lastAt: NOON + 300 },
      { choice: 'refused', told: 'accepted', requests: 2, firstAt: NOON + 4_000, lastAt: NOON + 5_000 },
    ]);
  });

  test('keep of a visit that a banner was open since it was first seen, and what was answered', async () => {
    const at = NOON + 100;
    const answer = { answer: 'refuse', by: 'click', at: NOON + 900, outcome: 'confirmed' } as const;
    const noted = (notes: VisitNotes, visit = 'v1') => ({ kind: 'visit-noted' as const, visit, notes });
    await write(began(), noted({ banner: { rule: 'klaro', at } }), noted({ gpc: { by: 'candor', header: 'seen' } }));
    await write(
      noted({ banner: { rule: 'klaro', at: NOON + 500, answer } }),
      noted({ banner: { rule: 'other', at } }, 'v2'),
    );
    expect(await db.visits.toArray()).toEqual([
      visit({ banner: { rule: 'klaro', at, answer }, gpc: { by: 'candor', header: 'seen' } }),
    ]);
    await write(noted({ banner: { rule: 'other', at: NOON + 999 } }));
    expect((await db.visits.get('v1'))?.banner).toEqual({ rule: 'other', at: NOON + 999 });
  });

  test('are recounted when a choice of an earlier visit becomes known late', async () => {
    await write(began(), sent(), sent({ at: NOON + 400 }));
    await write(stated({ choice: 'accepted', at: NOON + 500 }));
    expect((await visitFacts('v1', db))?.trackers[0]?.byChoice).toEqual({ accepted: 2 });
  });

  test('list sites with the number of their collectors', async () => {
    await write(
      began(),
      sent(),
      sent({ tracker: 'facebook_connect' }, 'facebook'),
      began({ id: 'v2', site: 'news.example', startedAt: NOON + 5 }),
    );
    expect(await listSites(db)).toEqual([
      { site: 'news.example', visits: 1, firstAt: NOON + 5, lastAt: NOON + 5, organizations: 0 },
      { site: 'shop.example', visits: 1, firstAt: NOON, lastAt: NOON, organizations: 2 },
    ]);
  });

  test('say on how many sites an organization collected', async () => {
    await write(
      began(),
      sent(),
      sent({ at: NOON + 200 }),
      began({ id: 'v2', site: 'news.example', startedAt: NOON + 5 }),
      sent({ visit: 'v2', site: 'news.example' }),
      sent({ tracker: 'facebook_connect' }, 'facebook'),
    );
    expect(await reachOf(new Set(['google', 'nobody']), db)).toEqual(new Map([['google', 2]]));
    expect(await reachOf(new Set(), db)).toEqual(new Map());
  });

  test('count third parties that nobody knows by host', async () => {
    const unrecognised = { visit: 'v1', site: 'shop.example', at: NOON, host: 'cdn.example.net' };
    await write(
      began(),
      { kind: 'unrecognised', request: unrecognised },
      { kind: 'unrecognised', request: unrecognised },
    );
    expect((await visitFacts('v1', db))?.hosts).toEqual([
      { visit: 'v1', site: 'shop.example', host: 'cdn.example.net', requests: 2 },
    ]);
  });

  test('count so many of them one by one, and the further ones together', async () => {
    const to = (host: string): Observation => ({
      kind: 'unrecognised',
      request: { visit: 'v1', site: 'shop.example', at: NOON, host },
    });
    const hostsOf = async () => (await visitFacts('v1', db))!.hosts.map(({ host, requests }) => [host, requests]);
    const all = Array.from({ length: MOST_HOSTS }, (_, nth) => `h${nth}.example.net`);
    await write(began(), ...all.slice(1).map(to));
    await write(to(all[0]!), to('x.example.net'), to(all[7]!), to('y.example.net'));
    await write(to('x.example.net'), to(all[7]!));
    const hosts = await hostsOf();
    expect(hosts.length).toBe(MOST_HOSTS + 1);
    expect(hosts).toContainEqual([FURTHER_HOSTS, 3]);
    expect(hosts).toContainEqual([all[7], 3]);
    expect(hosts.flat()).not.toContain('x.example.net');
  });

  test('hold only so many hosts and fields: a hostile page can invent more', async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      sent({ host: `h${index}.example.net`, data: [{ type: 'click', evidence: `f${index}` }] }),
    );
    await write(began(), ...many);
    const [row] = (await visitFacts('v1', db))!.trackers;
    expect([row?.requests, row?.hosts.length, row?.data.length]).toEqual([300, 20, 60]);
  });

  test('keep what each source says, and of one source only what is new', async () => {
    const noted = (manager: string, choice: Choice) => stated({ standard: 'cmp', choice, detail: { manager } });
    await write(began(), noted('klaro', 'refused'), noted('osano', 'accepted'), noted('klaro', 'refused'));
    const signals = (await visitFacts('v1', db))?.visits[0]?.signals ?? [];
    expect(signals.map(({ choice, detail }) => [detail.manager, choice])).toEqual([
      ['klaro', 'refused'],
      ['osano', 'accepted'],
    ]);
  });

  test('keep only so many signals: a page can state without end', async () => {
    const states = Array.from({ length: 500 }, (_, index) =>
      stated({ at: NOON + index, choice: index % 2 ? 'accepted' : 'refused' }),
    );
    await write(began(), ...states);
    expect((await visitFacts('v1', db))?.visits[0]?.signals).toHaveLength(50);
  });
});

describe('what a site sent in the background', () => {
  test('is its visits’ that began before, and no other visit’s', async () => {
    await write(
      began(),
      began({ id: 'v2', startedAt: NOON + 1000 }),
      sent({ visit: backgroundOf('shop.example', NOON) }),
    );
    expect((await visitFacts('v1', db))?.trackers).toHaveLength(1);
    expect((await visitFacts('v2', db))?.trackers).toEqual([]);
    expect((await siteFacts('shop.example', {}, db))?.trackers).toHaveLength(1);
  });

  test('lists a site that was not visited', async () => {
    await write(sent({ visit: backgroundOf('shop.example', 0) }));
    expect(await listSites(db)).toMatchObject([{ site: 'shop.example', visits: 0, organizations: 1 }]);
    expect(await siteFacts('shop.example', {}, db)).toMatchObject({ visits: [], trackers: [{ requests: 1 }] });
  });
});

describe('what was not sent', () => {
  test('is counted as stopped, and collected nothing', async () => {
    await write(began(), sent({ fate: 'blocked' }), sent({ fate: 'failed' }));
    const [row] = (await visitFacts('v1', db))!.trackers;
    expect(row).toMatchObject({ requests: 0, blockedRequests: 1, failedRequests: 1, byChoice: {}, hosts: [] });
    expect(await db.siteOrganizations.count()).toBe(0);
    expect(await db.dayOrganizations.count()).toBe(0);
  });

  test('does not count when what the page states is learned later', async () => {
    await write(began(), sent(), sent({ fate: 'blocked' }), sent({ fate: 'unanswered' }), stated());
    expect((await visitFacts('v1', db))!.trackers[0]).toMatchObject({ requests: 2, byChoice: { undecided: 2 } });
  });

  test('says nothing of where, when and to whom the others went', async () => {
    await write(began(), sent({ fate: 'blocked', at: NOON, host: 'stopped.example' }), sent());
    expect((await visitFacts('v1', db))!.trackers[0]).toMatchObject({
      hosts: ['www.google-analytics.com'],
      firstAt: NOON + 100,
    });
  });
});

describe('a page loaded in advance', () => {
  test('is a visit of its site once it is shown', async () => {
    await write(began({ inAdvance: true }));
    expect(await db.sites.get('shop.example')).toMatchObject({ visits: 0 });
    await write({ kind: 'visit-resumed', visit: 'v1' });
    expect(await db.sites.get('shop.example')).toMatchObject({ visits: 1 });
    expect((await db.visits.get('v1'))?.inAdvance).toBeUndefined();
  });
});

test('moves within a document are noted', async () => {
  await write(began(), { kind: 'visit-moved', visit: 'v1' }, { kind: 'visit-moved', visit: 'v1' });
  expect(await db.visits.get('v1')).toMatchObject({ moves: 2 });
});

describe('a worker that is stopped with observations in memory', () => {
  test('writes them in its next life, once', async () => {
    const kept = new Map<number, Observation>();
    const unsaved = {
      session: 'run',
      last: 1000,
      keep: (number: number, observation: Observation) => void kept.set(number, observation),
      drop: (number: number) => void kept.delete(number),
    };
    const first = createWriter(() => db);
    first.keepUnsavedIn(unsaved, []);
    const refusal = vi.spyOn(db, 'transaction').mockRejectedValue(new Error('killed'));
    first.add(began());
    first.add(sent());
    await first.settled();
    refusal.mockRestore();

    const left = [...kept].map(([number, observation]) => ({ number, observation }));
    expect(left).toHaveLength(2);
    const second = createWriter(() => db);
    second.keepUnsavedIn({ ...unsaved, last: 2000 }, left);
    await second.settled();
    expect((await visitFacts('v1', db))?.trackers[0]?.requests).toBe(1);
    expect(kept.size).toBe(0);
    expect(await savedUpTo('run', db)).toBe(1002);
  });
});

describe('when the disk refuses', () => {
  test('nothing is lost, the reason is told, and all is written later', async () => {
    const writer = createWriter(() => db);
    const refusal = vi.spyOn(db, 'transaction').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    writer.add(began());
    writer.add(sent());
    await writer.settled();
    expect(writer.health()).toEqual({ unsaved: 2, lost: 0, error: 'QuotaExceededError: full' });
    refusal.mockRestore();
    writer.add(sent({ at: NOON + 200 }));
    await writer.settled();
    expect(writer.health()).toEqual({ unsaved: 0, lost: 0 });
    expect((await visitFacts('v1', db))?.trackers[0]?.requests).toBe(2);
  });

  test('memory holds only so much, and what is given up is counted', async () => {
    const writer = createWriter(() => db);
    vi.spyOn(db, 'transaction').mockRejectedValue(new Error('no'));
    for (let index = 0; index < MOST_UNSAVED + 7; index += 1) writer.add(sent());
    await writer.settled();
    expect(writer.health()).toMatchObject({ unsaved: MOST_UNSAVED, lost: 7 });
  });
});

describe('forgetting', () => {
  const history = [
    began(),
    sent(),
    began({ id: 'old', startedAt: NOON - 100 * 86_400_000 }),
    sent({ visit: 'old', at: NOON - 100 * 86_400_000 }),
    began({ id: 'bank', site: 'bank.example' }),
    sent({ visit: 'bank', site: 'bank.example' }),
    sent({ visit: backgroundOf('bank.example', NOON), site: 'bank.example' }),
  ];

  test('a site: nothing of it is left in any table', async () => {
    await write(...history);
    expect(await forgetSite(db, 'bank.example', () => 'google')).toBe(1);
    for (const table of db.tables) expect(JSON.stringify(await table.toArray()), table.name).not.toContain('bank');
    expect(await db.dayOrganizations.get(['2026-01-31', 'google'])).toEqual({
      day: '2026-01-31',
      organization: 'google',
      requests: 1,
    });
    expect(await siteFacts('shop.example', {}, db)).toBeDefined();
  });

  test('what is past its time: totals are what is left', async () => {
    await write(...history);
    expect(await forgetBefore(db, NOON - 90 * 86_400_000, () => 'google')).toBe(1);
    expect(await db.sites.get('shop.example')).toMatchObject({ visits: 1, firstAt: NOON });
    expect(await db.requests.where('visit').equals('old').count()).toBe(0);
    expect((await db.dayOrganizations.toArray()).map(({ day }) => day)).toEqual(['2026-01-31']);
  });

  test('everything', async () => {
    await write(...history);
    expect(await forgetEverything(db)).toBe(3);
    for (const table of db.tables) expect(await table.count(), table.name).toBe(0);
  });
});
