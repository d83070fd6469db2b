// What the background tells the relay of a page. It comes as a script that runs beside it, so that no page pays for being ready to be told.

import type { CookieEars, CookiesTold } from '../core/consent/managers/cookies-told.ts';
import { browser } from './browser.ts';

/** Tells whatever page a tab shows by now; a page for which it was not meant looks in vain. Rejects where the browser lets nobody in. */
export async function tellRelayOfCookies(tabId: number, told: CookiesTold): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    func: hear,
    args: [told],
    injectImmediately: true,
  });
}

/** Runs in the page, apart from everything here. It may come before the relay. */
function hear(told: CookiesTold): void {
  const world = globalThis as CookieEars;
  world.candorHeard ??= told;
  world.candorEar?.(told);
}
