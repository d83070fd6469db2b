// The scripts that watch what others do in pages. They are registered with the browser, not listed in the manifest, so that switching them off
// leaves nothing of them in any page.

import type { Scripting } from 'webextension-polyfill';
import { browser } from './browser.ts';

const everywhere: Omit<Scripting.RegisteredContentScript, 'id'> = {
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
};

/** The relay before the probe, which speaks to it as soon as it runs. `vite.config.ts` builds them under these names. */
const scripts: Scripting.RegisteredContentScript[] = [
  { ...everywhere, id: 'page-evidence-1-relay', js: ['content/in-page-relay.js'], world: 'ISOLATED' },
  { ...everywhere, id: 'page-evidence-2-probe', js: ['content/in-page-probe.js'], world: 'MAIN' },
];

/** From now on pages that open get the scripts, or do not. Rejects where the browser refuses. */
export async function injectPageScripts(on: boolean): Promise<void> {
  const { scripting } = browser;
  const known = new Set((await scripting.getRegisteredContentScripts()).map(({ id }) => id));
  const missing = scripts.filter(({ id }) => !known.has(id));
  if (on && missing.length > 0) await scripting.registerContentScripts(missing);
  if (!on && missing.length < scripts.length)
    await scripting.unregisterContentScripts({
      ids: scripts.map(({ id }) => id).filter((id) => known.has(id)),
    });
}
