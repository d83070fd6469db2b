// Address → tracker. All of trackerdb's filters and domains count; of several that match, the most specific wins:
//   1. a filter with a hostname and a path,
//   2. a filter with a hostname only, or a domain: whose host it is says who receives,
//   3. a filter with a path only, which software of many owners may answer to, such as /matomo.js or /ajs.php;
// of two of a kind the longer; of two as long a filter before a domain, then the one whose tracker comes first by key.

import type { Recognise, Recognition, RequestContext } from '../model.ts';
import { hostnameOf, hostStart } from '../site.ts';
import { createAddressIndex } from './address-index.ts';
import { type Filter, usualLine } from './filter.ts';
import { createHostIndex, type FoundNames } from './host-index.ts';
import { keyOf, lineAt } from './line-table.ts';
import { type Asked, matches } from './match.ts';
import { mayStart, startOfPath } from './pattern.ts';
import type { RecognitionTables } from './tables.ts';

/** Builds the recogniser, which reads of its tables what an address asks for. It returns undefined for what no tracker receives. */
export function createRecogniser(tables: RecognitionTables): Recognise {
  const hosts = createHostIndex(tables);
  const addresses = createAddressIndex(tables.paths);
  const source = { url: '', host: '' };

  function ask(url: string, context: RequestContext, hostname: string, lowerCase: string | undefined): Asked {
    return { url, hostname, context, source, lowerCase, thirdParty: undefined };
  }

  function bestByAddress(url: string, context: RequestContext): Filter | undefined {
    const found = addresses.find(url);
    if (found.length === 0) return undefined;
    return bestOf(found, ask(url, context, hostnameOf(url) ?? '', url.toLowerCase()), undefined);
  }

  /** A host that is not plain may be in capitals: its address is then looked at in lower case only. */
  function bestByHost(
    url: string,
    context: RequestContext,
    names: FoundNames | null,
    inLowerCase: boolean,
  ): Filter | undefined {
    if (names === null) return undefined;
    if (names.length === 1 && names[0]!.always) return names[0]!.always;
    return bestOfNames(names, ask(url, context, hostnameOf(url) ?? '', inLowerCase ? url.toLowerCase() : undefined));
  }

  function saidBy(filter: Filter): Recognition {
    filter.said ??= {
      tracker: keyOf(lineAt(tables.trackers, filter.tracker)),
      filter: filter.line ?? usualLine(filter),
    };
    return filter.said;
  }

  return (url, context) => {
    const start = hostStart(url);
    if (start < 0) return undefined;
    const plain = hosts.findAt(url, start);
    const names = plain === undefined ? hosts.find(hostnameOf(url) ?? '') : plain;
    const best = bestByHost(url, context, names, plain === undefined) ?? bestByAddress(url, context);
    return best && saidBy(best);
  };
}

/** Whether the host told whose it is. Where only the path did, or what a host is called, it may be anyone's that runs the tracker's software. */
export function isByHost({ filter }: Recognition): boolean {
  return filter.startsWith('||') || filter.startsWith('domain:');
}

function bestOfNames(names: FoundNames, asked: Asked): Filter | undefined {
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
