// Who is who: keys → names, and sites → owners.

import type { Directory, Organization, Tracker, TrackerCategory } from '../model.ts';
import type { DirectoryTables } from './tables.ts';

/** Builds the directory from its tables. Objects are made when they are asked for. */
export function createDirectory(tables: DirectoryTables): Directory {
  const trackers = new Map(tables.trackers.map((row) => [row[0], row]));
  const organizations = new Map(tables.organizations.map((row) => [row[0], row]));
  let owners: Map<string, string> | undefined;
  return {
    tracker: (key) => trackerOf(trackers.get(key), tables),
    organization: (key) => organizationOf(organizations.get(key)),
    organizationOf(siteOrHost) {
      owners ??= ownersOf(tables);
      return firstOfSuffixes(siteOrHost, owners);
    },
  };
}

function trackerOf(row: DirectoryTables['trackers'][number] | undefined, tables: DirectoryTables): Tracker | undefined {
  if (!row) return undefined;
  const [key, name, category, index, website] = row;
  const organization = tables.organizations[index]?.[0];
  return {
    key,
    name,
    category: category as TrackerCategory,
    ...(organization !== undefined && { organization }),
    ...(website && { website }),
  };
}

function organizationOf(row: DirectoryTables['organizations'][number] | undefined): Organization | undefined {
  if (!row) return undefined;
  const [key, name, country, website, privacyPolicy, contact] = row;
  return {
    key,
    name,
    ...(country && { country }),
    ...(website && { website }),
    ...(privacyPolicy && { privacyPolicy }),
    ...(contact && { contact }),
  };
}

function ownersOf({ owners, organizations }: DirectoryTables): Map<string, string> {
  return new Map(
    owners.split('\n').map((line) => {
      const [domain = '', index = ''] = line.split('\t');
      return [domain, organizations[Number(index)]![0]];
    }),
  );
}

/** The value of a host, or of the nearest of its parents that has one. */
function firstOfSuffixes<Value>(host: string, table: ReadonlyMap<string, Value>): Value | undefined {
  for (let from = 0; from >= 0; from = host.indexOf('.', from + 1)) {
    const found = table.get(from === 0 ? host : host.slice(from + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}
