// npm run findings: writes the tables in docs/findings.md and docs/principles.md anew.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/auditor/extension.ts';
import { withFindings } from './findings-table.ts';
import { withPrinciples } from './principles-table.ts';

for (const [name, withTables] of [
  ['findings.md', withFindings],
  ['principles.md', withPrinciples],
] as const) {
  const document = join(root, 'docs', name);
  writeFileSync(document, withTables(readFileSync(document, 'utf8')));
}
