// What is observed in private windows stays in memory, and goes with them; all else goes to the disk.

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createPrivateTabs } from '../../../src/background/private-tabs.ts';
import type { Recorder } from '../../../src/background/recorder.ts';
import { createRecorders } from '../../../src/background/recorders.ts';
import { createTraces } from '../../../src/background/traces.ts';
import type { Directory, Site } from '../../../src/core/model.ts';
import { emptyVisits } from '../../../src/core/visits/state.ts';
import { createMemory } from '../../../src/store/memory.ts';
import type { Observation } from '../../../src/store/observations.ts';
import { answered, commit, NEWS, now, requestSeen, SHOP, sent } from '../../support/visit-events.ts';

const directory: Directory = {
  tracker: () => undefined,
  organization: () => undefined,
  organizationOf: () => undefined,
};

const ORDINARY = 1;
const PRIVATE = 2;

let saved: Observation[];
let stirred: string[];
let ignored: Site[];

beforeEach(() => {
  saved = [];
  stirred = [];
  ignored = [];
});

function made() {
  const tabs = createPrivateTabs();
  tabs.learn(ORDINARY, false);
  tabs.learn(PRIVATE, true);
  const recorders = createRecorders({
    directory,
    traces: createTraces(),
    allowed: { ignores: (site) => ignored.includes(site), keepsPaths: () => true },
    tabs,
    save: (observation) => saved.push(observation),
    stir: (visit) => stirred.push(visit),
  });
  return { tabs, recorders };
}

/** A page that asks one host for one thing, and gets it. */
function visited(recorder: Recorder, documentId: string, url: string, tabId: number): void {
  const asked = `https://cdn.example/${documentId}`;
  recorder.take(commit(documentId, url, { tabId }));
  recorder.announce(requestSeen(asked, { tabId, documentId, tracker: undefined }));
  recorder.take(sent(asked));
  recorder.take(answered(asked));
}

describe('a page', () => {
  test('outside of private windows is saved, with its path where paths are kept', () => {
    const { recorders } = made();
    visited(recorders.ordinary, 'A', `${SHOP}basket`, ORDINARY);
    const [first] = saved;
    expect(first).toMatchObject({ kind: 'visit', visit: { id: 'visit of A', site: 'shop.example', path: '/basket' } });
    expect(saved.some(({ kind }) => kind === 'unrecognised')).toBe(true);
    expect(recorders.memory().visits()).toEqual([]);
    expect(new Set(stirred)).toEqual(new Set(['visit of A']));
  });

  test('of a private window is in memory alone, without its path', () => {
    const { recorders } = made();
    visited(recorders.private, 'B', `${NEWS}read/this`, PRIVATE);
    expect(saved).toEqual([]);
    expect(recorders.memory().visits()).toEqual(['visit of B']);
    const facts = recorders.privateFacts('visit of B');
    expect(facts?.site).toBe('news.example');
    expect(JSON.stringify(facts)).not.toContain('read/this');
    expect(new Set(stirred)).toEqual(new Set(['visit of B']));
  });

  test('of a site that is ignored is nowhere', () => {
    const { recorders } = made();
    ignored = ['shop.example', 'news.example'];
    visited(recorders.ordinary, 'A', SHOP, ORDINARY);
    visited(recorders.private, 'B', NEWS, PRIVATE);
    expect([saved, stirred, recorders.memory().visits()]).toEqual([[], [], []]);
  });

  test('is the one that its tab shows, and it is known which are private', () => {
    const { recorders } = made();
    visited(recorders.ordinary, 'A', SHOP, ORDINARY);
    visited(recorders.private, 'B', NEWS, PRIVATE);
    const site = ['shop.example', 'news.example'];
    expect(recorders.shownIn(ORDINARY)).toEqual({ tabId: 1, visit: 'visit of A', site: site[0], isPrivate: false });
    expect(recorders.shownIn(PRIVATE)).toEqual({ tabId: 2, visit: 'visit of B', site: site[1], isPrivate: true });
    expect(recorders.shownIn(3)).toBeUndefined();
  });
});

describe('a private tab that is closed', () => {
  test('takes what it showed along, and nothing of another one', () => {
    const { tabs, recorders } = made();
    tabs.learn(3, true);
    visited(recorders.private, 'B', NEWS, PRIVATE);
    visited(recorders.private, 'C', SHOP, 3);
    recorders.forgetPrivateTab(PRIVATE);
    expect(recorders.memory().visits()).toEqual(['visit of C']);
    expect(recorders.shownIn(PRIVATE)).toBeUndefined();
    expect(recorders.shownIn(3)?.visit).toBe('visit of C');
  });

  test('takes all along if it is the last, and nothing of other windows', () => {
    const { recorders } = made();
    visited(recorders.ordinary, 'A', SHOP, ORDINARY);
    visited(recorders.private, 'B', NEWS, PRIVATE);
    const clear = vi.spyOn(recorders.memory(), 'clear');
    recorders.forgetPrivateTab(PRIVATE);
    expect(clear).toHaveBeenCalledOnce();
    expect(recorders.memory().visits()).toEqual([]);
    expect(recorders.shownIn(ORDINARY)?.visit).toBe('visit of A');
  });
});

test('the end of all ends what is open, and holds nothing of private windows', () => {
  const { recorders } = made();
  visited(recorders.ordinary, 'A', SHOP, ORDINARY);
  visited(recorders.private, 'B', NEWS, PRIVATE);
  saved = [];
  const at = now() + 5;
  recorders.endAll(at);
  expect(saved).toEqual([{ kind: 'visit-ended', visit: 'visit of A', at }]);
  expect(recorders.memory().visits()).toEqual([]);
  expect([recorders.shownIn(ORDINARY), recorders.shownIn(PRIVATE)]).toEqual([undefined, undefined]);
});

test('what an earlier life left is gone on from, and its tabs are known to be private or not', () => {
  const before = made().recorders;
  const left = { ordinary: emptyVisits(), private: emptyVisits(), memory: createMemory() };
  before.restore(left);
  visited(before.ordinary, 'A', SHOP, 11);
  visited(before.private, 'B', NEWS, 12);
  const { tabs, recorders } = made();
  recorders.restore(left);
  expect([tabs.isPrivate(11), tabs.isPrivate(12), tabs.isPrivate(13)]).toEqual([false, true, undefined]);
  expect(recorders.shownIn(11)?.visit).toBe('visit of A');
  expect(recorders.shownIn(12)).toMatchObject({ visit: 'visit of B', isPrivate: true });
  expect(recorders.memory().visits()).toEqual(['visit of B']);
});
