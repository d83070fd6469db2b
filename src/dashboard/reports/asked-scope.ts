// What a person fills in → the scope of a report, or what is wrong with it.

import type { OrganizationKey, Site } from '../../core/model.ts';
import type { ReportScope } from '../../core/report/types.ts';
import type { ReportsAsked } from '../../ui/reports-address.ts';
import { localDay } from '../held/local-day.ts';

export const periods = ['all', 'week', 'month', 'days'] as const;
export type Period = (typeof periods)[number];

export interface Filled {
  /** Parted by commas or spaces; empty for all. */
  sites: string;
  /** A name, as the list offers it; empty for all. */
  organization: string;
  period: Period;
  /** Days of the person's calendar, `YYYY-MM-DD`. */
  from: string;
  to: string;
}

/** What is known, against which names are read. */
export interface Known {
  sites: readonly Site[];
  organizations: readonly { key: OrganizationKey; name: string }[];
}

export type Asked = { scope: ReportScope } | { wrong: 'site' | 'organization'; name: string } | { wrong: 'days' };

export function filledFrom(
  { site = '', organization, from = '', to = '' }: ReportsAsked,
  { organizations }: Known,
): Filled {
  const named = organizations.find(({ key }) => key === organization);
  const period = from !== '' || to !== '' ? 'days' : 'all';
  return { sites: site, organization: named?.name ?? organization ?? '', period, from, to };
}

const DAY = 86_400_000;

/** `now` is when the last seven days end. */
export function askedScope(filled: Filled, known: Known, now: number): Asked {
  const sites = filled.sites
    .split(/[\s,]+/)
    .map((site) => site.toLowerCase())
    .filter((site) => site !== '');
  const unknown = sites.find((site) => !known.sites.includes(site));
  if (unknown !== undefined) return { wrong: 'site', name: unknown };
  const name = filled.organization.trim().toLowerCase();
  const organization = known.organizations.find((one) => one.name.toLowerCase() === name || one.key === name);
  if (name !== '' && !organization) return { wrong: 'organization', name: filled.organization };
  const span = spanOf(filled, now);
  if (!span) return { wrong: 'days' };
  return {
    scope: {
      sites: sites.length === 0 ? 'all' : [...new Set(sites)],
      ...(organization && { organization: organization.key }),
      ...span,
    },
  };
}

/** Undefined where no days are chosen, or the last is before the first. */
function spanOf({ period, from, to }: Filled, now: number): Pick<ReportScope, 'from' | 'to'> | undefined {
  if (period === 'all') return {};
  if (period === 'week') return { from: now - 7 * DAY, to: now };
  if (period === 'month') return { from: now - 30 * DAY, to: now };
  const [first, last] = [localDay(from), localDay(to)];
  // A day ends with the last millisecond before the next.
  return first && last && first.from < last.to ? { from: first.from, to: last.to - 1 } : undefined;
}
