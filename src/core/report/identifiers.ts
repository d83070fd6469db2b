// Cookies and links of a site's visits → what the report says of them.

import type { CookieSeen, SiteFacts, VisitIdentifiers } from '../facts.ts';
import { groupBy } from '../group.ts';
import { sameCookie } from '../identifiers/cookies.ts';
import { linkReports } from '../links/pairs.ts';
import type { Directory, TrackerKey, Visit } from '../model.ts';
import { compare } from '../order.ts';
import { isBackground } from '../visits/background.ts';
import type { CookieReport, IdentifiersReport } from './identifier-types.ts';

/** Cookies of all visits, each once, by tracker; under undefined those that nothing ties to one. Those that tell browsers apart come first. */
export function cookiesByTracker(rows: readonly VisitIdentifiers[]): Map<TrackerKey | undefined, CookieReport[]> {
  const all = rows.flatMap(({ cookies }) => cookies);
  const same = [...groupBy(all, ({ name, domain }) => `${domain} ${name}`).values()].map((some) =>
    some.reduce(sameCookie),
  );
  same.sort((a, b) => rankOf(a) - rankOf(b) || compare(a.name, b.name) || compare(a.domain, b.domain));
  const byTracker = groupBy(same, ({ tracker }) => tracker);
  return new Map([...byTracker].map(([tracker, cookies]) => [tracker, cookies.map(cookieReport)]));
}

function rankOf({ identifies }: CookieSeen): number {
  if (identifies === 'known') return 0;
  return identifies === 'likely' ? 1 : 2;
}

function cookieReport({ name, domain, party, setBy, kept, lifetime, sent, identifies }: CookieSeen): CookieReport {
  return {
    name,
    domain,
    party,
    ...(setBy && { setBy }),
    kept: (kept || sent) ?? false,
    ...(lifetime === 'session' && { session: true }),
    ...(typeof lifetime === 'number' && { lifetimeSeconds: lifetime }),
    sent: sent ?? false,
    ...(identifies && { identifies }),
  };
}

/** What is said of the whole site; `listed` are the trackers whose cookies are said of them. */
export function identifiersOf(
  { visits, identifiers }: Pick<SiteFacts, 'visits' | 'identifiers'>,
  cookies: ReadonlyMap<TrackerKey | undefined, CookieReport[]>,
  listed: ReadonlySet<TrackerKey>,
  nameOf: (collector: string) => string,
): IdentifiersReport {
  const others = [...cookies].filter(([tracker]) => tracker === undefined || !listed.has(tracker));
  return {
    watched: watched(visits, identifiers),
    otherCookies: others.flatMap(([tracker, some]) =>
      some.map((cookie) => ({ ...cookie, ...(tracker !== undefined && { tracker }) })),
    ),
    links: linkReports(
      identifiers.flatMap(({ links }) => links),
      nameOf,
    ),
  };
}

/** Of visits before Candor watched cookies there is no row; what is not watched is not nothing. */
function watched(visits: readonly Visit[], rows: readonly VisitIdentifiers[]): IdentifiersReport['watched'] {
  const ofVisits = rows.filter(({ visit }) => !isBackground(visit));
  if (rows.length === 0) return 'none';
  return ofVisits.length >= visits.length && rows.every(({ partial }) => !partial) ? 'whole' : 'part';
}

/** The name of a collector; a tracker that stands for itself has its own. */
export function collectorName(key: string, directory: Directory): string {
  const tracker = key.startsWith('tracker:') ? key.slice('tracker:'.length) : undefined;
  if (tracker === undefined) return directory.organization(key)?.name ?? key;
  return directory.tracker(tracker)?.name ?? tracker;
}
