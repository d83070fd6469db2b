// What a site sends in the background has rows of its own, named after the site and the time of its newest visit; which of them belong to
// one visit's facts, and to a span of time.

import { expect, test } from 'vitest';
import {
  backgroundOf,
  backgroundPrefix,
  backgroundSince,
  isBackground,
} from '../../../../src/core/visits/background.ts';
import { factsOfSite, factsOfVisit } from '../../../../src/core/visits/facts.ts';
import { visit } from '../../../support/facts.ts';

const SITE = 'shop.example';

test.each([
  ['shop.example', 0],
  ['shop.example', 1_769_860_800_000],
  ['127.0.0.1', 5],
  ['::1', 5],
])('a background row of %s since %d says so', (site, since) => {
  const name = backgroundOf(site, since);
  expect(isBackground(name)).toBe(true);
  expect(backgroundSince(name)).toBe(since);
  expect(name.startsWith(backgroundPrefix(site))).toBe(true);
  expect(name.startsWith(backgroundPrefix())).toBe(true);
});

test('one site’s rows are not those of another whose name begins alike', () => {
  expect(backgroundOf('shop.example.org', 1).startsWith(backgroundPrefix('shop.example'))).toBe(false);
});

test('a visit’s rows are none of the background', () => {
  expect([isBackground('b0a7'), backgroundSince('b0a7')]).toEqual([false, Number.NaN]);
});

/** Rows as far as these functions look at them: whose they are, and when the first request was sent. */
function rows(...names: [visit: string, firstAt: number][]) {
  const trackers = names.map(([name, firstAt]) => ({ ...tracker, visit: name, firstAt, lastAt: firstAt }));
  const hosts = names.map(([name]) => ({ visit: name, site: SITE, host: 'cdn.example', requests: 1 }));
  const identifiers = names.map(([name]) => ({ visit: name, site: SITE, cookies: [], links: [] }));
  const evidence = names.map(([name]) => ({ visit: name, site: SITE, seen: [] }));
  return { trackers, hosts, identifiers, evidence };
}

const counts = { requests: 1, unansweredRequests: 0, blockedRequests: 0, failedRequests: 0 };
const tracker = {
  ...counts,
  site: SITE,
  tracker: 't',
  party: 'third' as const,
  hosts: [],
  insecureRequests: 0,
  unreadableRequests: 0,
  byChoice: {},
  data: [],
  byTold: {},
  told: [],
  occasions: [],
};

test('a visit’s facts are its own, and what its site sent in the background since it began', () => {
  const later = visit({ id: 'later', startedAt: 20 });
  const all = rows(
    ['earlier', 12],
    [backgroundOf(SITE, 10), 15],
    ['later', 22],
    [backgroundOf(SITE, 20), 25],
    [backgroundOf(SITE, 30), 35],
  );
  const facts = factsOfVisit(later, all);
  expect(facts).toMatchObject({ site: SITE, visits: [later] });
  expect(facts.trackers.map(({ firstAt }) => firstAt)).toEqual([22, 25, 35]);
  expect(facts.evidence.map(({ visit: name }) => name)).toEqual([
    'later',
    backgroundOf(SITE, 20),
    backgroundOf(SITE, 30),
  ]);
  expect(facts.hosts.map(({ visit: name }) => name)).toEqual(['later', backgroundOf(SITE, 20), backgroundOf(SITE, 30)]);
  expect(facts.identifiers.map(({ visit: name }) => name)).toEqual(facts.hosts.map(({ visit: name }) => name));
});

const visits = [
  visit({ id: 'b', startedAt: 20 }),
  visit({ id: 'a', startedAt: 10 }),
  visit({ id: 'c', startedAt: 30 }),
];
const history = rows(['a', 12], ['b', 45], ['c', 31], [backgroundOf(SITE, 10), 22], [backgroundOf(SITE, 30), 32]);

test.each<[string, [number, number], string[] | undefined, number[] | undefined]>([
  ['all of it: visits come oldest first', [0, 99], ['a', 'b', 'c'], [12, 45, 31, 22, 32]],
  ['the visits that began in it, to their end', [15, 25], ['b'], [45, 22]],
  ['what was sent in the background in it, though no visit began', [32, 40], [], [32]],
  ['nothing', [50, 60], undefined, undefined],
])('a site’s facts over a span: %s', (_, [from, to], ids, times) => {
  const facts = factsOfSite(SITE, visits, history, (at) => at >= from && at <= to);
  expect(facts?.visits.map(({ id }) => id)).toEqual(ids);
  expect(facts?.trackers.map(({ firstAt }) => firstAt)).toEqual(times);
});
