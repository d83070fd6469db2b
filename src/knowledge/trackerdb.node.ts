// @ghostery/trackerdb as it is installed: its data and its version. The package does not export its data, so it is read beside
// the package's main file.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
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

/** trackerdb's data, with what Candor adds to them. */
export function readTrackerDb(): TrackerDb {
  const { organizations, patterns }: TrackerDb = JSON.parse(readFileSync(join(dist, 'trackerdb.json'), 'utf8'));
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
