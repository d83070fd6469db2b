// Whether an address has a filter's pattern. Follows the adblocker engine inside trackerdb's own SDK, quirks included, so that
// both give the same answer (tests/unit/core/recognition/agreement.test.ts).

import type { Filter } from './filter.ts';
import type { Asked } from './match.ts';
import { Flag } from './tables.ts';

const DOT = 46;
const STAR = 42;
const CARET = 94;
const EXPRESSION = Flag.wildcard | Flag.regularExpression;

/** Of a filter with a hostname it is known that the host has it, by whole labels or nearly so. */
export function hasPattern(filter: Filter, asked: Asked): boolean {
  const { hostname, pattern, flags } = filter;
  if (hostname !== '' && !isAnchored(filter, asked.hostname)) return false;
  if (hostname !== '' && pattern === '') return (flags & Flag.rightAnchor) === 0 || asked.hostname.endsWith(hostname);
  return hasInside(filter, lowerCase(asked), hostname === '' ? 0 : startOfPath(hostname, asked));
}

function lowerCase(asked: Asked): string {
  asked.lowerCase ??= asked.url.toLowerCase();
  return asked.lowerCase;
}

/** Where, for the engine, a hostname ends and a path begins: after the first place in the address that has the hostname. */
export function startOfPath(hostname: string, { url, lowerCase }: Asked): number {
  return (lowerCase ?? url).indexOf(hostname) + hostname.length;
}

/**
 * Whether an address whose hostname ends at `start` may have the pattern of a filter for that hostname. Settles most without
 * looking any further: one character tells `/pixel` from `/collect`.
 */
export function mayStart({ flags, pattern }: Filter, url: string, start: number): boolean {
  if ((flags & Flag.leftAnchor) === 0 || pattern.length < 2) return true;
  const wanted = pattern.charCodeAt(1);
  // Setting one bit does away with the case of letters.
  return wanted === STAR || wanted === CARET || (url.charCodeAt(start + 1) | 32) === (wanted | 32);
}

/** Looks at the address from `start`: its beginning, or the end of the filter's hostname where that first occurs. */
function hasInside(filter: Filter, url: string, start: number): boolean {
  const { flags, pattern } = filter;
  if ((flags & EXPRESSION) !== 0) {
    filter.expression ??= expressionOf(filter);
    return filter.expression.test(start === 0 ? url : url.slice(start));
  }
  const anchors = flags & (Flag.leftAnchor | Flag.rightAnchor);
  if (anchors === Flag.leftAnchor) return url.startsWith(pattern, start);
  if (anchors === Flag.rightAnchor) return url.endsWith(pattern);
  return anchors === 0 ? url.includes(pattern, start) : url.slice(start) === pattern;
}

/** The engine looks at the first place in the host that has the filter's hostname, and at no other. */
function isAnchored({ hostname: part, pattern }: Filter, hostname: string): boolean {
  const at = hostname.indexOf(part);
  if (at < 0) return false;
  if (part.length === hostname.length) return true;
  const end = at + part.length;
  const startsLabel = at === 0 || hostname.charCodeAt(at - 1) === DOT || part.charCodeAt(0) === DOT;
  // Where the engine looks for the dot. It means `end`.
  const endsLabel = end === hostname.length || hostname.charCodeAt(part.length) === DOT || part.endsWith('.');
  return startsLabel && (endsLabel || pattern.startsWith('*'));
}

/** In patterns `*` is anything and `^` a separator or the end. */
function expressionOf({ flags, pattern }: Filter): RegExp {
  if ((flags & Flag.regularExpression) !== 0) return new RegExp(pattern.slice(1, -1), 'i');
  const source = pattern
    .replace(/[|.$+?{}()[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('^', '(?:[^\\w\\d_.%-]|$)');
  const left = (flags & Flag.leftAnchor) !== 0 ? '^' : '';
  const right = (flags & Flag.rightAnchor) !== 0 ? '$' : '';
  return new RegExp(left + source + right, 'i');
}
