// What is taken over from a file of everything that another Candor held. The rest are sums, which are counted anew, and what is no observation.

import type { TableName } from './tables.ts';

export const mergedTables = [
  'visits',
  'requests',
  'visitHosts',
  'visitIdentifiers',
  'visitEvidence',
  'letters',
  'optOuts',
  'optOutGuides',
] as const satisfies readonly TableName[];

export type MergedTable = (typeof mergedTables)[number];

export function isMerged(table: TableName): table is MergedTable {
  return (mergedTables as readonly TableName[]).includes(table);
}

/** How many were added; `known` are visits that were here already. */
export interface Merged {
  visits: number;
  known: number;
  letters: number;
  optOuts: number;
}
