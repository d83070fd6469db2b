// docs/rights.md says what the laws' files say.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rightsTables, withRightsTables } from '../../../scripts/rights-tables.ts';
import { root } from '../../../src/auditor/extension.ts';
import { authorities } from '../../../src/core/rights/authorities.ts';
import { laws } from '../../../src/core/rights/law.ts';

const document = readFileSync(join(root, 'docs', 'rights.md'), 'utf8');

test('the tables are what `npm run rights` writes', () => {
  expect(document).toBe(withRightsTables(document, rightsTables()));
});

test('there is a table for every law and a row for every authority', () => {
  for (const { key } of laws) expect(document).toContain(`(\`${key}\`)\n`);
  for (const { url } of authorities) expect(document).toContain(`| ${url} |`);
});

test('every row says what it was taken from', () => {
  const rows = document.split('\n').filter((line) => /^\| [a-z]/.test(line) && !/^\| (right|place) /.test(line));
  for (const row of rows) expect(row).toMatch(/\| (read, \d{4}-\d{2}: \S.*|from the law as known) \|$/);
});

test('a document without a place for the tables is an error', () => {
  expect(() => withRightsTables('# Rights', '')).toThrow('no place');
});
