// Any request → named fields. Everything is bounded, nothing throws: what trackers and pages send is not ours to trust.

import type { Contents } from '../model.ts';
import { fieldsOfAddress } from './address.ts';
import { DEPTH, LONGEST_NAME, MOST_CHARACTERS, MOST_FAILURES, MOST_FIELDS } from './limits.ts';
import { fieldsOfText } from './text.ts';

export interface Field {
  /** Nested names are joined by dots, items of a list are `[]`: `events[].properties.email`. */
  name: string;
  value: string;
}

/** A body as the edge hands it over: forms as the browser parsed them, bytes decoded (and unpacked) to text. */
export type RequestBody =
  | { kind: 'form'; form: Record<string, string[]> }
  | { kind: 'text'; text: string }
  | { kind: 'unreadable' };

export interface RequestContents {
  url: string;
  body?: RequestBody;
}

/** Compressed pieces, as they stand in a request in base64, with the text that each unfolds to; empty for what unfolds to none. */
export type Unpacked = ReadonlyMap<string, string>;

export interface FieldsRead {
  fields: Field[];
  contents: Contents;
  /** Compressed pieces that `unpacked` did not have. Unfolding takes a moment, so that it is the caller's to do. */
  packed: ReadonlySet<string>;
}

/** Where fields are collected, with what may still be spent. */
export interface Collecting {
  fields: Field[];
  /** How often what was found inside a field may still be unpacked. */
  depth: number;
  /** How many characters may still be looked into. */
  characters: number;
  /** How many attempts to decode something may still fail. */
  failures: number;
  packed: Set<string>;
  unpacked: Unpacked;
}

const nothingUnpacked: Unpacked = new Map();

/** The fields of a request, within the bounds of limits.ts. Never throws. */
export function fieldsOf({ url, body }: RequestContents, unpacked: Unpacked = nothingUnpacked): FieldsRead {
  const collecting: Collecting = {
    fields: [],
    depth: DEPTH,
    characters: MOST_CHARACTERS,
    failures: MOST_FAILURES,
    packed: new Set(),
    unpacked,
  };
  fieldsOfAddress(url, collecting);
  const contents = body === undefined ? 'none' : fieldsOfBody(body, collecting);
  return { contents, fields: collecting.fields, packed: collecting.packed };
}

function fieldsOfBody(body: RequestBody, collecting: Collecting): Contents {
  if (body.kind === 'unreadable') return 'unreadable';
  if (body.kind === 'text' && body.text === '') return 'none';
  if (body.kind === 'text') return fieldsOfText(body.text, '', collecting) ? 'read' : 'unreadable';
  const entries = Object.entries(body.form);
  if (isPlainText(entries) && fieldsOfText(plainTextOf(entries), '', collecting)) return 'read';
  for (const [name, values] of entries) for (const value of values) addField(collecting, name, value);
  return 'read';
}

type Entries = [string, string[]][];

/** What browsers parse as a form, by its content type, may be none: JSON or base64, parted where an `=` or a `&` stands. */
function isPlainText(entries: Entries): boolean {
  const [name = '', values = []] = entries[0] ?? [];
  return /^\s*[{[]/.test(name) || (entries.length === 1 && /^=*$/.test(values.join('')));
}

function plainTextOf(entries: Entries): string {
  const pairs = entries.flatMap(([name, values]) => values.map((value) => (value === '' ? name : `${name}=${value}`)));
  return pairs.join('&');
}

/** Adds a field, and what is packed inside its value. */
export function addField(collecting: Collecting, name: string, value: string): void {
  if (!addPlain(collecting, name, value) || value.length < 2) return;
  inside(collecting, value, name);
}

/** Adds a field whose value is known to be plain; false where none may be added any more. */
export function addPlain(collecting: Collecting, name: string, value: string): boolean {
  if (collecting.fields.length >= MOST_FIELDS || name.length > LONGEST_NAME || collecting.characters <= 0) return false;
  collecting.characters -= name.length;
  collecting.fields.push({ name, value });
  return true;
}

/** Looks into a text that was packed under a name, unless it is packed too deep. */
export function inside(collecting: Collecting, text: string, prefix: string): boolean {
  if (collecting.depth === 0) return false;
  collecting.depth -= 1;
  const found = fieldsOfText(text, prefix, collecting);
  collecting.depth += 1;
  return found;
}

/** What a decoder makes of something; undefined if it throws, or too many have. */
export function attempt<Result>(collecting: Collecting, decode: () => Result): Result | undefined {
  if (collecting.failures === 0) return undefined;
  try {
    return decode();
  } catch {
    collecting.failures -= 1;
    return undefined;
  }
}
