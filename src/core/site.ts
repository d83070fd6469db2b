// Addresses → hosts and sites.

import { getDomain, getHostname } from 'tldts';
import type { Directory, Party, Site } from './model.ts';
import { remembering } from './remembering.ts';

const EXTRACT = { validateHostname: false, mixedInputs: false } as const;
const SITE = { allowPrivateDomains: true, extractHostname: false, validateHostname: false } as const;

/** Of which it is remembered what their sites are. */
const MOST_HOSTS = 2_000;

const DOT = 46;
const SLASH = 47;

/**
 * Host of an http, https, ws or wss address: lower case, without port, credentials, final dot or the brackets of IPv6. Undefined
 * for all others.
 */
export function hostnameOf(url: string): string | undefined {
  const start = hostStart(url);
  if (start < 0) return undefined;
  const end = plainHostEnd(url, start);
  return end < 0 ? getHostname(url, EXTRACT) || undefined : url.slice(start, end);
}

/** Where the host begins in an http, https, ws or wss address; -1 for all others, which go to no server. */
export function hostStart(url: string): number {
  if (url.startsWith('https://')) return 8;
  if (url.startsWith('http://')) return 7;
  return /^(?:https?|wss?):\/\//i.exec(url.slice(0, 8))?.[0].length ?? -1;
}

/** Whether a character of a host needs no closer look: a-z, 0-9, `-`, `.`, `_`. Capitals, ports, credentials and IPv6 do. */
export function isPlain(code: number): boolean {
  return (code > 96 && code < 123) || (code > 47 && code < 58) || code === DOT || code === 45 || code === 95;
}

/** Whether a host may end right before a character: a path, a query or a fragment begins. */
export function endsHost(code: number): boolean {
  return code === SLASH || code === 63 || code === 35;
}

/** Where a host ends that is written plainly; -1 for what needs a closer look. */
function plainHostEnd(url: string, start: number): number {
  let at = start;
  while (at < url.length && isPlain(url.charCodeAt(at))) at += 1;
  const isWhole = at === url.length || endsHost(url.charCodeAt(at));
  return isWhole && at > start && url.charCodeAt(at - 1) !== DOT ? at : -1;
}

/**
 * Registrable domain of a host (eTLD+1 by the Public Suffix List, private suffixes counted, so that two customers of a hosting
 * service are two sites); the host itself where there is none: IP addresses, `localhost`, public suffixes.
 */
export const siteOf: (hostname: string) => Site = remembering(
  (hostname) => getDomain(hostname, SITE) ?? hostname,
  MOST_HOSTS,
);

/** Whose host a request went to, seen from the site of the visit. */
export function partyOf(host: string, site: Site, directory: Pick<Directory, 'organizationOf'>): Party {
  const target = siteOf(host);
  if (target === site) return 'first';
  const owner = directory.organizationOf(host);
  return owner !== undefined && owner === directory.organizationOf(site) ? 'same-organization' : 'third';
}
