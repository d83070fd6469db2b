// One request to a tracker → what it carries and what it was told. The result names fields; no value is in it.

import { toldBy } from '../consent/told.ts';
import type { DataSeen, DataType, Reading, TrackerKey } from '../model.ts';
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

/** Reads a request to a tracker as far as nothing has to be unfolded. Never throws; what cannot be read is told by `contents`. */
export function readRequest(request: TrackerRequest): Reading {
  return read(request).reading;
}

/** Reads a request, and what was unfolded of it so far. Never throws. */
export function read(request: TrackerRequest, unpacked?: Unpacked): Read {
  const { fields, contents, packed } = fieldsOf(request, unpacked);
  const vendors = vendorsOf(request.tracker);
  const data = vendors.length > 0 ? knownData(request, fields, vendors) : likelyData(request, fields);
  // Where every table is only inferred, all is as good as a guess.
  const isLikely = vendors.every(({ certainty }) => certainty === 'likely');
  return {
    reading: { data: isLikely ? data.map(likely) : data, told: toldBy({ tracker: request.tracker, fields }), contents },
    packed,
  };
}

/** Of a tracker whose format is documented or was captured: its own tables, and the general rules for what they are silent about. */
function knownData(request: TrackerRequest, fields: readonly Field[], vendors: readonly Vendor[]): DataSeen[] {
  const seen = new Map<string, DataSeen>();
  for (const field of fields) {
    const [meaning, certainty] = meaningOf(field.name, vendors);
    addField(seen, field, typeOf(field, meaning), certainty);
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
    addField(seen, field, type);
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

function addField(seen: Map<string, DataSeen>, field: Field, type: DataType | undefined, certainty?: 'likely'): void {
  if (type) add(seen, type, field.name, certainty);
  if (type !== 'email' && holdsEmail(field, type === 'page-url' || type === 'referrer')) add(seen, 'email', field.name);
}

/** What was seen for certain stays so. */
function add(seen: Map<string, DataSeen>, type: DataType, name: string, certainty?: 'likely'): void {
  const evidence = safeName(name);
  const key = `${type} ${evidence}`;
  if (certainty === undefined) seen.set(key, { type, evidence });
  else if (!seen.has(key)) seen.set(key, { type, evidence, certainty });
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

/** With its certainty, where only a table says so that was inferred. */
function meaningOf(name: string, vendors: readonly Vendor[]): [Meaning | undefined, ('likely' | undefined)?] {
  const leaf = leafOf(name);
  for (const { fields, patterns, certainty } of vendors) {
    if (Object.hasOwn(fields, name)) return [fields[name], certainty];
    if (Object.hasOwn(fields, leaf)) return [fields[leaf], certainty];
    const pattern = patterns?.find(([expression]) => expression.test(name));
    if (pattern) return [pattern[1], certainty];
  }
  return [generalMeaning(name)];
}
