// One run of the browser. Tab and document ids mean nothing in the next, but they outlive a restart of the background worker.

import { browser } from './browser.ts';

const KEY = 'session';

/** The name of this run of the browser: the same after a restart of the worker, another after one of the browser. */
export async function currentSession(): Promise<string> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  if (typeof stored === 'string') return stored;
  const session = crypto.randomUUID();
  await browser.storage.session.set({ [KEY]: session });
  return session;
}
