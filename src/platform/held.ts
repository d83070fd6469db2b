// What lies in the extension's storage areas, and how much space it all takes. Pages may look; only the background changes it.

import { browser } from './browser.ts';

/** Everything on the disk besides the database: the settings. */
export function heldLocally(): Promise<Record<string, unknown>> {
  return browser.storage.local.get(null);
}

/** Everything in memory that outlives the background. */
export function heldInSession(): Promise<Record<string, unknown>> {
  return browser.storage.session.get(null);
}

/** Bytes that the extension takes on the disk, as the browser estimates; undefined where it does not say. */
export async function spaceTaken(): Promise<number | undefined> {
  // A disk that takes nothing may not tell, either.
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  return estimate?.usage;
}
