// The sentences that explain keys to people who have never heard of them. They are the pages' own, in English, so that a report on
// paper says what the popup says; a key without a sentence does not compile.

import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { AlwaysSent } from '../always-sent.ts';
import type { ConsentKind, Note } from '../findings/consent-finding.ts';
import type { Certainty } from '../findings/statement.ts';
import type { DataCategory, DataType, Region, TrackerCategory, TypedForm, TypedKind, TypedWhen } from '../model.ts';
import type { AggregatedKey, Jurisdiction } from '../rights/aggregated.ts';
import { underscored } from '../underscored.ts';
import type { BrokerReport, OptOutNeed } from './types.ts';

/** What a data type is, in one sentence. */
export const dataTypeIs = (type: DataType) => english[`dataTypeIs_${underscored(type)}`].message;
/** What its receiver can do with it, in one sentence. */
export const dataTypeAllows = (type: DataType) => english[`dataTypeAllows_${underscored(type)}`].message;
/** The plain name of a data category; dataCategoryWords has the IAB's. */
export const plainCategory = (category: DataCategory) => english[`dataCategory_${underscored(category)}`].message;
/** What services of a category are there for, in one sentence. */
export const trackerCategoryIs = (category: TrackerCategory) => english[`trackerCategoryIs_${category}`].message;
export const alwaysSentWords = (data: AlwaysSent) => english[`alwaysSent_${underscored(data)}`].message;
/** A TCF purpose as something that somebody does: `build a profile of you for ads`. A number that is not known is said as it is. */
export const purposeWords = (purpose: number) => numbered('purpose', purpose);
export const specialFeatureWords = (feature: number) => numbered('specialFeature', feature);

/** A way to refuse many at once: its name, what it covers, and what it does not do. */
export const aggregatedName = (key: AggregatedKey) => keyed('aggregatedName', key);
export const aggregatedCovers = (key: AggregatedKey) => keyed('aggregatedCovers', key);
export const aggregatedDoesNot = (key: AggregatedKey) => keyed('aggregatedDoesNot', key);
export const jurisdictionWords = (where: Jurisdiction) => keyed('jurisdiction', where);
export const needWords = (need: OptOutNeed) => keyed('optOutNeeds', need);
export const brokerWords = ({ year, registeredAs }: BrokerReport) =>
  filled(english.dataBroker.message, String(year), registeredAs.join('; '));

/** Who received something that the person typed, and when. */
export const typedWords = (kind: TypedKind, when: TypedWhen, by: string, form: string) =>
  filled(english[`${kind === 'email' ? 'typedEmail' : 'typedPhone'}_${underscored(when)}`].message, by, form);
/** How it was written: `as a SHA-256 hash`. */
export const typedFormWords = (form: TypedForm) => english[`typedForm_${form}`].message;

/** What was found, of whom or of what. A report names up to four; its rows name all. */
export function findingSummary(kind: ConsentKind, certainty: Certainty, names: readonly string[]): string {
  const message = byKey[`finding_${underscored(kind)}_${certainty}`]?.message ?? kind;
  return filled(message, someOf(names));
}

const MOST_NAMES = 4;

function someOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  if (more <= 0) return names.join(', ');
  return filled(english.found_more.message, names.slice(0, MOST_NAMES).join(', '), String(more));
}

/** What is to be known beside a row of evidence. */
export const noteWords = (note: Note) => english[`findingNote_${underscored(note)}`].message;
export const regionWords = (region: Region) => english[`region_${region}`].message;
export const certaintyWords = (certainty: Certainty) => english[`certainty_${certainty}`].message;

/** A whole sentence or heading of the pages'. */
export const sentence = (
  key:
    | 'alwaysSent_title'
    | 'alwaysSent_hint'
    | 'claimed_title'
    | 'claimed_hint'
    | 'data_likely_hint'
    | 'typed_title'
    | 'typed_hint'
    | 'optOut_lost'
    | 'aggregated_title'
    | 'aggregated_hint'
    | 'aggregated_doesNot',
) => english[key].message;

const byKey: Readonly<Record<string, { message: string }>> = english;

/** A report may be read that another version wrote: a key that is not known is said as it is. */
function keyed<Key extends string>(
  prefix: 'aggregatedName' | 'aggregatedCovers' | 'aggregatedDoesNot' | 'jurisdiction' | 'optOutNeeds',
  key: Key,
): string {
  return byKey[`${prefix}_${underscored(key)}`]?.message ?? key;
}

function numbered(kind: 'purpose' | 'specialFeature', number: number): string {
  return byKey[`${kind}_${number}`]?.message ?? `${kind} ${number}`;
}

/** As browsers fill the places in a message. */
function filled(message: string, ...values: string[]): string {
  return message.replaceAll(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '');
}
