import type { Report } from './types.ts';

/**
 * One line per site, each a whole report on that site alone: for many sites and for tools that read line by line. What belongs to no
 * site is in no line. Empty where no site was observed.
 */
export function reportNdjson({ sites, unattributed: _, ...report }: Report): string {
  return sites.map((site) => `${JSON.stringify({ ...report, sites: [site] })}\n`).join('');
}
