// Who can link whom, and whose cookies recognise the browser, over the whole history: from the roll-ups by site, whose number does not grow with visits.

import type { IdentifierLink, SiteLink } from '../core/facts.ts';
import type { CookieOnSite } from '../core/links/across-sites.ts';
import type { LinkOnSite } from '../core/links/graph.ts';
import { database } from './read.ts';

/** Every link on every site: the keys alone, which is all that a graph needs. */
export async function linksOnSites(db = database()): Promise<LinkOnSite[]> {
  const keys = await db.siteLinks.toCollection().primaryKeys();
  return keys.map(([site, from, to, seen]) => ({ site, from, to, seen: seen as IdentifierLink['seen'] }));
}

/** Every cookie on every site by which somebody else recognises the browser. */
export async function cookiesOnSites(db = database()): Promise<CookieOnSite[]> {
  const keys = await db.siteCookies.toCollection().primaryKeys();
  return keys.map(([site, tracker, domain, name]) => ({ site, tracker, domain, name }));
}

/** All links of one collector, with what shows them. */
export async function linksOf(collector: string, db = database()): Promise<SiteLink[]> {
  const [first, second] = await Promise.all([
    db.siteLinks.where({ from: collector }).toArray(),
    db.siteLinks.where({ to: collector }).toArray(),
  ]);
  return [...first, ...second];
}
