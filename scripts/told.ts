// npm run told: writes the table of consent parameters in docs/consent.md anew.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/auditor/extension.ts';
import { toldTable, withToldTable } from './told-table.ts';

const document = join(root, 'docs', 'consent.md');
writeFileSync(document, withToldTable(readFileSync(document, 'utf8'), toldTable()));
