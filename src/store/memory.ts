// The store of private windows: the same rows, made by the same rules, in memory only. Nothing here has a way to the disk.

import type { RequestRecord, SiteFacts } from '../core/facts.ts';
import type { VisitId } from '../core/model.ts';
import { backgroundPrefix } from '../core/visits/background.ts';
import { factsOfVisit } from '../core/visits/facts.ts';
import { applyAll } from './apply.ts';
import { Draft } from './draft.ts';
import type { Observation } from './observations.ts';

/** Requests remembered; the oldest are forgotten first, and only recounts by choice miss them. */
const MOST_LOGGED = 5_000;

type Tables = Pick<Draft, 'visits' | 'visitTrackers' | 'visitHosts' | 'visitIdentifiers' | 'visitEvidence'> & {
  requests: Map<number, RequestRecord>;
};

export interface Memory {
  add(observation: Observation): void;
  /** One visit, with what its site sent in the background since it began. */
  visitFacts(visit: VisitId): SiteFacts | undefined;
  /** Of all visits that are held, the ids. */
  visits(): VisitId[];
  forget(visits: readonly VisitId[]): void;
  clear(): void;
}

/** `newMap` makes the tables, for owners that keep a copy which outlives the worker. */
export function createMemory(newMap: <Key, Value>(name: keyof Tables) => Map<Key, Value> = () => new Map()): Memory {
  const tables: Tables = {
    visits: newMap('visits'),
    visitTrackers: newMap('visitTrackers'),
    visitHosts: newMap('visitHosts'),
    visitIdentifiers: newMap('visitIdentifiers'),
    visitEvidence: newMap('visitEvidence'),
    requests: newMap('requests'),
  };

  function logged(draft: Draft): void {
    let last = [...tables.requests.keys()].at(-1) ?? 0;
    for (const record of draft.log) {
      last += 1;
      tables.requests.set(last, record);
    }
    for (const key of tables.requests.keys()) {
      if (tables.requests.size <= MOST_LOGGED) break;
      tables.requests.delete(key);
    }
  }

  return {
    add(observation) {
      const draft = new Draft(tables);
      const recount = applyAll(draft, [observation]);
      logged(draft);
      const log = [...tables.requests.values()];
      for (const visit of recount)
        draft.recount(
          visit,
          log.filter((record) => record.visit === visit),
        );
    },
    visitFacts(id) {
      const visit = tables.visits.get(id);
      const isOf = (row: { visit: VisitId }) => row.visit === id || row.visit.startsWith(backgroundPrefix(visit!.site));
      return (
        visit &&
        factsOfVisit(visit, {
          trackers: [...tables.visitTrackers.values()].filter(isOf),
          hosts: [...tables.visitHosts.values()].filter(isOf),
          identifiers: [...tables.visitIdentifiers.values()].filter(isOf),
          evidence: [...tables.visitEvidence.values()].filter(isOf),
        })
      );
    },
    visits: () => [...tables.visits.keys()],
    forget(visits) {
      const gone = new Set(visits);
      for (const table of [
        tables.visitTrackers,
        tables.visitHosts,
        tables.visitIdentifiers,
        tables.visitEvidence,
        tables.requests,
      ])
        for (const [key, row] of table as Map<unknown, { visit: VisitId }>)
          if (gone.has(row.visit)) (table as Map<unknown, unknown>).delete(key);
      for (const visit of visits) tables.visits.delete(visit);
    },
    clear() {
      for (const table of Object.values(tables)) table.clear();
    },
  };
}
