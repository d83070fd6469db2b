// Keys of the model → the words that people read. A key without a message does not compile.

import type { AlwaysSent } from '../core/always-sent.ts';
import type { GpcWord } from '../core/consent/gpc.ts';
import type { ConsentKind, Note } from '../core/findings/consent-finding.ts';
import type { Certainty } from '../core/findings/statement.ts';
import type {
  Choice,
  ConsentStandard,
  DataCategory,
  DataType,
  Party,
  Region,
  Technique,
  ToldInAll,
  ToldOfVendor,
  TrackerCategory,
  TypedForm,
  TypedKind,
  TypedWhen,
} from '../core/model.ts';
import type { Pause } from '../core/recording.ts';
import type { OptOutKind, OptOutNeed } from '../core/report/rights-types.ts';
import type { AggregatedKey, Jurisdiction } from '../core/rights/aggregated.ts';
import type { Need, Right } from '../core/rights/laws/facts.ts';
import type { RequestStatus } from '../core/rights/reminders.ts';
import type { SiteWayKind } from '../core/rights/site-way-words.ts';
import { underscored } from '../core/underscored.ts';
import { listed, type MessageKey, t, time } from '../platform/i18n.ts';

export const gpcWords = (word: GpcWord) => t(`gpcWord_${underscored(word)}`);
export const choiceWords = (choice: Choice) => t(`choice_${underscored(choice)}`);
/** What a tracker was told, where `unknown` is something that it was told all the same. */
export function toldWords(told: ToldInAll): string {
  if (told === 'unknown') return t('told_unknown');
  if (told === 'contradictory') return t('told_contradictory');
  return told === 'nothing' ? t('told_nothing') : choiceWords(told);
}
export const standardWords = (standard: ConsentStandard) => t(`standard_${underscored(standard)}`);
export const partyWords = (party: Party) => t(`party_${underscored(party)}`);
export const dataTypeWords = (type: DataType) => t(`dataType_${underscored(type)}`);
export const dataTypeIs = (type: DataType) => t(`dataTypeIs_${underscored(type)}`);
export const dataTypeAllows = (type: DataType) => t(`dataTypeAllows_${underscored(type)}`);
export const dataCategoryWords = (category: DataCategory) => t(`dataCategory_${underscored(category)}`);
export const alwaysSentWords = (data: AlwaysSent) => t(`alwaysSent_${underscored(data)}`);
export const trackerCategoryWords = (category: TrackerCategory) => t(`trackerCategory_${underscored(category)}`);
export const trackerCategoryIs = (category: TrackerCategory) => t(`trackerCategoryIs_${underscored(category)}`);
/** What a script of somebody’s did, as a sentence. */
export const techniqueWords = (technique: Technique, by: string) => t(`technique_${underscored(technique)}`, by);
export const optOutKindWords = (kind: OptOutKind) => t(`optOutKind_${underscored(kind)}`);
export const optOutNeedWords = (need: OptOutNeed) => t(`optOutNeeds_${underscored(need)}`);
export const siteWayWords = (kind: SiteWayKind) => t(`siteWay_${underscored(kind)}`);
/** What an opt-out covers, as a report has it. */
export const optOutScopeWords = (scope: string) =>
  listed(scope.split(' + ').map((one) => t(`optOutScope_${underscored(one.replaceAll(' ', '-'))}` as MessageKey)));
/** A way to refuse many at once: its name, what it covers, what it does not do, and for whom it is there. */
export const aggregatedName = (key: AggregatedKey) => t(`aggregatedName_${underscored(key)}`);
export const aggregatedCovers = (key: AggregatedKey) => t(`aggregatedCovers_${underscored(key)}`);
export const aggregatedDoesNot = (key: AggregatedKey) => t(`aggregatedDoesNot_${underscored(key)}`);
export const jurisdictionWords = (where: Jurisdiction) => t(`jurisdiction_${underscored(where)}`);

/** A right, as what one asks for. */
export const rightWords = (right: Right) => t(`lawRight_${underscored(right)}`);
/** Those that are waited for are said with their days. */
export const requestStatusWords = (status: Exclude<RequestStatus, 'sent' | 'overdue'>) => t(`requestStatus_${status}`);
/** What a law would have one tell and the letter does not say. */
export const needWords = (need: Need) => t(`need_${underscored(need)}`);

/** How a typed value was written when it was sent. */
export const typedFormWords = (form: TypedForm) => t(`typedForm_${form}`);
/** Who received what was typed, in which form, and when. */
export const typedWords = (kind: TypedKind, when: TypedWhen, by: string, form: string) =>
  t(kind === 'email' ? `typedEmail_${underscored(when)}` : `typedPhone_${underscored(when)}`, by, form);

export const certaintyWords = (certainty: Certainty) => t(`certainty_${certainty}`);
export const noteWords = (note: Note) => t(`findingNote_${underscored(note)}`);
export const regionWords = (region: Region) => t(`region_${region}`);

/** As many names as a sentence can hold; the rows below it have all. */
const MOST_NAMES = 4;

/** What was found, of whom, or how much of it. A test holds that there is a message for every kind and certainty. */
export function findingWords(kind: ConsentKind, certainty: Certainty, names: readonly string[]): string {
  const some = listed(names.slice(0, MOST_NAMES));
  const more = names.length - MOST_NAMES;
  const whom = more > 0 ? t('found_more', some, more) : some;
  return t(`finding_${underscored(kind)}_${certainty}` as MessageKey, whom);
}

/** A TCF purpose, 1 to 11, as something that somebody does. */
export const purposeWords = (purpose: number) => t(`purpose_${purpose}` as MessageKey);
/** A TCF special feature: 1, precise location; 2, scanning the device. */
export const specialFeatureWords = (feature: number) => t(`specialFeature_${feature}` as MessageKey);

/** What a TC string says of the receiver itself. */
export function toldOfVendorWords({ consent, legitimateInterest, disclosed }: ToldOfVendor): string {
  return [
    t(consent ? 'told_vendorConsent' : 'told_vendorNoConsent'),
    ...(legitimateInterest ? [t('told_vendorInterest')] : []),
    ...(disclosed === false ? [t('told_vendorNotDisclosed')] : []),
  ].join(', ');
}

/** What is recorded now, and until when it is not. */
export function pauseText(pause: Pause | false): string {
  if (pause === false) return t('recording_on');
  if (pause === 'until-resumed') return t('paused_text');
  return pause === 'until-restart' ? t('paused_untilRestart') : t('paused_until', time(pause.until));
}
