import type { SiteReport } from '../core/report/types.ts';

/** Is the report about one page? Only then its times and counts can be told from that page's answer. */
export function isOnePage({ visits, loadedInAdvance }: SiteReport): boolean {
  return visits + loadedInAdvance === 1;
}
