// What findings on what was asked, answered and heeded stand on: who, when, how often, and what is to be known beside it.

import type { ConsentFinding, IdentifierEvidence, SentEvidence } from '../../findings/consent-finding.ts';
import { noteWords } from '../explanations.ts';
import { lifetimeWords, partyWords, standardWords, toldInAllWords } from '../words.ts';
import { code, escaped, table } from './escape.ts';
import { timeWords } from './time.ts';

export function consentTable(finding: ConsentFinding): string {
  switch (finding.kind) {
    case 'identifier-set-before-choice':
    case 'identifier-set-after-refusal':
      return table(['Of', 'Cookie', 'Domain', 'Kept for', 'Set', 'Answered'], finding.evidence.map(cookieRow));
    case 'refusal-harder-than-accepting':
      return table(
        ['Visit', 'Refused', 'Rule', 'Clicks'],
        finding.evidence.map(({ visit, at, rule, clicks }) => [when(visit), when(at), code(rule), escaped(clicks)]),
      );
    case 'banner-returns':
      return table(
        ['Said by', 'Times', 'Refused', 'Asked again', 'In the visit of'],
        finding.evidence.map(({ standard, manager, times, refusedAt, at, visit }) => [
          escaped(manager?.name ?? standardWords[standard]),
          escaped(times),
          when(refusedAt),
          when(at),
          when(visit),
        ]),
      );
    default:
      return table(
        ['Received by', 'Tracker', 'Requests', 'From', 'To', 'Answered', 'Told', 'To be known'],
        finding.evidence.map(sentRow),
      );
  }
}

function sentRow(evidence: SentEvidence): string[] {
  const { by, tracker, requests, visits, firstAt, lastAt, answeredAt, told, said, notes = [] } = evidence;
  const words = said ?? (told === undefined ? '' : toldInAllWords[told]);
  return [
    escaped(by),
    code(tracker),
    escaped(visits === 1 ? requests : `${requests} in ${visits} visits`),
    when(firstAt),
    when(lastAt),
    when(answeredAt),
    escaped(words),
    escaped(notes.map(noteWords).join('; ')),
  ];
}

function cookieRow({ by, cookie, domain, party, lifetimeSeconds, at, answeredAt }: IdentifierEvidence): string[] {
  const kept = lifetimeSeconds === undefined ? 'not seen' : lifetimeWords({ lifetimeSeconds });
  return [
    escaped(by),
    code(cookie),
    `${code(domain)} (${escaped(partyWords[party])})`,
    escaped(kept),
    when(at),
    when(answeredAt),
  ];
}

function when(at: string | undefined): string {
  return at === undefined ? '' : escaped(timeWords(at));
}
