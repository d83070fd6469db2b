// Stops the background. Chromium's worker is terminated at once, whatever it is doing, which is harder than the browser does it by itself.
// Firefox's event page is left idle until the browser unloads it: its drivers have no other way that does not lose events on their way.

import type { Auditor } from '../../src/auditor/auditor.ts';
import { LOT } from '../../src/background/catch-up.ts';

/**
 * Milliseconds of idleness after which Firefox unloads the background; half a minute is its default. Longer than a background that was just woken holds
 * events back (src/background/catch-up.ts): meanwhile it looks idle.
 */
const IDLE = 2 * LOT;

/** Milliseconds until then, on a machine that is busy: every event puts it off. */
const PATIENCE = 120_000;

export const quicklyIdle = { 'extensions.background.idle.enabled': true, 'extensions.background.idle.timeout': IDLE };

/** Resolves when the background does not run any more. Needs `quicklyIdle` among Firefox's preferences. */
export async function stopBackground({ extensionRoot, browser, desk }: Auditor): Promise<void> {
  if (extensionRoot.startsWith('moz-extension:')) {
    await desk.waitForFunction(hasNoBackground, { timeout: PATIENCE });
    return;
  }
  const isWorker = (target: { type(): string; url(): string }) =>
    target.type() === 'service_worker' && target.url().startsWith(extensionRoot);
  const target = browser.targets().find(isWorker);
  if (!target) return;
  const gone = new Promise<void>((resolve) => {
    browser.on('targetdestroyed', (other) => other === target && resolve());
  });
  // It may have stopped meanwhile, and what it was attached to with it.
  const worker = await target.worker().catch(() => null);
  await worker?.close().catch(() => undefined);
  await gone;
}

function hasNoBackground(): boolean {
  const { extension } = (globalThis as unknown as { browser: { extension: { getViews(): Window[] } } }).browser;
  return !extension.getViews().some(({ location }) => location.pathname.includes('_generated_background_page'));
}
