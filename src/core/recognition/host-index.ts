// Finds what the tables say of the names that a host has: `a.b.example.com` has the names `com`, `example.com`, … One walk over
// the host finds its labels and their hashes; an unknown host costs no string and no allocation.

import { endsHost, isPlain } from '../site.ts';
import { domainFilter, type Filter, parseFilter } from './filter.ts';
import { createNameTable, hashOf, hashOfPart, hashWith, LONGEST_HOST } from './name-table.ts';

const DOT = 46;
const LABEL_BITS = 12;

/** What is known of a name: its filters, the most specific first. */
export interface KnownName {
  name: string;
  /** Filters with a path. */
  paths: readonly Filter[];
  /** Filters for all of the host, and the domain. */
  wholes: readonly Filter[];
}

export interface FoundHost {
  hostname: string;
  /** Names at the end of the host, or inside it as in `google-analytics.com.example.net`. */
  names: KnownName[];
}

export interface HostIndex {
  /**
   * What is known of the host that begins in an address at `start`: null if nothing is, undefined if the host is not written
   * plainly and has to be put in order first.
   */
  findAt(url: string, start: number): FoundHost | null | undefined;
  /** What is known of a host that is in order: null if nothing is. */
  find(hostname: string): FoundHost | null;
}

/** A filter as the tables write it, or a domain. */
export interface Entry {
  name: string;
  tracker: number;
  /** Absent for a domain. */
  filter?: string;
}

export function createHostIndex(entries: readonly Entry[]): HostIndex {
  const table = createNameTable(entries.length);
  const entriesOf: Entry[][] = [];
  const known: KnownName[] = [];
  /** 1 for labels after which a name may end inside a host. */
  const lastLabels = new Uint8Array(1 << LABEL_BITS);
  for (const entry of entries) {
    const number = table.add(entry.name);
    const others = entriesOf[number];
    if (others) others.push(entry);
    else entriesOf[number] = [entry];
    if (entry.filter !== undefined)
      lastLabels[labelSlot(hashOf(entry.name.slice(entry.name.lastIndexOf('.') + 1)))] = 1;
  }

  /** Of the host at hand: where each label begins, and the hashes of what comes before and up to the end of it. */
  const starts = new Int32Array(LONGEST_HOST + 2);
  const before = new Int32Array(LONGEST_HOST + 2);
  const upTo = new Int32Array(LONGEST_HOST + 2);

  /** Takes the host apart into labels. Returns how many, or 0 where it is not plain; `starts` ends with the end of the host. */
  function walk(text: string, start: number, mustBePlain: boolean): number {
    const limit = Math.min(text.length, start + LONGEST_HOST + 1);
    let label = 0;
    let hash = 0;
    let at = start;
    starts[0] = start;
    for (; at < limit; at += 1) {
      const code = text.charCodeAt(at);
      if (code === DOT) {
        upTo[label] = hash;
        label += 1;
        starts[label] = at + 1;
        before[label] = hashWith(hash, code);
      } else if (mustBePlain && !isPlain(code)) {
        if (endsHost(code)) break;
        return 0;
      }
      hash = hashWith(hash, code);
    }
    upTo[label] = hash;
    starts[label + 1] = at + 1;
    return at === starts[label] || at - start > LONGEST_HOST ? 0 : label + 1;
  }

  /** Adds what is known of the names that end with a label. */
  function collect(found: FoundHost | null, text: string, last: number, labels: number): FoundHost | null {
    const end = starts[last + 1]! - 1;
    // A name at the end of the host has at least two labels; inside one is enough.
    for (let first = last === labels - 1 ? last - 1 : last; first >= 0; first -= 1) {
      const start = starts[first]!;
      const number = table.find(hashOfPart(upTo[last]!, before[first]!, end - start), text, start, end);
      if (number < 0) continue;
      found ??= { hostname: text.slice(starts[0], starts[labels]! - 1), names: [] };
      known[number] ??= knownName(entriesOf[number]!);
      found.names.push(known[number]);
    }
    return found;
  }

  function findLabels(text: string, labels: number): FoundHost | null {
    let found = collect(null, text, labels - 1, labels);
    for (let last = labels - 2; last >= 0; last -= 1) {
      const length = starts[last + 1]! - 1 - starts[last]!;
      if (lastLabels[labelSlot(hashOfPart(upTo[last]!, before[last]!, length))] === 1)
        found = collect(found, text, last, labels);
    }
    return found;
  }

  return {
    findAt(url, start) {
      const labels = walk(url, start, true);
      return labels === 0 ? undefined : findLabels(url, labels);
    },
    find(hostname) {
      const labels = walk(hostname, 0, false);
      return labels === 0 ? null : findLabels(hostname, labels);
    },
  };
}

function knownName(entries: readonly Entry[]): KnownName {
  const filters = entries
    .map(({ filter, name, tracker }) =>
      filter === undefined ? domainFilter(name, tracker) : parseFilter(filter, tracker),
    )
    .sort((a, b) => b.specificity - a.specificity || a.tracker - b.tracker);
  return {
    name: entries[0]!.name,
    paths: filters.filter(({ pattern }) => pattern !== ''),
    wholes: filters.filter(({ pattern }) => pattern === ''),
  };
}

function labelSlot(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - LABEL_BITS);
}
