// One organization over all sites, as lists show it.

import type { Taking } from '../facts.ts';
import type { Instant, OrganizationKey, Site } from '../model.ts';

export interface OrganizationSeen extends Taking {
  organization: OrganizationKey;
  /** On how many it collected. */
  sites: number;
  /** Of UTC, on which it did. */
  days: number;
  firstAt: Instant;
  lastAt: Instant;
}

export interface OrganizationOnSite extends Taking {
  site: Site;
  requests: number;
  firstAt: Instant;
  lastAt: Instant;
}
