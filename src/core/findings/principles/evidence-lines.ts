// What a reason stands on → lines to read: who or what it is, and what is to be known of it.

import type english from '../../../../public/_locales/en/messages.json';
import type { SiteReport } from '../../report/types.ts';
import type { Speech } from '../../timeline/sentences.ts';
import { underscored } from '../../underscored.ts';
import type { Finding } from '../finding.ts';
import type { CookieEvidence, DataEvidence, Evidence } from './principle.ts';
import { findingOf } from './sentences.ts';

/** Sentences, and times in full. */
export interface TimedSpeech extends Speech {
  time(at: string): string;
}

export interface EvidenceLine {
  what: string;
  more: string[];
}

type Key = keyof typeof english & string;

/** One line for each row; of a finding, one for each of its own. */
export function evidenceLines(
  evidence: readonly Evidence[],
  site: Pick<SiteReport, 'findings'>,
  speech: TimedSpeech,
): EvidenceLine[] {
  return evidence.flatMap((one) =>
    one.of === 'finding' ? findingLines(findingOf(one, site), speech) : [line(one, speech)],
  );
}

function line(one: Exclude<Evidence, { of: 'finding' }>, speech: TimedSpeech): EvidenceLine {
  const { t, plural, time } = speech;
  switch (one.of) {
    case 'organization':
      return { what: one.by, more: one.register === undefined ? [] : [one.register] };
    case 'tracker':
      return { what: one.by, more: [one.tracker, plural('principle_requests', one.requests)] };
    case 'data':
      return { what: one.by, more: dataWords(one, speech) };
    case 'cookie':
      return { what: one.cookie, more: [one.domain, one.tracker, lifetime(one, speech)] };
    case 'link':
      return { what: `${one.from.name} – ${one.to.name}`, more: [] };
    case 'signal':
      return {
        what: one.manager?.name ?? t(`standard_${underscored(one.standard)}`),
        more: [t(`choice_${underscored(one.choice)}`), time(one.at)],
      };
    case 'visit':
      return {
        what: t('principle_visit', time(one.visit)),
        more: [
          ...(one.askedAt === undefined ? [] : [t('principle_asked', time(one.askedAt))]),
          ...(one.answeredAt === undefined ? [] : [t('principle_answered', time(one.answeredAt))]),
        ],
      };
    case 'gpc':
      return { what: t(`gpcWord_${underscored(one.says)}`), more: [one.value] };
  }
}

function dataWords({ type, field, tracker, typed }: DataEvidence, { t }: Speech): string[] {
  return [
    t(`dataType_${underscored(type)}`),
    t('principle_field', field),
    tracker,
    ...(typed ? [t(`typedForm_${typed.form}`)] : []),
  ];
}

/** In days, by which it can be compared with a bound that is given in months. */
function lifetime({ session, lifetimeSeconds }: CookieEvidence, { t, plural }: Speech): string {
  if (session) return t('principle_session');
  return lifetimeSeconds === undefined
    ? t('principle_notSeen')
    : plural('principle_days', Math.round(lifetimeSeconds / 86_400));
}

function findingLines(finding: Finding | undefined, speech: TimedSpeech): EvidenceLine[] {
  const { t, plural, time } = speech;
  const requests = (count: number) => plural('principle_requests', count);
  if (!finding) return [];
  switch (finding.kind) {
    case 'identifier-set-before-choice':
    case 'identifier-set-after-refusal':
      return finding.evidence.map(({ by, cookie, domain, at }) => ({ what: by, more: [cookie, domain, time(at)] }));
    case 'refusal-harder-than-accepting':
      return finding.evidence.map(({ rule, at }) => ({ what: rule, more: [time(at)] }));
    case 'banner-returns':
      return finding.evidence.map(({ manager, standard, times, at }) => ({
        what: manager?.name ?? t(`standard_${underscored(standard)}`),
        more: [plural('found_times', times), time(at)],
      }));
    case 'collected-after-opt-out':
      return finding.evidence.map((one) => ({
        what: one.by,
        more: [one.host, requests(one.requests), time(one.firstAt)],
      }));
    case 'first-party-proxied':
    case 'cname-cloaked':
      return finding.evidence.map((one) => ({ what: one.tracker, more: [...one.hosts, requests(one.requests)] }));
    case 'fingerprinting':
    case 'third-party-storage':
      return finding.evidence.map(({ technique, by, script, at }) => ({
        what: t(`technique_${underscored(technique)}` as Key, by),
        more: [script, time(at)],
      }));
    case 'session-replay':
      return finding.evidence.map(({ by, tracker, fields }) => ({ what: by, more: [tracker, ...fields] }));
    default:
      return finding.evidence.map((one) => ({
        what: one.by,
        more: [one.tracker, requests(one.requests), time(one.firstAt)],
      }));
  }
}
