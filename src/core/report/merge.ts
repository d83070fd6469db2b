// Roll-ups of one tracker over several visits → one.

import { sumOccasions } from '../consent/occasions.ts';
import { toldKey } from '../consent/told-key.ts';
import type { VisitTracker } from '../facts.ts';
import { groupBy } from '../group.ts';
import type { DataSeen, Party } from '../model.ts';
import { surer } from '../payload/certainty.ts';
import { isBackground } from '../visits/background.ts';

/** What one tracker did on a site, over all visits in scope. */
export type TrackerTotal = Omit<VisitTracker, 'visit' | 'site'> & { backgroundRequests: number };

/** One total per tracker. The farthest party wins; hosts, data and told are listed once each; numbers add up. */
export function totalsByTracker(rows: readonly VisitTracker[]): TrackerTotal[] {
  const all = rows.map(({ visit, site: _, ...counts }) => ({
    ...counts,
    backgroundRequests: isBackground(visit) ? counts.requests : 0,
  }));
  return [...groupBy(all, ({ tracker }) => tracker).values()].map(total);
}

/** Lists are put together once, however many visits there are. */
function total(rows: readonly TrackerTotal[]): TrackerTotal {
  if (rows.length === 1) return rows[0]!;
  return {
    ...rows.slice(1).reduce<Counts>(sum, rows[0]!),
    data: sumData(rows.flatMap(({ data }) => data)),
    told: sumTold(rows.flatMap(({ told }) => told)),
    occasions: sumOccasions(rows.flatMap(({ occasions }) => occasions)),
  };
}

type Counts = Omit<TrackerTotal, 'data' | 'told' | 'occasions'>;

function sum(a: Counts, b: Counts): Counts {
  return {
    ...whereAndWhen(a, b),
    tracker: a.tracker,
    requests: a.requests + b.requests,
    unansweredRequests: a.unansweredRequests + b.unansweredRequests,
    blockedRequests: a.blockedRequests + b.blockedRequests,
    failedRequests: a.failedRequests + b.failedRequests,
    backgroundRequests: a.backgroundRequests + b.backgroundRequests,
    insecureRequests: a.insecureRequests + b.insecureRequests,
    unreadableRequests: a.unreadableRequests + b.unreadableRequests,
    ...sumIfAny('proxiedRequests', a, b),
    ...sumIfAny('cnameRequests', a, b),
    byChoice: sumCounts(a.byChoice, b.byChoice),
    byTold: sumCounts(a.byTold, b.byTold),
  };
}

type Rare = 'proxiedRequests' | 'cnameRequests';

/** Rows name these counts only where there is something to count. */
function sumIfAny(count: Rare, a: Counts, b: Counts): Pick<TrackerTotal, Rare> {
  const total = (a[count] ?? 0) + (b[count] ?? 0);
  return total > 0 ? { [count]: total } : {};
}

/** Said of what was sent, where something was: a host to which everything was stopped received nothing. */
function whereAndWhen(a: Counts, b: Counts): Pick<TrackerTotal, 'party' | 'hosts' | 'firstAt' | 'lastAt'> {
  if (a.requests === 0 && b.requests > 0) return b;
  if (b.requests === 0 && a.requests > 0) return a;
  return {
    party: widest(a.party, b.party),
    hosts: [...new Set([...a.hosts, ...b.hosts])],
    firstAt: Math.min(a.firstAt, b.firstAt),
    lastAt: Math.max(a.lastAt, b.lastAt),
  };
}

const order: Party[] = ['first', 'same-organization', 'third'];

/** The farthest from the site: a tracker seen once as a third party is one. */
function widest(a: Party, b: Party): Party {
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

function sumCounts<Of extends string>(a: Partial<Record<Of, number>>, b: Partial<Record<Of, number>>): typeof a {
  const result = { ...a };
  for (const [of, requests] of Object.entries(b) as [Of, number][]) result[of] = (result[of] ?? 0) + requests;
  return result;
}

function sumTold(told: VisitTracker['told']): VisitTracker['told'] {
  const sums = new Map<string, VisitTracker['told'][number]>();
  for (const one of told) {
    const key = toldKey(one);
    sums.set(key, { ...one, requests: (sums.get(key)?.requests ?? 0) + one.requests });
  }
  return [...sums.values()];
}

function sumData(data: readonly DataSeen[]): DataSeen[] {
  const sums = new Map<string, DataSeen>();
  for (const one of data) {
    const key = `${one.type} ${one.evidence}`;
    sums.set(key, surer(sums.get(key) ?? one, one));
  }
  return [...sums.values()];
}
