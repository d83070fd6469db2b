import type { Report } from './types.ts';

/** The report as JSON, for programs and for keeping; report.schema.json describes it. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
