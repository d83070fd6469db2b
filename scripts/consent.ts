// npm run consent: writes what follows from the files of standards and consent managers: the names and signs that content scripts look for, and the tables in
// docs/consent.md; signs by autoconsent's rules, too. `npm run format` puts the first in order.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/auditor/extension.ts';
import { namesFile, signsFile } from './consent-names.ts';
import { withTables } from './consent-table.ts';

const document = join(root, 'docs', 'consent.md');
writeFileSync(join(root, 'src/core/consent/managers/names.ts'), namesFile());
writeFileSync(join(root, 'src/content/signs.ts'), signsFile());
writeFileSync(document, withTables(readFileSync(document, 'utf8')));
