// What findings on requests have in common: how what they saw becomes findings with their evidence.

import { claimsOf } from '../claims/claims.ts';
import { collectorKey } from '../collector-key.ts';
import type { VisitTracker } from '../facts.ts';
import { groupBy } from '../group.ts';
import { isoOf } from '../instant.ts';
import type { Instant, Visit } from '../model.ts';
import { compare } from '../order.ts';
import { collectorName } from '../report/identifiers.ts';
import { findingSummary } from '../report/summary.ts';
import { consentKinds, type Note, type SentEvidence, type SentFinding } from './consent-finding.ts';
import type { Known } from './rule.ts';
import type { Certainty } from './statement.ts';

/** Requests of one tracker in one visit, of which the same is to be said. */
export interface Sighting extends Pick<SentEvidence, 'told'> {
  certainty: Certainty;
  visit: Visit;
  row: VisitTracker;
  requests: number;
  firstAt: Instant;
  lastAt: Instant;
  answeredAt?: Instant | undefined;
  said?: string | undefined;
  notes?: readonly Note[];
}

/** Whether a consent string that it was sent leaves it a legitimate interest; undefined where none says. An accepted one is of another moment. */
function leftInterest({ told }: Pick<VisitTracker, 'told'>): boolean | undefined {
  const said = told.filter(({ vendor, choice }) => vendor && choice !== 'accepted');
  return said.length === 0 ? undefined : said.some(({ vendor }) => vendor?.legitimateInterest);
}

/** What is known of a tracker's legitimate interest. */
export function interestNotes(row: VisitTracker): Note[] {
  const left = leftInterest(row);
  if (left !== undefined) return left ? ['left-interest'] : [];
  const claims = claimsOf(row.tracker);
  return claims && claims.legitimateInterest.length > 0 ? ['claims-interest'] : [];
}

/** One finding for each certainty, the surest first; its evidence with the most requests first. */
export function sentFindings(
  kind: SentFinding['kind'],
  sightings: readonly Sighting[],
  { directory }: Known,
): SentFinding[] {
  const { principle, certainties } = consentKinds[kind];
  const byCertainty = groupBy(sightings, ({ certainty }) => certainty);
  return certainties.flatMap((certainty) => {
    const same = groupBy(byCertainty.get(certainty) ?? [], sameness);
    const evidence = [...same.values()].map((some) => evidenceOf(some, (tracker) => named(tracker, directory)));
    if (evidence.length === 0) return [];
    evidence.sort((a, b) => b.requests - a.requests || compare(a.tracker, b.tracker));
    const summary = findingSummary(kind, certainty, [...new Set(evidence.map(({ by }) => by))]);
    return [{ kind, principle: principle as SentFinding['principle'], certainty, summary, evidence }];
  });
}

/** Of sightings with the same one, the same is to be said. Keys of trackers have no spaces, and what was said comes last. */
function sameness({ row, told, said, notes = [] }: Sighting): string {
  return `${row.tracker} ${told} ${notes.join()} ${said}`;
}

/** Who receives what is sent to a tracker: an organization, or the tracker itself where none is known. */
export function named(
  tracker: string,
  directory: Known['directory'],
): Pick<SentEvidence, 'by' | 'organization' | 'tracker'> {
  const organization = collectorKey(tracker, directory);
  return { by: collectorName(organization, directory), organization, tracker };
}

function evidenceOf(same: readonly Sighting[], nameOf: (tracker: string) => ReturnType<typeof named>): SentEvidence {
  const first = same.reduce((earliest, one) => (one.firstAt < earliest.firstAt ? one : earliest));
  const { row, visit, firstAt, answeredAt, told, said, notes = [] } = first;
  return {
    ...nameOf(row.tracker),
    visit: isoOf(visit.startedAt),
    visits: new Set(same.map((one) => one.visit.id)).size,
    requests: same.reduce((sum, { requests }) => sum + requests, 0),
    firstAt: isoOf(firstAt),
    lastAt: isoOf(same.reduce((last, one) => Math.max(last, one.lastAt), firstAt)),
    ...(answeredAt !== undefined && { answeredAt: isoOf(answeredAt) }),
    ...(told !== undefined && { told }),
    ...(notes.length > 0 && { notes: [...notes] }),
    ...(said !== undefined && { said }),
  };
}
