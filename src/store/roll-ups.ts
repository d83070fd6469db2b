// How one observation changes the rows that screens read.

import { addOccasion } from '../core/consent/occasions.ts';
import { choiceAt, isSettling } from '../core/consent/timeline.ts';
import { toldInAll } from '../core/consent/told-in-all.ts';
import { toldKey } from '../core/consent/told-key.ts';
import {
  type CookieSeen,
  FURTHER_HOSTS,
  type IdentifierLink,
  type RequestRecord,
  type UnrecognisedRequest,
  type VisitIdentifiers,
  type VisitTracker,
} from '../core/facts.ts';
import { isSameCookie, MOST_COOKIES_IN_VISIT, sameCookie } from '../core/identifiers/cookies.ts';
import { MOST_LINKS, sameLink } from '../core/identifiers/links.ts';
import type { ConsentSignal, DataSeen, Instant, Site, Told, Visit } from '../core/model.ts';
import { surer } from '../core/payload/certainty.ts';
import type { UnattributedReason } from '../core/visits/events.ts';
import { type Draft, dayOf, pair } from './draft.ts';
import type { Observation } from './observations.ts';
import { addToSpread } from './spread.ts';

/** Bounds on what one row may hold: a hostile page could use a new host or field name for every request. */
const MOST_HOSTS = 20;
const MOST_DATA = 60;
const MOST_TOLD = 40;
const MOST_EVIDENCE = 60;

export function visitBegan(draft: Draft, { site, startedAt, inAdvance }: Visit): void {
  siteSeen(draft, site, startedAt, inAdvance ? 0 : 1);
}

/** A site is listed from the first thing known of it, be it a visit or what its service worker sent without one. */
export function siteSeen({ sites }: Draft, site: Site, at: Instant, visits: number): void {
  const known = sites.get(site);
  sites.set(site, {
    site,
    visits: (known?.visits ?? 0) + visits,
    firstAt: Math.min(known?.firstAt ?? at, at),
    lastAt: Math.max(known?.lastAt ?? at, at),
  });
}

/** `signals` are those of the request's visit so far. */
export function addToVisitTracker(
  { visitTrackers }: Draft,
  record: RequestRecord,
  signals: readonly ConsentSignal[],
): void {
  const key = pair(record.visit, record.tracker);
  const row = visitTrackers.get(key) ?? emptyVisitTracker(record);
  visitTrackers.set(key, row);
  if (record.fate === 'blocked') row.blockedRequests += 1;
  else if (record.fate === 'failed') row.failedRequests += 1;
  else addSent(row, record, signals);
}

/** Hosts, party and times are those of requests that were sent, as soon as there is one. */
function addSent(row: VisitTracker, record: RequestRecord, signals: readonly ConsentSignal[]): void {
  const isFirst = row.requests === 0;
  row.requests += 1;
  if (record.fate === 'unanswered') row.unansweredRequests += 1;
  if (record.insecure) row.insecureRequests += 1;
  if (record.contents === 'unreadable') row.unreadableRequests += 1;
  countOwnAddress(row, record);
  row.firstAt = isFirst ? record.at : Math.min(row.firstAt, record.at);
  row.lastAt = isFirst ? record.at : Math.max(row.lastAt, record.at);
  if (isFirst || record.party === 'third') row.party = record.party;
  countChoice(row, record, signals);
  if (!row.hosts.includes(record.host) && row.hosts.length < MOST_HOSTS) row.hosts.push(record.host);
  for (const data of record.data) addData(row, data);
  countTold(row, record.told);
}

/** Whose host it is need not be said of another site's: that it went elsewhere can be seen. */
function countOwnAddress(row: VisitTracker, { by, party }: RequestRecord): void {
  if (by === undefined || party !== 'first') return;
  const count = by === 'cname' ? 'cnameRequests' : 'proxiedRequests';
  row[count] = (row[count] ?? 0) + 1;
}

/** Counts a request by the choice that was in force when it was sent, as it is known by now. */
export function countChoice(
  { byChoice, occasions }: Pick<VisitTracker, 'byChoice' | 'occasions'>,
  { at, told }: Pick<RequestRecord, 'at' | 'told'>,
  signals: readonly ConsentSignal[],
): void {
  const choice = choiceAt(signals, at);
  byChoice[choice] = (byChoice[choice] ?? 0) + 1;
  addOccasion(occasions, {
    choice,
    told: toldInAll(told),
    ...(isSettling(signals, at) && { settling: true }),
    requests: 1,
    firstAt: at,
    lastAt: at,
  });
}

function emptyVisitTracker({ visit, tracker, site, party, at }: RequestRecord): VisitTracker {
  const counts = {
    requests: 0,
    unansweredRequests: 0,
    blockedRequests: 0,
    failedRequests: 0,
    insecureRequests: 0,
    unreadableRequests: 0,
  };
  return {
    visit,
    tracker,
    site,
    party,
    hosts: [],
    ...counts,
    firstAt: at,
    lastAt: at,
    byChoice: {},
    data: [],
    byTold: {},
    told: [],
    occasions: [],
  };
}

function addData(row: VisitTracker, seen: DataSeen): void {
  const at = row.data.findIndex(({ type, evidence }) => type === seen.type && evidence === seen.evidence);
  if (at >= 0) row.data[at] = surer(row.data[at]!, seen);
  else if (row.data.length < MOST_DATA) row.data.push({ ...seen });
}

/** What the request told in all is counted whatever it is; each single thing, as long as there is room. */
function countTold(row: VisitTracker, told: readonly Told[]): void {
  const inAll = toldInAll(told);
  row.byTold[inAll] = (row.byTold[inAll] ?? 0) + 1;
  for (const one of told) addTold(row, one);
}

function addTold(row: VisitTracker, one: Told): void {
  const key = toldKey(one);
  const known = row.told.find((told) => toldKey(told) === key);
  if (known) known.requests += 1;
  else if (row.told.length < MOST_TOLD) row.told.push({ ...one, requests: 1 });
}

export function addIdentifiers({ visitIdentifiers }: Draft, seen: Readonly<VisitIdentifiers>): void {
  const { visit, site } = seen;
  const row = visitIdentifiers.get(visit) ?? { visit, site, cookies: [], links: [] };
  for (const cookie of seen.cookies) addCookie(row.cookies, cookie);
  for (const link of seen.links) addLink(row.links, link);
  visitIdentifiers.set(visit, { ...row, ...(seen.partial && { partial: true }) });
}

function addCookie(cookies: CookieSeen[], cookie: CookieSeen): void {
  const at = cookies.findIndex((known) => isSameCookie(known, cookie));
  if (at >= 0) cookies[at] = sameCookie(cookies[at]!, cookie);
  else if (cookies.length < MOST_COOKIES_IN_VISIT) cookies.push(cookie);
}

function addLink(links: IdentifierLink[], link: IdentifierLink): void {
  const at = links.findIndex(({ from, to, seen }) => from === link.from && to === link.to && seen === link.seen);
  if (at >= 0) links[at] = sameLink(links[at]!, link);
  else if (links.length < MOST_LINKS) links.push(link);
}

export function countHost(draft: Draft, { visit, site, host }: UnrecognisedRequest): void {
  const { visitHosts } = draft;
  const counted = visitHosts.has(pair(visit, host)) || draft.takesHost(visit) ? host : FURTHER_HOSTS;
  const key = pair(visit, counted);
  visitHosts.set(key, { visit, host: counted, site, requests: (visitHosts.get(key)?.requests ?? 0) + 1 });
}

export function addToSite(
  { siteOrganizations, organizationTotals }: Draft,
  { site, at }: RequestRecord,
  organization: string,
): void {
  const key = pair(site, organization);
  const known = siteOrganizations.get(key);
  if (!known) addToSpread(organizationTotals, organization, 'sites', 1);
  siteOrganizations.set(key, {
    site,
    organization,
    requests: (known?.requests ?? 0) + 1,
    firstAt: Math.min(known?.firstAt ?? at, at),
    lastAt: Math.max(known?.lastAt ?? at, at),
  });
}

export function addToDay(
  { dayOrganizations, organizationTotals }: Draft,
  { at }: RequestRecord,
  organization: string,
): void {
  const day = dayOf(at);
  const key = pair(day, organization);
  const known = dayOrganizations.get(key);
  if (!known) addToSpread(organizationTotals, organization, 'days', 1);
  dayOrganizations.set(key, { day, organization, requests: (known?.requests ?? 0) + 1 });
}

export function countUnattributed({ unattributed }: Draft, at: number, reason: UnattributedReason): void {
  const day = dayOf(at);
  const key = pair(day, reason);
  unattributed.set(key, { day, reason, requests: (unattributed.get(key)?.requests ?? 0) + 1 });
}

/** Each technique of each host's scripts once, as it was first seen; of a visit that is forgotten, nothing. */
export function addEvidence(
  { visits, visitEvidence }: Draft,
  { visit, site, evidence }: Extract<Observation, { kind: 'page-evidence' }>,
): void {
  if (!visits.has(visit)) return;
  const seen = visitEvidence.get(visit)?.seen ?? [];
  const { technique, script, frame } = evidence;
  const isKnown = seen.some(
    (known) => known.technique === technique && known.script === script && known.frame === frame,
  );
  if (isKnown || seen.length >= MOST_EVIDENCE) return;
  visitEvidence.set(visit, { visit, site, seen: [...seen, evidence] });
}
