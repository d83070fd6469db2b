// docs/decoders.md says what the tables and the fixtures say.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFixtures } from '../../../scripts/accuracy/fixtures.ts';
import { decodersDocument } from '../../../scripts/decoders-table.ts';
import { root } from '../../../src/auditor/extension.ts';
import { createDirectory } from '../../../src/core/recognition/directory.ts';
import { compileDirectory } from '../../../src/knowledge/directory-tables.node.ts';
import { readTrackerDb } from '../../../src/knowledge/trackerdb.node.ts';

const db = readTrackerDb();
const directory = createDirectory(compileDirectory(db));
const keys = Object.keys(db.patterns).sort();
const fixtures = readFixtures();

test('the document is what `npm run decoders` writes', () => {
  expect(readFileSync(join(root, 'docs', 'decoders.md'), 'utf8')).toBe(decodersDocument(fixtures, directory, keys));
});

describe('the table', () => {
  const rowOf = (document: string, key: string) => document.split('\n').find((line) => line.includes(`| \`${key}\` |`));

  test('has a row for every vendor, with its fixtures and what they show', () => {
    const row = rowOf(decodersDocument(fixtures, directory, keys), 'hotjar');
    expect(row).toContain('| Hotjar |');
    expect(row).toContain('[hotjar-page](../tests/fixtures/requests/hotjar-page.json)');
    expect(row).toMatch(/\| [^|]*page-title[^|]* \|[^|]*\| documented \|/);
  });

  test('says where a vendor has no fixture', () => {
    const row = rowOf(decodersDocument([], directory, keys), 'hotjar');
    expect(row).toMatch(/\| Hotjar \| `hotjar` \| {2}\|[^|]*\| documented \| none \|/);
  });

  test('lists services apart that only the general rules read', () => {
    const [, fixture] = fixtures[0]!;
    const tracker = 'a_service_without_a_table';
    const document = decodersDocument([['x.json', { ...fixture, tracker }]], directory, keys);
    expect(rowOf(document, tracker)).toContain('[x](../tests/fixtures/requests/x.json)');
    expect(document).toContain('By the general rules alone');
  });
});
