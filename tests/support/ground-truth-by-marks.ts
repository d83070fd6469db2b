// What the marked lab's server received, against what the store holds.

import { type Arrival, COLLECTOR, type ServedPage } from '../../lab/marked/server.ts';
import type { RequestRecord } from '../../src/core/facts.ts';
import { isBackground } from '../../src/core/visits/background.ts';
import { isSent } from '../../src/core/visits/events.ts';
import type { Tables } from './tables.ts';

export interface Expected {
  /** Requests that no browser ties to one page: credited to the page's site. */
  background?: (arrival: Arrival) => boolean;
  /** Requests of a document that may be gone when they start: the browser may or may not say which it was. */
  either?: (arrival: Arrival) => boolean;
  /** Only the site is compared, not the visit. */
  sitesOnly?: boolean;
}

export interface Compared {
  /** One line for each thing that is not as it should be. */
  faults: string[];
  arrivals: number;
  /** The id of each document's visit, by the name that its requests carry. */
  visits: Map<string, string>;
}

/**
 * `tables` may hold what other tests did; rows are told by the hosts that their requests went to. `ofNoTab` are hosts of requests that the browser
 * told of without any tab, as Chromium does of pages that are just gone: they may be their site's.
 */
export function compared(
  arrivals: readonly Arrival[],
  pages: readonly ServedPage[],
  tables: Tables,
  ofNoTab: ReadonlySet<string>,
  { background = () => false, either = () => false, sitesOnly = false }: Expected,
): Compared {
  const faults: string[] = [];
  const visits = new Map<string, string>();
  const rows = groupByHost(tables.requests.filter(({ fate }) => isSent(fate)));
  const ids = new Set(tables.visits.map(({ id }) => id));
  const names = new Set(arrivals.map(({ from }) => from));
  const sites = new Map(pages.map(({ name, site }) => [name, site]));

  for (const [host, sent] of groupBy(arrivals, (arrival) => arrival.host)) {
    const [arrival] = sent;
    const stored = rows.get(host) ?? [];
    const sure = stored.filter(({ fate }) => fate === 'sent').length;
    if (sure > sent.length || stored.length < sent.length)
      faults.push(`${host}: ${sent.length} arrived, ${stored.length} stored`);
    // Others are no documents: service workers, and addresses that tests make up.
    if (!/^p\d/.test(arrival!.from)) continue;
    const site = sites.get(nameOf(arrival!.from));
    for (const row of stored) {
      if (row.site !== site) faults.push(`${host}: on ${row.site}, not ${site}`);
      const tied = !isBackground(row.visit);
      if (tied && !ids.has(row.visit)) faults.push(`${host}: on visit ${row.visit}, which is not stored`);
      if (sitesOnly) continue;
      const asExpected = tied !== background(arrival!) || either(arrival!) || (!tied && ofNoTab.has(host));
      if (!asExpected) faults.push(`${host}: ${tied ? 'tied to a page' : 'not tied to its page'}`);
      if (!tied) continue;
      const known = visits.get(arrival!.from);
      if (known !== undefined && known !== row.visit) faults.push(`${host}: on another visit than its page`);
      visits.set(arrival!.from, row.visit);
    }
  }
  // What was given up on its way may have arrived or not.
  for (const [host, stored] of rows)
    if (
      stored.some(({ fate }) => fate === 'sent') &&
      names.has(host.split('-')[0]!) &&
      !arrivals.some((arrival) => arrival.host === host)
    )
      faults.push(`${host}: stored, and never arrived`);
  const shared = visits.size - new Set(visits.values()).size;
  if (shared > 0) faults.push(`${shared} documents share another one’s visit`);
  return { faults, arrivals: arrivals.length, visits };
}

/** `p12xabc` → `p12`: the page as it was served; a browser may show it more than once. */
export function nameOf(from: string): string {
  return from.replace(/x.*$/, '');
}

function groupByHost(rows: readonly RequestRecord[]): Map<string, RequestRecord[]> {
  return groupBy(
    rows.filter(({ host }) => host.endsWith(`.${COLLECTOR}`)),
    ({ host }) => host,
  );
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
