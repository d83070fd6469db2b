// docs/consent.md says of the consent managers what their files and fixtures say.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { managersTable, withTable } from '../../../scripts/consent-table.ts';
import { root } from '../../../src/auditor/extension.ts';
import { managers } from '../../../src/core/consent/managers/registry.ts';

const document = readFileSync(join(root, 'docs', 'consent.md'), 'utf8');

test('the table is what `npm run consent` writes', () => {
  expect(withTable(document, managersTable())).toBe(document);
});

test('every manager has a row, with its records and what tells an answer', () => {
  for (const { key, records, hasChosen } of managers) {
    const row = document.split('\n').find((line) => line.includes(`(\`${key}\`)`));
    for (const { name } of records) expect(row, key).toContain(`\`${name}\``);
    expect(row, key).toContain(hasChosen);
  }
});

test('a state of which no record is known has no fixture to point to', () => {
  expect(managersTable([])).toMatch(/\| Klaro \(`klaro`\) \|[^|]*\|[^|]*\| {2}\| – \|/);
});

test('a document without a place for the table is not guessed at', () => {
  expect(() => withTable('# Consent', '')).toThrow('no place');
});
