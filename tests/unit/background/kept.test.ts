// A life of the worker goes on from what the last one left: with everything, and with nothing twice.

import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createJournal } from '../../../src/background/journal.ts';
import { keptMemory, keptUnsaved, keptVisits, lifeAfter, noteLife } from '../../../src/background/kept.ts';
import { createPassing, type Whose } from '../../../src/background/passing.ts';
import type { ReadRequest } from '../../../src/background/read-request.ts';
import type { Outcome } from '../../../src/core/visits/events.ts';
import { step } from '../../../src/core/visits/fold.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { savedUpTo, visitFacts } from '../../../src/store/read.ts';
import { createWriter } from '../../../src/store/write.ts';
import { request as record, visit } from '../../support/facts.ts';
import {
  answered,
  commit,
  hop,
  request,
  SHOP,
  sent,
  settleAll,
  told,
  tracker,
  whole,
} from '../../support/visit-events.ts';
import { play } from '../../support/visits-browser.ts';
import { scripts } from '../../support/visits-script.ts';
import { orderOf } from '../../support/visits-stream.ts';
import { expectTruth } from '../../support/visits-truth.ts';
import { nextTurn, sessionArea, type TestArea } from './support.ts';

/** Begins a life of the worker, each with the next number. */
function livesOf(area: TestArea) {
  let life = 0;
  return async () => {
    life += 1;
    return { journal: createJournal(area), past: { stored: await area.read(), life } };
  };
}

type Life = Awaited<ReturnType<ReturnType<typeof livesOf>>>;

function visitsOf({ journal, past }: Life, whose: Whose = 'ordinary') {
  return keptVisits(journal, createPassing(journal, whose, past), past);
}

function unsavedOf({ journal, past }: Life, saved: Parameters<typeof keptUnsaved>[2]) {
  return keptUnsaved(createPassing(journal, 'ordinary', past), past, saved);
}

describe('the fold’s state', () => {
  test('is the same in the next life', async () => {
    const area = sessionArea();
    const begin = livesOf(area);
    const first = await begin();
    const state = visitsOf(first);
    told(
      [
        commit('A', SHOP),
        commit('F', 'https://ads.example/', { parentDocumentId: 'A' }),
        whole(tracker('x'), { documentId: 'X' }),
      ],
      state,
    );
    await nextTurn();
    const second = await begin();
    const restored = visitsOf(second);
    for (const name of Object.keys(state) as (keyof typeof state)[])
      expect(new Map<unknown, unknown>(restored[name]), name).toEqual(new Map<unknown, unknown>(state[name]));
  });

  test('of private windows and of the others do not mix', async () => {
    const area = sessionArea();
    const begin = livesOf(area);
    const first = await begin();
    told(commit('A', SHOP), visitsOf(first, 'private'));
    await nextTurn();
    const second = await begin();
    expect(visitsOf(second).visits.size).toBe(0);
    expect(visitsOf(second, 'private').visits.size).toBe(1);
  });

  test('has every hop of a redirect that was under way', async () => {
    const area = sessionArea();
    const begin = livesOf(area);
    const first = await begin();
    const document = { type: 'main_frame', requestId: '7' };
    const state = visitsOf(first);
    told(
      [hop(tracker('1'), '7', document), hop(tracker('2'), '7', document), request(SHOP, document), sent('7')],
      state,
    );
    await nextTurn();
    const second = await begin();
    const restored = visitsOf(second);
    expect(told([commit('A', SHOP), answered('7')], restored).toSorted()).toEqual(
      ['open shop.example', ...[SHOP, tracker('1'), tracker('2')].map((url) => `${url} → visit of A`)].toSorted(),
    );
  });

  test('makes no difference to random browsing, wherever the worker is stopped', async () => {
    await fc.assert(
      fc.asyncProperty(scripts, fc.infiniteStream(fc.nat(1_000_000)), async (script, random) => {
        const truth = play(script);
        const area = sessionArea();
        const begin = livesOf(area);
        const live = async () => {
          const { journal, past } = await begin();
          return visitsOf({ journal, past });
        };
        let state = await live();
        const outcomes: Outcome<ReadRequest>[] = [];
        for (const event of [...orderOf(truth.reported, random, 50), settleAll]) {
          outcomes.push(...step(state, event));
          if (random.next().value % 20 > 0) continue;
          await nextTurn();
          state = await live();
        }
        expectTruth(outcomes, truth);
      }),
      { numRuns: 100, seed: 20_261_125 },
    );
  });
});

describe('a life that is killed within a turn', () => {
  test('leaves nothing of it', async () => {
    const area = sessionArea();
    const begin = livesOf(area);
    const first = await begin();
    const state = visitsOf(first);
    told(commit('A', SHOP), state);
    await nextTurn();
    told([commit('B', SHOP), whole(tracker('p'), { documentId: 'B' })], state);
    area.kill();
    await nextTurn();
    const second = await begin();
    const restored = visitsOf(second);
    expect(told(commit('C', SHOP), restored)).toEqual(['ended visit of A', 'open shop.example']);
  });

  test('whose last write lands later: what was under way is not taken up by the life after', async () => {
    const area = sessionArea();
    const begin = livesOf(area);
    const first = await begin();
    const late = visitsOf(first);
    const second = await begin();
    visitsOf(second);
    await nextTurn();
    told([commit('A', SHOP), request(tracker('p'), { documentId: 'A' })], late);
    await nextTurn();
    const third = await begin();
    expect(visitsOf(third).flights.size).toBe(0);
  });
});

describe('observations that are not in the tables', () => {
  const observe = { kind: 'request', record: record(), organization: 'google' } as const;

  async function lives(area: TestArea, db: CandorDatabase) {
    const begin = livesOf(area);
    return async () => {
      const { journal, past } = await begin();
      const upTo = await savedUpTo('run', db);
      const { unsaved, restored } = unsavedOf({ journal, past }, { session: 'run', upTo });
      const writer = createWriter(() => db);
      writer.keepUnsavedIn(unsaved, restored);
      return { writer, restored };
    };
  }
  const countedRequests = async (db: CandorDatabase) => (await visitFacts('v1', db))?.trackers[0]?.requests;

  test('are written once, whenever the worker is killed', async () => {
    const db = new CandorDatabase(`kept ${Math.random()}`);
    const area = sessionArea();
    const live = await lives(area, db);

    const beforeItWrote = await live();
    beforeItWrote.writer.add({ kind: 'visit', visit: visit() });
    beforeItWrote.writer.add(observe);
    // The copy is written at the end of this turn; the tables take longer, and the worker does not live to see it.
    await Promise.resolve();
    await Promise.resolve();
    area.kill();
    await beforeItWrote.writer.settled();

    // It did write, and could not say so: nothing of it is written again.
    const afterItWrote = await live();
    expect(afterItWrote.restored).toEqual([]);
    afterItWrote.writer.add(observe);
    await afterItWrote.writer.settled();
    await nextTurn();

    const last = await live();
    expect(last.restored).toEqual([]);
    expect(await countedRequests(db)).toBe(2);
    await db.delete();
  });

  test('of more than one life are written in their order', async () => {
    const area = sessionArea();
    const begin = livesOf(area);
    for (const [nth, organization] of ['a', 'b', 'c'].entries()) {
      const { journal, past } = await begin();
      const { unsaved, restored } = unsavedOf({ journal, past }, { session: 'run', upTo: 0 });
      expect(restored).toHaveLength(nth);
      unsaved.keep(unsaved.last + 1, { ...observe, organization });
      await nextTurn();
    }
    const { journal, past } = await begin();
    const { restored } = unsavedOf({ journal, past }, { session: 'run', upTo: 0 });
    expect(restored.map(({ observation }) => observation)).toEqual(
      ['a', 'b', 'c'].map((organization) => ({ ...observe, organization })),
    );
  });

  test('are not lost with a life that is killed before it could take them over', async () => {
    const area = sessionArea();
    const take = async (killed = false) => {
      const past = lifeAfter(await area.read());
      const journal = createJournal(area);
      if (killed) area.kill();
      const taken = unsavedOf({ journal, past }, { session: 'run', upTo: 0 });
      noteLife(journal, past);
      await nextTurn();
      return taken;
    };
    const first = await take();
    first.unsaved.keep(first.unsaved.last + 1, observe);
    await nextTurn();
    await take(true);
    expect((await take()).restored).toHaveLength(1);
  });

  test('have numbers that no life has twice', async () => {
    const area = sessionArea();
    const begin = livesOf(area);
    const starts: number[] = [];
    for (let life = 0; life < 3; life += 1) {
      const { journal, past } = await begin();
      starts.push(unsavedOf({ journal, past }, { session: 'run', upTo: 0 }).unsaved.last);
    }
    expect(starts.toSorted((a, b) => a - b)).toEqual(starts);
    expect(new Set(starts).size).toBe(3);
  });
});

test('what is held of private windows is there in the next life, and in no table', async () => {
  const area = sessionArea();
  const begin = livesOf(area);
  const first = await begin();
  const memory = keptMemory(first.journal, first.past);
  memory.add({ kind: 'visit', visit: visit() });
  for (let nth = 0; nth < 12; nth += 1)
    memory.add({ kind: 'request', record: record({ at: nth }), organization: 'google' });
  const facts = memory.visitFacts('v1');
  await nextTurn();
  const second = await begin();
  expect(keptMemory(second.journal, second.past).visitFacts('v1')).toEqual(facts);
});
