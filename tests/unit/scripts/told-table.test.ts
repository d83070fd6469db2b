// docs/consent.md says what the families' files and the fixtures say.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFixtures } from '../../../scripts/accuracy/fixtures.ts';
import { toldTable, withToldTable } from '../../../scripts/told-table.ts';
import { root } from '../../../src/auditor/extension.ts';
import { families } from '../../../src/core/consent/families/index.ts';

const document = readFileSync(join(root, 'docs', 'consent.md'), 'utf8');
const rowsOf = (table: string) => table.split('\n').filter((line) => line.startsWith('| `'));

test('the tables are what `npm run told` writes', () => {
  expect(document).toBe(withToldTable(document, toldTable()));
});

test('there is a row for every parameter', () => {
  const parameters = families.flatMap((family) => family.parameters);
  expect(rowsOf(toldTable()).length).toBe(parameters.length);
});

test('a row lists the requests that carry its parameter, also where it says no more than another', () => {
  const row = rowsOf(toldTable()).find((line) => line.startsWith('| `gcd` |'));
  expect(row).toContain('[google_analytics-page-view](../tests/fixtures/requests/google_analytics-page-view.json)');
  expect(row).not.toContain('bing_ads');
});

test('a row says where no request carries its parameter', () => {
  expect(rowsOf(toldTable([])).every((line) => line.endsWith('| – |'))).toBe(true);
  expect(rowsOf(toldTable(readFixtures())).every((line) => line.endsWith('| – |'))).toBe(false);
});

test('a document without a place for the tables is an error', () => {
  expect(() => withToldTable('# Consent', '')).toThrow('no place');
});
