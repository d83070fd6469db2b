// What is said of principles → sentences. They are the pages' own (public/_locales), so that a report on paper says what the popup says.

import type english from '../../../../public/_locales/en/messages.json';
import type { SiteReport } from '../../report/types.ts';
import type { Speech } from '../../timeline/sentences.ts';
import { underscored } from '../../underscored.ts';
import type { Finding } from '../finding.ts';
import type { Principle } from '../statement.ts';
import type { Evidence, Reason, SeenKind, Status } from './principle.ts';

/** Where evidence points to. */
export type Judged = Pick<SiteReport, 'findings' | 'collectors'>;

type Key = keyof typeof english & string;
type Stem = Parameters<Speech['plural']>[0];

export const principleName = (principle: Principle, { t }: Speech) => t(`principleName_${underscored(principle)}`);
/** What somebody would ask who wants to know. */
export const principleAsks = (principle: Principle, { t }: Speech) => t(`principleAsks_${underscored(principle)}`);
/** What Candor cannot see of it, on any site. */
export const principleUnseen = (principle: Principle, { t }: Speech) =>
  t('principle_unseen', t(`principleUnseen_${underscored(principle)}`));
export const statusWords = (status: Status, { t }: Speech) => t(`principleStatus_${underscored(status)}`);

/** A reason as a sentence. Of a finding, in the words that are its own. */
export function reasonSentence(reason: Reason, site: Judged, speech: Speech): string {
  const { kind, evidence } = reason;
  const [first] = evidence;
  if (first?.of === 'finding') return findingSentence(findingOf(first, site), site, speech) ?? kind;
  return Object.hasOwn(sayings, kind) ? sayings[kind as SeenKind](reason, speech) : kind;
}

/** The finding that evidence points to. */
export function findingOf(
  { finding, certainty }: Extract<Evidence, { of: 'finding' }>,
  { findings = [] }: Pick<SiteReport, 'findings'>,
): Finding | undefined {
  return findings.find((one) => one.kind === finding && one.certainty === certainty);
}

type Say = (reason: Reason, speech: Speech) => string;

const plain =
  (key: Key): Say =>
  (_, { t }) =>
    t(key);
const named =
  (key: Key): Say =>
  ({ evidence }, speech) =>
    speech.t(
      key,
      someOf(
        evidence.flatMap((one) => ('by' in one ? [one.by] : [])),
        speech,
      ),
    );
const counted =
  (stem: Stem): Say =>
  ({ count = 0 }, { plural }) =>
    plural(stem, count);
const parted =
  (key: Key): Say =>
  ({ count = 0, outOf = 0 }, { t }) =>
    t(key, count, outOf);

const sayings: Record<SeenKind, Say> = {
  'nobody-collected': plain('principle_nobodyCollected'),
  'not-watched-whole': plain('principle_notWatchedWhole'),
  'contents-unreadable': counted('principle_unreadable'),
  'nobody-contacted': counted('principle_nobodyContacted'),
  'all-disclosed': counted('principle_allDisclosed'),
  'disclosed-in-part': parted('principle_disclosedInPart'),
  'no-list': plain('principle_noList'),
  waited: counted('principle_waited'),
  'refusal-heeded': counted('principle_refusalHeeded'),
  'not-answered': plain('principle_notAnswered'),
  'answer-known': plain('principle_answerKnown'),
  'sources-contradict': plain('principle_sourcesContradict'),
  'nothing-stated': plain('principle_nothingStated'),
  'not-encrypted': named('principle_notEncrypted'),
  'contact-in-clear': named('principle_contactInClear'),
  'contact-hashed': named('principle_contactHashed'),
  'all-encrypted': counted('principle_allEncrypted'),
  'beyond-page-view': named('principle_beyondPageView'),
  'likely-beyond-page-view': named('principle_likelyBeyondPageView'),
  'typed-values': named('principle_typedValues'),
  'use-and-identifiers': named('principle_useAndIdentifiers'),
  'page-view-only': counted('principle_pageViewOnly'),
  'format-unknown': counted('principle_formatUnknown'),
  'identifiers-linked': counted('principle_identifiersLinked'),
  'data-broker': named('principle_dataBroker'),
  'others-collected': counted('principle_othersCollected'),
  'long-lived': counted('principle_longLived'),
  'known-by-contact': named('principle_knownByContact'),
  'short-lived': counted('principle_shortLived'),
  'lifetime-unseen': counted('principle_lifetimeUnseen'),
  'no-identifier': plain('principle_noIdentifier'),
  'cookies-not-watched': plain('principle_cookiesNotWatched'),
  'cookies-watched-in-part': plain('principle_cookiesWatchedInPart'),
  'nobody-to-ask': named('principle_nobodyToAsk'),
  'ways-known': counted('principle_waysKnown'),
  'ways-known-in-part': parted('principle_waysKnownInPart'),
  'signal-not-heeded': plain('principle_signalNotHeeded'),
  'signal-heeded-in-part': plain('principle_signalHeededInPart'),
  'signal-heeded': plain('principle_signalHeeded'),
  'refusal-recorded': plain('principle_refusalRecorded'),
  'opt-outs-known': counted('principle_optOutsKnown'),
  'opt-outs-known-in-part': parted('principle_optOutsKnownInPart'),
};

/** A finding, in a sentence. */
export function findingSentence(
  finding: Finding | undefined,
  { collectors }: Pick<Judged, 'collectors'>,
  speech: Speech,
): string | undefined {
  if (!finding) return undefined;
  const { t } = speech;
  const names = someOf(
    finding.evidence.flatMap((one) => {
      if ('by' in one) return [one.by];
      // Of what stands behind the site's own address, only the key is kept beside it.
      if (!('organization' in one)) return [];
      return [
        collectors.find(({ organization }) => organization.key === one.organization)?.organization.name ?? one.tracker,
      ];
    }),
    speech,
  );
  switch (finding.kind) {
    case 'first-party-proxied':
      return t('principle_proxied', names);
    case 'cname-cloaked':
      return t('principle_cname', names);
    case 'session-replay':
      return t('principle_replay', names);
    case 'fingerprinting':
      return t('principle_fingerprinting', names);
    case 'third-party-storage':
      return t('principle_storage', names);
    case 'collected-after-opt-out':
      return t(finding.certainty === 'likely' ? 'afterOptOut_likely' : 'afterOptOut_information', names);
    case 'refusal-harder-than-accepting':
      return t('finding_refusal_harder_than_accepting_likely', finding.evidence.at(-1)?.clicks ?? 0);
    default:
      return t(`finding_${underscored(finding.kind)}_${finding.certainty}` as Key, names);
  }
}

/** As many as a sentence can hold; the rows below it have all. */
const MOST_NAMES = 4;

function someOf(names: readonly string[], { t }: Speech): string {
  const each = [...new Set(names)];
  const some = each.slice(0, MOST_NAMES).join(', ');
  return each.length > MOST_NAMES ? t('found_more', some, each.length - MOST_NAMES) : some;
}
