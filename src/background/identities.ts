// What cookies and identifiers of a visit come to: cookies by name for the store, each once, and who can link whom.

import type { CookieSeen } from '../core/facts.ts';
import {
  type CookieNote,
  firstSighting,
  isSameCookie,
  MOST_COOKIES_IN_VISIT,
  sameCookie,
  trackerOfCookie,
} from '../core/identifiers/cookies.ts';
import { createSharing } from '../core/identifiers/sharing.ts';
import type { Directory, Site, VisitId } from '../core/model.ts';
import { hostnameOf, partyOf } from '../core/site.ts';
import { isBackground } from '../core/visits/background.ts';
import type { Outcome } from '../core/visits/events.ts';
import type { Observation } from '../store/observations.ts';
import { ofOrganization } from '../store/of-organization.ts';
import type { ReadRequest } from './read-request.ts';
import type { Traces } from './traces.ts';

/** Visits of which it is remembered what was said. */
const MOST_VISITS = 200;
/** Chains of redirects whose last hop is remembered. */
const MOST_CHAINS = 500;

export interface Identities {
  /** The visit was observed from here on, in this life of the background. */
  began(visit: VisitId): void;
  /** A request that its receiver got; `collector` is absent where nobody is known to have got it. */
  request(request: ReadRequest, visit: VisitId, site: Site, collector?: string): void;
  cookies(outcome: Extract<Outcome<ReadRequest>, { kind: 'cookies' }>): void;
  /** Forgets what is held of visits. */
  forget(isGone: (visit: VisitId) => boolean): void;
  /** Forgets what a collector has, and its cookies: what it gets from now on is new. */
  forgetCollector(collector: string): void;
}

/** Cookies that were said of a visit, each with all that was said of it. */
type Said = CookieSeen[];

/** `collectorOf` gives the collector that a tracker counts for. */
export function createIdentities(
  {
    directory,
    collectorOf,
    traces,
  }: { directory: Directory; collectorOf: (tracker: string) => string; traces: Traces },
  keep: (observation: Observation) => void,
): Identities {
  const sharing = createSharing();
  const visits = new Map<VisitId, Said>();
  const chains = new Map<string, string>();

  function saidOf(visit: VisitId, site: Site): Said {
    const known = visits.get(visit);
    if (known) return known;
    if (!isBackground(visit)) keep({ kind: 'identifiers', visit, site, cookies: [], links: [], partial: true });
    return remember(visit);
  }

  function remember(visit: VisitId): Said {
    const said: Said = [];
    visits.set(visit, said);
    if (visits.size > MOST_VISITS) visits.delete(visits.keys().next().value!);
    return said;
  }

  /** What is new in what was seen of cookies, as it is to be kept. */
  function news(said: Said, seen: readonly CookieSeen[]): CookieSeen[] {
    return seen.flatMap((cookie) => {
      const at = said.findIndex((known) => isSameCookie(known, cookie));
      if (at < 0 && said.length >= MOST_COOKIES_IN_VISIT) return [];
      const all = at < 0 ? firstSighting(cookie) : sameCookie(said[at]!, cookie);
      const isMore = JSON.stringify(all) !== JSON.stringify(said[at]);
      said[at < 0 ? said.length : at] = all;
      return isMore ? [all] : [];
    });
  }

  /** Whose redirect, or whose frame, led to a request. */
  function senderOf({ requestId, sourceUrl }: ReadRequest, site: Site) {
    const before = chains.get(requestId);
    if (before !== undefined) return { collector: before, redirected: true };
    const host = hostnameOf(sourceUrl ?? '');
    const owner =
      host === undefined || partyOf(host, site, directory) === 'first' ? undefined : directory.organizationOf(host);
    return owner === undefined ? undefined : { collector: owner, redirected: false };
  }

  function seenAs(note: CookieNote, visited: Site, request: ReadRequest | undefined): CookieSeen {
    const { known: _, ...cookie } = note;
    const tracker = trackerOfCookie(note, visited, request);
    return { ...cookie, party: partyOf(note.domain, visited, directory), ...(tracker !== undefined && { tracker }) };
  }

  return {
    began: (visit) => void remember(visit),
    request(request, visit, site, collector) {
      saidOf(visit, site);
      const carried = traces.ofRequest(request);
      if (collector === undefined) return;
      const sender = senderOf(request, site);
      const links = sharing.take(visit, { collector, carried, ...(sender && { sender }) });
      chains.set(request.requestId, collector);
      if (chains.size > MOST_CHAINS) chains.delete(chains.keys().next().value!);
      if (links.length > 0) keep({ kind: 'identifiers', visit, site, cookies: [], links });
    },
    cookies({ visit, site, cookies, request }) {
      const said = saidOf(visit, site);
      const seen = cookies.notes.map((note) => seenAs(note, site, request));
      const carried = traces.ofCookies(cookies);
      // What the site's own server is sent and sets shows what identifies; it is the site's to have.
      const receiver = seen.find(({ domain, tracker }) => domain !== site && tracker !== undefined)?.tracker;
      const links = sharing.take(visit, {
        carried,
        ...(receiver !== undefined && { collector: collectorOf(receiver) }),
      });
      const isWorthKeeping = ({ domain, setBy, tracker }: CookieSeen) =>
        setBy !== undefined || domain !== site || tracker !== undefined;
      const fresh = news(said, seen.filter(isWorthKeeping));
      if (fresh.length + links.length > 0) keep({ kind: 'identifiers', visit, site, cookies: fresh, links });
    },
    forget(isGone) {
      sharing.forget(isGone);
      for (const visit of visits.keys()) if (isGone(visit)) visits.delete(visit);
    },
    forgetCollector(collector) {
      sharing.forgetCollector(collector);
      for (const [request, last] of chains) if (last === collector) chains.delete(request);
      const of = ofOrganization(collector, { collectorOf, ownerOf: directory.organizationOf });
      for (const [visit, said] of visits) {
        const others = said.filter((cookie) => !of.cookie(cookie));
        visits.set(visit, others);
      }
    },
  };
}
