// npm run vendors: the purposes in src/core/claims/iab-vendors.json, read anew from the installed prebid.js. Which trackers an entry
// covers is not touched: that is for a person to check.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/auditor/extension.ts';
import type { VendorRow } from '../src/core/claims/claims.ts';

interface Metadata {
  disclosures: Record<string, { timestamp: string }>;
  purposes: Record<string, { purposes: number[]; legIntPurposes: number[]; specialFeatures: number[] }>;
}

const file = join(root, 'src/core/claims/iab-vendors.json');
const prebid = join(root, 'node_modules/prebid.js');
const known: { vendors: VendorRow[] } = JSON.parse(readFileSync(file, 'utf8'));
const days = new Set<string>();

function refreshed(row: VendorRow): VendorRow {
  const path = join(prebid, 'metadata/modules', `${row.module}.json`);
  const { disclosures, purposes }: Metadata = JSON.parse(readFileSync(path, 'utf8'));
  const entry = purposes[row.vendor];
  if (!entry) throw new Error(`${row.module} no longer has vendor ${row.vendor}: check the row of ${row.organization}`);
  for (const { timestamp } of Object.values(disclosures)) days.add(timestamp.slice(0, 10));
  return {
    ...row,
    consent: entry.purposes,
    legitimateInterest: entry.legIntPurposes,
    specialFeatures: entry.specialFeatures,
  };
}

const { version } = JSON.parse(readFileSync(join(prebid, 'package.json'), 'utf8'));
const vendors = known.vendors.map(refreshed);
const source = `prebid.js ${version} (Apache-2.0), metadata/modules: what its build read from IAB Europe's Global Vendor List`;
// The oldest of the days: no entry is older than is said.
const [asOf] = [...days].sort();
writeFileSync(file, JSON.stringify({ source, asOf, vendors }, null, 2));
execFileSync('npx', ['biome', 'format', '--write', file], { cwd: root, stdio: 'inherit' });
console.log(`${vendors.length} entries, as of ${asOf}`);
