// The keys that a report has, in words. Every word is the pages' own (public/_locales); who shows them brings the language. A key that no
// version of the words knows is said as it is: a report may be read that another version wrote.

import type english from '../../../public/_locales/en/messages.json';
import type { AlwaysSent } from '../always-sent.ts';
import type { GpcWord } from '../consent/gpc.ts';
import type { Note } from '../findings/consent-finding.ts';
import type { Certainty } from '../findings/statement.ts';
import type {
  BannerAnswer,
  Choice,
  ConsentStandard,
  DataCategory,
  DataType,
  GpcSent,
  Party,
  Region,
  Technique,
  ToldInAll,
  ToldOfVendor,
  TrackerCategory,
  TypedForm,
  TypedKind,
  TypedWhen,
} from '../model.ts';
import type { AggregatedKey, Jurisdiction } from '../rights/aggregated.ts';
import { underscored } from '../underscored.ts';
import type { CookieReport, LinkReport } from './identifier-types.ts';
import type { BrokerReport, OptOutKind, OptOutNeed } from './rights-types.ts';
import type { ReportSpeech } from './speech.ts';
import type { AuditedAnswer, Redaction } from './types.ts';

type Key = keyof typeof english & string;
type Say = Pick<ReportSpeech, 't'>;

/** Keys whose messages' names are kept: more than there are of any kind. A report of another version may have others. */
const MOST_KEPT = 200;

/** Words by key. The message's name is put together once: a report asks a hundred thousand times. */
function keyed<Of extends string>(prefix: string): (key: Of, say: Say) => string {
  const names = new Map<Of, Key>();
  return (key, { t }) => {
    const name = names.get(key) ?? (`${prefix}_${underscored(key as string)}` as Key);
    if (names.size < MOST_KEPT) names.set(key, name);
    return t(name) || key;
  };
}

export const dataTypeWords = keyed<DataType>('dataType');
/** What a data type is, and what its receiver can do with it, in one sentence each. */
export const dataTypeIs = keyed<DataType>('dataTypeIs');
export const dataTypeAllows = keyed<DataType>('dataTypeAllows');
export const dataCategoryWords = keyed<DataCategory>('dataCategory');
export const alwaysSentWords = keyed<AlwaysSent>('alwaysSent');
export const trackerCategoryWords = keyed<TrackerCategory>('trackerCategory');
/** What services of a category are there for, in one sentence. */
export const trackerCategoryIs = keyed<TrackerCategory>('trackerCategoryIs');
export const choiceWords = keyed<Choice>('choice');
export const standardWords = keyed<ConsentStandard>('standard');
export const partyWords = keyed<Party>('party');
export const optOutKindWords = keyed<OptOutKind>('optOutKind');
export const needWords = keyed<OptOutNeed>('optOutNeeds');
export const gpcWords = keyed<GpcWord>('gpcWord');
export const noteWords = keyed<Note>('findingNote');
export const certaintyWords = keyed<Certainty>('certainty');
export const regionWords = keyed<Region>('region');
/** What was left out of a report. */
export const redactionWords = keyed<Redaction>('reportRedacted');
/** How a typed value was written: `as a SHA-256 hash`. */
export const typedFormWords = keyed<TypedForm>('typedForm');
/** A way to refuse many at once: its name, what it covers, what it does not do, and for whom it is there. */
export const aggregatedName = keyed<AggregatedKey>('aggregatedName');
export const aggregatedCovers = keyed<AggregatedKey>('aggregatedCovers');
export const aggregatedDoesNot = keyed<AggregatedKey>('aggregatedDoesNot');
export const jurisdictionWords = keyed<Jurisdiction>('jurisdiction');

/** A TCF purpose, or a special feature, as something that somebody does: `build a profile of you for ads`. */
export const purposeWords = (purpose: number, say: Say) => numbered('purpose', purpose, say);
export const specialFeatureWords = (feature: number, say: Say) => numbered('specialFeature', feature, say);

function numbered(kind: 'purpose' | 'specialFeature', number: number, { t }: Say): string {
  return t(`${kind}_${number}` as Key) || `${kind} ${number}`;
}

/** What a tracker was told, where `unknown` is something that it was told all the same. */
export function toldWords(told: ToldInAll, say: Say): string {
  if (told === 'unknown' || told === 'contradictory' || told === 'nothing') return say.t(`told_${told}`);
  return choiceWords(told, say);
}

/** What a TC string says of the receiver itself. */
export function vendorWords(
  { consent, legitimateInterest, disclosed, forbiddenPurposes = [] }: ToldOfVendor,
  { t }: Say,
): string {
  return [
    t(consent ? 'told_vendorConsent' : 'told_vendorNoConsent'),
    ...(legitimateInterest ? [t('told_vendorInterest')] : []),
    ...(disclosed === false ? [t('told_vendorNotDisclosed')] : []),
    ...(forbiddenPurposes.length > 0 ? [t('reportText_forbidden', forbiddenPurposes.join(', '))] : []),
  ].join(', ');
}

/** What a script of somebody's did, as a sentence. */
export const techniqueWords = (technique: Technique, by: string, { t }: Say) =>
  t(`technique_${underscored(technique)}`, by);

/** What an opt-out covers, as a report has it: `browser + account`. */
export function scopeWords(scope: string, { t, listed }: ReportSpeech): string {
  return listed(scope.split(' + ').map((one) => t(`optOutScope_${one.replaceAll(/[ -]/g, '_')}` as Key) || one));
}

/** For how long a cookie is kept. */
export function lifetimeWords(
  { session, lifetimeSeconds }: Pick<CookieReport, 'session' | 'lifetimeSeconds'>,
  { t, longTime }: ReportSpeech,
): string {
  if (session) return t('principle_session');
  return lifetimeSeconds === undefined ? t('cookie_lifetimeUnknown') : longTime(lifetimeSeconds);
}

/** How two organizations were seen to be able to link what they know. */
export function linkWords({ seen, redirected }: LinkReport, { t }: Say): string {
  const value = t(seen.includes('value') ? 'reportText_sameValue' : 'reportText_handedOver');
  return redirected ? `${value}; ${t('link_redirected')}` : value;
}

/** Who sent Global Privacy Control, and whether that was seen. */
export function gpcSentWords({ by, header }: GpcSent, { t }: Say): string {
  if (header === 'in-force') return t('gpc_inForce');
  return t(by === 'candor' ? 'gpc_sent' : 'gpc_sentByBrowser');
}

/** Entries in a register of data brokers. */
export const brokerWords = ({ year, registeredAs }: BrokerReport, { t }: Say) =>
  t('dataBroker', year, registeredAs.join('; '));

/** Who received something that the person typed, and when. */
export const typedWords = (kind: TypedKind, when: TypedWhen, by: string, form: string, { t }: Say) =>
  t(kind === 'email' ? `typedEmail_${underscored(when)}` : `typedPhone_${underscored(when)}`, by, form);

/** What Candor answered to a site's question, and what came of it. */
export const answerWords = ({ answer, outcome }: Pick<BannerAnswer, 'answer' | 'outcome'>, { t }: Say) =>
  t(`reportAnswer_${answer}_${outcome}`);

export function auditedAnswerWords({ answer, outcome }: AuditedAnswer, say: Say): string {
  return outcome === 'nothing-open' ? say.t('reportAnswer_nothingOpen') : answerWords({ answer, outcome }, say);
}
