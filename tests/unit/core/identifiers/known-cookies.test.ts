import { directoryTables } from 'virtual:knowledge/directory';
import { expect, test } from 'vitest';
import { knownCookie, knownCookies } from '../../../../src/core/identifiers/known-cookies.ts';
import { createDirectory } from '../../../../src/core/recognition/directory.ts';

const directory = createDirectory(directoryTables);

test.each(knownCookies)('$name is of a tracker that there is: $tracker', ({ tracker }) => {
  expect(directory.tracker(tracker)?.name).toBeTruthy();
});

test('no cookie stands there twice', () => {
  const keys = knownCookies.map(({ name, of = '' }) => `${of} ${name}`);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test.each([
  ['_ga', 'shop.example', '_ga', 'google_analytics', true],
  ['_ga_ABC123DEF4', 'shop.example', '_ga_*', 'google_analytics', true],
  ['_gat_UA-12345-6', 'shop.example', '_gat*', 'google_analytics', false],
  ['_gac_UA-12345-6', 'shop.example', '_gac_*', 'google_adwords_conversion', true],
  ['_fbp', 'shop.example', '_fbp', 'facebook_custom_audience', true],
  ['_hjSessionUser_1234567', 'shop.example', '_hjSessionUser_*', 'hotjar', true],
  ['_hjSession_1234567', 'shop.example', '_hjSession_*', 'hotjar', false],
  ['_pk_id.1.1fff', 'shop.example', '_pk_id.*', 'matomo', true],
  ['kndctr_ABCDEF_AdobeOrg_identity', 'shop.example', 'kndctr_*_identity', 'adobe_experience_cloud', true],
  ['ph_phc_abcdef_posthog', 'shop.example', 'ph_*', 'posthog', true],
  ['IDE', 'doubleclick.net', 'IDE', 'doubleclick', true],
  ['uuid2', 'adnxs.com', 'uuid2', 'appnexus', true],
])('%s under %s is %s of %s', (name, domain, shown, tracker, identifies) => {
  expect(knownCookie(name, domain)).toMatchObject({ name: shown, tracker, identifies });
});

test.each([
  ['IDE', 'shop.example'],
  ['uid', 'shop.example'],
  ['i', 'shop.example'],
  ['_GA', 'shop.example'],
  ['my_ga', 'shop.example'],
  ['mpx', 'shop.example'],
  ['session', 'shop.example'],
  [`_ga_${'x'.repeat(10_000)}`, 'shop.example'],
])('%s under %s is not known', (name, domain) => {
  expect(knownCookie(name, domain)).toBeUndefined();
});
