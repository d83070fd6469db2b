// What the page of one organization shows first: how widely it was seen, what it received, where last, and in which weeks.

import type { TrackerOverall } from '../../core/facts.ts';
import type { OrganizationKey } from '../../core/model.ts';
import type { OrganizationOnSite, OrganizationSeen } from '../../core/overview/organization.ts';
import { sitesInSpans } from '../../core/overview/week.ts';
import type { OptedOutSince } from '../../core/rights/opted-out.ts';
import { optOutsSince } from '../../store/read-opt-outs.ts';
import { organizationSeen, sitesOfOrganization } from '../../store/read-organizations.ts';
import { summariesIn } from '../../store/read-overview.ts';
import { collectorOf } from '../../ui/collector-name.ts';
import { directory } from '../../ui/directory.ts';
import { lastWeeks } from '../charts/week.ts';
import type { WeekValue } from '../charts/week-chart.tsx';

const WEEKS = 12;

export interface OrganizationKnown {
  seen: OrganizationSeen;
  trackers: TrackerOverall[];
  /** Those on which it was seen last. */
  sites: OrganizationOnSite[];
  /** On how many sites, by week. */
  weeks: WeekValue[];
  optedOut: OptedOutSince[];
}

/** `count` sites at most; undefined where the organization was not seen. */
export async function readOrganization(
  organization: OrganizationKey,
  count: number,
): Promise<OrganizationKnown | undefined> {
  // At once: what one of them waits for on the disk is time for another one's rows.
  const [known, sites, weeks, optedOut] = await Promise.all([
    organizationSeen(organization, collectorOf),
    sitesOfOrganization(organization, count, collectorOf),
    weeksOf(organization),
    optOutsSince(directory, new Set([organization])),
  ]);
  return known && { ...known, sites, weeks, optedOut };
}

async function weeksOf(organization: OrganizationKey): Promise<WeekValue[]> {
  const spans = lastWeeks(WEEKS, Date.now());
  const summaries = await summariesIn({ from: spans[0]!.from, to: spans.at(-1)!.to });
  const values = sitesInSpans(organization, summaries, spans, collectorOf);
  return spans.map((span, at) => ({ span, value: values[at] }));
}
