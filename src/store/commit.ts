// Writes a batch of observations, the log and the roll-ups in one transaction: either all of it is there or nothing is.

import { choiceAt } from '../core/consent/timeline.ts';
import type { RequestRecord } from '../core/facts.ts';
import type { Visit, VisitId } from '../core/model.ts';
import type { CandorDatabase } from './database.ts';
import { Draft, pair } from './draft.ts';
import type { Observation } from './observations.ts';
import {
  addToDay,
  addToSite,
  addToVisitTracker,
  countChoice,
  countHost,
  countUnattributed,
  visitBegan,
} from './roll-ups.ts';

/** A page can call its consent interface without end; what counts is how the choice changed. */
const MOST_SIGNALS = 50;

/** Resolves when the transaction completed; rejects, with nothing written, when it did not. */
export async function commit(database: CandorDatabase, batch: readonly Observation[]): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const draft = await Draft.load(database, batch);
    const changedSignals = new Set<VisitId>();
    for (const observation of batch) apply(draft, observation, changedSignals);
    await database.requests.bulkAdd(draft.log);
    for (const visit of changedSignals) await recount(database, draft, visit);
    await draft.save(database);
  });
}

function apply(draft: Draft, observation: Observation, changedSignals: Set<VisitId>): void {
  switch (observation.kind) {
    case 'visit':
      draft.visits.set(observation.visit.id, observation.visit);
      visitBegan(draft, observation.visit);
      return;
    case 'visit-ended':
      change(draft, observation.visit, (visit) => ({ ...visit, endedAt: observation.at }));
      return;
    case 'visit-resumed':
      change(draft, observation.visit, ({ endedAt: _, ...visit }) => visit);
      return;
    case 'request':
      applyRequest(draft, observation.record, observation.organization);
      return;
    case 'unrecognised':
      countHost(draft, observation.request);
      return;
    case 'signal':
      applySignal(draft, observation, changedSignals);
      return;
    case 'unattributed':
      countUnattributed(draft, observation.at, observation.reason);
      return;
    default:
      observation satisfies never;
  }
}

function applyRequest(draft: Draft, record: RequestRecord, organization: string): void {
  const choice = choiceAt(draft.visits.get(record.visit)?.signals ?? [], record.at);
  draft.log.push(record);
  addToVisitTracker(draft, record, choice);
  addToSite(draft, record, organization);
  addToDay(draft, record, organization);
}

function applySignal(
  draft: Draft,
  { visit, signal }: Extract<Observation, { kind: 'signal' }>,
  changedSignals: Set<VisitId>,
): void {
  const signals = draft.visits.get(visit)?.signals ?? [];
  const last = signals.findLast(({ standard }) => standard === signal.standard);
  const same = last?.choice === signal.choice && JSON.stringify(last.detail) === JSON.stringify(signal.detail);
  if (same || signals.length >= MOST_SIGNALS) return;
  change(draft, visit, (known) => ({ ...known, signals: [...known.signals, signal] }));
  changedSignals.add(visit);
}

/** What the page says can change which choice was in force when earlier requests were sent. One visit's log is small. */
async function recount(database: CandorDatabase, draft: Draft, id: VisitId): Promise<void> {
  const signals = draft.visits.get(id)?.signals ?? [];
  for (const rollUp of draft.visitTrackers.values()) if (rollUp.visit === id) rollUp.byChoice = {};
  const log = await database.requests.where('visit').equals(id).toArray();
  for (const { tracker, at } of log) {
    const rollUp = draft.visitTrackers.get(pair(id, tracker));
    if (rollUp) countChoice(rollUp, choiceAt(signals, at));
  }
}

function change(draft: Draft, id: VisitId, to: (visit: Visit) => Visit): void {
  const visit = draft.visits.get(id);
  if (visit) draft.visits.set(id, to(visit));
}
