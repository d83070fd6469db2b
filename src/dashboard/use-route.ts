import { useEffect, useState } from 'preact/hooks';
import type { Site } from '../core/model.ts';

export type Route = { page: 'sites' } | { page: 'opt-outs' } | { page: 'site'; site: Site };

const SITE = '#/site/';
export const OPT_OUTS = '#/opt-outs';

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

/** An address that names no page of ours leads to the list. */
export function routeOf(hash: string): Route {
  if (hash === OPT_OUTS) return { page: 'opt-outs' };
  if (!hash.startsWith(SITE)) return { page: 'sites' };
  try {
    return { page: 'site', site: decodeURIComponent(hash.slice(SITE.length)) };
  } catch {
    return { page: 'sites' };
  }
}

export function addressOf(site: Site): string {
  return SITE + encodeURIComponent(site);
}
