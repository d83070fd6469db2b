// Stops the background as browsers do: Chromium's worker is terminated, Firefox's event page is left idle until it is unloaded.

import type { Bench } from './both-browsers.ts';

/** Milliseconds of idleness after which Firefox unloads the background; half a minute is its default. */
const IDLE = 500;

export const quicklyIdle = { 'extensions.background.idle.enabled': true, 'extensions.background.idle.timeout': IDLE };

/** Resolves when the background does not run any more. Needs `quicklyIdle` among Firefox's preferences. */
export async function stopBackground({ name, auditor }: Bench): Promise<void> {
  if (name === 'firefox') return auditor.desk.waitForFunction(hasNoBackground).then(() => undefined);
  const isWorker = (target: { type(): string; url(): string }) =>
    target.type() === 'service_worker' && target.url().startsWith(auditor.extensionRoot);
  const target = await auditor.browser.waitForTarget(isWorker);
  await (await target.worker())!.close();
}

function hasNoBackground(): boolean {
  const { extension } = (globalThis as unknown as { browser: { extension: { getViews(): Window[] } } }).browser;
  return !extension.getViews().some(({ location }) => location.pathname.includes('_generated_background_page'));
}
