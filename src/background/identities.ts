// What cookies and identifiers of a visit come to: cookies by name for the store, each once, and who can link whom.

import type { CookieSeen } from '../core/facts.ts';
import {
  type CookieNote,
  cookieOf,
  firstSighting,
  isKnown,
  MOST_COOKIES_IN_VISIT,
  sameCookie,
  trackerOfCookie,
} from '../core/identifiers/cookies.ts';
import { createSharing } from '../core/identifiers/sharing.ts';
import type { Directory, Site, VisitId } from '../core/model.ts';
import { createNewest } from '../core/newest.ts';
import { hostnameOf, partyOf } from '../core/site.ts';
import { isBackground } from '../core/visits/background.ts';
import type { Outcome } from '../core/visits/events.ts';
import type { Observation } from '../store/observations.ts';
import { ofOrganization } from '../store/of-organization.ts';
import type { ReadRequest } from './read-request.ts';
import type { Traces } from './traces.ts';

/** Visits of which it is remembered what was said. */
const MOST_VISITS = 200;
/** Headers of one visit of which it is remembered that all was said. */
const MOST_HEADERS = 50;
/** Chains of redirects whose last hop is remembered, at least. */
const LEAST_CHAINS = 250;

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

/** What was said of a visit. */
interface Said {
  /** Each cookie with all that was said of it, by name and domain. */
  cookies: Map<string, CookieSeen>;
  /** By the very notes that were taken of a header: a page's requests to one host carry the same, and the first has said all of it. */
  headers: Map<readonly CookieNote[], Header>;
}

/** From which request's point of view a header was looked at, and who receives its cookies. */
interface Header {
  tracker: string | undefined;
  by: string | undefined;
  receiver: string | undefined;
}

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
  const chains = createNewest<string, string>(LEAST_CHAINS);

  function saidOf(visit: VisitId, site: Site): Said {
    const known = visits.get(visit);
    if (known) return known;
    if (!isBackground(visit)) keep({ kind: 'identifiers', visit, site, cookies: [], links: [], partial: true });
    return remember(visit);
  }

  function remember(visit: VisitId): Said {
    const said: Said = { cookies: new Map(), headers: new Map() };
    visits.set(visit, said);
    if (visits.size > MOST_VISITS) visits.delete(visits.keys().next().value!);
    return said;
  }

  /** What is new in what was seen of cookies, as it is to be kept. */
  function news({ cookies: said }: Said, seen: readonly CookieSeen[]): CookieSeen[] {
    return seen.flatMap((cookie) => {
      const key = `${cookie.name} ${cookie.domain}`;
      const known = said.get(key);
      if (!known && said.size >= MOST_COOKIES_IN_VISIT) return [];
      if (known && isKnown(known, cookie)) return [];
      const all = known ? sameCookie(known, cookie) : firstSighting(cookie);
      if (known && isKnown(known, all)) return [];
      said.set(key, all);
      return [all];
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
    const tracker = trackerOfCookie(note, visited, request);
    return cookieOf(note, partyOf(note.domain, visited, directory), tracker);
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
      if (links.length > 0) keep({ kind: 'identifiers', visit, site, cookies: [], links });
    },
    cookies({ visit, site, cookies, request }) {
      const said = saidOf(visit, site);
      const header = said.headers.get(cookies.notes);
      const wasSaid = header !== undefined && header.tracker === request?.tracker && header.by === request?.by;
      const seen = wasSaid ? [] : cookies.notes.map((note) => seenAs(note, site, request));
      const carried = traces.ofCookies(cookies);
      // What the site's own server is sent and sets shows what identifies; it is the site's to have.
      const receiver = wasSaid
        ? header.receiver
        : seen.find(({ domain, tracker }) => domain !== site && tracker !== undefined)?.tracker;
      if (!wasSaid) rememberIn(said, cookies.notes, { tracker: request?.tracker, by: request?.by, receiver });
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
      for (const [request, last] of chains.entries()) if (last === collector) chains.delete(request);
      const of = ofOrganization(collector, { collectorOf, ownerOf: directory.organizationOf });
      for (const { cookies, headers } of visits.values()) {
        for (const [key, cookie] of cookies) if (of.cookie(cookie)) cookies.delete(key);
        headers.clear();
      }
    },
  };
}

function rememberIn({ headers }: Said, notes: readonly CookieNote[], header: Header): void {
  if (headers.size >= MOST_HEADERS) headers.clear();
  headers.set(notes, header);
}
