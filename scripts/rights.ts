// npm run rights: writes the tables of laws, deadlines and authorities in docs/rights.md anew.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/auditor/extension.ts';
import { rightsTables, withRightsTables } from './rights-tables.ts';

const document = join(root, 'docs', 'rights.md');
writeFileSync(document, withRightsTables(readFileSync(document, 'utf8'), rightsTables()));
