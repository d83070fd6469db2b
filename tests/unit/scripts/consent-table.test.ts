// docs/consent.md says of standards and consent managers what their files and fixtures say.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { managersTable, withTable, withTables } from '../../../scripts/consent-table.ts';
import { root } from '../../../src/auditor/extension.ts';
import { managers } from '../../../src/core/consent/managers/registry.ts';
import { pageStandards } from '../../../src/core/consent/page/standards.ts';
import { signalsIn } from '../../../src/core/consent/reading.ts';

const document = readFileSync(join(root, 'docs', 'consent.md'), 'utf8');

test('the tables are what `npm run consent` writes', () => {
  expect(withTables(document)).toBe(document);
});

test('every standard by which a page can state a choice has a row, with cases that are there', () => {
  const readings: Record<string, object> = {
    tcf: { status: 'tcloaded', purposes: [1], legitimateInterests: [], vendors: 1 },
    gpp: { signalStatus: 'ready', displayStatus: 'hidden', applicableSections: [-1], gppString: 'DBAA' },
  };
  for (const { standard, cases } of pageStandards) {
    expect(existsSync(join(root, cases)), cases).toBe(true);
    const reading = readings[standard];
    if (reading) expect(signalsIn({ standard, at: 1, ...reading })).toMatchObject([{ standard }]);
  }
  expect(pageStandards.map(({ standard }) => standard)).toEqual(['tcf', 'gpp', 'us-privacy', 'google-consent-mode']);
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
  expect(() => withTable('# Consent', 'managers', '')).toThrow('no place');
});
