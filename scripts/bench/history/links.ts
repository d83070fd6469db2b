// Runs in a page: a database like Candor's after a million requests in two years, and what the page on links reads of it.

import type { SiteCookie, SiteLink } from '../../../src/core/facts.ts';
import { acrossSites } from '../../../src/core/links/across-sites.ts';
import { graphOf } from '../../../src/core/links/graph.ts';
import { overviewOf } from '../../../src/core/links/overview.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { cookiesOnSites, linksOf, linksOnSites } from '../../../src/store/read-links.ts';

const ROUNDS = 9;
const DAY = 86_400_000;
/** Each visited twenty times, with 25 requests. */
const SITES = 2_000;
const LINKS_PER_SITE = 12;
const COOKIES_PER_SITE = 12;
/** Organizations that are everywhere; the others are met rarely. */
const WIDESPREAD = 20;

export interface LinksRead {
  rows: number;
  organizations: number;
  pairs: number;
  /** Milliseconds of all rounds, for the links that are read and made into a graph when the page is opened. */
  overview: number[];
  /** For the cookies that join sites, which the page reads after that. */
  across: number[];
  /** For the most widespread organization. */
  one: number[];
}

export async function linksRead(organizations: number): Promise<LinksRead> {
  const database = new CandorDatabase(`bench links ${organizations}`);
  await fill(database, organizations);
  const overview: number[] = [];
  const across: number[] = [];
  const one: number[] = [];
  let pairs = 0;
  let found = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    const graph = graphOf(await linksOnSites(database));
    const { drawn } = overviewOf(graph);
    overview.push(performance.now() - begun);
    pairs = graph.pairs.length;
    found = graph.collectors.size;
    const asked = performance.now();
    acrossSites(await cookiesOnSites(database), (tracker) => tracker);
    across.push(performance.now() - asked);
    const opened = performance.now();
    await linksOf(drawn[0]!.key, database);
    one.push(performance.now() - opened);
  }
  const rows = (await database.siteLinks.count()) + (await database.siteCookies.count());
  await database.delete();
  return { rows, organizations: found, pairs, overview, across, one };
}

async function fill(database: CandorDatabase, organizations: number): Promise<void> {
  for (let site = 0; site < SITES; site += 1) {
    const name = `site-${site}.example`;
    const links = linksOn(site, organizations);
    const cookies = Array.from({ length: COOKIES_PER_SITE }, (_, nth) => cookieOf((site + nth) % 60));
    const times = { firstAt: site * DAY, lastAt: (site + 30) * DAY };
    await database.transaction('rw', database.tables, async () => {
      await database.siteLinks.bulkPut(links.map((link): SiteLink => ({ ...link, site: name, ...times })));
      await database.siteCookies.bulkPut(cookies.map((cookie): SiteCookie => ({ ...cookie, site: name, ...times })));
    });
  }
}

/** Most are between two that are widespread, or between one of them and another. */
function linksOn(site: number, organizations: number): SiteLink[] {
  return Array.from({ length: LINKS_PER_SITE }, (_, nth) => {
    const from = nth < 3 ? 0 : (site + nth * 7) % WIDESPREAD;
    const other = nth % 3 === 0 ? (from + 1 + nth) % WIDESPREAD : (site * LINKS_PER_SITE + nth) % organizations;
    return {
      from: `organization-${from}`,
      to: `organization-${other === from ? other + 1 : other}`,
      seen: nth % 4 === 0 ? 'endpoint' : 'value',
      carriers: [
        { at: 'from', by: 'cookie', name: `id_${from}` },
        { at: 'to', by: 'field', name: 'partner_uid' },
      ],
    } as SiteLink;
  });
}

function cookieOf(nth: number) {
  return { tracker: `tracker_${nth}`, domain: `tracker-${nth}.example`, name: `uid_${nth}` };
}
