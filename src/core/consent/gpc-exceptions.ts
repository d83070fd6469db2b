// To which sites Global Privacy Control is not sent, by the person's own list.

import type { Site } from '../model.ts';
import { siteOf } from '../site.ts';

/** As many as fit into one rule of the browser's without weighing on it; nobody has met a need for more. */
export const MOST_EXCEPTIONS = 1_000;

/**
 * Whether a site can stand in the list: a registrable domain as browsers write it. Of other hosts (IP addresses, `localhost`, public
 * suffixes) the browsers' rules would take in hosts that are sites of their own.
 */
export function canBeExcepted(site: string): boolean {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(site) && site.length <= 253 && siteOf(`www.${site}`) === site;
}

/** Whether Candor asks the browser to send the signal to a site's pages. */
export function asksFor(site: Site, { gpc, gpcExceptions }: { gpc: boolean; gpcExceptions: readonly Site[] }): boolean {
  return gpc && !gpcExceptions.includes(site);
}
