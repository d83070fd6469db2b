// Beginning to observe, or not: when the worker wakes, and whenever what the person wants has changed. Events wait meanwhile.

import { nameButton } from '../platform/badge.ts';
import { browser } from '../platform/browser.ts';
import { speakAsSet } from '../platform/language.ts';
import { injectPageScripts } from '../platform/page-scripts.ts';
import { maySeeSites } from '../platform/permissions.ts';
import { readSettings } from '../platform/settings.ts';
import type { Allowed } from './allowed.ts';
import type { Gpc } from './gpc.ts';
import type { PrivateTabs } from './private-tabs.ts';
import { openDocuments } from './remember.ts';
import type { Router } from './router.ts';

export interface Started {
  router: Router;
  allowed: Allowed;
  tabs: PrivateTabs;
  gpc: Pick<Gpc, 'restore'>;
  /** Goes on from what the last life of the worker left. */
  restore(): Promise<void>;
}

/** Returns what is to be called in the first tick, and again when the settings have changed. */
export function createStart({ router, allowed, tabs, gpc, restore }: Started): () => Promise<void> {
  let restored = false;

  /** Resolves to whether to record. */
  async function wake(): Promise<boolean> {
    if (!restored) {
      restored = true;
      await restore();
    }
    const settings = await readSettings();
    const { paused, pageEvidence } = settings;
    // Some events come even where the browser lets nothing else be seen: they would look like visits on which nobody collects.
    const sees = await maySeeSites().catch(() => true);
    if ((await speakAsSet()) || !sees) await nameButton(sees);
    allowed.set(settings);
    await injectPageScripts(pageEvidence && !paused).catch(reportRefusal);
    // Pausing stops the recording, not what the person asks sites for.
    await gpc.restore().catch(reportGpc);
    const open = await browser.tabs.query({});
    for (const { id, incognito } of open) if (id !== undefined) tabs.learn(id, incognito);
    const records = sees && !paused;
    if (records) await adopt(open);
    return records;
  }

  /** Pages that nothing is known of were open before Candor watched. Events that have come meanwhile go first. */
  async function adopt(open: Awaited<ReturnType<typeof browser.tabs.query>>): Promise<void> {
    const documents = await openDocuments(open);
    router.afterwards(() => {
      for (const document of documents)
        router.route(document.tabId, undefined, (recorder) => recorder.take({ kind: 'found', document }));
    });
  }

  return () =>
    router.hold(() => {
      const records = wake().catch(startAnew);
      allowed.learning(records);
      return records;
    });
}

/** Whatever the browser refuses to tell, what comes from now on must be observed. */
function startAnew(cause: unknown): boolean {
  console.error('Candor could not learn which pages are open; it observes those that open from now on.', cause);
  return true;
}

function reportRefusal(cause: unknown): void {
  console.error('Candor could not change which pages it watches from within.', cause);
}

function reportGpc(cause: unknown): void {
  console.error('Candor could not see to it that Global Privacy Control is sent as it is set.', cause);
}
