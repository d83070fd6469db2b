// What is held of private windows: the same facts as of any others, and no way to the disk.

import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { SiteFacts } from '../../../src/core/facts.ts';
import { backgroundOf } from '../../../src/core/visits/background.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { MOST_HOSTS } from '../../../src/store/draft.ts';
import { createMemory } from '../../../src/store/memory.ts';
import type { Observation } from '../../../src/store/observations.ts';
import { visitFacts } from '../../../src/store/read.ts';
import { createWriter } from '../../../src/store/write.ts';
import { NOON } from '../../support/facts.ts';
import { began, scripted, sent, stated, unrecognised } from './support.ts';

const VISITS = [
  { id: 'v1', site: 'shop.example', startedAt: NOON },
  { id: 'v2', site: 'shop.example', startedAt: NOON + 50 },
  { id: 'v3', site: 'news.example', startedAt: NOON + 60 },
];
const BACKGROUND = VISITS.map(({ site, startedAt }) => ({ visit: backgroundOf(site, startedAt), site }));

const whose = fc.constantFrom(...VISITS.map(({ id, site }) => ({ visit: id, site })), ...BACKGROUND);
const at = fc.integer({ min: NOON, max: NOON + 200 });

const observation: fc.Arbitrary<Observation> = fc.oneof(
  fc
    .record({
      whose,
      at,
      tracker: fc.constantFrom('a', 'b'),
      fate: fc.constantFrom('sent', 'unanswered', 'blocked', 'failed'),
      party: fc.constantFrom('first', 'third'),
      host: fc.constantFrom('a.example', 'b.example'),
      contents: fc.constantFrom('none', 'unreadable'),
      insecure: fc.boolean(),
    })
    .map(({ whose, ...change }) => sent({ ...whose, ...change })),
  fc.record({ whose, at }).map(({ whose, at }) => unrecognised({ ...whose, at })),
  fc
    .record({
      whose: fc.constantFrom(...VISITS.map(({ id, site }) => ({ visit: id, site })), {
        visit: 'gone',
        site: 'shop.example',
      }),
      technique: fc.constantFrom('canvas' as const, 'local-storage' as const),
      script: fc.constantFrom('a.example', 'b.example'),
      firstAt: at,
    })
    .map(({ whose, ...change }) => scripted(change, whose)),
  fc
    .record({
      id: fc.constantFrom('v1', 'v2', 'v3'),
      at,
      choice: fc.constantFrom('undecided', 'refused', 'accepted'),
      answeredNow: fc.boolean(),
    })
    .map(({ id, ...change }) => stated(change, id)),
  fc
    .record({
      kind: fc.constantFrom('visit-resumed' as const, 'visit-moved' as const),
      visit: fc.constantFrom('v1', 'v2'),
    })
    .map((change): Observation => change),
  fc
    .record({ visit: fc.constantFrom('v1', 'v3'), at })
    .map((change): Observation => ({ kind: 'visit-ended', ...change })),
);

/** Rows in one order: tables give them by key, memory as they came. */
function inOrder(facts: SiteFacts | undefined) {
  const byText = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b));
  return facts && { ...facts, trackers: facts.trackers.toSorted(byText), hosts: facts.hosts.toSorted(byText) };
}

test('has the same facts as the tables, whatever is observed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(observation, { maxLength: 30, size: 'max' }), fc.boolean(), async (rest, inAdvance) => {
      const observations = [...VISITS.map((visit) => began({ ...visit, ...(inAdvance && { inAdvance }) })), ...rest];
      const db = new CandorDatabase(`memory ${Math.random()}`);
      const writer = createWriter(() => db);
      const memory = createMemory();
      for (const observation of observations) {
        writer.add(structuredClone(observation));
        memory.add(structuredClone(observation));
      }
      await writer.settled();
      for (const { id } of VISITS) expect(inOrder(memory.visitFacts(id))).toEqual(inOrder(await visitFacts(id, db)));
      await db.delete();
    }),
    { numRuns: 60, seed: 20_261_125 },
  );
});

test('has the same facts of a page that makes up hosts without end', async () => {
  const db = new CandorDatabase(`memory ${Math.random()}`);
  const writer = createWriter(() => db);
  const memory = createMemory();
  const hosts = Array.from({ length: MOST_HOSTS + 300 }, (_, nth) => `h${(nth * 5) % 777}.example.net`);
  const background = { visit: BACKGROUND[0]!.visit, host: 'own.example.net' };
  const observations = [
    ...VISITS.slice(0, 2).map(began),
    ...hosts.flatMap((host) => [unrecognised({ host }), unrecognised({ ...background })]),
    unrecognised({ visit: 'v2' }),
  ];
  for (const observation of observations) {
    writer.add(structuredClone(observation));
    memory.add(structuredClone(observation));
  }
  await writer.settled();
  expect(memory.visitFacts('v1')?.hosts.length).toBe(MOST_HOSTS + 2);
  for (const id of ['v1', 'v2']) expect(inOrder(memory.visitFacts(id))).toEqual(inOrder(await visitFacts(id, db)));
  await db.delete();
});

test('knows nothing of a visit that did not begin', () => {
  const memory = createMemory();
  memory.add(sent());
  expect(memory.visitFacts('v1')).toBeUndefined();
});

describe('forgets', () => {
  const tables = new Map<string, Map<unknown, unknown>>();
  const filled = () => {
    const memory = createMemory(<Key, Value>(name: string) => {
      const table = new Map<Key, Value>();
      tables.set(name, table);
      return table;
    });
    for (const { id, site, startedAt } of VISITS) {
      memory.add(began({ id, site, startedAt }));
      memory.add(sent({ visit: id, site }));
      memory.add(unrecognised({ visit: id, site }));
      memory.add(stated({}, id));
      memory.add(scripted({}, { visit: id, site }));
    }
    for (const row of BACKGROUND) memory.add(sent(row));
    return memory;
  };

  test('some visits, and leaves the others', () => {
    const memory = filled();
    memory.forget(['v1', 'v3']);
    for (const [name, table] of tables) expect(JSON.stringify([...table]), name).not.toMatch(/"v[13]"/);
    expect(memory.visitFacts('v2')).toMatchObject({ visits: [{ id: 'v2' }], hosts: [{ visit: 'v2' }] });
  });

  test('everything', () => {
    filled().clear();
    expect([...tables.values()].map(({ size }) => size)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('the oldest of a log without end, and counts on', () => {
    const memory = filled();
    for (let nth = 0; nth < 5100; nth += 1) memory.add(sent({ visit: 'v2' }));
    expect(tables.get('requests')!.size).toBe(5000);
    expect(memory.visitFacts('v2')?.trackers.find(({ visit }) => visit === 'v2')?.requests).toBe(5101);
  });
});

test('has no way to the disk', async () => {
  vi.resetModules();
  vi.doMock('dexie', () => {
    throw new Error('the store of private windows opens no database');
  });
  vi.stubGlobal('indexedDB', undefined);
  const { createMemory: createAnother } = await import('../../../src/store/memory.ts');
  const memory = createAnother();
  memory.add(began());
  memory.add(sent());
  expect(memory.visitFacts('v1')?.trackers).toHaveLength(1);
  vi.unstubAllGlobals();
  vi.doUnmock('dexie');
});
