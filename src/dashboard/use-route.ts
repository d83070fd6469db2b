import { useEffect, useState } from 'preact/hooks';
import type { Site } from '../core/model.ts';
import { LINKS } from '../ui/links-address.ts';
import { NEW_REQUEST, type NewRequest, REQUESTS } from '../ui/request-address.ts';
import { SETTINGS } from '../ui/settings-address.ts';
import { SITE } from '../ui/site-address.ts';

export type Route =
  | { page: 'sites' }
  | { page: 'opt-outs' }
  | { page: 'held' }
  | { page: 'settings' }
  | { page: 'about' }
  | { page: 'welcome' }
  | { page: 'links'; organization?: string }
  | { page: 'site'; site: Site }
  | { page: 'requests' }
  | ({ page: 'new-request' } & NewRequest)
  | { page: 'request'; id: string };

export const OPT_OUTS = '#/opt-outs';
export const HELD = '#/held';
export const ABOUT = '#/about';
export const WELCOME = '#/welcome';

/** The page that the address names; follows links and the back button. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => {
      setHash(location.hash);
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash);
}

/** An address that names no page of ours leads to the list of sites. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.split('?');
  if (path === REQUESTS) return { page: 'requests' };
  if (path === NEW_REQUEST) return { page: 'new-request', ...newRequestIn(query) };
  if (path === OPT_OUTS) return { page: 'opt-outs' };
  if (path === HELD) return { page: 'held' };
  if (path === SETTINGS) return { page: 'settings' };
  if (path === ABOUT) return { page: 'about' };
  if (path === WELCOME) return { page: 'welcome' };
  if (path === LINKS) return { page: 'links' };
  try {
    if (path.startsWith(`${REQUESTS}/`))
      return { page: 'request', id: decodeURIComponent(path.slice(REQUESTS.length + 1)) };
    if (path.startsWith(`${LINKS}/`))
      return { page: 'links', organization: decodeURIComponent(path.slice(LINKS.length + 1)) };
    if (hash.startsWith(SITE)) return { page: 'site', site: decodeURIComponent(hash.slice(SITE.length)) };
  } catch {
    // What cannot be decoded names nothing.
  }
  return { page: 'sites' };
}

function newRequestIn(query: string): NewRequest {
  const named = new URLSearchParams(query);
  const given = (['organization', 'site', 'letter'] as const).filter((name) => named.get(name));
  return Object.fromEntries(given.map((name) => [name, named.get(name)]));
}
