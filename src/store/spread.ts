// How widely each collector was seen: by how many sites and days it comes to be seen on, or ceases to be.

import type { OrganizationTotal } from '../core/facts.ts';
import type { OrganizationKey } from '../core/model.ts';
import type { Change } from './change.ts';
import type { CandorDatabase } from './database.ts';

export type Counted = 'sites' | 'days';

/** Adds to one collector's row. */
export function addToSpread(
  totals: Map<OrganizationKey, OrganizationTotal>,
  organization: OrganizationKey,
  counted: Counted,
  by: number,
): void {
  const known = totals.get(organization) ?? { organization, sites: 0, days: 0 };
  totals.set(organization, { ...known, [counted]: known[counted] + by });
}

/** What changes of it, collector by collector; less than 0 where something is gone. */
export class SpreadChange {
  readonly #by = new Map<OrganizationKey, OrganizationTotal>();

  add(organization: OrganizationKey, counted: Counted, by: number): void {
    addToSpread(this.#by, organization, counted, by);
  }

  addAll(other: SpreadChange): void {
    for (const { organization, sites, days } of other.#by.values()) {
      this.add(organization, 'sites', sites);
      this.add(organization, 'days', days);
    }
  }

  /** What makes it so. Only reads. A collector that was seen nowhere has no row. */
  async change({ organizationTotals }: CandorDatabase): Promise<Change> {
    const changed = [...this.#by.values()].filter(({ sites, days }) => sites !== 0 || days !== 0);
    const known = await organizationTotals.bulkGet(changed.map(({ organization }) => organization));
    const totals = changed.map(({ organization, sites, days }, at) => ({
      organization,
      sites: (known[at]?.sites ?? 0) + sites,
      days: (known[at]?.days ?? 0) + days,
    }));
    const isLeft = ({ sites, days }: OrganizationTotal) => sites > 0 || days > 0;
    return {
      table: organizationTotals,
      gone: totals.filter((total) => !isLeft(total)).map(({ organization }) => organization),
      put: totals.filter(isLeft),
    };
  }
}

/** From the keys of all sites and days. */
export function spreadOf(
  sites: readonly (readonly [string, OrganizationKey])[],
  days: readonly (readonly [string, OrganizationKey])[],
): OrganizationTotal[] {
  const totals = new Map<OrganizationKey, OrganizationTotal>();
  for (const [, organization] of sites) addToSpread(totals, organization, 'sites', 1);
  for (const [, organization] of days) addToSpread(totals, organization, 'days', 1);
  return [...totals.values()];
}
