// The browser's session area: memory that outlives the background worker and ends with the browser. It never reaches the disk.

import { browser } from './browser.ts';

const SESSION = 'session';
const LIFE = 'life';

export interface SessionArea {
  read(): Promise<Record<string, unknown>>;
  write(values: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export const sessionArea: SessionArea = {
  read: () => browser.storage.session.get(null),
  write: (values) => browser.storage.session.set(values),
  remove: (keys) => browser.storage.session.remove(keys),
};

/**
 * A name for this run of the browser, the same after a restart of the worker and another after one of the browser, and the number of the
 * worker's life in it, from 1.
 */
export async function beginLife(stored: Record<string, unknown>): Promise<{ session: string; life: number }> {
  const session = typeof stored[SESSION] === 'string' ? stored[SESSION] : crypto.randomUUID();
  const life = typeof stored[LIFE] === 'number' ? stored[LIFE] + 1 : 1;
  await sessionArea.write({ [SESSION]: session, [LIFE]: life });
  return { session, life };
}
