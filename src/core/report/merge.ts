// Roll-ups of one tracker over several visits → one.

import type { VisitTracker } from '../facts.ts';
import type { Choice, Party, TrackerKey } from '../model.ts';

/** What one tracker did on a site, over all visits in scope. */
export type TrackerTotal = Omit<VisitTracker, 'visit' | 'site'>;

/** One total per tracker. The farthest party wins; hosts, data and told are listed once each; numbers add up. */
export function totalsByTracker(rows: readonly VisitTracker[]): TrackerTotal[] {
  const totals = new Map<TrackerKey, TrackerTotal>();
  for (const { visit: _visit, site: _site, ...row } of rows) {
    const known = totals.get(row.tracker);
    totals.set(row.tracker, known ? sum(known, row) : row);
  }
  return [...totals.values()];
}

function sum(a: TrackerTotal, b: TrackerTotal): TrackerTotal {
  return {
    tracker: a.tracker,
    party: widest(a.party, b.party),
    hosts: [...new Set([...a.hosts, ...b.hosts])],
    requests: a.requests + b.requests,
    insecureRequests: a.insecureRequests + b.insecureRequests,
    unreadableRequests: a.unreadableRequests + b.unreadableRequests,
    firstAt: Math.min(a.firstAt, b.firstAt),
    lastAt: Math.max(a.lastAt, b.lastAt),
    byChoice: sumChoices(a.byChoice, b.byChoice),
    data: distinct([...a.data, ...b.data], ({ type, evidence }) => `${type} ${evidence}`),
    told: sumTold([...a.told, ...b.told]),
  };
}

const order: Party[] = ['first', 'same-organization', 'third'];

/** The farthest from the site: a tracker seen once as a third party is one. */
function widest(a: Party, b: Party): Party {
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

function sumChoices(a: VisitTracker['byChoice'], b: VisitTracker['byChoice']): VisitTracker['byChoice'] {
  const result = { ...a };
  for (const [choice, requests] of Object.entries(b) as [Choice, number][])
    result[choice] = (result[choice] ?? 0) + requests;
  return result;
}

function sumTold(told: VisitTracker['told']): VisitTracker['told'] {
  const sums = new Map<string, VisitTracker['told'][number]>();
  for (const one of told) {
    const key = `${one.standard} ${one.value} ${one.choice}`;
    sums.set(key, { ...one, requests: (sums.get(key)?.requests ?? 0) + one.requests });
  }
  return [...sums.values()];
}

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
