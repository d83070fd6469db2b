// Requests that belong to a site and to none of its visits: its service worker's, mostly. Their rows carry a name in place of a visit's
// id, with the time since when the site's newest visit was the newest, so that a page's popup can show what came since it was opened.

import type { Instant, Site, VisitId } from '../model.ts';

const PREFIX = 'background:';

/** The name under which what a site sends in the background since a moment is kept. */
export function backgroundOf(site: Site, since: Instant): VisitId {
  return `${backgroundPrefix(site)}${since}`;
}

export function backgroundPrefix(site?: Site): string {
  return site === undefined ? PREFIX : `${PREFIX}${site}@`;
}

export function isBackground(visit: VisitId): boolean {
  return visit.startsWith(PREFIX);
}

/** Milliseconds since 1970 from which on a background row counts; NaN for rows of visits. */
export function backgroundSince(visit: VisitId): Instant {
  return isBackground(visit) ? Number(visit.slice(visit.lastIndexOf('@') + 1)) : Number.NaN;
}
