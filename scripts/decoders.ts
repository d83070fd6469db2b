// npm run decoders: writes docs/decoders.md anew.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/auditor/extension.ts';
import { createDirectory } from '../src/core/recognition/directory.ts';
import { compileDirectory } from '../src/knowledge/directory-tables.node.ts';
import { readTrackerDb } from '../src/knowledge/trackerdb.node.ts';
import { readFixtures } from './accuracy/fixtures.ts';
import { decodersDocument } from './decoders-table.ts';

const db = readTrackerDb();
const directory = createDirectory(compileDirectory(db));
writeFileSync(
  join(root, 'docs', 'decoders.md'),
  decodersDocument(readFixtures(), directory, Object.keys(db.patterns).sort()),
);
