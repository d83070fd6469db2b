// npm run consent: writes what follows from the files of standards and consent managers: the names that content scripts look for, and the tables in
// docs/consent.md; and the ids by which autoconsent's rules know a question. `npm run format` puts the first in order.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/auditor/extension.ts';
import { bannerIdsFile, namesFile } from './consent-names.ts';
import { withTables } from './consent-table.ts';

const document = join(root, 'docs', 'consent.md');
writeFileSync(join(root, 'src/core/consent/managers/names.ts'), namesFile());
writeFileSync(join(root, 'src/content/banner-ids.ts'), bannerIdsFile());
writeFileSync(document, withTables(readFileSync(document, 'utf8')));
