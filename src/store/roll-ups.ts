// How one observation changes the rows that screens read.

import { toldInAll } from '../core/consent/told-in-all.ts';
import { toldKey } from '../core/consent/told-key.ts';
import { FURTHER_HOSTS, type RequestRecord, type UnrecognisedRequest, type VisitTracker } from '../core/facts.ts';
import type { Choice, DataSeen, Instant, Site, Told, Visit } from '../core/model.ts';
import { surer } from '../core/payload/certainty.ts';
import type { UnattributedReason } from '../core/visits/events.ts';
import { type Draft, dayOf, pair } from './draft.ts';

/** Bounds on what one row may hold: a hostile page could use a new host or field name for every request. */
const MOST_HOSTS = 20;
const MOST_DATA = 60;
const MOST_TOLD = 40;

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

export function addToVisitTracker({ visitTrackers }: Draft, record: RequestRecord, choice: Choice): void {
  const key = pair(record.visit, record.tracker);
  const row = visitTrackers.get(key) ?? emptyVisitTracker(record);
  visitTrackers.set(key, row);
  if (record.fate === 'blocked') row.blockedRequests += 1;
  else if (record.fate === 'failed') row.failedRequests += 1;
  else addSent(row, record, choice);
}

/** Hosts, party and times are those of requests that were sent, as soon as there is one. */
function addSent(row: VisitTracker, record: RequestRecord, choice: Choice): void {
  const isFirst = row.requests === 0;
  row.requests += 1;
  if (record.fate === 'unanswered') row.unansweredRequests += 1;
  if (record.insecure) row.insecureRequests += 1;
  if (record.contents === 'unreadable') row.unreadableRequests += 1;
  countOwnAddress(row, record);
  row.firstAt = isFirst ? record.at : Math.min(row.firstAt, record.at);
  row.lastAt = isFirst ? record.at : Math.max(row.lastAt, record.at);
  if (isFirst || record.party === 'third') row.party = record.party;
  countChoice(row, choice);
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

export function countChoice({ byChoice }: VisitTracker, choice: Choice): void {
  byChoice[choice] = (byChoice[choice] ?? 0) + 1;
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

export function countHost(draft: Draft, { visit, site, host }: UnrecognisedRequest): void {
  const { visitHosts } = draft;
  const counted = visitHosts.has(pair(visit, host)) || draft.takesHost(visit) ? host : FURTHER_HOSTS;
  const key = pair(visit, counted);
  visitHosts.set(key, { visit, host: counted, site, requests: (visitHosts.get(key)?.requests ?? 0) + 1 });
}

export function addToSite({ siteOrganizations }: Draft, { site, at }: RequestRecord, organization: string): void {
  const key = pair(site, organization);
  const known = siteOrganizations.get(key);
  siteOrganizations.set(key, {
    site,
    organization,
    requests: (known?.requests ?? 0) + 1,
    firstAt: Math.min(known?.firstAt ?? at, at),
    lastAt: Math.max(known?.lastAt ?? at, at),
  });
}

export function addToDay({ dayOrganizations }: Draft, { at }: RequestRecord, organization: string): void {
  const day = dayOf(at);
  const key = pair(day, organization);
  dayOrganizations.set(key, { day, organization, requests: (dayOrganizations.get(key)?.requests ?? 0) + 1 });
}

export function countUnattributed({ unattributed }: Draft, at: number, reason: UnattributedReason): void {
  const day = dayOf(at);
  const key = pair(day, reason);
  unattributed.set(key, { day, reason, requests: (unattributed.get(key)?.requests ?? 0) + 1 });
}
