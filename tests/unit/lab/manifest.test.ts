// What the manifests say must be possible: keys and organizations of trackerdb, hosts that the lab answers for. That it is also so is
// shown with real browsers by `lab/check.ts`.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LabSite, TrackerTruth } from '../../../lab/model.ts';
import { loadRecogniser, type Recogniser } from '../../../lab/recogniser.ts';
import { route } from '../../../lab/router.ts';
import { services } from '../../../lab/services/index.ts';
import { sites } from '../../../lab/sites/index.ts';

interface Pattern {
  organization: string | null;
  domains: string[];
  filters: string[];
}

let recognise: Recogniser;
let patterns: Record<string, Pattern>;

beforeAll(async () => {
  recognise = await loadRecogniser();
  const main = import.meta.resolve('@ghostery/trackerdb');
  patterns = JSON.parse(readFileSync(new URL('../trackerdb.json', main), 'utf8')).patterns;
});

const pages = sites.flatMap((site) =>
  site.pages.map((page) => ({ site, page, address: `${site.scheme}://${site.site}${page.path}` })),
);
const trackersOf = (site: LabSite): TrackerTruth[] => [
  ...site.pages.flatMap(({ truth }) => truth.trackers),
  ...(site.afterAnswer?.accepted ?? []),
  ...(site.afterAnswer?.refused ?? []),
];
const claims = sites.flatMap((site) => trackersOf(site).map((tracker) => [site.site, tracker.key, tracker] as const));

/** Hosts end in a domain of the pattern, or a filter names them. */
function mayBe(host: string, { domains, filters }: Pattern): boolean {
  const ends = domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
  return (
    ends || filters.some((filter) => filter.includes(host) || host.includes(filter.replace(/^\|\||[/^$].*$/g, '')))
  );
}

describe('manifests', () => {
  test.each(claims)(
    '%s: %s is known to trackerdb as stated',
    (site, key, { organization, hosts, chromiumOnly = [], ownPaths }) => {
      const pattern = patterns[key];
      expect(pattern).toBeDefined();
      expect(pattern?.organization ?? null).toBe(organization);
      const others = [...hosts, ...chromiumOnly].filter((host) => ownPaths === undefined || host !== site);
      expect(others.filter((host) => pattern === undefined || !mayBe(host, pattern))).toEqual([]);
    },
  );

  test.each(claims)('%s: %s names no data type twice', (_site, _key, { dataTypes, oneOf = [], arguable = [] }) => {
    const all = [...dataTypes, ...oneOf, ...arguable];
    expect(all).toEqual([...new Set(all)]);
  });

  test.each(sites.map((site) => [site.site, site] as const))(
    '%s: the lab answers for every host stated',
    (_name, site) => {
      const answered = (host: string) =>
        host.endsWith(site.site) ||
        services.some(({ hosts }) =>
          hosts.some((each) => host === each || (each.startsWith('*.') && host.endsWith(each.slice(1)))),
        );
      const stated = [
        ...trackersOf(site).flatMap(({ hosts, chromiumOnly = [] }) => [...hosts, ...chromiumOnly]),
        ...site.pages.flatMap(({ truth }) => truth.unrecognised),
      ];
      expect(stated.filter((host) => !answered(host))).toEqual([]);
    },
  );

  test.each(pages.map((each) => [each.address, each] as const))('%s is no tracker itself', (address) => {
    expect(recognise({ url: address, type: 'document', sourceUrl: address })).toBeUndefined();
  });

  test.each(pages.map((each) => [each.address, each] as const))(
    '%s states its manifest',
    (_address, { site, page }) => {
      const answer = route(
        sites,
        services,
      )({
        method: 'GET',
        host: site.site,
        path: '/.well-known/lab-manifest.json',
        query: new URLSearchParams({ page: page.path }),
        headers: {},
        cookies: {},
        body: Buffer.alloc(0),
        secure: true,
      });
      expect(JSON.parse(answer.body as string)).toEqual({ site: site.site, page: page.path, ...page.truth });
    },
  );

  test('unrecognised hosts are unknown to trackerdb', () => {
    const hosts = pages.flatMap(({ page, address }) => page.truth.unrecognised.map((host) => ({ host, address })));
    expect(hosts.length).toBeGreaterThan(0);
    for (const { host, address } of hosts) {
      expect(recognise({ url: `https://${host}/badge.svg`, type: 'image', sourceUrl: address })).toBeUndefined();
    }
  });
});
