import type { Directory, TrackerKey } from './model.ts';

/** The key of the collector that a tracker counts for: its organization, or itself as `tracker:<key>` where none is known. */
export function collectorOf(directory: Directory, tracker: TrackerKey): string {
  return directory.tracker(tracker)?.organization ?? `tracker:${tracker}`;
}
