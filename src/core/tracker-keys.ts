// Tables name the trackers that they speak of by their keys, or by what several keys begin with and a `*`.

import type { TrackerKey } from './model.ts';

export function isAmong(tracker: TrackerKey, keys: readonly string[]): boolean {
  return keys.some((key) => (key.endsWith('*') ? tracker.startsWith(key.slice(0, -1)) : key === tracker));
}
