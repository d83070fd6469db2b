import { useRef } from 'preact/hooks';
import type { Site } from '../../core/model.ts';
import { siteReport } from '../../core/report/site-report.ts';
import { siteFacts, sitesWith } from '../../store/read.ts';
import { directory } from '../../ui/directory.ts';
import { useLive } from '../../ui/use-live.ts';
import { type Subject, subjectOf } from './subject.ts';

/** Sites that one letter names at most: it is for people to read. */
const MOST_SITES = 20;

export interface Elsewhere {
  /** Where the organization was seen, too, the newest first. */
  sites: Site[];
  /** How many more there are than a letter can name. */
  more: number;
  /** What was observed on those of them that were chosen. */
  chosen: Subject[];
}

const nowhere: Elsewhere = { sites: [], more: 0, chosen: [] };

/** The other sites on which a letter's organization was seen. Those that were chosen are read, and no others. */
export function useElsewhere({ site, collector }: Subject, alsoOn: readonly Site[]): Elsewhere {
  const organization = collector?.isKnown ? collector.key : undefined;
  const of = JSON.stringify([site, organization]);
  const stored = useLive(
    async () => ({ of, known: organization === undefined ? nowhere : await readElsewhere(organization, site, alsoOn) }),
    `${of} ${JSON.stringify(alsoOn)}`,
  );
  // While a further site is read, what was known of the same organization stays.
  const last = useRef({ of, known: nowhere });
  if (stored.state === 'known') last.current = stored.value;
  return last.current.of === of ? last.current.known : nowhere;
}

async function readElsewhere(organization: string, site: Site, alsoOn: readonly Site[]): Promise<Elsewhere> {
  const others = (await sitesWith(organization)).filter((other) => other !== site);
  const sites = others.slice(0, MOST_SITES - 1);
  const facts = await Promise.all(sites.filter((other) => alsoOn.includes(other)).map((other) => siteFacts(other)));
  return {
    sites,
    more: others.length - sites.length,
    chosen: facts.flatMap((one) => (one ? [subjectOf(siteReport(one, directory), organization, directory)] : [])),
  };
}
