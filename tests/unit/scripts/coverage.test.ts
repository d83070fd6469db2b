// docs/rights-coverage.md says what the directory covers, and the directory never covers less than it did.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coverageOf, organizationBehind, prevalence, questions } from '../../../scripts/coverage/measure.ts';
import { organizationNames, trackerNames } from '../../../scripts/coverage/names.ts';
import { coverageTables, LISTED, withCoverage } from '../../../scripts/coverage/tables.ts';
import { root } from '../../../src/auditor/extension.ts';
import { readTrackerDb } from '../../../src/knowledge/trackerdb.node.ts';

const document = readFileSync(join(root, 'docs', 'rights-coverage.md'), 'utf8');
const { organizations, patterns } = readTrackerDb();

test('the tables are what `npm run coverage` writes', () => {
  expect(document).toBe(withCoverage(document, coverageTables(LISTED)));
});

test('a document without a place for the tables is an error', () => {
  expect(() => withCoverage('# Coverage', '')).toThrow('no place');
});

test('the bars are those that were asked for', () => {
  expect(Object.values(questions).map(({ bar }) => bar)).toEqual([0.7, 0.8, 0.9]);
});

/** Measured when the directory was last added to. More is welcome; then these are to be raised. */
test.each([
  ['trackers', [], { verified: 0.766, any: 0.793, contact: 0.948 }],
  ['trackers', ['google', 'facebook'], { verified: 0.54, any: 0.593, contact: 0.898 }],
  ['organizations', [], { verified: 0.63, any: 0.671, contact: 0.9 }],
  ['organizations', ['google', 'facebook'], { verified: 0.485, any: 0.543, contact: 0.861 }],
] as const)('%s without %j are covered at least as well as they were', (list, without, least) => {
  const { share } = coverageOf(list, without);
  expect(share.verified).toBeGreaterThanOrEqual(least.verified);
  expect(share.any).toBeGreaterThanOrEqual(least.any);
  expect(share.contact).toBeGreaterThanOrEqual(least.contact);
});

test('shares and what is missing make the whole', () => {
  const { share, missing } = coverageOf('trackers');
  const absent = missing.any.reduce((total, { share: own }) => total + own, 0);
  expect(share.any + absent).toBeCloseTo(1, 9);
  expect(missing.any.map(({ share: own }) => own)).toEqual(
    missing.any.map(({ share: own }) => own).sort((a, b) => b - a),
  );
});

describe('names of 2019', () => {
  test.each([
    ...trackerNames.map((name) => ['trackers', name] as const),
    ...organizationNames.map((name) => ['organizations', name] as const),
  ])('%s: $name', (list, { name, organization, because }) => {
    expect(prevalence[list]).toHaveProperty([name]);
    expect(organizations).toHaveProperty([organization]);
    expect(because).not.toBe('');
  });

  test('a tracker that trackerdb has needs no row', () => {
    expect(trackerNames.filter(({ name }) => patterns[name]?.organization)).toEqual([]);
  });

  test('an organization that has trackers needs no row', () => {
    const owners = new Set(Object.values(patterns).map(({ organization }) => organization));
    expect(organizationNames.filter(({ name }) => owners.has(name))).toEqual([]);
  });

  test('what leads to nobody is not guessed', () => {
    expect(organizationBehind('trackers', 'xhamster')).toBeUndefined();
    expect(organizationBehind('organizations', 'constructor')).toBeUndefined();
  });
});

test('the list is of one month, in order, with shares of page loads', () => {
  for (const list of [prevalence.trackers, prevalence.organizations]) {
    const reaches = Object.values(list);
    expect(reaches).toHaveLength(300);
    expect(reaches).toEqual([...reaches].sort((a, b) => b - a));
    expect(Math.max(...reaches)).toBeLessThanOrEqual(1);
  }
});
