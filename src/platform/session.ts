// The browser's session area: memory that outlives the background worker and ends with the browser. It never reaches the disk.

import { browser } from './browser.ts';

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
