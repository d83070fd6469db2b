// Cookies that tell this browser from others, and when each was set: what both findings on them have in common.

import { choiceAt } from '../consent/timeline.ts';
import type { CookieSeen, SiteFacts } from '../facts.ts';
import { isoOf } from '../instant.ts';
import type { Instant, TrackerKey, Visit, VisitId } from '../model.ts';
import { compare } from '../order.ts';
import { findingSummary } from '../report/summary.ts';
import { consentKinds, type IdentifierEvidence, type IdentifierFinding } from './consent-finding.ts';
import type { IdentifierSet, Known } from './rule.ts';
import { named } from './sent.ts';
import type { Certainty } from './statement.ts';

/**
 * Identifiers that trackers set in visits. Without those that end with the browser, which keep a session or spread load, and those of the site
 * itself, which nothing ties to a tracker.
 */
export function identifiersSet(
  { identifiers }: Pick<SiteFacts, 'identifiers'>,
  visits: ReadonlyMap<VisitId, Visit>,
  isExempt: (tracker: TrackerKey) => boolean,
): IdentifierSet[] {
  return identifiers.flatMap(({ visit: id, cookies, partial }) => {
    const visit = visits.get(id);
    if (!visit) return [];
    return cookies
      .filter(wasSet)
      .filter(({ tracker, setAt }) => setAt >= visit.startedAt && !isExempt(tracker))
      .map((cookie) => ({
        visit,
        cookie,
        choice: choiceAt(visit.signals, cookie.setAt),
        isSure: !partial && isSureOf(cookie),
      }));
  });
}

function wasSet(cookie: CookieSeen): cookie is IdentifierSet['cookie'] {
  const { identifies, setAt, heldBefore, tracker, lifetime } = cookie;
  const isNew = setAt !== undefined && !heldBefore;
  return isNew && identifies !== undefined && tracker !== undefined && lifetime !== 'session';
}

/** Browsers may refuse what an answer asks for. */
function isSureOf({ identifies, kept, sent, setBy }: CookieSeen): boolean {
  return identifies === 'known' && (setBy === 'unseen' || kept === true || sent === true);
}

export interface IdentifierSighting extends IdentifierSet {
  certainty: Certainty;
  answeredAt?: Instant | undefined;
}

/** One finding for each certainty, the surest first; each cookie once. */
export function identifierFindings(
  kind: IdentifierFinding['kind'],
  sightings: readonly IdentifierSighting[],
  { directory }: Known,
): IdentifierFinding[] {
  return consentKinds[kind].certainties.flatMap((certainty) => {
    const first = new Map<string, IdentifierSighting>();
    for (const one of sightings.filter((sighting) => sighting.certainty === certainty)) {
      const key = JSON.stringify([one.cookie.domain, one.cookie.name]);
      const earlier = first.get(key);
      if (!earlier || one.cookie.setAt < earlier.cookie.setAt) first.set(key, one);
    }
    const evidence = [...first.values()].map((one) => evidenceOf(one, (tracker) => named(tracker, directory)));
    if (evidence.length === 0) return [];
    evidence.sort((a, b) => compare(a.tracker, b.tracker) || compare(a.cookie, b.cookie));
    const summary = findingSummary(kind, certainty, [...new Set(evidence.map(({ by }) => by))]);
    return [{ kind, principle: 'consent', certainty, summary, evidence }];
  });
}

function evidenceOf(
  { cookie, visit, answeredAt }: IdentifierSighting,
  nameOf: (tracker: TrackerKey) => ReturnType<typeof named>,
): IdentifierEvidence {
  const { tracker, name, domain, party, identifies, lifetime, setAt } = cookie;
  return {
    ...nameOf(tracker),
    cookie: name,
    domain,
    party,
    identifies,
    ...(typeof lifetime === 'number' && { lifetimeSeconds: lifetime }),
    visit: isoOf(visit.startedAt),
    at: isoOf(setAt),
    ...(answeredAt !== undefined && { answeredAt: isoOf(answeredAt) }),
  };
}
