// Which of all organizations a person wants to see, and in which order.

import type { DataType } from '../model.ts';
import { type CollectorFilter, foundIn } from '../report/pick.ts';
import { isSensitive } from '../taking.ts';
import type { OrganizationSeen } from './organization.ts';

export type NamedOrganization = OrganizationSeen & { name: string };

export const organizationSorts = ['sites', 'name', 'days', 'last'] as const;
export type OrganizationSort = (typeof organizationSorts)[number];

const passes: Record<CollectorFilter, (organization: OrganizationSeen) => boolean> = {
  all: () => true,
  before: ({ before }) => before !== undefined,
  after: ({ after }) => after !== undefined,
  sensitive: isSensitive,
};

export function filteredOrganizations(all: readonly NamedOrganization[], filter: CollectorFilter): NamedOrganization[] {
  return all.filter(passes[filter]);
}

/** Those in which every word of `query` is found: in the name, or in the words for a data type that it received (`wordsOf`). */
export function foundOrganizations(
  all: readonly NamedOrganization[],
  query: string,
  wordsOf: (type: DataType) => string,
): NamedOrganization[] {
  return foundIn(all, query, ({ name, types = [] }) => [name, ...types.map(wordsOf)].join('\n'));
}

const orders: Record<OrganizationSort, (a: NamedOrganization, b: NamedOrganization) => number> = {
  sites: (a, b) => b.sites - a.sites,
  days: (a, b) => b.days - a.days,
  last: (a, b) => b.lastAt - a.lastAt,
  name: () => 0,
};

/** What is most, or newest, first; names from A on, and so those that are alike. */
export function sortedOrganizations(
  all: readonly NamedOrganization[],
  sort: OrganizationSort,
  compareNames: (a: string, b: string) => number,
): NamedOrganization[] {
  return [...all].sort((a, b) => orders[sort](a, b) || compareNames(a.name, b.name));
}
