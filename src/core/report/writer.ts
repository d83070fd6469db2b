// Reports are written site by site, so that one on a long history needs no more memory than one on a short one.

import type { Report, SiteReport } from './types.ts';

export type ReportHead = Omit<Report, 'sites'>;

export interface ReportWriter {
  /** Hands over what of the file is about this site, piece by piece, so that none has to be kept. Sites come in the order of the report. */
  site(site: SiteReport, add: (piece: string) => void): void;
  /** What comes before the first site and after the last; called once, after all sites. */
  finish(): { first: string; last: string };
}

/** A whole report at once. */
export function written({ sites, ...head }: Report, writerFor: (head: ReportHead) => ReportWriter): string {
  const writer = writerFor(head);
  const pieces: string[] = [];
  for (const site of sites) writer.site(site, (piece) => void pieces.push(piece));
  const { first, last } = writer.finish();
  return first + pieces.join('') + last;
}
