// What is older than the person wants to keep is deleted once a day.

import { keptSince } from '../core/recording.ts';
import { browser } from '../platform/browser.ts';
import { storedSettings } from '../platform/settings.ts';
import type { CandorDatabase } from '../store/database.ts';
import { forgetBefore } from '../store/forget.ts';
import type { CollectorOf } from '../store/recount.ts';
import type { Writer } from '../store/write.ts';

const ALARM = 'retention';

/** Returns what deletes at once, for when less is to be kept; it rejects where that failed. */
export function keepRetention(database: CandorDatabase, writer: Writer, collectorOf: CollectorOf): () => Promise<void> {
  async function run(): Promise<void> {
    // Where the settings cannot be read, nothing is deleted: the person may have wanted to keep it.
    const since = keptSince((await storedSettings()).retention, Date.now());
    if (since !== undefined) await writer.alone(() => forgetBefore(database, since, collectorOf));
  }
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void run().catch(reportFailure);
  });
  void schedule();
  return run;
}

/** Once: an alarm made anew at every start of the worker would begin its day anew, and wake the worker again and again. */
async function schedule(): Promise<void> {
  const known = await browser.alarms.get(ALARM);
  if (!known) browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: 24 * 60 });
}

function reportFailure(cause: unknown): void {
  console.error('Candor could not delete what is past its retention; it tries again tomorrow.', cause);
}
