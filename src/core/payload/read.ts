// One request to a tracker → what it carries and what it was told. The result names fields; no value is in it.

import { toldBy } from '../consent/told.ts';
import type { DataSeen, DataType, Reading, TrackerKey } from '../model.ts';
import { holdsEmail } from './contact.ts';
import { dataTypeOfEvent } from './events.ts';
import { safeName } from './evidence.ts';
import { type Field, fieldsOf, type RequestContents } from './fields.ts';
import { generalMeaning, leafOf, type Meaning } from './rules.ts';
import { hasShape } from './shapes.ts';
import { vendorsOf } from './vendors/index.ts';
import type { Vendor } from './vendors/vendor.ts';

/** A request to a tracker, with what recognition says of it. */
export interface TrackerRequest extends RequestContents {
  tracker: TrackerKey;
}

/** Reads a request to a tracker. Never throws; what cannot be read is told by `contents`. */
export function readRequest({ tracker, ...request }: TrackerRequest): Reading {
  const { fields, contents } = fieldsOf(request);
  const vendors = vendorsOf(tracker);
  const seen = new Map<string, DataSeen>();
  const add = (type: DataType, name: string) => {
    const evidence = safeName(name);
    seen.set(`${type} ${evidence}`, { type, evidence });
  };
  for (const field of fields) {
    const type = typeOf(field, vendors);
    if (type) add(type, field.name);
    if (type !== 'email' && holdsEmail(field, type === 'page-url' || type === 'referrer')) add('email', field.name);
  }
  for (const { whole } of vendors)
    for (const [type, name] of whole?.({ url: request.url, fields, hasBody: request.body !== undefined }) ?? [])
      add(type, name);
  return { data: [...seen.values()], told: toldBy(fields), contents };
}

function typeOf(field: Field, vendors: readonly Vendor[]): DataType | undefined {
  const meaning = meaningOf(field.name, vendors);
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

function meaningOf(name: string, vendors: readonly Vendor[]): Meaning | undefined {
  const leaf = leafOf(name);
  for (const { fields, patterns } of vendors) {
    if (Object.hasOwn(fields, name)) return fields[name];
    if (Object.hasOwn(fields, leaf)) return fields[leaf];
    const pattern = patterns?.find(([expression]) => expression.test(name));
    if (pattern) return pattern[1];
  }
  return generalMeaning(name);
}
