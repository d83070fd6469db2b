// docs/principles.md says what the rules' files say, and the schema knows every reason that they can give.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withPrinciples } from '../../../scripts/principles-table.ts';
import { root } from '../../../src/auditor/extension.ts';
import { principleRules } from '../../../src/core/findings/principles/index.ts';
import { principles } from '../../../src/core/findings/principles/principle.ts';
import schema from '../../../src/core/report/report.schema.json' with { type: 'json' };

const document = readFileSync(join(root, 'docs', 'principles.md'), 'utf8');

test('the tables are what `npm run findings` writes', () => {
  expect(document).toBe(withPrinciples(document));
});

test('every reason that a report may have is given by a rule', () => {
  const given = new Set(principles.flatMap((principle) => principleRules[principle].about.map(({ kind }) => kind)));
  expect([...schema.$defs.reasonKind.enum].sort()).toEqual([...given].sort());
});

test('every principle of a report has its rule', () => {
  expect(schema.$defs.principles.required).toEqual(principles);
});

test('a document without a place for the tables is an error', () => {
  expect(() => withPrinciples('# Principles')).toThrow('no place');
});
