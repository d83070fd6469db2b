// Names of sites → numbers, wherever they stand.

import type { Site } from '../model.ts';

/** Keys of what is a word of the report's own, never a name: a site without a dot can be called `cookie`. */
const WORDS: ReadonlySet<string> = new Set([
  'schema',
  'redacted',
  'standard',
  'source',
  'choice',
  'category',
  'type',
  'party',
  'kind',
  'principle',
  'certainty',
  'status',
  'says',
  'of',
  'told',
  'by',
  'form',
  'when',
  'answer',
  'outcome',
  'reason',
  'setBy',
  'identifies',
  'watched',
  'seen',
  'technique',
  'region',
  'needs',
  'lostWhen',
  'register',
  'list',
  'licence',
  'jurisdictions',
  'answeredBy',
  'wantedBy',
  'header',
  'notes',
  'data',
  'optOut',
  'sites',
]);

const TOKEN = /[\p{L}\p{N}_.-]+/gu;
/** Between them a name can begin and end. */
const SEPARATOR = /([_.-])/;

/**
 * Gives each site a number, in this order, and returns what puts it in place of its name in any value, and in longer names that have it as a part. `.invalid` is no site's (RFC 2606).
 */
export function redactNames(sites: readonly Site[]): <Value>(value: Value) => Value {
  const numbered = new Map(sites.map((site, at) => [site.toLowerCase(), `site-${at + 1}.invalid`]));
  const longest = Math.max(1, ...sites.map((site) => site.split(SEPARATOR).length));
  const aliasOf = (name: string) => numbered.get(name.toLowerCase()) ?? name;
  const inText = (text: string) =>
    text.replaceAll(BRACKETED, aliasOf).replaceAll(TOKEN, (token) => renamed(token, numbered, longest));
  const inValue = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return WORDS.has(key) && !value.includes('.') && !isList(key, value, numbered) ? value : inText(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => inValue(item, key));
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inValue(item, name)]));
  };
  return <Value>(value: Value) => inValue(value, '') as Value;
}

/** IPv6 addresses, which are sites of their own. */
const BRACKETED = /\[[0-9a-f:.]+\]/gi;

/** The list of sites in the scope has names among its values, or the word for all. */
function isList(key: string, value: string, numbered: ReadonlyMap<string, string>): boolean {
  return key === 'sites' && value !== 'all' && numbered.has(value.toLowerCase());
}

/** `longest`: of how many pieces, separators counted, the longest name is made. */
function renamed(token: string, numbered: ReadonlyMap<string, string>, longest: number): string {
  const pieces = token.split(SEPARATOR);
  for (let at = 0; at < pieces.length; at += 1)
    for (let end = Math.min(pieces.length, at + longest); end > at; end -= 1) {
      const alias = numbered.get(pieces.slice(at, end).join('').toLowerCase());
      if (alias === undefined) continue;
      pieces.splice(at, end - at, alias);
      break;
    }
  return pieces.join('');
}
