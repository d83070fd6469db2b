// Adds what another Candor held to what is here, in one transaction: a worker that is stopped in the middle leaves all as it was. Visits are taken over
// whole, and only those that are not here; every sum is counted anew from them. Adding the same file again changes nothing. Decision 31 says why.

import type { RequestRecord, VisitEvidence, VisitHost, VisitIdentifiers } from '../core/facts.ts';
import type { Merged } from '../core/holdings/merge.ts';
import type { Site, Visit, VisitId } from '../core/model.ts';
import type { GuideState, OptedOut } from '../core/rights/opted-out.ts';
import type { RequestLetterRecord } from '../core/rights/requests.ts';
import { backgroundPrefix, backgroundSince, isBackground } from '../core/visits/background.ts';
import { isSent } from '../core/visits/events.ts';
import { make } from './change.ts';
import type { CandorDatabase } from './database.ts';
import { Draft } from './draft.ts';
import { expectBegun } from './incoming.ts';
import { addToLog } from './log.ts';
import { type MergeOptions, Parts } from './merge-parts.ts';
import { type CollectorOf, recountSite } from './recount.ts';
import { addToDay, addToVisitTracker } from './roll-ups.ts';
import { SpreadChange } from './spread.ts';
import { summariesOf } from './summaries.ts';

/** Rejects with a RangeError where another file was begun meanwhile, and with the signal's reason; then nothing is changed. */
export async function mergeIncoming(database: CandorDatabase, token: string, options: MergeOptions): Promise<Merged> {
  const { collectorOf } = options;
  return database.transaction('rw', database.tables, async () => {
    await expectBegun(database, token);
    const visits = new NewVisits(database);
    const merged: Merged = { visits: 0, known: 0, letters: 0, optOuts: 0 };
    const parts = await Parts.of(database, options);
    const each = parts.each.bind(parts);
    await each<Visit>('visits', async (rows) => {
      const added = await visits.add(rows);
      merged.visits += added;
      merged.known += rows.length - added;
    });
    await addRequests(database, visits, collectorOf, parts);
    await each<VisitHost>('visitHosts', async (rows) => {
      await database.visitHosts.bulkPut(await visits.of(rows));
    });
    await each<VisitIdentifiers>('visitIdentifiers', async (rows) => {
      await database.visitIdentifiers.bulkPut(await visits.of(rows));
    });
    await each<VisitEvidence>('visitEvidence', async (rows) => {
      await database.visitEvidence.bulkPut(await visits.of(rows));
    });
    await each<RequestLetterRecord>('letters', async (rows) => {
      merged.letters += await addLetters(database, rows);
    });
    await each<OptedOut>('optOuts', async (rows) => {
      for (const row of rows) merged.optOuts += await addOptOut(database, row);
    });
    await each<GuideState>('optOutGuides', async (rows) => {
      for (const row of rows) await addGuide(database, row);
    });
    parts.expect(visits.sites.size);
    for (const site of visits.sites) {
      await recountSite(database, site, collectorOf);
      parts.advance();
    }
    // In the same transaction, so that it can be told even if the worker is stopped before it answers.
    await database.incoming.clear();
    await database.incoming.add({ token, table: 'visits', rows: [], merged });
    return merged;
  });
}

interface OfVisit {
  visit: VisitId;
  site: Site;
}

/** Which visits of the file are not here yet, and which names of what sites sent in the background. */
class NewVisits {
  readonly sites = new Set<Site>();
  readonly #database: CandorDatabase;
  readonly #visits = new Map<VisitId, Visit>();
  readonly #background = new Map<VisitId, boolean>();

  constructor(database: CandorDatabase) {
    this.#database = database;
  }

  all(): Visit[] {
    return [...this.#visits.values()];
  }

  get(id: VisitId): Visit | undefined {
    return this.#visits.get(id);
  }

  /** Resolves to how many were not here. */
  async add(visits: readonly Visit[]): Promise<number> {
    const known = await this.#database.visits.bulkGet(visits.map(({ id }) => id));
    const fresh = visits.filter(({ id }, at) => known[at] === undefined && !this.#visits.has(id));
    for (const visit of fresh) {
      this.#visits.set(visit.id, visit);
      this.sites.add(visit.site);
    }
    await this.#database.visits.bulkPut(fresh);
    return new Set(fresh.map(({ id }) => id)).size;
  }

  /** Of these rows those that hang on what is new; each is of its visit's site, whatever it says. */
  async of<Row extends OfVisit>(rows: readonly Row[]): Promise<Row[]> {
    const fresh: Row[] = [];
    for (const row of rows) {
      const site = this.#visits.get(row.visit)?.site ?? (await this.#siteOf(row));
      if (site !== undefined) fresh.push({ ...row, site });
    }
    return fresh;
  }

  /** The site that a new background name is of. Whether it is new is looked up before anything of it is written. */
  async #siteOf({ visit, site }: OfVisit): Promise<Site | undefined> {
    if (!isBackground(visit) || !visit.startsWith(backgroundPrefix(site))) return undefined;
    if (!Number.isFinite(backgroundSince(visit))) return undefined;
    const isNew = this.#background.get(visit) ?? !(await this.#isHere(visit));
    this.#background.set(visit, isNew);
    if (isNew) this.sites.add(site);
    return isNew ? site : undefined;
  }

  async #isHere(visit: VisitId): Promise<boolean> {
    const { requests, visitTrackers, visitHosts, visitIdentifiers, visitEvidence } = this.#database;
    for (const table of [requests, visitTrackers, visitHosts, visitIdentifiers, visitEvidence])
      if ((await table.where('visit').equals(visit).count()) > 0) return true;
    return false;
  }
}

/** The log, and what is counted from it. */
async function addRequests(
  database: CandorDatabase,
  visits: NewVisits,
  collectorOf: CollectorOf,
  parts: Parts,
): Promise<void> {
  const draft = new Draft();
  await parts.each<RequestRecord>('requests', async (rows) => {
    const fresh = await visits.of(rows);
    await addToLog(database.requests, fresh);
    for (const record of fresh) {
      addToVisitTracker(draft, record, visits.get(record.visit)?.signals ?? []);
      if (isSent(record.fate)) addToDay(draft, record, collectorOf(record.tracker));
    }
  });
  const rows = [...draft.visitTrackers.values()];
  await database.visitTrackers.bulkPut(rows);
  await database.visitSummaries.bulkPut([...summariesOf(visits.all(), rows).visitSummaries.values()]);
  const spread = new SpreadChange();
  for (const row of draft.dayOrganizations.values()) {
    const known = await database.dayOrganizations.get([row.day, row.organization]);
    if (!known) spread.add(row.organization, 'days', 1);
    await database.dayOrganizations.put({ ...row, requests: row.requests + (known?.requests ?? 0) });
  }
  await make(database, [await spread.change(database)]);
}

/** A letter that is here stays as it is. */
async function addLetters({ letters }: CandorDatabase, rows: readonly RequestLetterRecord[]): Promise<number> {
  const known = await letters.bulkGet(rows.map(({ id }) => id));
  const fresh = rows.filter((_, at) => known[at] === undefined);
  await letters.bulkPut(fresh);
  return fresh.length;
}

/** What was done last holds. */
async function addOptOut({ optOuts }: CandorDatabase, row: OptedOut): Promise<number> {
  const known = await optOuts.get([row.organization, row.kind, row.host]);
  if (known && known.doneAt >= row.doneAt) return 0;
  await optOuts.put(row);
  return 1;
}

async function addGuide({ optOutGuides }: CandorDatabase, row: GuideState): Promise<void> {
  const known = await optOutGuides.get(row.site);
  if (!known || known.changedAt < row.changedAt) await optOutGuides.put(row);
}
