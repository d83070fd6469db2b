import type { Comparison } from './types.ts';

/** The comparison as JSON, for programs and for keeping; comparison.schema.json describes it. */
export function comparisonJson(comparison: Comparison): string {
  return `${JSON.stringify(comparison, null, 2)}\n`;
}
