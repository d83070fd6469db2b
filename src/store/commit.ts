// Writes a batch of observations, the log and the roll-ups in one transaction: either all of it is there or nothing is.

import { applyAll } from './apply.ts';
import type { CandorDatabase, Saved } from './database.ts';
import { Draft } from './draft.ts';
import type { Observation } from './observations.ts';

/**
 * Resolves when the transaction completed; rejects, with nothing written, when it did not. `saved` is written with it: how far the
 * observations of this run of the browser have come.
 */
export async function commit(database: CandorDatabase, batch: readonly Observation[], saved?: Saved): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const draft = await Draft.load(database, batch);
    const recount = applyAll(draft, batch);
    await database.requests.bulkAdd(draft.log);
    for (const visit of recount) draft.recount(visit, await database.requests.where('visit').equals(visit).toArray());
    await draft.save(database);
    if (saved) await database.saved.put(saved);
  });
}
