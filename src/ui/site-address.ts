// Addresses of a site's page within the dashboard, to which the popup leads, too, and of a visit's.

import type { Site, VisitId } from '../core/model.ts';

export const SITE = '#/site/';

export function siteAddress(site: Site): string {
  return SITE + encodeURIComponent(site);
}

/** Stands between a site and one of its visits. Neither has a slash when it is written in an address. */
const VISIT = '/visit/';

export function visitAddress(site: Site, visit: VisitId): string {
  return `${siteAddress(site)}${VISIT}${encodeURIComponent(visit)}`;
}

/** What an address that begins with `SITE` names. Throws a URIError where it cannot be decoded. */
export function siteIn(path: string): { site: Site; visit?: VisitId } {
  const [site = '', visit] = path.slice(SITE.length).split(VISIT).map(decodeURIComponent);
  return { site, ...(visit && { visit }) };
}
