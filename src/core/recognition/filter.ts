// One filter, as the tables carry it: `hostname pattern flags types domains line`, parted by spaces, ends cut where empty.

import type { Recognition } from '../model.ts';
import { Flag } from './tables.ts';

export interface Filter {
  /** Line of the tracker in the tables. */
  tracker: number;
  /** Empty for filters that look at the whole address. */
  hostname: string;
  /** Lower case, but for wildcards and expressions, which do not mind case. */
  pattern: string;
  flags: number;
  /** Bits of typeBits; 0 is any. */
  types: number;
  /** Sites whose requests it is for, parted by `|`; `~` excludes one. Empty for any. */
  domains: string;
  /** The filter as trackerdb writes it, or `domain:<domain>`; undefined where that is its usualLine. */
  line: string | undefined;
  /** Of two filters of a kind that match, the one with the greater number wins; see recognise.ts. */
  specificity: number;
  /** Made when first needed. */
  expression: RegExp | undefined;
  /** What is said of requests that it matches; made when first needed. */
  said: Readonly<Recognition> | undefined;
}

export function parseFilter(text: string, tracker: number): Filter {
  // By number: taken apart as a list, which costs a worker that was just started much more.
  const fields = text.split(' ');
  const hostname = fields[0]!;
  const pattern = fields[1] ?? '';
  return {
    tracker,
    hostname,
    pattern,
    flags: numberOf(fields[2]),
    types: numberOf(fields[3]),
    domains: fields[4] ?? '',
    line: fields[5],
    specificity: hostname.length + pattern.length,
    expression: undefined,
    said: undefined,
  };
}

/** A domain counts as the filter `||domain^` would, only less than a filter that stands in trackerdb. */
export function domainFilter(domain: string, tracker: number): Filter {
  return {
    tracker,
    hostname: domain,
    pattern: '',
    flags: Flag.rightAnchor,
    types: 0,
    domains: '',
    line: `domain:${domain}`,
    specificity: domain.length - 0.5,
    expression: undefined,
    said: undefined,
  };
}

/** How trackerdb writes most filters of this kind; those written otherwise carry their own line. */
export function usualLine({ hostname, pattern, flags }: Pick<Filter, 'hostname' | 'pattern' | 'flags'>): string {
  const start = hostname !== '' ? `||${hostname}` : (flags & Flag.leftAnchor) !== 0 ? '|' : '';
  const end = (flags & Flag.rightAnchor) === 0 ? '' : pattern === '' ? '^' : '|';
  return start + pattern + end + ((flags & Flag.thirdParty) !== 0 ? '$3p' : '');
}

/** Whether the filter is `||hostname^` and nothing else. */
export function isUnconditional({ pattern, flags, types, domains }: Filter): boolean {
  return pattern === '' && flags === Flag.rightAnchor && types === 0 && domains === '';
}

/**
 * The whole labels that the hostname of a filter, as the tables write it, is or ends with a dot after: `metrics` for `||metrics.`.
 * Undefined for filters without a hostname, and for those that only begin one, such as `||ad*.example.com`.
 */
export function nameOf(text: string): string | undefined {
  const end = text.indexOf(' ');
  if (end <= 0 || (text[end + 1] === '*' && text[end - 1] !== '.')) return undefined;
  return text.slice(text[0] === '.' ? 1 : 0, text[end - 1] === '.' ? end - 1 : end);
}

/** Numbers are written in base 36; a number that is left out is 0. */
export function numberOf(text: string | undefined): number {
  return text ? parseInt(text, 36) : 0;
}
