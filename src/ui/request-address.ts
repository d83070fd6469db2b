// Addresses of the dashboard's pages about request letters. The popup leads there, too.

import type { OrganizationKey, Site } from '../core/model.ts';

export const REQUESTS = '#/requests';
export const NEW_REQUEST = '#/requests/new';

export interface NewRequest {
  /** Key of the collector that it is about. */
  organization?: OrganizationKey;
  site?: Site;
  /** Id of a letter to be written anew. */
  letter?: string;
}

export function newRequestAddress({ organization, site, letter }: NewRequest): string {
  const named = new URLSearchParams();
  if (organization !== undefined) named.set('organization', organization);
  if (site !== undefined) named.set('site', site);
  if (letter !== undefined) named.set('letter', letter);
  return named.size === 0 ? NEW_REQUEST : `${NEW_REQUEST}?${named}`;
}

export function requestAddress(id: string): string {
  return `${REQUESTS}/${encodeURIComponent(id)}`;
}
