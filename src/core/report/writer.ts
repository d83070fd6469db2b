// Reports are written site by site, so that one on a long history needs no more memory than one on a short one.

import type { Report, SiteReport } from './types.ts';

export type ReportHead = Omit<Report, 'sites'>;

export interface ReportWriter {
  /** What of the file is about this site. Sites come in the order of the report. */
  site(site: SiteReport): string;
  /** What comes before the first site and after the last; called once, after all sites. */
  finish(): { first: string; last: string };
}

/** A whole report at once. */
export function written({ sites, ...head }: Report, writerFor: (head: ReportHead) => ReportWriter): string {
  const writer = writerFor(head);
  const parts = sites.map((site) => writer.site(site));
  const { first, last } = writer.finish();
  return [first, ...parts, last].join('');
}
