// Applies observations to a draft of the rows that screens read.

import { sourceOf } from '../core/consent/timeline.ts';
import type { RequestRecord, VisitIdentifiers } from '../core/facts.ts';
import type { Visit, VisitId } from '../core/model.ts';
import { isBackground } from '../core/visits/background.ts';
import { isSent } from '../core/visits/events.ts';
import { type Draft, pair } from './draft.ts';
import type { Observation, VisitNotes } from './observations.ts';
import {
  addEvidence,
  addIdentifiers,
  addToDay,
  addToSite,
  addToSiteTracker,
  addToVisitTracker,
  countHost,
  countUnattributed,
  siteSeen,
  visitBegan,
} from './roll-ups.ts';
import { partOf, startOf } from './site-identifiers.ts';

/** A page can call its consent interface without end; what counts is how the choice changed. */
const MOST_SIGNALS = 50;

/** Applies a batch in its order. Returns the visits whose counts by choice are to be made anew from their log. */
export function applyAll(draft: Draft, batch: readonly Observation[]): ReadonlySet<VisitId> {
  const changedSignals = new Set<VisitId>();
  for (const observation of batch) apply(draft, observation, changedSignals);
  return changedSignals;
}

function apply(draft: Draft, observation: Observation, changedSignals: Set<VisitId>): void {
  switch (observation.kind) {
    case 'visit':
      draft.visits.set(observation.visit.id, observation.visit);
      visitBegan(draft, observation.visit);
      addIdentifiers(draft, watchedFrom(observation.visit));
      addToSiteIdentifiers(draft, draft.visitIdentifiers.get(observation.visit.id)!);
      return;
    case 'visit-ended':
      change(draft, observation.visit, (visit) => ({ ...visit, endedAt: observation.at }));
      return;
    case 'visit-resumed':
      applyShown(draft, observation.visit);
      return;
    case 'visit-moved':
      change(draft, observation.visit, (visit) => ({ ...visit, moves: (visit.moves ?? 0) + 1 }));
      return;
    case 'visit-noted':
      change(draft, observation.visit, (visit) => noted(visit, observation.notes));
      return;
    case 'request':
      applyRequest(draft, observation.record, observation.organization);
      return;
    case 'unrecognised':
      countHost(draft, observation.request);
      return;
    case 'identifiers':
      addIdentifiers(draft, observation);
      addToSiteIdentifiers(draft, partOf(draft.visitIdentifiers.get(observation.visit)!, observation));
      return;
    case 'signal':
      applySignal(draft, observation, changedSignals);
      return;
    case 'page-evidence':
      addEvidence(draft, observation);
      return;
    case 'unattributed':
      countUnattributed(draft, observation.at, observation.reason);
      return;
    default:
      observation satisfies never;
  }
}

/** Nothing was seen yet, which is not to say that nothing is looked for. */
function watchedFrom({ id, site, complete }: Visit): Parameters<typeof addIdentifiers>[1] {
  return { visit: id, site, cookies: [], links: [], ...(!complete && { partial: true }) };
}

/** A visit that is not known has no time: what it shows counts once it is told of. */
function addToSiteIdentifiers({ siteIdentifiers, visits }: Draft, row: VisitIdentifiers): void {
  siteIdentifiers.add(row, startOf(row.visit, visits));
}

function applyRequest(draft: Draft, record: RequestRecord, organization: string): void {
  draft.log.push(record);
  addToVisitTracker(draft, record, draft.visits.get(record.visit)?.signals ?? []);
  if (isBackground(record.visit)) siteSeen(draft, record.site, record.at, 0);
  // What was stopped collected nothing.
  if (!isSent(record.fate)) return;
  addToSite(draft, record, organization);
  addToSiteTracker(draft, draft.visitTrackers.get(pair(record.visit, record.tracker)));
  addToDay(draft, record, organization);
}

/** A page loaded in advance becomes a visit when it is shown. */
function applyShown(draft: Draft, id: VisitId): void {
  const known = draft.visits.get(id);
  if (!known) return;
  const { endedAt: _, inAdvance, ...visit } = known;
  draft.visits.set(id, visit);
  if (inAdvance) visitBegan(draft, visit);
}

function applySignal(
  draft: Draft,
  { visit, signal }: Extract<Observation, { kind: 'signal' }>,
  changedSignals: Set<VisitId>,
): void {
  const signals = draft.visits.get(visit)?.signals ?? [];
  const last = signals.findLast((known) => sourceOf(known) === sourceOf(signal));
  const same = last?.choice === signal.choice && JSON.stringify(last.detail) === JSON.stringify(signal.detail);
  if (same || signals.length >= MOST_SIGNALS) return;
  change(draft, visit, (known) => ({ ...known, signals: [...known.signals, signal] }));
  changedSignals.add(visit);
}

/** A banner was open since it was first seen, however often it is told of; another kind of it takes its place. */
function noted(visit: Visit, { banner, gpc }: VisitNotes): Visit {
  const known = visit.banner?.rule === banner?.rule ? visit.banner : undefined;
  return {
    ...visit,
    ...(banner && { banner: { ...known, ...banner, at: known?.at ?? banner.at } }),
    ...(gpc && { gpc }),
  };
}

function change(draft: Draft, id: VisitId, to: (visit: Visit) => Visit): void {
  const visit = draft.visits.get(id);
  if (visit) draft.visits.set(id, to(visit));
}
