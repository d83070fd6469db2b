import type { Report } from './types.ts';
import { type ReportHead, type ReportWriter, written } from './writer.ts';

/**
 * One line per site, each a whole report on that site alone: for many sites and for tools that read line by line. What belongs to no
 * site is in no line. Empty where no site was observed.
 */
export function reportNdjson(report: Report): string {
  return written(report, ndjsonWriter);
}

/** The same, site by site. */
export function ndjsonWriter({ unattributed: _, ...head }: ReportHead): ReportWriter {
  return {
    site: (site, add) => add(`${JSON.stringify({ ...head, sites: [site] })}\n`),
    finish: () => ({ first: '', last: '' }),
  };
}
