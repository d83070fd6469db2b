// npm run coverage: prints how much of the tracking that people meet the directory of rights has an answer to, each share against its
// bar, and who is missing; and writes the tables of docs/rights-coverage.md anew.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/auditor/extension.ts';
import { coverageTables, LISTED, withCoverage } from './coverage/tables.ts';

const document = join(root, 'docs', 'rights-coverage.md');
console.log(coverageTables(Number.POSITIVE_INFINITY));
writeFileSync(document, withCoverage(readFileSync(document, 'utf8'), coverageTables(LISTED)));
