import type { Directory, OrganizationKey, TrackerKey } from './model.ts';

/** The collector that a tracker counts for: the organization behind it, or the tracker itself where none is known. */
export function collectorKey(tracker: TrackerKey, directory: Pick<Directory, 'tracker'>): OrganizationKey {
  return directory.tracker(tracker)?.organization ?? `tracker:${tracker}`;
}

/** The same for many of few trackers: each is looked up once. */
export function collectorKeys(directory: Pick<Directory, 'tracker'>): (tracker: TrackerKey) => OrganizationKey {
  const known = new Map<TrackerKey, OrganizationKey>();
  return (tracker) => {
    const key = known.get(tracker) ?? collectorKey(tracker, directory);
    known.set(tracker, key);
    return key;
  };
}
