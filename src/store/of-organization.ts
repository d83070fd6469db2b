// What of a row, or of an observation that waits to be one, was seen of an organization. By its tracker where one was recognised, else by whose host
// it is; what is the visited site's own is not the organization's, even where the site is.

import type { CookieSeen, IdentifierLink, PageEvidence } from '../core/facts.ts';
import type { Directory, Party, TrackerKey } from '../core/model.ts';
import type { Observation } from './observations.ts';
import type { CollectorOf } from './recount.ts';

/** Says of which collector something is. */
export interface Owners {
  collectorOf: CollectorOf;
  ownerOf: Directory['organizationOf'];
}

export interface OfOrganization {
  tracker(tracker: TrackerKey): boolean;
  host(host: string): boolean;
  cookie(cookie: CookieSeen): boolean;
  link(link: IdentifierLink): boolean;
  evidence(evidence: PageEvidence): boolean;
}

/** `organization` is a collector's key: an organization's, or `tracker:<key>`. */
export function ofOrganization(organization: string, { collectorOf, ownerOf }: Owners): OfOrganization {
  const tracker = (key: TrackerKey) => collectorOf(key) === organization;
  const host = (name: string) => ownerOf(name) === organization;
  const by = (key: TrackerKey | undefined, name: string, party: Party) =>
    key === undefined ? party !== 'first' && host(name) : tracker(key);
  return {
    tracker,
    host,
    cookie: (cookie) => by(cookie.tracker, cookie.domain, cookie.party),
    link: ({ from, to }) => from === organization || to === organization,
    evidence: ({ tracker: key, script, frame, party }) =>
      by(key, script, party) || (frame !== undefined && host(frame)),
  };
}

/** An observation without what was seen of an organization; undefined where nothing is left of it. */
export function withoutOrganization(observation: Observation, of: OfOrganization): Observation | undefined {
  switch (observation.kind) {
    case 'request':
      return of.tracker(observation.record.tracker) ? undefined : observation;
    case 'unrecognised':
      return of.host(observation.request.host) ? undefined : observation;
    case 'identifiers':
      return {
        ...observation,
        cookies: observation.cookies.filter((cookie) => !of.cookie(cookie)),
        links: observation.links.filter((link) => !of.link(link)),
      };
    case 'page-evidence':
      return of.evidence(observation.evidence) ? undefined : observation;
    default:
      return observation;
  }
}
