import { browser } from './browser.ts';

/** The settings' key in the browser's local area. */
export const SETTINGS_KEY = 'settings';

/** The settings as they are stored, whatever that is: `settings.ts` makes sense of it, and is heavier to read. Rejects where the disk cannot be read. */
export async function settingsRecord(): Promise<unknown> {
  return (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
}
