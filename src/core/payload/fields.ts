// Any request → named fields. Everything is bounded, nothing throws: what trackers and pages send is not ours to trust.

import type { Contents } from '../model.ts';
import { fieldsOfAddress } from './query.ts';
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

/** Where fields are collected, with what may still be spent. */
export interface Collecting {
  fields: Field[];
  /** How often what was found inside a field may still be unpacked. */
  depth: number;
  /** How many characters may still be looked into; what is packed in a field counts again. */
  characters: number;
}

/** Most requests have some dozen; Sentry's measurements of one page of the lab have 1,766, a session replay any number. */
export const MOST_FIELDS = 5000;
/** No field that means anything has a longer name, nested or not; what has is not collected. */
export const LONGEST_NAME = 256;
/** Query in form in JSON in base64 is the deepest that any known collector goes. */
const DEPTH = 4;
/** A body of the most that the edge hands over, packed as deep as that. */
const MOST_CHARACTERS = 1024 * 1024;

export function fieldsOf({ url, body }: RequestContents): { fields: Field[]; contents: Contents } {
  const collecting: Collecting = { fields: [], depth: DEPTH, characters: MOST_CHARACTERS };
  fieldsOfAddress(url, collecting);
  return { contents: body === undefined ? 'none' : fieldsOfBody(body, collecting), fields: collecting.fields };
}

function fieldsOfBody(body: RequestBody, collecting: Collecting): Contents {
  if (body.kind === 'unreadable') return 'unreadable';
  if (body.kind === 'text' && body.text === '') return 'none';
  if (body.kind === 'text') return fieldsOfText(body.text, '', collecting) ? 'read' : 'unreadable';
  for (const [name, values] of Object.entries(body.form)) {
    for (const value of values) addField(collecting, name, value);
    // Browsers parse a body of plain text as a form whose only name is all of it.
    if (values.every((value) => value === '')) fieldsOfText(name, '', collecting);
  }
  return 'read';
}

/** Adds a field, and what is packed inside its value. */
export function addField(collecting: Collecting, name: string, value: string): void {
  if (collecting.fields.length >= MOST_FIELDS || name.length > LONGEST_NAME) return;
  collecting.fields.push({ name, value });
  if (collecting.depth === 0 || value.length < 2) return;
  collecting.depth -= 1;
  fieldsOfText(value, name, collecting);
  collecting.depth += 1;
}
