// What findings on what was asked, answered and heeded stand on: who, when, how often, and what is to be known beside it.

import type { ConsentFinding, IdentifierEvidence, SentEvidence } from '../../findings/consent-finding.ts';
import type { ReportSpeech } from '../speech.ts';
import { lifetimeWords, noteWords, partyWords, standardWords, toldWords } from '../words.ts';
import { code, columns, escaped, moment, table } from './escape.ts';

export function consentTable(finding: ConsentFinding, say: ReportSpeech): string {
  const head = (...keys: Parameters<typeof columns>[0]) => columns(keys, say);
  switch (finding.kind) {
    case 'identifier-set-before-choice':
    case 'identifier-set-after-refusal':
      return table(
        head('organization', 'cookie', 'domain', 'keptFor', 'set', 'answered'),
        finding.evidence.map((one) => cookieRow(one, say)),
      );
    case 'refusal-harder-than-accepting':
      return table(
        head('visit', 'refused', 'rule', 'clicks'),
        finding.evidence.map(({ visit, at, rule, clicks }) => [
          when(visit, say),
          when(at, say),
          code(rule),
          escaped(clicks),
        ]),
      );
    case 'banner-returns':
      return table(
        head('saidBy', 'times', 'refused', 'askedAgain', 'visit'),
        finding.evidence.map(({ standard, manager, times, refusedAt, at, visit }) => [
          escaped(manager?.name ?? standardWords(standard, say)),
          escaped(times),
          when(refusedAt, say),
          when(at, say),
          when(visit, say),
        ]),
      );
    default:
      return table(
        head('receivedBy', 'tracker', 'requests', 'from', 'to', 'answered', 'told', 'toBeKnown'),
        finding.evidence.map((one) => sentRow(one, say)),
      );
  }
}

function sentRow(evidence: SentEvidence, say: ReportSpeech): string[] {
  const { by, tracker, requests, visits, firstAt, lastAt, answeredAt, told, said, notes = [] } = evidence;
  const words = said ?? (told === undefined ? '' : toldWords(told, say));
  return [
    escaped(by),
    code(tracker),
    escaped(visits === 1 ? requests : `${requests}, ${say.plural('found_visits', visits)}`),
    when(firstAt, say),
    when(lastAt, say),
    when(answeredAt, say),
    escaped(words),
    escaped(notes.map((note) => noteWords(note, say)).join('; ')),
  ];
}

function cookieRow(
  { by, cookie, domain, party, lifetimeSeconds, at, answeredAt }: IdentifierEvidence,
  say: ReportSpeech,
): string[] {
  const kept = lifetimeSeconds === undefined ? say.t('reportText_notSeen') : lifetimeWords({ lifetimeSeconds }, say);
  return [
    escaped(by),
    code(cookie),
    `${code(domain)} (${escaped(partyWords(party, say))})`,
    escaped(kept),
    when(at, say),
    when(answeredAt, say),
  ];
}

function when(at: string | undefined, say: ReportSpeech): string {
  return at === undefined ? '' : moment(say.time(at));
}
