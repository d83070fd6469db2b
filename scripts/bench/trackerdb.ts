// trackerdb as Candor's tables, and as the list of filters that other engines read.

import type { Recognition } from '../../src/core/model.ts';
import type { RecognitionTables } from '../../src/core/recognition/tables.ts';
import { addedHosts } from '../../src/knowledge/added-hosts.node.ts';
import { addedTrackers } from '../../src/knowledge/additions.node.ts';
import { compileDirectory } from '../../src/knowledge/directory-tables.node.ts';
import { compileFilters } from '../../src/knowledge/recognition-tables.node.ts';
import { readInstalled, readTrackerDb } from '../../src/knowledge/trackerdb.node.ts';

export function recognitionTables(): RecognitionTables {
  const db = readTrackerDb();
  const { trackers, domains } = compileDirectory(db);
  return { trackers, domains, ...compileFilters(db) };
}

/** Its domains as filters too, as its SDK has them. */
export function filterList(): string {
  const patterns = Object.values(readInstalled().patterns);
  return patterns
    .flatMap(({ filters, domains }) => [...filters, ...domains.map((domain) => `||${domain}^`)])
    .join('\n');
}

const added = new Set(
  [...Object.values(addedTrackers), ...addedHosts].flatMap(({ domains }) =>
    domains.map((domain) => `domain:${domain}`),
  ),
);

/** Whether the SDK knows nothing of it because Candor adds it to what trackerdb has. */
export function isAdded({ filter }: Recognition, theirs: readonly string[]): boolean {
  return theirs.length === 0 && added.has(filter);
}
