// Finds what the tables say of the names that a host has: `a.b.example.com` has the names `com`, `example.com`, … One walk over
// the host finds its labels and their hashes; an unknown host costs no string and no allocation.

import { endsHost, isPlain } from '../site.ts';
import { domainFilter, type Filter, isUnconditional, numberOf, parseFilter } from './filter.ts';
import { hashOfPart, hashWith, LONGEST_HOST, labelSlot, prepareParts } from './name-hash.ts';
import { createNames } from './names.ts';
import type { RecognitionTables } from './tables.ts';

const DOT = 46;
const ONE = 49;

/** What is known of a name: its filters, the most specific first. */
export interface KnownName {
  name: string;
  /** Filters with a path. */
  paths: readonly Filter[];
  /** Filters for all of the host, and the domain. */
  wholes: readonly Filter[];
  /** The one that every request to a host with this name at its end matches, where no other can be better. */
  always: Filter | undefined;
  /** A list of nothing but this name. */
  alone: FoundNames;
}

/** Names at the end of the host, or inside it as in `google-analytics.com.example.net`; at least one. */
export type FoundNames = readonly KnownName[];

export interface HostIndex {
  /**
   * What is known of the host that begins in an address at `start`: null if nothing is, undefined if the host is not written
   * plainly and has to be put in order first.
   */
  findAt(url: string, start: number): FoundNames | null | undefined;
  /** What is known of a host that is in order: null if nothing is. */
  find(hostname: string): FoundNames | null;
}

export function createHostIndex(tables: Pick<RecognitionTables, 'domains' | 'filters' | 'labels'>): HostIndex {
  const names = createNames([tables.domains, tables.filters], (name, said) => knownName(name, said[0], said[1]));
  const { labels: lastLabels } = tables;

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
    if (at === starts[label] || at - start > LONGEST_HOST) return 0;
    prepareParts(at - start);
    return label + 1;
  }

  /** Adds what is known of the names that end with a label. */
  function collect(found: FoundNames | null, text: string, last: number, labels: number): FoundNames | null {
    const end = starts[last + 1]! - 1;
    const isInside = last < labels - 1;
    // A name at the end of the host has at least two labels; inside one is enough.
    for (let first = isInside ? last : last - 1; first >= 0; first -= 1) {
      const start = starts[first]!;
      const hash = hashOfPart(upTo[last]!, before[first]!, end - start);
      const known = names.find(hash, text, start, end);
      // What matches at the end of a host does not match inside one.
      if (known === undefined || (isInside && known.always)) continue;
      found = found === null ? known.alone : [...found, known];
    }
    return found;
  }

  function findLabels(text: string, labels: number): FoundNames | null {
    let found = collect(null, text, labels - 1, labels);
    for (let last = labels - 2; last >= 0; last -= 1) {
      const length = starts[last + 1]! - 1 - starts[last]!;
      if (lastLabels.charCodeAt(labelSlot(hashOfPart(upTo[last]!, before[last]!, length))) === ONE)
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

/** `owners` and `lines` are what the tables say of the name as a domain, and of its filters. */
function knownName(name: string, owners: string | undefined, lines: string | undefined): KnownName {
  const all = filtersIn(lines, name);
  for (const tracker of parts(owners, ' ')) all.push(domainFilter(name, numberOf(tracker)));
  if (all.length > 1) all.sort((a, b) => b.specificity - a.specificity || a.tracker - b.tracker);
  const paths = all.filter(({ pattern }) => pattern !== '');
  const wholes = all.filter(({ pattern }) => pattern === '');
  const best = wholes[0];
  const always = paths.length === 0 && best && isUnconditional(best) ? best : undefined;
  const alone: KnownName[] = [];
  const known = { name, paths, wholes, always, alone };
  alone.push(known);
  return known;
}

function filtersIn(lines: string | undefined, name: string): Filter[] {
  return parts(lines, '\t').map((line) => {
    const end = line.indexOf(' ');
    const filter = line.slice(end + 1);
    return parseFilter(filter.startsWith(' ') ? name + filter : filter, numberOf(line.slice(0, end)));
  });
}

function parts(text: string | undefined, separator: string): string[] {
  return text === undefined ? [] : text.split(separator);
}
