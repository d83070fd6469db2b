// Addresses → hosts and sites.

import { getDomain, getHostname } from 'tldts';
import type { Directory, Party, Site } from './model.ts';

const EXTRACT = { validateHostname: false, mixedInputs: false } as const;
const SITE = { allowPrivateDomains: true, extractHostname: false, validateHostname: false } as const;

/** Host of an http, https, ws or wss address: lower case, without port, credentials or final dot. Undefined for all others. */
export function hostnameOf(url: string): string | undefined {
  if (!isNetworkAddress(url)) return undefined;
  return getHostname(url, EXTRACT) || undefined;
}

function isNetworkAddress(url: string): boolean {
  const first = url.charCodeAt(0) | 32;
  // h(ttp) and w(s): what a browser sends to a server; data:, blob:, about: and files go nowhere.
  if (first !== 104 && first !== 119) return false;
  return /^(?:https?|wss?):/i.test(url.slice(0, 6));
}

/**
 * Registrable domain of a host (eTLD+1 by the Public Suffix List, private suffixes counted, so that two customers of a hosting
 * service are two sites); the host itself where there is none: IP addresses, `localhost`, public suffixes.
 */
export function siteOf(hostname: string): Site {
  return getDomain(hostname, SITE) ?? hostname;
}

/** Whose host a request went to, seen from the site of the visit. */
export function partyOf(host: string, site: Site, directory: Pick<Directory, 'organizationOf'>): Party {
  const target = siteOf(host);
  if (target === site) return 'first';
  const owner = directory.organizationOf(host);
  return owner !== undefined && owner === directory.organizationOf(site) ? 'same-organization' : 'third';
}
