// trackerdb's filters → tables. The filters' own parser reads them, so that nothing of their syntax is understood twice.

import { NetworkFilter, parseFilter } from '@ghostery/adblocker';
import { createClues, makeClueTable } from '../core/recognition/clues.ts';
import { nameOf, parseFilter as parseCompiled, usualLine } from '../core/recognition/filter.ts';
import { hashOf, LABEL_SLOTS, labelSlot } from '../core/recognition/name-hash.ts';
import { makeNameTable } from '../core/recognition/name-table.ts';
import { Flag, type RecognitionTables, typeBits } from '../core/recognition/tables.ts';
import type { TrackerDb } from './trackerdb.node.ts';

export type FilterTables = Pick<RecognitionTables, 'filters' | 'labels' | 'paths'>;

/** Throws where trackerdb has a filter that cannot be looked for: it must stop the build, not be lost in silence. */
export function compileFilters({ patterns }: TrackerDb): FilterTables {
  const keys = Object.keys(patterns).sort();
  return filterTables(
    keys.map((key) => patterns[key]!.filters.flatMap(filterOf).sort()),
    keys.join('\n'),
  );
}

/**
 * By the line of their tracker, filters as `core/recognition/filter.ts` tells. `names` is further text in which characters follow each other as in
 * addresses.
 */
export function filterTables(filters: readonly (readonly string[])[], names = ''): FilterTables {
  const byName = new Map<string, string[]>();
  const paths: Parameters<typeof makeClueTable>[0][number][] = [];
  const clueOf = createClues(filters.flat().join('\n') + names);
  filters.forEach((own, line) => {
    const tracker = line.toString(36);
    for (const filter of own) {
      const name = nameOf(filter);
      if (name === undefined) {
        paths.push({ tracker, filter, clue: clueOf(parseCompiled(filter, line)) });
      } else {
        const rest = filter.startsWith(`${name} `) ? filter.slice(name.length) : filter;
        byName.set(name, [...(byName.get(name) ?? []), `${tracker} ${rest}`]);
      }
    }
  });
  return {
    filters: makeNameTable(new Map([...byName].map(([name, own]) => [name, own.join('\t')]))),
    labels: lastLabels([...byName.keys()]),
    paths: makeClueTable(paths),
  };
}

function lastLabels(names: readonly string[]): string {
  const slots = new Set(names.map((name) => labelSlot(hashOf(name.slice(name.lastIndexOf('.') + 1)))));
  return Array.from({ length: LABEL_SLOTS }, (_, slot) => (slots.has(slot) ? '1' : '0')).join('');
}

/** Empty for what concerns no address, such as the rules that hide elements. */
function filterOf(line: string): string[] {
  const filter = parseFilter(line);
  return filter instanceof NetworkFilter ? [compiled(line, filter)] : [];
}

function compiled(line: string, filter: NetworkFilter): string {
  refuseUnknown(line, filter);
  const hostname = filter.getHostname();
  const pattern = filter.getFilter();
  const flags = flagsOf(filter);
  const own = usualLine({ hostname, pattern, flags }) === line ? '' : line;
  const fields = [hostname, pattern, flags.toString(36), typesOf(filter), domainsOf(line), own];
  if (fields.some((field) => /\s/.test(field))) throw new Error(`trackerdb has a filter with a space: ${line}`);
  return fields.join(' ').trimEnd();
}

function flagsOf(filter: NetworkFilter): number {
  return (
    (filter.isLeftAnchor() ? Flag.leftAnchor : 0) |
    (filter.isRightAnchor() ? Flag.rightAnchor : 0) |
    (filter.isRegex() ? Flag.wildcard : 0) |
    (filter.isFullRegex() ? Flag.regularExpression : 0) |
    (filter.firstParty() ? 0 : Flag.thirdParty) |
    (filter.thirdParty() ? 0 : Flag.firstParty) |
    (filter.getTokens().some((tokens) => tokens.length === 0) ? Flag.anywhere : 0)
  );
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
