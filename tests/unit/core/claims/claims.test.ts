// The table of claims against what it was taken from: prebid's metadata for the purposes, trackerdb for who is who.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../../src/auditor/extension.ts';
import { claimsOf, vendorRows, vendorsAsOf, vendorsSource } from '../../../../src/core/claims/claims.ts';
import { readTrackerDb } from '../../../../src/knowledge/trackerdb.node.ts';

const prebid = join(root, 'node_modules/prebid.js');
const { patterns, organizations } = readTrackerDb();

interface Metadata {
  disclosures: Record<string, { timestamp: string }>;
  purposes: Record<string, { purposes: number[]; legIntPurposes: number[]; specialFeatures: number[] }>;
  components: { gvlid?: number | string | null }[];
}

function metadataOf(module: string): Metadata {
  return JSON.parse(readFileSync(join(prebid, 'metadata/modules', `${module}.json`), 'utf8'));
}

test('names the version and the day from which it was read', () => {
  const { version } = JSON.parse(readFileSync(join(prebid, 'package.json'), 'utf8'));
  expect(vendorsSource).toContain(`prebid.js ${version}`);
  const days = vendorRows.flatMap(({ module }) =>
    Object.values(metadataOf(module).disclosures).map(({ timestamp }) => timestamp.slice(0, 10)),
  );
  expect([...days].sort()[0]).toBe(vendorsAsOf);
});

test.each(vendorRows)('vendor $vendor, $organization', (row) => {
  const { components, purposes } = metadataOf(row.module);
  expect(components.map(({ gvlid }) => Number(gvlid))).toContain(row.vendor);
  expect(purposes[row.vendor]).toMatchObject({
    purposes: row.consent,
    legIntPurposes: row.legitimateInterest,
    specialFeatures: row.specialFeatures,
  });
  expect(organizations).toHaveProperty([row.organization]);
  expect(row.trackers.length).toBeGreaterThan(0);
  for (const tracker of row.trackers) expect(patterns[tracker]?.organization).toBe(row.organization);
});

test('each vendor and each tracker stands in it once, in the order of numbers', () => {
  const vendors = vendorRows.map(({ vendor }) => vendor);
  expect(vendors).toEqual([...new Set(vendors)].sort((a, b) => a - b));
  const trackers = vendorRows.flatMap((row) => row.trackers);
  expect(new Set(trackers).size).toBe(trackers.length);
});

test('no purpose is claimed both ways, and none of 3 to 6 without asking (TCF Policies 2.2)', () => {
  for (const { consent, legitimateInterest } of vendorRows) {
    expect(legitimateInterest.filter((purpose) => consent.includes(purpose))).toEqual([]);
    expect(legitimateInterest.filter((purpose) => purpose >= 3 && purpose <= 6)).toEqual([]);
  }
});

test('what is claimed for one service of an organization is not claimed for its others', () => {
  expect(claimsOf('doubleclick')).toMatchObject({ list: 'iab-tcf', vendor: 755, asOf: vendorsAsOf });
  expect(claimsOf('google_fonts')).toBeUndefined();
  expect(claimsOf('constructor')).toBeUndefined();
});
