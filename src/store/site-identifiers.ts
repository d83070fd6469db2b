// Who can link whom, and whose cookies recognise the browser, site by site: what visits' identifiers come to. Made of the visits' rows, so that it
// is the same whether it is written with them or made anew from them, in whatever order.

import type { Carrier, CookieSeen, IdentifierLink, SiteCookie, SiteLink, VisitIdentifiers } from '../core/facts.ts';
import { isSameCookie } from '../core/identifiers/cookies.ts';
import type { Instant, Visit, VisitId } from '../core/model.ts';
import { backgroundSince, isBackground } from '../core/visits/background.ts';
import { Rows } from './rows.ts';

/** Cookies and fields kept of one link on one site. */
export const MOST_CARRIERS_ON_SITE = 20;

/** When a visit began, or what a site sent in the background; undefined where nothing of the visit is known. */
export function startOf(id: VisitId, visits: ReadonlyMap<VisitId, Pick<Visit, 'startedAt'>>): Instant | undefined {
  return isBackground(id) ? backgroundSince(id) : visits.get(id)?.startedAt;
}

/** Puts a row in the place of the one that was there, or `merged` of both. Most often nothing is new: then nothing is written. */
function put<Row>(rows: Rows<Row>, key: string, row: Row, merged: (known: Row) => Row | undefined): void {
  const known = rows.get(key);
  const next = known === undefined ? row : merged(known);
  if (next !== undefined) rows.set(key, next);
}

export type LinkKey = [site: string, from: string, to: string, seen: string];
export type CookieKey = [site: string, tracker: string, domain: string, name: string];

export const linkKey = ({ site, from, to, seen }: Pick<SiteLink, 'site' | 'from' | 'to' | 'seen'>): LinkKey => [
  site,
  from,
  to,
  seen,
];
export const cookieKey = ({ site, tracker, domain, name }: Omit<SiteCookie, 'firstAt' | 'lastAt'>): CookieKey => [
  site,
  tracker,
  domain,
  name,
];

/** Rows by their keys as JSON. */
export class SiteIdentifiers {
  readonly links = new Rows<SiteLink>();
  readonly cookies = new Rows<SiteCookie>();

  /** What a visit's row, or a part of it, comes to. `at` as `startOf` says: what has no time is left out. */
  add({ site, links, cookies }: Pick<VisitIdentifiers, 'site' | 'links' | 'cookies'>, at: Instant | undefined): void {
    if (at === undefined) return;
    const times = { firstAt: at, lastAt: at };
    for (const link of links) {
      const row = { ...link, carriers: someOf(link.carriers), site, ...times };
      put(this.links, JSON.stringify(linkKey(row)), row, (known) => withLink(known, link, at));
    }
    for (const { tracker, domain, name } of cookies.filter(recognises)) {
      const row = { site, tracker: tracker!, domain, name, ...times };
      put(this.cookies, JSON.stringify(cookieKey(row)), row, (known) => withTime(known, at));
    }
  }
}

/** Keys of all rows that may change by what is told of visits, of which these rows are known. */
export function keysOf(
  told: readonly VisitIdentifiers[],
  known: ReadonlyMap<VisitId, VisitIdentifiers>,
): { links: LinkKey[]; cookies: CookieKey[] } {
  const links = new Map<string, LinkKey>();
  const cookies = new Map<string, CookieKey>();
  for (const row of told) {
    for (const link of row.links) addKey(links, linkKey({ ...link, site: row.site }));
    for (const { domain, name, tracker } of row.cookies) {
      // Whose a cookie is may have been said once.
      const same = known.get(row.visit)?.cookies.find((cookie) => isSameCookie(cookie, { domain, name }));
      for (const of of [tracker, same?.tracker])
        if (of !== undefined) addKey(cookies, cookieKey({ site: row.site, tracker: of, domain, name }));
    }
  }
  return { links: [...links.values()], cookies: [...cookies.values()] };
}

function addKey<Key extends readonly string[]>(keys: Map<string, Key>, key: Key): void {
  keys.set(JSON.stringify(key), key);
}

/** What a visit's row has of that which was told just now. */
export function partOf(row: VisitIdentifiers, told: Pick<VisitIdentifiers, 'links' | 'cookies'>): VisitIdentifiers {
  return {
    ...row,
    links: row.links.filter(({ from, to, seen }) =>
      told.links.some((link) => link.from === from && link.to === to && link.seen === seen),
    ),
    cookies: row.cookies.filter((cookie) => told.cookies.some((one) => isSameCookie(one, cookie))),
  };
}

/** A cookie by which somebody recognises the browser from site to site. The site's own recognises it there alone. */
export function recognises({ tracker, party, identifies, sent }: CookieSeen): boolean {
  return tracker !== undefined && party !== 'first' && identifies !== undefined && sent === true;
}

/** Undefined where nothing of it is new. */
function withLink(known: SiteLink, link: IdentifierLink, at: Instant): SiteLink | undefined {
  const carriers = someOf([...known.carriers, ...link.carriers]);
  const isRedirected = link.redirected && !known.redirected;
  const later = withTime(known, at);
  if (!later && !isRedirected && carriers.every((one, nth) => sortKey(one) === sortKey(known.carriers[nth])))
    return undefined;
  return { ...(later ?? known), ...(link.redirected && { redirected: true }), carriers };
}

function withTime<Row extends { firstAt: Instant; lastAt: Instant }>(known: Row, at: Instant): Row | undefined {
  if (at >= known.firstAt && at <= known.lastAt) return undefined;
  return { ...known, firstAt: Math.min(known.firstAt, at), lastAt: Math.max(known.lastAt, at) };
}

/** Each once, in an order of their own: the same ones, whichever were seen first. */
function someOf(carriers: readonly Carrier[]): Carrier[] {
  const distinct = new Map(carriers.map((carrier) => [sortKey(carrier), carrier]));
  const keys = [...distinct.keys()].sort();
  return keys.slice(0, MOST_CARRIERS_ON_SITE).map((key) => distinct.get(key)!);
}

function sortKey(carrier: Carrier | undefined): string {
  return carrier === undefined ? '' : `${carrier.at} ${carrier.by} ${carrier.name}`;
}
