// One request to a tracker → what it carries and what it was told. The result names fields; no value is in it.

import { toldBy } from '../consent/told.ts';
import type { DataSeen, DataType, Instant, Reading, TrackerKey } from '../model.ts';
import { remembering } from '../remembering.ts';
import { hostnameOf } from '../site.ts';
import { dataTypeOfTyped, type FindTyped } from '../typed/found.ts';
import { surer } from './certainty.ts';
import { holdsEmail } from './contact.ts';
import { dataTypeOfEvent } from './events.ts';
import { safeName } from './evidence.ts';
import { type Field, fieldsOf, type RequestContents, type Unpacked } from './fields.ts';
import { guessed, guessedPayments } from './guesses.ts';
import { isPageOf } from './page.ts';
import { generalMeaning, leafOf, type Meaning } from './rules.ts';
import { hasShape } from './shapes.ts';
import { vendorsOf } from './vendors/index.ts';
import type { Vendor } from './vendors/vendor.ts';

/** A request to a tracker, with what recognition says of it. */
export interface TrackerRequest extends RequestContents {
  tracker: TrackerKey;
  /** Address (or origin) of the document that asked, if it is known. */
  sourceUrl?: string;
}

export interface Read {
  reading: Reading;
  /** Compressed pieces of the request, in base64, that were not among the unpacked ones: with them there is more to read. */
  packed: ReadonlySet<string>;
}

/** Hears of every field of a request while it is read, with its value, which is not to be kept. */
export type OnField = (field: Field) => void;

export interface ReadOptions {
  /** What was unfolded of the request so far. */
  unpacked?: Unpacked;
  /** Called anew for all fields with every reading of the request. */
  onField?: OnField;
  typed?: TypedIn;
}

/** Finds in a request what was typed on its page; `at` is when it was sent. */
export interface TypedIn {
  find: FindTyped;
  at: Instant;
}

/** Reads a request to a tracker as far as nothing has to be unfolded. Never throws; what cannot be read is told by `contents`. */
export function readRequest(request: TrackerRequest): Reading {
  return read(request).reading;
}

/** Reads a request, and what was unfolded of it so far. Never throws, unless `onField` does. */
export function read(request: TrackerRequest, { unpacked, onField, typed }: ReadOptions = {}): Read {
  const { fields, contents, packed } = fieldsOf(request, unpacked);
  if (onField) for (const field of fields) onField(field);
  const vendors = vendorsOf(request.tracker);
  const data = vendors.length > 0 ? knownData(request, fields, vendors) : likelyData(request, fields);
  // Where every table is only inferred, all is as good as a guess.
  const isLikely = vendors.every(({ certainty }) => certainty === 'likely');
  const seen = isLikely ? data.map(likely) : data;
  const all = typed ? withTyped(seen, request, fields, typed) : seen;
  return { reading: { data: all, told: toldBy({ tracker: request.tracker, fields }), contents }, packed };
}

/** The names of the fields that a field may be packed in: `data` and `data.user` for `data.user.email`. */
function around(name: string): string[] {
  return [...name.matchAll(/[.[]/g)].map(({ index }) => name.slice(0, index));
}

/** What a field is called does not matter where its value is known. */
function withTyped(
  data: DataSeen[],
  { url }: TrackerRequest,
  fields: readonly Field[],
  { find, at }: TypedIn,
): DataSeen[] {
  const seen = new Map(data.map((one) => [keyOf(one), one]));
  const host = hostnameOf(url) ?? '';
  const matches = fields.flatMap(({ name, value }) => {
    const found = find(value);
    return found ? [{ name, found }] : [];
  });
  // What is in a packed field is in the field that holds it, too.
  const holders = new Set(matches.flatMap(({ name }) => around(name)));
  for (const { name, found } of matches) {
    if (holders.has(name)) continue;
    const { form, when } = found;
    const one = { type: dataTypeOfTyped(found), evidence: safeName(name), typed: { form, when, host, at } };
    seen.set(keyOf(one), surer(seen.get(keyOf(one)) ?? one, one));
  }
  return [...seen.values()];
}

/** Of a tracker whose format is documented or was captured: its own tables, and the general rules for what they are silent about. */
function knownData(request: TrackerRequest, fields: readonly Field[], vendors: readonly Vendor[]): DataSeen[] {
  const seen = new Map<string, DataSeen>();
  const meant = meaningsFor(vendors);
  for (const field of fields) {
    const { meaning, certainty, shown } = meant(field.name);
    const type = typeOf(field, meaning);
    if (type !== undefined && type === shown?.type) put(seen, shown.key, type, shown.evidence, certainty);
    else if (type) add(seen, type, field.name, certainty);
    addEmail(seen, field, type);
  }
  for (const { whole, certainty } of vendors)
    for (const [type, name] of whole?.({ url: request.url, fields, hasBody: request.body !== undefined }) ?? [])
      add(seen, type, name, certainty);
  return [...seen.values()];
}

/** Of a tracker of which no table speaks: general rules and shapes of values. */
function likelyData(request: TrackerRequest, fields: readonly Field[]): DataSeen[] {
  const seen = new Map<string, DataSeen>();
  for (const field of fields) {
    const meaning = generalMeaning(field.name);
    const type = typeOf(field, meaning) ?? (meaning === null ? undefined : guessOf(field, request));
    if (type) add(seen, type, field.name);
    addEmail(seen, field, type);
  }
  for (const [type, name] of guessedPayments(fields)) add(seen, type, name);
  return [...seen.values()];
}

function likely(data: DataSeen): DataSeen {
  return { ...data, certainty: 'likely' };
}

function guessOf(field: Field, { url, sourceUrl }: TrackerRequest): DataType | undefined {
  return sourceUrl !== undefined && isPageOf(field, sourceUrl, url) ? 'page-url' : guessed(field);
}

/** An e-mail address is one, whatever its field is called. */
function addEmail(seen: Map<string, DataSeen>, field: Field, type: DataType | undefined): void {
  if (type !== 'email' && holdsEmail(field, type === 'page-url' || type === 'referrer')) add(seen, 'email', field.name);
}

function add(seen: Map<string, DataSeen>, type: DataType, name: string, certainty?: 'likely'): void {
  const evidence = safeName(name);
  put(seen, keyOf({ type, evidence }), type, evidence, certainty);
}

/** What was seen for certain stays so. */
function put(seen: Map<string, DataSeen>, key: string, type: DataType, evidence: string, certainty?: 'likely'): void {
  if (certainty === undefined) seen.set(key, { type, evidence });
  else if (!seen.has(key)) seen.set(key, { type, evidence, certainty });
}

function keyOf({ type, evidence }: DataSeen): string {
  return `${type} ${evidence}`;
}

function typeOf(field: Field, meaning: Meaning | undefined): DataType | undefined {
  if (!meaning) return undefined;
  if (meaning === 'event') return dataTypeOfEvent(field.value);
  // Whether a contact is plain or hashed, the value says, not the name.
  const [plain, hashed] = contactTypes[meaning] ?? [];
  if (plain && hashed) return [hashed, plain].find((type) => hasShape(type, field.value));
  return hasShape(meaning, field.value) ? meaning : undefined;
}

const contactTypes: Partial<Record<DataType, [DataType, DataType]>> = {
  email: ['email', 'hashed-email'],
  'hashed-email': ['email', 'hashed-email'],
  phone: ['phone', 'hashed-phone'],
  'hashed-phone': ['phone', 'hashed-phone'],
};

interface Meant {
  meaning: Meaning | undefined;
  /** Where only a table says so that was inferred. */
  certainty: 'likely' | undefined;
  /** What a field of the name shows if its value is as its meaning says: nearly all that is ever shown is shown so. */
  shown: (DataSeen & { key: string }) | undefined;
}

/** Names of one tracker's fields of which it is remembered what they mean. */
const MOST_NAMES = 300;

const meanings = new WeakMap<readonly Vendor[], (name: string) => Meant>();

/** What the fields of a tracker mean to it. */
function meaningsFor(vendors: readonly Vendor[]): (name: string) => Meant {
  const known = meanings.get(vendors) ?? remembering((name: string) => meantBy(name, vendors), MOST_NAMES);
  meanings.set(vendors, known);
  return known;
}

function meantBy(name: string, vendors: readonly Vendor[]): Meant {
  const [meaning, certainty] = meaningOf(name, vendors);
  if (!meaning || meaning === 'event') return { meaning, certainty, shown: undefined };
  const seen = { type: meaning, evidence: safeName(name) };
  return { meaning, certainty, shown: { ...seen, key: keyOf(seen) } };
}

function meaningOf(name: string, vendors: readonly Vendor[]): readonly [Meaning | undefined, 'likely' | undefined] {
  const leaf = leafOf(name);
  for (const { fields, patterns, certainty } of vendors) {
    if (Object.hasOwn(fields, name)) return [fields[name], certainty];
    if (Object.hasOwn(fields, leaf)) return [fields[leaf], certainty];
    const pattern = patterns?.find(([expression]) => expression.test(name));
    if (pattern) return [pattern[1], certainty];
  }
  return [generalMeaning(name), undefined];
}
