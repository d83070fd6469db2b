// What is this text? Tried in turn: JSON, lines of JSON, multipart, base64 of any, pairs, lines of pairs, any of them percent-encoded.

import { kindOfBase64, textInBase64 } from './base64.ts';
import { isEmail } from './contact.ts';
import { addPlain, type Collecting, inside } from './fields.ts';
import { fieldsOfCutJson, fieldsOfJson, fieldsOfJsonLines, startsAsJson } from './json.ts';
import { MOST_BYTES, MOST_PACKED } from './limits.ts';
import { fieldsOfMultipart } from './multipart.ts';
import { decoded, fieldsOfPairLines, fieldsOfPairsInside } from './pairs.ts';

/** Quotes, brackets, `=`, `&`, `@`, `:` and `/`, encoded once more than the request itself. */
const ENCODED_TWICE = /%(?:7B|5B|22|3D|26|40|3A|2F)/i;
/** An address has encoded parts of its own. */
const ADDRESS = /^https?:\/\//i;

/** Collects the fields of a body, or of a field's value (then `prefix` is its name); false for what is in no known format. */
export function fieldsOfText(given: string, prefix: string, collecting: Collecting): boolean {
  const text = taken(given, collecting);
  if (text.length < 2) return false;
  if (startsAsJson(text)) return fieldsOfAnyJson(text, prefix, collecting);
  if (prefix === '' && text.startsWith('--')) return fieldsOfMultipart(text, collecting);
  if (fieldsOfBase64(text, prefix, collecting)) return true;
  const found = prefix === '' ? fieldsOfPairLines : fieldsOfPairsInside;
  return found(text, prefix, collecting) || fieldsOfEncoded(text, prefix, collecting);
}

function taken(given: string, collecting: Collecting): string {
  const most = Math.min(MOST_BYTES, collecting.characters);
  const text = given.length > most ? given.slice(0, most) : given;
  collecting.characters -= text.length;
  return text;
}

function fieldsOfAnyJson(text: string, prefix: string, collecting: Collecting): boolean {
  return (
    fieldsOfJson(text, prefix, collecting) ||
    fieldsOfJsonLines(text, prefix, collecting) ||
    fieldsOfCutJson(text, prefix, collecting)
  );
}

function fieldsOfBase64(text: string, prefix: string, collecting: Collecting): boolean {
  const kind = kindOfBase64(text);
  if (kind === undefined) return false;
  const inner = kind === 'text' ? textInBase64(text) : unfolded(text, collecting);
  return inner !== undefined && fieldsOfInner(inner, prefix, collecting);
}

/** What was compressed, if it is unfolded already; if not, it is noted. */
function unfolded(text: string, collecting: Collecting): string | undefined {
  const known = collecting.unpacked.get(text);
  if (known === undefined && collecting.packed.size + collecting.unpacked.size < MOST_PACKED)
    collecting.packed.add(text);
  return known;
}

function fieldsOfEncoded(text: string, prefix: string, collecting: Collecting): boolean {
  if (!text.includes('%') || ADDRESS.test(text) || !ENCODED_TWICE.test(text)) return false;
  const inner = decoded(text, collecting);
  return inner !== text && fieldsOfInner(inner, prefix, collecting);
}

/** What was packed in a text: fields, or a single value that the packing hid. */
function fieldsOfInner(inner: string, prefix: string, collecting: Collecting): boolean {
  if (inside(collecting, inner, prefix)) return true;
  return (ADDRESS.test(inner) || isEmail(inner)) && addPlain(collecting, prefix, inner);
}
