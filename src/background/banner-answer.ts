// Has the script in a page answer its question, and says what came of it.

import type { AutoConsentRuleStep } from '@duckduckgo/autoconsent';
import { type BannerClicked, parseBannerClicked } from '../core/banners/said.ts';
import type { BannerAnswer } from '../core/model.ts';
import type { Listening } from './banner-record.ts';

/** What the script is to do; the steps only where its rules have none. */
interface Task {
  answer: BannerAnswer['answer'];
  steps?: AutoConsentRuleStep[];
}

interface Means {
  /** Asks the script; rejects where it is gone. */
  ask(message: object): Promise<unknown>;
  /** Has the page's records looked at, a few times in the next second. */
  lookAtRecords(): void;
  wait(milliseconds: number): Promise<void>;
}

/** Milliseconds that clicking may take: some rules wait for dialogs that come late. */
const CLICKS_WITHIN = 40_000;
/** That a site gets to write its record. */
const RECORDED_WITHIN = 3_000;
/** The same where clicking is known to have failed. */
const RECORDED_ANYWAY_WITHIN = 500;

export async function pressAndSee(
  task: Task,
  listening: Listening,
  { ask, lookAtRecords, wait }: Means,
): Promise<Pick<BannerAnswer, 'outcome' | 'clicks'>> {
  // Where answering makes the site load its page anew, the script goes away, and what it did is not known.
  const pressing = ask({ kind: 'banner.answer', ...task }).then(parseBannerClicked, () => undefined);
  const clicked = (await Promise.race([pressing, wait(CLICKS_WITHIN)])) ?? undefined;
  lookAtRecords();
  const outcome = await outcomeOf(clicked, listening);
  return { outcome, ...(clicked?.clicks !== undefined && { clicks: clicked.clicks }) };
}

/** The page's own record decides. Where it is silent, the rule's test does; a test can be of little: that any answer was written. */
async function outcomeOf(clicked: BannerClicked | undefined, { within }: Listening): Promise<BannerAnswer['outcome']> {
  const failed = clicked?.clicked === false;
  const says = await within(failed ? RECORDED_ANYWAY_WITHIN : RECORDED_WITHIN);
  if (says === 'yes') return 'confirmed';
  if (says === 'no' || failed) return 'failed';
  return clicked?.tested ? 'confirmed' : 'unconfirmed';
}
