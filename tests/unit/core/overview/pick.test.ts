import { expect, test } from 'vitest';
import {
  filteredOrganizations,
  foundOrganizations,
  type NamedOrganization,
  sortedOrganizations,
} from '../../../../src/core/overview/pick.ts';

const one = (name: string, about: Partial<NamedOrganization>): NamedOrganization => ({
  organization: name.toLowerCase(),
  name,
  sites: 1,
  days: 1,
  firstAt: 0,
  lastAt: 1,
  ...about,
});
const all = [
  one('Beta', { sites: 3, before: 1, types: ['email'] }),
  one('Álpha', { sites: 3, days: 2, after: 1 }),
  one('Gamma', { lastAt: 9, types: ['page-url'] }),
];
const names = (organizations: readonly NamedOrganization[]) => organizations.map(({ name }) => name).join(' ');

test.each([
  ['sites', 'Álpha Beta Gamma'],
  ['days', 'Álpha Beta Gamma'],
  ['last', 'Gamma Álpha Beta'],
  ['name', 'Álpha Beta Gamma'],
] as const)('by %s: %s', (sort, expected) => {
  expect(names(sortedOrganizations(all, sort, (a, b) => a.localeCompare(b)))).toBe(expected);
});

test.each([
  ['all', 'Beta Álpha Gamma'],
  ['before', 'Beta'],
  ['after', 'Álpha'],
  ['sensitive', 'Beta'],
] as const)('those that are %s: %s', (filter, expected) => {
  expect(names(filteredOrganizations(all, filter))).toBe(expected);
});

test.each([
  ['', 'Beta Álpha Gamma'],
  [' alpha', 'Álpha'],
  ['e-mail', 'Beta'],
  ['beta page', ''],
])('“%s” finds: %s', (query, expected) => {
  const words = (type: string) => (type === 'email' ? 'your e-mail address' : 'the page');
  expect(names(foundOrganizations(all, query, words))).toBe(expected);
});
