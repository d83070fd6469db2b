import { useEffect, useState } from 'preact/hooks';
import type { OrganizationKey, Site, VisitId } from '../core/model.ts';
import { LINKS } from '../ui/links-address.ts';
import { ORGANIZATION } from '../ui/organization-address.ts';
import { REPORTS, type ReportsAsked, reportsAsked } from '../ui/reports-address.ts';
import { NEW_REQUEST, type NewRequest, REQUESTS } from '../ui/request-address.ts';
import { SETTINGS } from '../ui/settings-address.ts';
import { SITE, siteIn } from '../ui/site-address.ts';

export type Route =
  | { page: 'overview' }
  | { page: 'sites' }
  | { page: 'organizations' }
  | { page: 'organization'; organization: OrganizationKey }
  | { page: 'opt-outs' }
  | { page: 'held' }
  | { page: 'settings' }
  | { page: 'about' }
  | { page: 'welcome' }
  | { page: 'links'; organization?: string }
  | { page: 'reports'; asked: ReportsAsked }
  | { page: 'site'; site: Site }
  | { page: 'visit'; site: Site; visit: VisitId }
  | { page: 'requests' }
  | ({ page: 'new-request' } & NewRequest)
  | { page: 'request'; id: string };

export const OVERVIEW = '#/';
export const SITES = '#/sites';
export const ORGANIZATIONS = '#/organizations';
export const OPT_OUTS = '#/opt-outs';
export const HELD = '#/held';
export const ABOUT = '#/about';
export const WELCOME = '#/welcome';

interface Address {
  route: Route;
  /** Names the page; what follows a `?` is a choice within it. */
  path: string;
}

/** The page that the address names; follows links and the back button. */
export function useRoute(): Address {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return { route: routeOf(hash), path: hash.split('?')[0]! };
}

/** An address that names no page of ours leads to the overview. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.split('?');
  if (path === SITES) return { page: 'sites' };
  if (path === ORGANIZATIONS) return { page: 'organizations' };
  if (path === REQUESTS) return { page: 'requests' };
  if (path === NEW_REQUEST) return { page: 'new-request', ...newRequestIn(query) };
  if (path === OPT_OUTS) return { page: 'opt-outs' };
  if (path === HELD) return { page: 'held' };
  if (path === SETTINGS) return { page: 'settings' };
  if (path === ABOUT) return { page: 'about' };
  if (path === WELCOME) return { page: 'welcome' };
  if (path === LINKS) return { page: 'links' };
  if (path === REPORTS) return { page: 'reports', asked: reportsAsked(query) };
  try {
    if (path.startsWith(`${REQUESTS}/`))
      return { page: 'request', id: decodeURIComponent(path.slice(REQUESTS.length + 1)) };
    if (path.startsWith(`${LINKS}/`))
      return { page: 'links', organization: decodeURIComponent(path.slice(LINKS.length + 1)) };
    if (path.startsWith(SITE)) return siteRoute(path);
    if (path.startsWith(ORGANIZATION))
      return { page: 'organization', organization: decodeURIComponent(path.slice(ORGANIZATION.length)) };
  } catch {
    // What cannot be decoded names nothing.
  }
  return { page: 'overview' };
}

function siteRoute(path: string): Route {
  const { site, visit } = siteIn(path);
  return visit === undefined ? { page: 'site', site } : { page: 'visit', site, visit };
}

function newRequestIn(query: string): NewRequest {
  const named = new URLSearchParams(query);
  const given = (['organization', 'site', 'letter'] as const).filter((name) => named.get(name));
  return Object.fromEntries(given.map((name) => [name, named.get(name)]));
}
