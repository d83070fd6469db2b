// npm run findings: writes the tables in docs/findings.md anew.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/auditor/extension.ts';
import { withFindings } from './findings-table.ts';

const document = join(root, 'docs', 'findings.md');
writeFileSync(document, withFindings(readFileSync(document, 'utf8')));
