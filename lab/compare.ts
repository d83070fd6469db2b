// What arrived, against what a page's manifest says.

import type { BrowserName } from './drive.ts';
import type { LabSite, ReceivedRequest, TrackerTruth } from './model.ts';
import type { Receiver, Recogniser } from './recogniser.ts';
import { addressOf } from './server.ts';

export interface Attributed {
  request: ReceivedRequest;
  receiver: Receiver | undefined;
}

/** Who trackerdb, or for its own host the site itself, says received each request; the site's own that it does not know are left out, and preflights, which carry nothing. */
export function attribute(site: LabSite, requests: readonly ReceivedRequest[], recognise: Recogniser): Attributed[] {
  return requests
    .filter(({ method }) => method !== 'OPTIONS')
    .map((request) => ({
      request,
      receiver:
        recognise({ url: request.url, type: destination(request), sourceUrl: addressOf(site) }) ??
        statedReceiver(site, request),
    }))
    .filter(({ request, receiver }) => receiver !== undefined || !isOwn(site, request.host));
}

function statedReceiver({ site, pages }: LabSite, { host, path }: ReceivedRequest): Receiver | undefined {
  const stated = pages
    .flatMap(({ truth }) => truth.trackers)
    .find(({ ownPaths = [] }) => host === site && ownPaths.some((begins) => path.startsWith(begins)));
  return stated && { key: stated.key, organization: stated.organization, all: [stated.key] };
}

/** What a manifest states for a browser. */
export interface Stated {
  browser: BrowserName;
  trackers: readonly TrackerTruth[];
  unrecognised: readonly string[];
}

/** Sentences on every difference; none when they agree. */
export function differences(seen: readonly Attributed[], { browser, trackers, unrecognised }: Stated): string[] {
  const hosts = new Map<string, Set<string>>();
  for (const { request, receiver } of seen) {
    const key = receiver?.key ?? 'unrecognised';
    hosts.set(key, (hosts.get(key) ?? new Set()).add(request.host));
  }
  const organizations = new Map(seen.map(({ receiver }) => [receiver?.key, receiver?.organization]));
  const wrongOrganization = trackers
    .filter(({ key, organization }) => organizations.has(key) && organizations.get(key) !== organization)
    .map(({ key, organization }) => `${key}: the manifest says ${organization}, trackerdb ${organizations.get(key)}`);
  const stated = new Map([
    ...trackers.map((each) => [each.key, hostsIn(browser, each)] as const),
    ['unrecognised', unrecognised] as const,
  ]);
  const keys = new Set([...hosts.keys(), ...stated.keys()]);
  return [
    ...[...keys].flatMap((key) => hostDifferences(key, [...(hosts.get(key) ?? [])], stated.get(key) ?? [])),
    ...wrongOrganization,
  ];
}

const hostsIn = (browser: BrowserName, { hosts, chromiumOnly = [] }: TrackerTruth) =>
  browser === 'chromium' ? [...hosts, ...chromiumOnly] : hosts;

function hostDifferences(key: string, seen: readonly string[], stated: readonly string[]): string[] {
  return [
    ...seen
      .filter((host) => !stated.includes(host))
      .map((host) => `${key}: ${host} was contacted, the manifest does not say so`),
    ...stated
      .filter((host) => !seen.includes(host))
      .map((host) => `${key}: ${host} is in the manifest, but was not contacted`),
  ];
}

const isOwn = ({ site }: LabSite, host: string) => host === site || host.endsWith(`.${site}`);

const destination = ({ headers }: ReceivedRequest) => headers['sec-fetch-dest'] ?? '';
