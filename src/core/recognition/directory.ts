// Who is who: keys → names, and sites → owners.

import { groupBy } from '../group.ts';
import { lazy } from '../lazy.ts';
import type { Directory, Organization, OrganizationKey, Tracker, TrackerCategory, TrackerKey } from '../model.ts';
import { numberOf } from './filter.ts';
import { findLine, keyOf, lineAt } from './line-table.ts';
import { hashOf } from './name-hash.ts';
import { createNames, type Names } from './names.ts';
import type { DirectoryTables, LineTable } from './tables.ts';

/** Which field of a tracker's line names its organization. */
const OWNER = 3;

/** The key of an organization as tables name it. */
type Named = (organization: string) => OrganizationKey;

/** A directory that can be asked the other way round, too. */
export interface FullDirectory extends Directory {
  /** Of all that an organization operates, the keys. */
  trackersOf(organization: OrganizationKey): TrackerKey[];
}

/** Builds the directory from its tables, of which it reads the lines that are asked for. */
export function createDirectory(tables: DirectoryTables): FullDirectory {
  const named = (organization: string) => keyOf(lineAt(tables.organizations, numberOf(organization)));
  const corrected = lazy(() => correctedOwners(tables, named));
  const names = createNames([tables.domains], (_, [trackers = '']) => ({ owner: ownerOf(tables, trackers, named) }));
  const owned = (name: string) => corrected().get(name) ?? ownerBy(names, name);
  const operated = lazy(() => trackersByOwner(tables));
  return {
    tracker: finder(tables.trackers, (line) => trackerOf(line, named)),
    organization: finder(tables.organizations, organizationOf),
    organizationOf: (siteOrHost) => firstOfSuffixes(siteOrHost, owned),
    trackersOf: (owner) => (operated().get(owner) ?? []).map(keyOf),
  };
}

/** Reads lines by their key, each once. */
function finder<Known>(table: LineTable, read: (line: string) => Known): (key: string) => Known | undefined {
  const found = new Map<string, Known>();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const line = findLine(table, key);
    if (line === undefined) return undefined;
    const one = read(line);
    found.set(key, one);
    return one;
  };
}

function trackerOf(line: string, named: Named): Tracker {
  const [key = '', name = '', category, owner, website] = line.split('\t');
  return {
    key,
    name,
    category: category as TrackerCategory,
    ...(owner && { organization: named(owner) }),
    ...(website && { website }),
  };
}

function organizationOf(line: string): Organization {
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

function correctedOwners({ owners }: DirectoryTables, named: Named): Map<string, OrganizationKey> {
  const rows = owners === '' ? [] : owners.split('\n').map((line) => line.split('\t'));
  return new Map(rows.map(([domain = '', owner = '']) => [domain, named(owner)]));
}

function ownerBy(names: Names<{ owner: OrganizationKey | undefined }>, name: string): OrganizationKey | undefined {
  return names.find(hashOf(name), name, 0, name.length)?.owner;
}

function trackersByOwner({ organizations, trackers }: DirectoryTables): Map<OrganizationKey | undefined, string[]> {
  const keys = organizations.lines.split('\n').map(keyOf);
  return groupBy(trackers.lines.split('\n'), (line) => {
    const owner = line.split('\t')[OWNER];
    return owner ? keys[numberOf(owner)] : undefined;
  });
}

/** Whose a domain is: where several trackers have it, the last one's that has an owner. */
function ownerOf({ trackers }: DirectoryTables, ofDomain: string, named: Named): OrganizationKey | undefined {
  const owners = ofDomain.split(' ').map((tracker) => lineAt(trackers, numberOf(tracker)).split('\t')[OWNER]);
  const owner = owners.findLast(Boolean);
  return owner && named(owner);
}

/** The value of a host, or of the nearest of its parents that has one. */
function firstOfSuffixes<Value>(host: string, find: (name: string) => Value | undefined): Value | undefined {
  for (let from = 0; from >= 0; from = host.indexOf('.', from + 1)) {
    const found = find(from === 0 ? host : host.slice(from + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}
