import { directoryTables } from 'virtual:knowledge/directory';
import { expect, test } from 'vitest';
import { createDirectory } from '../../../../src/core/recognition/directory.ts';
import { makeLineTable } from '../../../../src/core/recognition/line-table.ts';
import { domainTable } from '../../../../src/knowledge/directory-tables.node.ts';

const directory = createDirectory({
  trackers: makeLineTable(['count\tCounter\tsite_analytics\t1\thttps://count.example/', 'free\tFree\tmisc']),
  domains: domainTable([['count.example', 'cdn.count.example'], ['free.example']]),
  organizations: makeLineTable([
    'acme\tAcme',
    'zeta\tZeta Ltd\tDE\thttps://zeta.example/\thttps://zeta.example/privacy\tdpo@zeta.example',
  ]),
  owners: 'cdn.count.example\t0',
});

test('a tracker, with all that is known', () => {
  expect(directory.tracker('count')).toEqual({
    key: 'count',
    name: 'Counter',
    category: 'site_analytics',
    organization: 'zeta',
    website: 'https://count.example/',
  });
});

test('what is not known is absent, not empty', () => {
  expect(directory.tracker('free')).toEqual({ key: 'free', name: 'Free', category: 'misc' });
  expect(directory.organization('acme')).toEqual({ key: 'acme', name: 'Acme' });
  expect(directory.tracker('no such')).toBeUndefined();
  expect(directory.organization('no such')).toBeUndefined();
});

test('an organization, with all that is known', () => {
  expect(directory.organization('zeta')).toEqual({
    key: 'zeta',
    name: 'Zeta Ltd',
    country: 'DE',
    website: 'https://zeta.example/',
    privacyPolicy: 'https://zeta.example/privacy',
    contact: 'dpo@zeta.example',
  });
});

test('what an organization operates, and nothing of who is not known', () => {
  expect(['zeta', 'acme', 'no such'].map(directory.trackersOf)).toEqual([['count'], [], []]);
});

test.each([
  ['count.example', 'zeta'],
  ['a.b.count.example', 'zeta'],
  ['cdn.count.example', 'acme'],
  ['x.cdn.count.example', 'acme'],
  ['free.example', undefined],
  ['discount.example', undefined],
  ['example', undefined],
  ['localhost', undefined],
])('%s is operated by %s', (host, owner) => {
  expect(directory.organizationOf(host)).toBe(owner);
});

test('as shipped, it knows who is behind well-known hosts', () => {
  const shipped = createDirectory(directoryTables);
  expect(shipped.tracker('google_analytics')).toMatchObject({ category: 'site_analytics', organization: 'google' });
  expect(shipped.organization('google')).toMatchObject({ name: 'Google', country: 'US' });
  expect(shipped.trackersOf('google')).toEqual(expect.arrayContaining(['google_analytics', 'doubleclick']));
  expect(shipped.organizationOf('connect.facebook.net')).toBe('facebook');
  expect(shipped.organizationOf('ads.tremorhub.com')).toBe('magnite');
});
