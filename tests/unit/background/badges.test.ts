// When badges are made anew, and of which tabs.

import { expect, test } from 'vitest';
import type { BadgeParts } from '../../../src/background/badges.ts';
import { createBadges } from '../../../src/background/badges.ts';
import { backgroundOf } from '../../../src/core/visits/background.ts';
import { visit } from '../../support/facts.ts';
import { directory } from '../core/report/histories.ts';

function bench(change: Partial<BadgeParts> = {}) {
  const said: string[] = [];
  let go: (() => void)[] = [];
  const badges = createBadges({
    directory,
    shown: async () => [
      { tabId: 1, visit: 'v1', site: 'shop.example', isPrivate: false },
      { tabId: 2, visit: 'v2', site: 'bank.example', isPrivate: false },
    ],
    factsOf: async ({ visit: id, site }) => ({
      site,
      visits: [visit({ id, site })],
      trackers: [],
      hosts: [],
      identifiers: [],
      evidence: [],
    }),
    isShown: () => true,
    show: async ({ tabId }, badge) => void said.push(`${tabId}: ${badge?.text}`),
    clear: async () => void said.push('cleared'),
    wait: () => new Promise((resolve) => go.push(resolve)),
    ...change,
  });
  /** Lets the rounds go that wait, to their end; how many there were. */
  const pass = async () => {
    const waiting = go;
    go = [];
    for (const resolve of waiting) resolve();
    await new Promise((resolve) => setTimeout(resolve));
    return waiting.length;
  };
  return { badges, said, pass };
}

test('only the tab whose visit was observed, once for all that comes at once', async () => {
  const { badges, said, pass } = bench();
  for (let nth = 0; nth < 20; nth += 1) badges.stir('v1');
  expect(await pass()).toBe(1);
  expect(said).toEqual(['1: 0']);
});

test('what comes during a round has a round of its own', async () => {
  const { badges, said, pass } = bench();
  badges.stir('v1');
  await pass();
  badges.stir('v2');
  expect(await pass()).toBe(1);
  expect(said).toEqual(['1: 0', '2: 0']);
});

test('what a site sends in the background counts for its pages', async () => {
  const { badges, said, pass } = bench();
  badges.stir(backgroundOf('bank.example', 5));
  await pass();
  expect(said).toEqual(['2: 0']);
});

test('a visit that no tab shows any more changes nothing', async () => {
  const { badges, said, pass } = bench();
  badges.stir('gone');
  await pass();
  expect(said).toEqual([]);
});

test('after forgetting or pausing, all are cleared, and what is still observed is said anew', async () => {
  const { badges, said, pass } = bench();
  badges.renew();
  await pass();
  expect(said).toEqual(['cleared', '1: 0', '2: 0']);
});

test('of what is not stored, nothing is said', async () => {
  const { badges, said, pass } = bench({ factsOf: async () => undefined });
  badges.stir('v1');
  await pass();
  expect(said).toEqual(['1: undefined']);
});

test('of private windows the site is not handed on', async () => {
  const handed: unknown[] = [];
  const { badges, pass } = bench({
    shown: async () => [
      { tabId: 1, visit: 'v1', site: 'shop.example', isPrivate: false },
      { tabId: 2, visit: 'v2', site: 'bank.example', isPrivate: true },
    ],
    show: async (tab) => void handed.push(tab),
  });
  badges.renew();
  await pass();
  expect(handed).toEqual([{ tabId: 1, site: 'shop.example' }, { tabId: 2 }]);
});

test('a tab that goes to another page while its badge is made is left as the browser made it', async () => {
  let isThere = true;
  const { badges, said, pass } = bench({
    isShown: () => isThere,
    async factsOf() {
      isThere = false;
      return undefined;
    },
  });
  badges.stir('v1');
  await pass();
  expect(said).toEqual([]);
});

test('what was said of a page just as its tab left it is taken back', async () => {
  let isThere = true;
  const said: string[] = [];
  const { badges, pass } = bench({
    isShown: () => isThere,
    async show({ tabId }, badge) {
      said.push(`${tabId}: ${badge?.text}`);
      isThere = false;
    },
  });
  badges.stir('v1');
  await pass();
  expect(said).toEqual(['1: 0', '1: undefined']);
});

test('a round that fails leaves the next one free', async () => {
  let fail = true;
  const { badges, said, pass } = bench({
    async factsOf() {
      if (fail) throw new Error('disk');
      return undefined;
    },
  });
  badges.stir('v1');
  await pass();
  fail = false;
  badges.stir('v1');
  await pass();
  expect(said).toEqual(['1: undefined']);
});
