// What is older than the person wants to keep is deleted once a day, and with it what is left of files that nobody finished adding.

import { keptSince } from '../core/recording.ts';
import { browser } from '../platform/browser.ts';
import { storedSettings } from '../platform/settings.ts';
import type { CandorDatabase } from '../store/database.ts';
import { forgetPast } from '../store/forget-past.ts';
import { forgetIncoming, forgetIncomingBefore } from '../store/incoming.ts';
import type { CollectorOf } from '../store/recount.ts';
import type { Writer } from '../store/write.ts';

const ALARM = 'retention';

/** Minutes from one run to the next. */
const DAY = 24 * 60;

/** Minutes until the first one, and until one goes on that was stopped: browsers stop a background in which nothing has happened for half a minute, whatever it deletes meanwhile. */
const SOON = 1;

/** Milliseconds. Nobody waits so long for a file to be added. */
const LONGEST_ADDING = 86_400_000;

/** Returns what deletes at once, for when less is to be kept; it rejects where that failed. */
export function keepRetention(
  database: () => CandorDatabase,
  writer: Writer,
  collectorOf: CollectorOf,
): () => Promise<void> {
  let previous: Promise<void> = Promise.resolve();

  function run(): Promise<void> {
    const after = previous.then(once);
    previous = after.catch(() => undefined);
    return after;
  }

  async function once(): Promise<void> {
    await writer.alone(() => forgetIncomingBefore(database(), Date.now() - LONGEST_ADDING));
    // Where the settings cannot be read, nothing is deleted: the person may have wanted to keep it.
    const since = keptSince((await storedSettings()).retention, Date.now());
    if (since === undefined) return;
    schedule(SOON);
    try {
      await forgetPast(database(), since, collectorOf, (job) => writer.alone(job));
    } finally {
      schedule(DAY);
    }
  }
  // Whoever was adding a file when the browser was closed begins anew.
  browser.runtime.onStartup.addListener(() => {
    void writer.alone(() => forgetIncoming(database())).catch(reportFailure);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void run().catch(reportFailure);
  });
  void scheduleFirst();
  return run;
}

/** Once: an alarm made anew at every start of the worker would begin its day anew, and wake the worker again and again. */
async function scheduleFirst(): Promise<void> {
  const known = await browser.alarms.get(ALARM);
  if (!known) schedule(SOON);
}

/** In the place of what was scheduled before. */
function schedule(delayInMinutes: number): void {
  browser.alarms.create(ALARM, { delayInMinutes, periodInMinutes: DAY });
}

function reportFailure(cause: unknown): void {
  console.error('Candor could not delete what is past its retention; it tries again tomorrow.', cause);
}
