// Address → tracker. All of trackerdb's filters and domains count; of several that match, the most specific wins:
//   1. a filter with hostname and path,
//   2. a filter with a path only (software at home on any host, such as Matomo),
//   3. a filter with a hostname only,
//   4. a domain;
// of two of a kind the longer; of two as long the one whose tracker comes first by key.

import type { Recognise, RequestContext } from '../model.ts';
import { hostnameOf } from '../site.ts';
import { createAddressIndex } from './address-index.ts';
import { allows, type Filter, hasPattern, parseFilter, type Target } from './filter.ts';
import { createHostIndex } from './host-index.ts';
import type { RecognitionTables } from './tables.ts';

/** Longer than any filter; keeps the kinds apart. */
const KIND = 10_000;

/** Builds the recogniser from its tables, in a few milliseconds. It returns undefined for what no tracker receives. */
export function createRecogniser(tables: RecognitionTables): Recognise {
  const filters = tables.filters.split('\n').map(parseFilter);
  const hosts = createHostIndex(filters.filter(({ hostname }) => hostname !== ''));
  const addresses = createAddressIndex(filters.filter(({ hostname }) => hostname === ''));
  const domains = domainsOf(tables.domains);

  return (url, context) => {
    const hostname = hostnameOf(url);
    if (hostname === undefined) return undefined;
    const target: Target = { url: url.toLowerCase(), hostname, context: normalised(url, context) };
    let best: Filter | undefined;
    const consider = (filter: Filter) => {
      if ((best === undefined || precedes(filter, best)) && hasPattern(filter, target) && allows(filter, target))
        best = filter;
    };
    hosts.find(hostname, consider);
    addresses.find(target.url, consider);
    if (best) return { tracker: tables.trackers[best.tracker]!, filter: written(best) };
    return byDomain(hostname);
  };

  function byDomain(hostname: string): ReturnType<Recognise> {
    for (let from = 0; from >= 0; from = nextLabel(hostname, from)) {
      const domain = from === 0 ? hostname : hostname.slice(from);
      const tracker = domains.get(domain);
      if (tracker !== undefined) return { tracker: tables.trackers[tracker]!, filter: `domain:${domain}` };
    }
    return undefined;
  }
}

/** Domain → the tracker whose key comes first (indexes are sorted by key). */
function domainsOf(lines: string): Map<string, number> {
  return new Map(
    lines.split('\n').map((line) => {
      const [domain = '', trackers = ''] = line.split('\t');
      return [domain, Math.min(...trackers.split(',').map(Number))];
    }),
  );
}

function precedes(filter: Filter, other: Filter): boolean {
  const difference = specificity(filter) - specificity(other);
  return difference > 0 || (difference === 0 && filter.tracker < other.tracker);
}

function specificity({ hostname, pattern }: Filter): number {
  const length = hostname.length + pattern.length;
  if (pattern === '') return length;
  return length + (hostname === '' ? KIND : 2 * KIND);
}

function written({ hostname, pattern }: Filter): string {
  return hostname === '' ? pattern : `||${hostname}${pattern}`;
}

/** Sockets are sockets, whatever type a browser names. */
function normalised(url: string, context: RequestContext): RequestContext {
  return /^wss?:/.test(url) ? { ...context, type: 'websocket' } : context;
}

function nextLabel(hostname: string, start: number): number {
  const dot = hostname.indexOf('.', start);
  return dot < 0 ? -1 : dot + 1;
}
