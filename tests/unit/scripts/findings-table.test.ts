// docs/findings.md says what the rules' files say.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findingsTable, withFindings } from '../../../scripts/findings-table.ts';
import { root } from '../../../src/auditor/extension.ts';
import schema from '../../../src/core/report/report.schema.json' with { type: 'json' };

interface Described {
  properties: { kind: { enum?: string[]; const?: string } };
}

const document = readFileSync(join(root, 'docs', 'findings.md'), 'utf8');

test('the tables are what `npm run findings` writes', () => {
  expect(document).toBe(withFindings(document));
});

test('there is a row for every kind that a report may have', () => {
  const findings = Object.entries(schema.$defs).filter(([name]) => name.endsWith('Finding'));
  const kinds = (findings.map(([, each]) => each) as unknown as Described[])
    .map(({ properties }) => properties.kind)
    .flatMap(({ enum: several = [], const: one }) => [...several, ...(one === undefined ? [] : [one])]);
  expect([...findingsTable().matchAll(/^\| `([\w-]+)`/gm)].map(([, kind]) => kind).sort()).toEqual(kinds.sort());
});

test('a document without a place for the tables is an error', () => {
  expect(() => withFindings('# Findings')).toThrow('no place');
});
