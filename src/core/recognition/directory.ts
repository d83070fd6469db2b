// Who is who: keys → names, and sites → owners.

import { groupBy } from '../group.ts';
import type { Directory, Organization, OrganizationKey, Tracker, TrackerCategory, TrackerKey } from '../model.ts';
import { numberOf } from './filter.ts';
import { hashOf, type Names, readNameTable } from './name-table.ts';
import type { DirectoryTables } from './tables.ts';

/** A directory that can be asked the other way round, too. */
export interface FullDirectory extends Directory {
  /** Of all that an organization operates, the keys. */
  trackersOf(organization: OrganizationKey): TrackerKey[];
}

/** Builds the directory from its tables. Each table is taken apart when it is first asked; objects are made for each answer. */
export function createDirectory(tables: DirectoryTables): FullDirectory {
  const keys = lazy(() => tables.organizations.split('\n').map(keyOf));
  const trackers = lazy(() => byKey(tables.trackers));
  const organizations = lazy(() => byKey(tables.organizations));
  const corrected = lazy(() => correctedOwners(tables, keys()));
  const domains = lazy(() => readNameTable(tables.domains));
  const lines = lazy(() => tables.trackers.split('\n'));
  const owned = (name: string) => corrected().get(name) ?? ownerOf(name, domains(), lines(), keys());
  const operated = lazy(() =>
    groupBy(tables.trackers.split('\n'), (line) => keys()[Number(line.split('\t')[3] || -1)]),
  );
  return {
    tracker: (key) => trackerOf(trackers().get(key), keys),
    organization: (key) => organizationOf(organizations().get(key)),
    organizationOf: (siteOrHost) => firstOfSuffixes(siteOrHost, owned),
    trackersOf: (organization) => (operated().get(organization) ?? []).map(keyOf),
  };
}

function trackerOf(line: string | undefined, keys: () => OrganizationKey[]): Tracker | undefined {
  if (line === undefined) return undefined;
  const [key = '', name = '', category, owner, website] = line.split('\t');
  const organization = owner ? keys()[Number(owner)] : undefined;
  return {
    key,
    name,
    category: category as TrackerCategory,
    ...(organization !== undefined && { organization }),
    ...(website && { website }),
  };
}

function organizationOf(line: string | undefined): Organization | undefined {
  if (line === undefined) return undefined;
  const [key = '', name = '', country, website, privacyPolicy, contact] = line.split('\t');
  return {
    key,
    name,
    ...(country && { country }),
    ...(website && { website }),
    ...(privacyPolicy && { privacyPolicy }),
    ...(contact && { contact }),
  };
}

function correctedOwners({ owners }: DirectoryTables, keys: OrganizationKey[]): Map<string, OrganizationKey> {
  const rows = owners === '' ? [] : owners.split('\n').map((line) => line.split('\t'));
  return new Map(rows.map(([domain = '', owner]) => [domain, keys[Number(owner)]!]));
}

/** Whose a domain is: where several trackers have it, the last one's that has an owner. */
function ownerOf(
  name: string,
  domains: Names,
  trackers: string[],
  keys: OrganizationKey[],
): OrganizationKey | undefined {
  const line = domains.find(hashOf(name), name, 0, name.length);
  if (line < 0) return undefined;
  const owners = domains
    .line(line)
    .split(' ')
    .map((tracker) => trackers[numberOf(tracker)]!.split('\t')[3]);
  const owner = owners.findLast(Boolean);
  return owner === undefined ? undefined : keys[Number(owner)];
}

function byKey(table: string): Map<string, string> {
  return new Map(table.split('\n').map((line) => [keyOf(line), line]));
}

function keyOf(line: string): string {
  return line.slice(0, line.indexOf('\t'));
}

function lazy<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The value of a host, or of the nearest of its parents that has one. */
function firstOfSuffixes<Value>(host: string, find: (name: string) => Value | undefined): Value | undefined {
  for (let from = 0; from >= 0; from = host.indexOf('.', from + 1)) {
    const found = find(from === 0 ? host : host.slice(from + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}
