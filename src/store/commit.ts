// Writes a batch of observations, the log and the roll-ups in one transaction: either all of it is there or nothing is.

import type { VisitId } from '../core/model.ts';
import { applyAll } from './apply.ts';
import type { CandorDatabase, Saved } from './database.ts';
import { HeldRows } from './held-rows.ts';
import { addToLog, requestsOf } from './log.ts';
import type { Observation } from './observations.ts';
import { StoredDraft } from './stored-draft.ts';

/**
 * Resolves when the transaction completed; rejects, with nothing written, when it did not. `saved` is written with it: how far the
 * observations of this run of the browser have come. `held` are rows of the batch before, as they are in the tables; afterwards, of this one.
 */
export async function commit(
  database: CandorDatabase,
  batch: readonly Observation[],
  saved?: Saved,
  held = new HeldRows(),
): Promise<void> {
  try {
    const stored = await database.transaction('rw', database.tables, async () => {
      const written = await write(database, batch, held);
      if (saved) await database.saved.put(saved);
      return written;
    });
    stored.hold();
  } catch (cause) {
    // Rows were changed in memory, and not in the tables.
    held.clear();
    throw cause;
  }
}

async function write(database: CandorDatabase, batch: readonly Observation[], held: HeldRows): Promise<StoredDraft> {
  const stored = await StoredDraft.load(database, batch, held);
  const { draft } = stored;
  const recount = applyAll(draft, batch);
  const before = await addToLog(database.requests, draft.log, held.parts);
  const logOf = async (visit: VisitId) =>
    before.get(visit) === false
      ? draft.log.filter((record) => record.visit === visit)
      : requestsOf(database.requests, [visit]);
  for (const visit of recount) draft.recount(visit, await logOf(visit));
  await stored.save();
  return stored;
}
