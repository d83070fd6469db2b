// A letter as a page hands it over to be kept. It is taken over field by field, so that whatever else comes along is kept nowhere.

import type { Instant } from '../model.ts';
import { startOf } from './dates.ts';
import { lawOf, rightsOf } from './law.ts';
import { allRights, type LawKey, type Right } from './laws/facts.ts';
import { letterLanguages } from './letters/words.ts';
import { changed, type LetterChange, type RequestLetterRecord } from './requests.ts';

/** What a page knows of a letter: who, about what, by which law. `sentOn` where it was sent already. */
export type NewLetter = Pick<
  RequestLetterRecord,
  'organization' | 'addressee' | 'viaSite' | 'contact' | 'sites' | 'law' | 'rights' | 'language' | 'place' | 'sentOn'
>;

/** Characters of a name or an address, and sites of one letter. */
const LONGEST = 300;
const MOST_SITES = 100;

/** Throws, with what is wrong, where it is no letter: nothing is kept then. */
export function newLetter(raw: unknown, { id, createdAt }: { id: string; createdAt: Instant }): RequestLetterRecord {
  const given = fieldsOf(raw);
  const { key: law } = lawOf(given.law as LawKey);
  const { organization, viaSite, contact, place, sentOn } = given;
  const letter: RequestLetterRecord = {
    id,
    ...(organization !== undefined && { organization: text(organization, 'organization') }),
    addressee: text(given.addressee, 'addressee'),
    ...(viaSite !== undefined && { viaSite: text(viaSite, 'viaSite') }),
    ...(contact !== undefined && { contact: text(contact, 'contact') }),
    sites: list(given.sites, 'sites', MOST_SITES).map((site) => text(site, 'sites')),
    law,
    rights: rightsIn(law, given.rights),
    language: oneOf(letterLanguages, given.language, 'language'),
    ...(place !== undefined && { place: text(place, 'place') }),
    createdAt,
  };
  return sentOn === undefined ? letter : changed(letter, { kind: 'sent', on: text(sentOn, 'sentOn') });
}

const kinds = ['sent', 'answered', 'complained', 'reminded', 'extended', 'reminder-put-away'] as const;

/** Throws where it is no change, or its day is none. */
export function letterChange(raw: unknown): LetterChange {
  const given = fieldsOf(raw);
  const kind = oneOf(kinds, given.kind, 'kind');
  if (kind === 'extended' || kind === 'reminder-put-away') return { kind };
  const on = text(given.on, 'on');
  startOf(on);
  return { kind, on };
}

function rightsIn(law: LawKey, raw: unknown): Right[] {
  const asked = list(raw, 'rights', allRights.length);
  const ofLaw = rightsOf(law);
  if (asked.length === 0) throw new RangeError('a letter asks for one right at least');
  return asked.map((right) => oneOf(ofLaw, right, 'rights'));
}

function fieldsOf(raw: unknown): Record<string, unknown> {
  if (typeof raw !== 'object' || raw === null) throw new TypeError('not an object');
  return raw as Record<string, unknown>;
}

function text(value: unknown, name: string): string {
  if (typeof value === 'string' && value !== '' && value.length <= LONGEST) return value;
  throw new RangeError(`${name} is no text of 1 to ${LONGEST} characters`);
}

function list(value: unknown, name: string, most: number): unknown[] {
  if (Array.isArray(value) && value.length <= most) return value;
  throw new RangeError(`${name} is no list of at most ${most}`);
}

function oneOf<Value>(known: readonly Value[], value: unknown, name: string): Value {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new RangeError(`${name} is none that is known: ${String(value)}`);
  return found;
}
