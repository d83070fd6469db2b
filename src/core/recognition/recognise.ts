// Address → tracker. All of trackerdb's filters and domains count; of several that match, the most specific wins:
//   1. a filter with a hostname and a path,
//   2. a filter with a hostname only, or a domain: whose host it is says who receives,
//   3. a filter with a path only, which software of many owners may answer to, such as /matomo.js or /ajs.php;
// of two of a kind the longer; of two as long a filter before a domain, then the one whose tracker comes first by key.

import type { Recognise, Recognition, RequestContext, TrackerKey } from '../model.ts';
import { hostnameOf, hostStart } from '../site.ts';
import { createAddressIndex } from './address-index.ts';
import { type Filter, nameOf, parseFilter } from './filter.ts';
import { createHostIndex, type Entry, type KnownName } from './host-index.ts';
import { type Asked, matches } from './match.ts';
import { mayStart, startOfPath } from './pattern.ts';
import type { RecognitionTables } from './tables.ts';

/** Builds the recogniser from its tables, in a few milliseconds. It returns undefined for what no tracker receives. */
export function createRecogniser(tables: RecognitionTables): Recognise {
  const keys = lazily(tables.trackers.split('\n'), keyOf);
  const { named, unnamed } = sorted(tables.filters);
  const hosts = createHostIndex([...domainsOf(tables.domains), ...named]);
  const addresses = createAddressIndex(unnamed, tables.filters + tables.trackers);
  const source = { url: '', host: '' };

  function ask(url: string, context: RequestContext, hostname: string, lowerCase: string | undefined): Asked {
    return { url, hostname, context, source, lowerCase, thirdParty: undefined };
  }

  function bestByAddress(url: string, context: RequestContext): Filter | undefined {
    const found = addresses.find(url);
    if (found.length === 0) return undefined;
    return bestOf(found, ask(url, context, hostnameOf(url) ?? '', url.toLowerCase()), undefined);
  }

  return (url, context) => {
    const start = hostStart(url);
    if (start < 0) return undefined;
    const plain = hosts.findAt(url, start);
    const host = plain === undefined ? hosts.find(hostnameOf(url) ?? '') : plain;
    // A host that is not plain may be in capitals: its address is then looked at in lower case only.
    const lowerCase = plain === undefined ? url.toLowerCase() : undefined;
    const best =
      (host && bestOfNames(host.names, ask(url, context, host.hostname, lowerCase))) ?? bestByAddress(url, context);
    return best && { tracker: keys(best.tracker), filter: best.line };
  };
}

/** Whether the host told whose it is. Where only the path did, or what a host is called, it may be anyone's that runs the tracker's software. */
export function isByHost({ filter }: Recognition): boolean {
  return filter.startsWith('||') || filter.startsWith('domain:');
}

function bestOfNames(names: readonly KnownName[], asked: Asked): Filter | undefined {
  let best: Filter | undefined;
  for (const { name, paths } of names) {
    if (paths.length === 0) continue;
    const start = startOfPath(name, asked);
    for (const filter of paths) if (mayStart(filter, asked.url, start)) best = better(filter, asked, best);
  }
  if (best === undefined) for (const { wholes } of names) best = bestOf(wholes, asked, best);
  return best;
}

function bestOf(filters: readonly Filter[], asked: Asked, best: Filter | undefined): Filter | undefined {
  for (const filter of filters) best = better(filter, asked, best);
  return best;
}

function better(filter: Filter, asked: Asked, best: Filter | undefined): Filter | undefined {
  return (best === undefined || precedes(filter, best)) && matches(filter, asked) ? filter : best;
}

function precedes(filter: Filter, other: Filter): boolean {
  const difference = filter.specificity - other.specificity;
  return difference > 0 || (difference === 0 && filter.tracker < other.tracker);
}

/** Filters with a name, and all others. */
function sorted(table: RecognitionTables['filters']): { named: Entry[]; unnamed: Filter[] } {
  const named: Entry[] = [];
  const unnamed: Filter[] = [];
  table.split('\n').forEach((line, tracker) => {
    for (const filter of line === '' ? [] : line.split('\t')) {
      const name = nameOf(filter);
      if (name === undefined) unnamed.push(parseFilter(filter, tracker));
      else named.push({ name, tracker, filter });
    }
  });
  return { named, unnamed };
}

function domainsOf(table: RecognitionTables['domains']): Entry[] {
  return table
    .split('\n')
    .flatMap((line, tracker) => (line === '' ? [] : line.split(' ').map((name) => ({ name, tracker }))));
}

function keyOf(line: string): TrackerKey {
  return line.slice(0, line.indexOf('\t'));
}

/** What a function makes of each line, when it is first asked for. */
function lazily<Value>(lines: readonly string[], make: (line: string) => Value): (number: number) => Value {
  const made: Value[] = [];
  return (number) => {
    made[number] ??= make(lines[number]!);
    return made[number];
  };
}
