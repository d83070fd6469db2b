// What is this text? Tried in turn: JSON, lines of JSON, base64 of either, pairs, lines of pairs.

import type { Collecting } from './fields.ts';
import { fieldsOfJson } from './json.ts';
import { fieldsOfPairs } from './query.ts';

/** What trackers send is nearly always below; see background/bodies.ts. */
const MOST_CHARACTERS = 256 * 1024;
/** A batch of events has some hundred. Each line that is none costs as much as a whole small request. */
const MOST_LINES = 1000;
/** `{"`, `[{` and the like in base64. */
const BASE64_OF_JSON = /^(?:eyJ|eyA|ewo|W3s|Wyd|W1s|Wwo)/;
/** Forms may have made spaces of pluses. */
const BASE64 = /^[\w+/=\s-]+$/;
/** Base64 of something packed can end like a pair: `H4sI…A==`. */
const PACKED = /^[\w+-]{20,}={1,2}$/;
/** A bulk of Matomo's begins each with its question mark. */
const PAIRS = /^\??[\w.$%[\]~*+-]{1,80}=[^\n]*$/;

/** Collects the fields of a body, or of a field's value (then `prefix` is its name); false for what is in no known format. */
export function fieldsOfText(given: string, prefix: string, collecting: Collecting): boolean {
  const text = given.slice(0, Math.min(MOST_CHARACTERS, collecting.characters));
  collecting.characters -= text.length;
  if (fieldsOfJson(text, prefix, collecting)) return true;
  if (fieldsOfLines(text, prefix, collecting)) return true;
  if (fieldsOfBase64(text, prefix, collecting)) return true;
  // A value such as a=b&c=d is a query string only where it is a body, or has more than one pair.
  return (prefix === '' || text.includes('&')) && fieldsOfPairLines(text, prefix, collecting);
}

/** NDJSON, and Sentry's envelopes, whose lines are headers and items in turn. */
function fieldsOfLines(text: string, prefix: string, collecting: Collecting): boolean {
  if (!text.startsWith('{') || !text.includes('\n')) return false;
  const [first = '', ...others] = text.split('\n', MOST_LINES);
  if (!fieldsOfJson(first, prefix, collecting)) return false;
  for (const line of others) fieldsOfJson(line, prefix, collecting);
  return true;
}

/** Base64 or base64url, of JSON only: nearly every word is valid base64 of something. */
function fieldsOfBase64(text: string, prefix: string, collecting: Collecting): boolean {
  if (!BASE64_OF_JSON.test(text) || !BASE64.test(text)) return false;
  try {
    const bytes = bytesOf(atob(text.trim().replaceAll(/[ -]/g, '+').replaceAll('_', '/')));
    return fieldsOfJson(new TextDecoder().decode(bytes), prefix, collecting);
  } catch {
    return false;
  }
}

/** A loop, since `Uint8Array.from` takes ten times as long. */
function bytesOf(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** One query string per line: GA4 sends one event with each. */
function fieldsOfPairLines(text: string, prefix: string, collecting: Collecting): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  if (lines.length === 0 || !lines.every((line) => PAIRS.test(line) && !PACKED.test(line))) return false;
  for (const line of lines) fieldsOfPairs(line.replace(/^\?/, ''), '&', prefix, collecting);
  return true;
}
