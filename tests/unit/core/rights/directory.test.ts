// The directory of rights: what it answers, the best first, and nothing for whom it does not know.

import { expect, test } from 'vitest';
import {
  accessOf,
  brokerOf,
  brokerRegister,
  contactRows,
  contactsOf,
  deletionOf,
  optOutRows,
  optOutsOf,
  requestRows,
  tcfVendorsOf,
} from '../../../../src/core/rights/directory.ts';
import { optOutKindKeys } from '../../../support/model-keys.ts';

test.each([
  ['google', ['account-setting', 'preference-page', 'browser-addon']],
  ['criteo', ['cookie-opt-out']],
  ['taboola', ['cookie-opt-out', 'do-not-sell-form']],
  ['nobody', []],
  ['tracker:google_analytics', []],
  ['constructor', []],
])('%s: %j, the best first', (organization, kinds) => {
  expect(optOutsOf(organization).map(({ kind }) => kind)).toEqual(kinds);
});

test('an opt-out is what a report shows of its row', () => {
  expect(optOutsOf('google')[0]).toEqual({
    kind: 'account-setting',
    url: 'https://myadcenter.google.com/',
    verified: true,
    asOf: '2026-08',
    scope: 'account + signed-out browser',
  });
});

test('an opt-out by cookie says what it needs and what undoes it; others do not', () => {
  const all = [...new Set(optOutRows.map(({ organization }) => organization))].flatMap(optOutsOf);
  expect(all).toHaveLength(optOutRows.length);
  for (const { kind, needs, lostWhen } of all) {
    expect(needs === 'third-party-cookies').toBe(kind === 'cookie-opt-out');
    expect(lostWhen === 'cookies-cleared').toBe(kind === 'cookie-opt-out');
  }
  expect(optOutsOf('hotjar')).toMatchObject([{ kind: 'product-setting', needs: 'do-not-track' }]);
});

test('every kind has words, and no row has a kind of another table', () => {
  expect(optOutRows.filter(({ kind }) => !Object.hasOwn(optOutKindKeys, kind))).toEqual([]);
  expect(new Set(requestRows.map(({ right }) => right))).toEqual(new Set(['access', 'deletion']));
});

test('asking what is held and asking to delete are two things', () => {
  expect(accessOf('google')).toEqual({ url: 'https://takeout.google.com/', verified: true, asOf: '2026-08' });
  expect(deletionOf('google')?.url).toBe('https://myaccount.google.com/delete-services-or-account');
  expect(accessOf('cloudflare')).toBeUndefined();
  expect(deletionOf('cloudflare')?.verified).toBe(false);
  expect(deletionOf('nobody')).toBeUndefined();
});

test.each([
  [
    'its own comes before trackerdb’s',
    'google',
    'https://other.example/',
    ['data-access-requests@google.com', 'https://other.example/'],
  ],
  [
    'the same is not said twice, however it is written',
    'google',
    'Data-Access-Requests@Google.com',
    ['data-access-requests@google.com'],
  ],
  ['trackerdb’s alone', 'nobody', 'privacy@nobody.example', ['privacy@nobody.example']],
  ['none', 'nobody', undefined, []],
])('contacts: %s', (_, organization, fallback, addresses) => {
  expect(contactsOf(organization, fallback).map(({ address }) => address)).toEqual(addresses);
});

test('a contact says by which way it is reached and whether it is the data-protection officer', () => {
  expect(contactsOf('twitter')).toEqual([
    { by: 'form', address: 'https://help.x.com/forms/privacy', verified: true, dataProtection: false },
  ]);
  expect(contactsOf('taboola')).toMatchObject([{ by: 'mail', dataProtection: true }]);
  expect(contactsOf('nobody', 'https://nobody.example/contact')).toMatchObject([{ by: 'form', verified: false }]);
});

test('contacts that trackerdb has are not copied: their licence is another', () => {
  expect(contactRows.filter(({ source }) => source.includes('trackerdb'))).toEqual([]);
});

test('a registered broker is told with its names in the register', () => {
  expect(brokerOf('zeta')).toEqual({
    register: 'california',
    year: 2025,
    registeredAs: ['Disqus, Inc.', 'Zeta Global Corp.'],
  });
  expect(brokerOf('google')).toBeUndefined();
  expect(brokerRegister.rows.length).toBeGreaterThan(80);
});

test('numbers in the vendor list come from the claims and from the directory, each once, ascending', () => {
  expect(tcfVendorsOf('microsoft')).toEqual([32, 1126]);
  expect(tcfVendorsOf('nobody')).toEqual([]);
});
