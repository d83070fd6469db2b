// JSON, in bodies, in lines and inside fields.

import { addField, attempt, type Collecting } from './fields.ts';
import { LONGEST_NAME, MOST_BYTES, MOST_FIELDS } from './limits.ts';

/** Nested deeper than any known payload; what is below is left out. */
const MOST_LEVELS = 24;
/** A batch of events has some hundred. Each line that is none costs as much as a whole small request. */
const MOST_LINES = 1000;
/** A text of which more may have been sent than is read; a character of JSON takes at most three bytes. */
const SHORTEST_CUT = MOST_BYTES / 3;

/** Whether a text begins as JSON objects and lists do; those are all that is looked for. */
export function startsAsJson(text: string): boolean {
  const first = text.charCodeAt(0);
  // Most begin with a letter or a digit.
  if (first > SPACE && first < DELETE && first !== BRACE && first !== BRACKET) return false;
  return /^\s*[{[]/.test(text);
}

/** Collects the fields of a JSON object or list; false for what is neither. */
export function fieldsOfJson(text: string, prefix: string, collecting: Collecting): boolean {
  if (!startsAsJson(text) || !endsAsJson(text)) return false;
  const value: unknown = attempt(collecting, () => JSON.parse(text));
  if (value === undefined) return false;
  walk(value, prefix, MOST_LEVELS, collecting);
  return true;
}

/** NDJSON, and Sentry's envelopes, whose lines are headers and items in turn. */
export function fieldsOfJsonLines(text: string, prefix: string, collecting: Collecting): boolean {
  if (!text.includes('\n')) return false;
  const [first = '', ...others] = text.split('\n', MOST_LINES);
  if (!fieldsOfJson(first, prefix, collecting)) return false;
  for (const line of others) fieldsOfJson(line, prefix, collecting);
  return true;
}

/** JSON that goes on beyond what is read: up to there it is as good as any. */
export function fieldsOfCutJson(text: string, prefix: string, collecting: Collecting): boolean {
  if (text.length < SHORTEST_CUT) return false;
  const { comma } = scanned(text, text.length);
  return comma > 0 && fieldsOfJson(text.slice(0, comma) + scanned(text, comma).closing, prefix, collecting);
}

function endsAsJson(text: string): boolean {
  let at = text.length - 1;
  while (at > 0 && ' \n\r\t'.includes(text.charAt(at))) at -= 1;
  return at > 0 && '}]'.includes(text.charAt(at));
}

/** Up to `end`: where the last comma between values stands, and the brackets that close what is open there; none where it is too deep. */
function scanned(text: string, end: number): { comma: number; closing: string } {
  const open: string[] = [];
  let comma = 0;
  for (let at = 0; at < end && open.length <= MOST_LEVELS; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(text, at);
        break;
      case BRACE:
        open.push('}');
        break;
      case BRACKET:
        open.push(']');
        break;
      case CLOSING_BRACE:
      case CLOSING_BRACKET:
        open.pop();
        break;
      case COMMA:
        comma = at;
        break;
      default:
    }
  }
  return open.length <= MOST_LEVELS ? { comma, closing: open.reverse().join('') } : { comma: 0, closing: '' };
}

const [SPACE, DELETE] = [0x20, 0x7f];
const [QUOTE, COMMA, BRACE, CLOSING_BRACE, BRACKET, CLOSING_BRACKET] = [0x22, 0x2c, 0x7b, 0x7d, 0x5b, 0x5d];

/** Where the string that begins at `start` ends; at the end of the text if nowhere. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; at += 1) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return text.length;
    let backslashes = 0;
    while (text.charAt(quote - 1 - backslashes) === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return quote;
    at = quote;
  }
}

function walk(value: unknown, name: string, levels: number, collecting: Collecting): void {
  if (collecting.fields.length >= MOST_FIELDS || levels === 0 || value === null || name.length > LONGEST_NAME) return;
  if (typeof value !== 'object') {
    addField(collecting, name, String(value));
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) walk(item, `${name}[]`, levels - 1, collecting);
    return;
  }
  for (const [key, inner] of Object.entries(value))
    walk(inner, name === '' ? key : `${name}.${key}`, levels - 1, collecting);
}
