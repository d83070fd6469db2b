// Address of a site's page within the dashboard. The popup leads there, too.

import type { Site } from '../core/model.ts';

export const SITE = '#/site/';

export function siteAddress(site: Site): string {
  return SITE + encodeURIComponent(site);
}
