// Runs in a page of the extension: times what the pages of the dashboard read when they are opened, of the history that is there.

import { graphOf } from '../../../src/core/links/graph.ts';
import { siteReport } from '../../../src/core/report/site-report.ts';
import { readOrganization } from '../../../src/dashboard/organizations/read.ts';
import { readOverview } from '../../../src/dashboard/overview/read.ts';
import { database, listSites, siteFacts } from '../../../src/store/read.ts';
import { linksOnSites } from '../../../src/store/read-links.ts';
import { optOutsSince } from '../../../src/store/read-opt-outs.ts';
import { organizationsSeen } from '../../../src/store/read-organizations.ts';
import { visitAlone, visitsTo } from '../../../src/store/read-visits.ts';
import { collectorOf } from '../../../src/ui/collector-name.ts';
import { directory } from '../../../src/ui/directory.ts';
import { USUAL } from './fill.ts';

/** Milliseconds of all rounds in order, by what is read. */
export type Reads = Record<string, number[]>;

const RARE = 'rare-1.example';

type Queries = Record<string, () => Promise<unknown>>;

/** As the pages ask for it (`dashboard`): what is to take the same however long the history is, and what holds more the longer it is. */
const flat: Queries = {
  overview: readOverview,
  'organization-everywhere': () => readOrganization('google', 10),
  'site-rare': () => wholeSite(RARE),
  visit: oneVisit,
};
const growing: Queries = {
  'site-usual': () => wholeSite(USUAL),
  visits: () => visitsTo(USUAL),
  sites: () => listSites(),
  organizations: () => organizationsSeen(collectorOf),
  links: async () => graphOf(await linksOnSites()),
};

/** The growing ones after the others: what they leave for the collector of garbage would be collected while the next ones read. */
export async function timeReads(rounds: number): Promise<Reads> {
  return { ...(await inTurns(flat, rounds)), ...(await inTurns(growing, rounds)) };
}

/** Each query in turn, so that what else the machine does is shared by all. */
async function inTurns(queries: Queries, rounds: number): Promise<Reads> {
  const times = Object.fromEntries(Object.keys(queries).map((name): [string, number[]] => [name, []]));
  for (let round = -1; round < rounds; round += 1)
    for (const [name, read] of Object.entries(queries)) {
      const begun = performance.now();
      await read();
      if (round >= 0) times[name]!.push(performance.now() - begun);
    }
  return times;
}

async function wholeSite(site: string): Promise<unknown> {
  const facts = await siteFacts(site);
  if (!facts) throw new Error(`nothing is known of ${site}`);
  return siteReport(facts, directory, 'eu', await optOutsSince(directory));
}

let visit: string | undefined;

async function oneVisit(): Promise<unknown> {
  visit ??= (await database().visits.where({ site: RARE }).primaryKeys())[0];
  const facts = await visitAlone(RARE, visit!);
  return siteReport(facts!, directory, 'eu');
}
