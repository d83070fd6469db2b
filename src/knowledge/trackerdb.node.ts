// @ghostery/trackerdb as it is installed: its data and its version. The package does not export its data, so it is read beside
// the package's main file.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { addedHosts } from './added-hosts.node.ts';
import { addedOrganizations, addedTrackers } from './additions.node.ts';

export interface TrackerDb {
  organizations: Record<string, RawOrganization>;
  patterns: Record<string, RawPattern>;
}

export interface RawOrganization {
  name: string;
  country: string | null;
  website_url: string | null;
  privacy_policy_url: string | null;
  privacy_contact: string | null;
}

export interface RawPattern {
  name: string;
  category: string;
  organization: string | null;
  website_url: string | null;
  domains: string[];
  filters: string[];
}

const main = createRequire(import.meta.url).resolve('@ghostery/trackerdb');
const dist = join(dirname(main), '..');

/** trackerdb's data as they are installed. */
export function readInstalled(): TrackerDb {
  const { organizations, patterns }: TrackerDb = JSON.parse(readFileSync(join(dist, 'trackerdb.json'), 'utf8'));
  return { organizations, patterns };
}

/** trackerdb's data, with what Candor adds to them. Throws where a row adds hosts to a tracker that trackerdb does not have. */
export function readTrackerDb(): TrackerDb {
  const { organizations, patterns } = readInstalled();
  for (const { tracker, domains } of addedHosts) {
    const known = patterns[tracker];
    if (!known) throw new Error(`trackerdb has no ${tracker} any more: check its row of added hosts`);
    known.domains = [...new Set([...known.domains, ...domains])];
  }
  return {
    organizations: { ...addedOrganizations, ...organizations },
    patterns: { ...addedTrackers, ...patterns },
  };
}

/** The package's own engine, serialised: what its SDK starts from. */
export function readEngine(): Uint8Array {
  return new Uint8Array(readFileSync(join(dist, 'trackerdb.engine')));
}

export function trackerDbVersion(): string {
  return JSON.parse(readFileSync(join(dist, '..', 'package.json'), 'utf8')).version;
}
