// What is older than the retention is deleted once a day.

import { browser } from '../platform/browser.ts';
import type { CandorDatabase } from '../store/database.ts';
import { forgetBefore } from '../store/forget.ts';
import type { Writer } from '../store/write.ts';

/** PRIVACY.md promises this. */
const KEEP_DAYS = 90;
const DAY = 86_400_000;
const ALARM = 'retention';

export function keepRetention(database: CandorDatabase, writer: Writer): void {
  const run = () => writer.alone(() => forgetBefore(database, Date.now() - KEEP_DAYS * DAY)).catch(reportFailure);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void run();
  });
  void schedule();
}

/** Once: an alarm made anew at every start of the worker would begin its day anew, and wake the worker again and again. */
async function schedule(): Promise<void> {
  const known = await browser.alarms.get(ALARM);
  if (!known) browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: 24 * 60 });
}

function reportFailure(cause: unknown): void {
  console.error('Candor could not delete what is past its retention; it tries again tomorrow.', cause);
}
