// `name=value` pairs: query strings in addresses, bodies, lines and fields.

import { addField, attempt, type Collecting } from './fields.ts';
import { MOST_FIELDS } from './limits.ts';

/** A query string; a bulk of Matomo's begins each with its question mark. Bytes that stand for no text are none: packed formats have a `=` too. */
const PAIRS = /^\??[\w.$%[\]~*+-]{1,80}=\P{Cc}*$/u;
/** Base64 of something packed can end like a pair: `H4sI…A==`. */
const PACKED = /^[\w+-]{20,}={1,2}$/;

/** `name=value` pairs. A name without `=` is a field without a value. */
export function fieldsOfPairs(text: string, separator: '&' | ';', prefix: string, collecting: Collecting): void {
  for (const pair of text.split(separator, MOST_FIELDS)) {
    const equals = pair.indexOf('=');
    if (pair === '') continue;
    const name = decoded(equals < 0 ? pair : pair.slice(0, equals), collecting).trim();
    const value = equals < 0 ? '' : decoded(pair.slice(equals + 1), collecting);
    addField(collecting, prefix === '' ? name : `${prefix}.${name}`, value);
  }
}

/** One query string per line: GA4 sends one event with each. */
export function fieldsOfPairLines(text: string, prefix: string, collecting: Collecting): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  if (lines.length === 0 || !lines.every(isPairs)) return false;
  for (const line of lines) fieldsOfPairs(line.replace(/^\?/, ''), '&', prefix, collecting);
  return true;
}

/** Pairs in a field: more than one, or `a=b` would be pairs wherever somebody writes it. Google Ads and cookies part them by `;`. */
export function fieldsOfPairsInside(text: string, prefix: string, collecting: Collecting): boolean {
  const equals = text.indexOf('=');
  if (equals < 1) return false;
  if (text.includes('&')) return fieldsOfPairLines(text, prefix, collecting);
  const next = text.indexOf(';', equals);
  if (next < 0 || !text.includes('=', next) || text.includes('\n') || !isPairs(text)) return false;
  fieldsOfPairs(text, ';', prefix, collecting);
  return true;
}

function isPairs(line: string): boolean {
  return PAIRS.test(line) && !PACKED.test(line);
}

const BROKEN = /%(?![\da-f]{2})/i;

/** Percent-decoding that takes what is broken as it stands. */
export function decoded(text: string, collecting: Collecting): string {
  if (!text.includes('%') && !text.includes('+')) return text;
  const spaced = text.replaceAll('+', ' ');
  if (!spaced.includes('%') || BROKEN.test(spaced)) return spaced;
  return attempt(collecting, () => decodeURIComponent(spaced)) ?? spaced;
}
