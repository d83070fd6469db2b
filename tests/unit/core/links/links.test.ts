// Graphs of links: made of any links in any order, drawn in part, and gone through.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acrossSites } from '../../../../src/core/links/across-sites.ts';
import { graphOf, type LinkGraph, type LinkOnSite, mayReach } from '../../../../src/core/links/graph.ts';
import { neighbourhoodOf, wayBetween } from '../../../../src/core/links/neighbourhood.ts';
import { overviewOf } from '../../../../src/core/links/overview.ts';
import { linkReports, pairKey } from '../../../../src/core/links/pairs.ts';

const key = fc.integer({ min: 0, max: 12 }).map((number) => `o${number}`);
const link: fc.Arbitrary<LinkOnSite> = fc
  .record({
    site: fc.constantFrom('a.example', 'b.example', 'c.example'),
    from: key,
    to: key,
    seen: fc.constantFrom('value' as const, 'endpoint' as const),
  })
  .filter(({ from, to }) => from !== to);
const links = fc.array(link, { maxLength: 40 });
const most = fc.integer({ min: 1, max: 10 });

const value = (from: string, to: string, site = 'a.example'): LinkOnSite => ({ site, from, to, seen: 'value' });
const endpoint = (from: string, to: string): LinkOnSite => ({ ...value(from, to), seen: 'endpoint' });

describe('a graph', () => {
  test('is the same in whichever order links come', () => {
    fc.assert(
      fc.property(links, fc.infiniteStream(fc.nat()), (all, numbers) => {
        const shuffled = all.map((one) => ({ one, at: numbers.next().value as number })).sort((a, b) => a.at - b.at);
        const again = graphOf(shuffled.map(({ one }) => one));
        const graph = graphOf(all);
        expect(again.pairs).toEqual(graph.pairs);
        expect(overviewOf(again)).toEqual(overviewOf(graph));
        for (const organization of graph.collectors.keys())
          expect(neighbourhoodOf(again, organization)).toEqual(neighbourhoodOf(graph, organization));
      }),
    );
  });

  test('has each pair once, as the report of the same links has', () => {
    fc.assert(
      fc.property(links, (all) => {
        const { pairs, collectors, sites } = graphOf(all);
        const reports = linkReports(
          all.map(({ from, to, seen }) => ({ from, to, seen, carriers: [] })),
          (organization) => organization,
        );
        expect(new Set(pairs.map(({ ends }) => pairKey(...ends)))).toEqual(
          new Set(reports.map(({ from, to }) => pairKey(from.key, to.key))),
        );
        expect(pairs).toHaveLength(reports.length);
        expect(sites).toEqual(new Set(all.map(({ site }) => site)));
        expect([...collectors.values()].reduce((sum, one) => sum + one.pairs.size, 0)).toBe(2 * pairs.length);
      }),
    );
  });
});

describe('the overview', () => {
  test('draws no more than it may, and every pair is drawn, or counted with the others, or is theirs alone', () => {
    fc.assert(
      fc.property(links, most, (all, bound) => {
        const graph = graphOf(all);
        const { drawn, pairs, rest, withRest } = overviewOf(graph, bound);
        expect(drawn.length).toBeLessThanOrEqual(bound);
        expect(drawn.length + rest).toBe(graph.collectors.size);
        const keys = new Set(drawn.map((one) => one.key));
        const reaching = graph.pairs.filter(({ ends }) => ends.filter((end) => keys.has(end)).length === 1);
        expect([...withRest.values()].reduce((sum, count) => sum + count, 0)).toBe(reaching.length);
        for (const one of drawn) {
          const own = pairs.filter(({ ends }) => ends.includes(one.key)).length;
          expect(own + withRest.get(one.key)!).toBe(one.pairs.size);
        }
        const least = Math.min(...drawn.map((one) => one.pairs.size));
        for (const [other, { pairs: its }] of graph.collectors)
          if (!keys.has(other)) expect(its.size).toBeLessThanOrEqual(least);
      }),
    );
  });

  test('of nothing is nothing', () => {
    expect(overviewOf(graphOf([]))).toEqual({ drawn: [], pairs: [], rest: 0, withRest: new Map() });
  });
});

describe('around one organization', () => {
  test('are all that it shares a pair with, each on its sites, and further ones that are none of them', () => {
    fc.assert(
      fc.property(links, key, (all, organization) => {
        const graph = graphOf(all);
        const { partners, sites, further } = neighbourhoodOf(graph, organization);
        const own = all.filter(({ from, to }) => from === organization || to === organization);
        expect(new Set(partners.map((one) => one.key))).toEqual(
          new Set(own.map(({ from, to }) => (from === organization ? to : from))),
        );
        expect(new Set(sites.map(({ site }) => site))).toEqual(new Set(own.map(({ site }) => site)));
        const near = new Set([organization, ...partners.map((one) => one.key)]);
        for (const { key: other, via } of further) {
          expect(near.has(other)).toBe(false);
          expect(wayBetween(graph, organization, other)).toHaveLength(3);
          expect(near.has(via)).toBe(true);
        }
      }),
    );
  });

  test('of several ways two steps long the one seen on the most sites is named', () => {
    const all = [value('a', 'b'), value('a', 'c'), value('b', 'd'), value('c', 'd'), value('c', 'd', 'b.example')];
    expect(neighbourhoodOf(graphOf(all), 'a').further).toEqual([{ key: 'd', via: 'c' }]);
  });
});

describe('a way', () => {
  test('goes by steps that were seen, each once, and there is no shorter one', () => {
    fc.assert(
      fc.property(links, key, key, (all, from, to) => {
        const graph = graphOf(all);
        const way = wayBetween(graph, from, to);
        const length = stepsBetween(graph, from, to);
        expect(way && way.length - 1).toBe(length);
        if (!way) return;
        expect([way[0], way.at(-1)]).toEqual([from, to]);
        expect(new Set(way).size).toBe(way.length);
        for (const [at, step] of way.slice(1).entries())
          expect(mayReach(graph.collectors.get(way[at]!)!.pairs.get(step)!, way[at]!)).toBe(true);
      }),
    );
  });

  test.each<[string, LinkOnSite[], string[] | undefined]>([
    ['the same number is known to both', [value('b', 'a'), value('c', 'b')], ['a', 'b', 'c']],
    ['what is handed over comes to the second', [endpoint('a', 'b'), endpoint('b', 'c')], ['a', 'b', 'c']],
    ['and not back', [endpoint('b', 'a'), endpoint('b', 'c')], undefined],
    ['nobody in between', [value('a', 'b'), value('c', 'd')], undefined],
  ])('%s', (_, all, way) => {
    expect(wayBetween(graphOf(all), 'a', 'c')).toEqual(way);
  });
});

/** By another way of counting: all that is reached in so many steps. */
function stepsBetween({ pairs }: LinkGraph, from: string, to: string): number | undefined {
  let reached = new Set([from]);
  for (let steps = 0; ; steps += 1) {
    if (reached.has(to)) return steps;
    const next = new Set(reached);
    for (const pair of pairs)
      for (const [one, other] of [pair.ends, [pair.ends[1], pair.ends[0]] as const])
        if (reached.has(one) && mayReach(pair, one)) next.add(other);
    if (next.size === reached.size) return undefined;
    reached = next;
  }
}

test('sites are joined by one cookie that was sent from several of them, of whichever tracker of an organization', () => {
  const cookie = (site: string, tracker: string, name: string) => ({
    site,
    tracker,
    domain: `${tracker}.example`,
    name,
  });
  const rows = [
    cookie('a.example', 't1', 'id'),
    cookie('b.example', 't1', 'id'),
    cookie('b.example', 't2', 'uid'),
    cookie('c.example', 't2', 'uid'),
    cookie('d.example', 't2', 'once'),
    cookie('a.example', 'other', 'x'),
    cookie('b.example', 'other', 'y'),
  ];
  const owners: Record<string, string> = { t1: 'o', t2: 'o' };
  expect(acrossSites(rows, (tracker) => owners[tracker] ?? tracker)).toEqual([
    {
      key: 'o',
      sites: new Set(['a.example', 'b.example', 'c.example']),
      cookies: [
        { name: 'id', domain: 't1.example', sites: ['a.example', 'b.example'] },
        { name: 'uid', domain: 't2.example', sites: ['b.example', 'c.example'] },
      ],
    },
  ]);
});
