// trackerdb's filters → tables. The filters' own parser reads them, so that nothing of their syntax is understood twice.

import { NetworkFilter, parseFilter } from '@ghostery/adblocker';
import { Flag, type RecognitionTables, typeBits } from '../core/recognition/tables.ts';
import type { TrackerDb } from './trackerdb.node.ts';

export function compileRecognition({ patterns }: TrackerDb): RecognitionTables {
  const trackers = Object.keys(patterns).sort();
  const indexOf = new Map(trackers.map((key, index) => [key, index]));
  const filters: string[] = [];
  const domains = new Map<string, Set<number>>();
  for (const [key, pattern] of Object.entries(patterns)) {
    const index = indexOf.get(key)!;
    const parsed = pattern.filters.map((line) => ({ line, filter: networkFilter(line) }));
    for (const { line, filter } of parsed) if (filter) filters.push(lineOf(index, line, filter));
    // To the SDK a domain is the filter ||domain^, so such a filter is found by its domain as well.
    const whole = parsed
      .filter(({ filter }) => filter && isWholeHost(filter))
      .map(({ filter }) => filter!.getHostname());
    for (const domain of [...pattern.domains, ...whole]) {
      const name = NetworkFilter.parse(`||${domain}^`)?.getHostname();
      if (name) domains.set(name, (domains.get(name) ?? new Set()).add(index));
    }
  }
  const domainLines = [...domains].map(([domain, owners]) => `${domain}\t${[...owners].join(',')}`);
  return { trackers, filters: filters.sort().join('\n'), domains: domainLines.sort().join('\n') };
}

/** Undefined for what concerns no address, such as the rules that hide elements. */
function networkFilter(line: string): NetworkFilter | undefined {
  const filter = parseFilter(line);
  return filter instanceof NetworkFilter ? filter : undefined;
}

/** Whether the filter is `||host^` and nothing else. */
function isWholeHost(filter: NetworkFilter): boolean {
  return filter.getId() === NetworkFilter.parse(`||${filter.getHostname()}^`)?.getId();
}

function lineOf(index: number, line: string, filter: NetworkFilter): string {
  refuseUnknown(line, filter);
  const flags =
    (filter.isLeftAnchor() ? Flag.leftAnchor : 0) |
    (filter.isRightAnchor() ? Flag.rightAnchor : 0) |
    (filter.isRegex() ? Flag.wildcard : 0) |
    (filter.isFullRegex() ? Flag.regularExpression : 0) |
    (filter.firstParty() ? 0 : Flag.thirdParty) |
    (filter.thirdParty() ? 0 : Flag.firstParty);
  const fields = [
    index,
    filter.getHostname(),
    filter.getFilter(),
    flags.toString(36),
    typesOf(filter),
    domainsOf(line),
  ];
  return fields.join('\t').trimEnd();
}

/** A kind of filter that the tables cannot hold must stop the build, not be lost in silence. */
function refuseUnknown(line: string, filter: NetworkFilter): void {
  const unknown =
    filter.isException() || filter.isBadFilter() || filter.isCSP() || filter.isRedirect() || filter.denyallow;
  const anchored = filter.isHostnameAnchor() === (filter.getHostname() !== '');
  if (unknown || !anchored || !filter.fromHttp() || !filter.fromHttps() || filter.isCaseSensitive)
    throw new Error(`trackerdb has a filter of a kind that Candor does not know yet: ${line}`);
}

function typesOf(filter: NetworkFilter): string {
  if (filter.fromAny()) return '';
  const bits = Object.entries(typeBits).filter(([type]) => filter.isCptAllowed(type as 'script'));
  return bits.reduce((all, [, bit]) => all | bit, 0).toString(36);
}

function domainsOf(line: string): string {
  return /[$,](?:domain|from)=([^,$]+)/.exec(line)?.[1] ?? '';
}
