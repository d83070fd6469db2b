// When an answer to a request letter is overdue, the letter is marked, and popup and dashboard show it. Nobody is told but the person.

import type { Instant } from '../core/model.ts';
import { browser } from '../platform/browser.ts';
import type { CandorDatabase } from '../store/database.ts';
import { remindOfLetters } from '../store/letters.ts';
import type { Writer } from '../store/write.ts';

const ALARM = 'reminders';

/** Browsers hold a timer's milliseconds in 32 bits: 24 days, where they have a sign. What is later is looked for again on the way. */
const LONGEST_WAIT = 20 * 86_400_000;

/** Reminds now, at every start of the background, and when the time has come. Returns what does so after a change. */
export function keepReminders(database: () => CandorDatabase, writer: Writer): () => Promise<void> {
  async function remind(): Promise<void> {
    try {
      await schedule(await writer.alone(() => remindOfLetters(database(), Date.now())));
    } catch (cause) {
      console.error('Candor could not see of which answers to remind; it tries again at its next start.', cause);
    }
  }
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void remind();
  });
  void remind();
  return remind;
}

/** An alarm of the same name replaces the one before. */
async function schedule(next: Instant | undefined): Promise<void> {
  if (next === undefined) await browser.alarms.clear(ALARM);
  else browser.alarms.create(ALARM, { when: Math.min(next, Date.now() + LONGEST_WAIT) });
}
