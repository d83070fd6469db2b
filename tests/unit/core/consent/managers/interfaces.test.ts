// What managers' own interfaces say, where their records do not.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interfaces } from '../../../../../src/content/stated/index.ts';
import { type Look, statementsIn } from '../../../../../src/core/consent/managers/look.ts';
import { managers } from '../../../../../src/core/consent/managers/registry.ts';
import { signalsIn } from '../../../../../src/core/consent/reading.ts';
import type { Choice } from '../../../../../src/core/model.ts';

const STANDARDS = ['us-privacy', 'google-consent-mode'];
const packed = { in: 'cookie', name: 'osano_consentmanager', value: 'dGhpcyBpcyBub3QgSlNPTg' } as const;
const touched = { in: 'local', name: 'uc_user_interaction', value: 'true' } as const;
const services = {
  in: 'local',
  name: 'uc_settings',
  value: JSON.stringify({
    services: [
      { id: 'a', status: true, history: [] },
      { id: 'b', status: false, history: [] },
    ],
  }),
} as const;

const lookOf = (key: string, said: unknown, records: Look['records'] = []): Look => ({
  records,
  elements: [],
  globals: [],
  stated: { [key]: said },
});
const osano = (analytics: string, marketing: string, open = false) => ({
  open,
  consent: { ESSENTIAL: 'ACCEPT', ANALYTICS: analytics, MARKETING: marketing },
});
const cookiebot = (hasResponse: boolean, preferences: boolean, marketing: boolean, method = 'explicit') => ({
  hasResponse,
  consent: { preferences, statistics: preferences, marketing, method },
});
const didomi = (asks: boolean, cookies: boolean, ads: boolean, required = true) => ({
  required,
  asks,
  purposes: { cookies, ads },
});
const shopify = (analytics: string, marketing: string, asks: boolean) => ({
  consent: { analytics, marketing, preferences: analytics, sale_of_data: '' },
  asks,
});

test.each<[string, string, unknown, Look['records'], Choice | undefined, string | undefined]>([
  ['Osano, its record packed, refused', 'osano', osano('DENY', 'DENY'), [packed], 'refused', 'chosen'],
  ['Osano, accepted', 'osano', osano('ACCEPT', 'ACCEPT'), [packed], 'accepted', 'chosen'],
  ['Osano, in part', 'osano', osano('ACCEPT', 'DENY'), [packed], 'partial', 'chosen'],
  ['Osano, without a record: the region’s default', 'osano', osano('ACCEPT', 'ACCEPT'), [], 'undecided', 'default'],
  ['Osano, its dialog open', 'osano', osano('ACCEPT', 'ACCEPT', true), [packed], 'undecided', 'default'],
  ['Osano, that says nothing', 'osano', { open: false }, [packed], 'unknown', 'unreadable'],
  ['Cookiebot, not answered', 'cookiebot', cookiebot(false, false, false), [], 'undecided', 'default'],
  ['Cookiebot, refused', 'cookiebot', cookiebot(true, false, false), [], 'refused', 'chosen'],
  ['Cookiebot, in part', 'cookiebot', cookiebot(true, true, false), [], 'partial', 'chosen'],
  ['Cookiebot, implied', 'cookiebot', cookiebot(true, true, true, 'implied'), [], 'undecided', 'default'],
  ['Didomi, asks', 'didomi', didomi(true, true, true), [], 'undecided', 'default'],
  ['Didomi, asks again later', 'didomi', { ...didomi(false, true, true), partial: true }, [], 'undecided', 'default'],
  ['Didomi, need not ask', 'didomi', didomi(false, true, true, false), [], 'not-asked', 'default'],
  ['Didomi, accepted', 'didomi', didomi(false, true, true), [], 'accepted', 'chosen'],
  ['Didomi, refused', 'didomi', didomi(false, false, false), [], 'refused', 'chosen'],
  [
    'Didomi, some of it, maybe only what is essential',
    'didomi',
    didomi(false, true, false),
    [],
    'unknown',
    'allowed-only',
  ],
  [
    'Usercentrics 2, not essential, accepted',
    'usercentrics',
    [
      { name: 'a', essential: false, allowed: true },
      { name: 'b', essential: true, allowed: true },
    ],
    [touched, services],
    'accepted',
    'chosen',
  ],
  [
    'Usercentrics 2, not answered',
    'usercentrics',
    [{ name: 'a', essential: false, allowed: true }],
    [],
    undefined,
    undefined,
  ],
  [
    'Usercentrics 3, nobody chose',
    'usercentrics-v3',
    { status: 'ALL_ACCEPTED', type: 'IMPLICIT' },
    [],
    'undecided',
    'default',
  ],
  [
    'Usercentrics 3, refused',
    'usercentrics-v3',
    { status: 'ALL_DENIED', type: 'EXPLICIT', updatedAt: 1_760_000_000_000 },
    [],
    'refused',
    'chosen',
  ],
  [
    'Usercentrics 3, in part',
    'usercentrics-v3',
    { status: 'SOME_ACCEPTED', type: 'EXPLICIT' },
    [],
    'partial',
    'chosen',
  ],
  ['OneTrust, open', 'onetrust', { closed: false, active: ',C0001,C0002,' }, [], 'undecided', 'default'],
  ['OneTrust, necessary only', 'onetrust', { closed: true, active: ',C0001,' }, [], 'refused', 'chosen'],
  [
    'OneTrust, more, of which nobody says whether it is all',
    'onetrust',
    { closed: true, active: ',C0001,C0004,' },
    [],
    'unknown',
    'allowed-only',
  ],
  ['consentmanager, not answered', 'consentmanager', { chosen: false, purposes: ['c1'] }, [], 'undecided', 'default'],
  ['consentmanager, refused', 'consentmanager', { chosen: true, purposes: [] }, [], 'refused', 'chosen'],
  ['Transcend, not confirmed', 'transcend', { confirmed: false, purposes: { Ads: true } }, [], 'undecided', 'default'],
  [
    'Transcend, in part',
    'transcend',
    { confirmed: true, purposes: { Ads: false, Stats: true } },
    [],
    'partial',
    'chosen',
  ],
  ['Shopify, asks', 'shopify', shopify('', '', true), [], 'undecided', 'default'],
  ['Shopify, need not ask', 'shopify', shopify('', '', false), [], 'not-asked', 'default'],
  ['Shopify, in part', 'shopify', shopify('yes', 'no', false), [], 'partial', 'chosen'],
])('%s', (_, key, said, records, choice, status) => {
  const [statement] = statementsIn(lookOf(key, said, records)).filter(({ manager }) => manager === key);
  expect([statement?.reading.choice, statement?.reading.status]).toEqual([choice, status]);
});

test('a record with the mark of an answer is believed before an interface', () => {
  const record = {
    in: 'cookie',
    name: 'CookieConsent',
    value: "{stamp:'x',necessary:true,preferences:false,statistics:false,marketing:false,method:'explicit',ver:1}",
  } as const;
  const [statement] = statementsIn(lookOf('cookiebot', cookiebot(true, true, true), [record]));
  expect(statement).toMatchObject({ reading: { choice: 'refused' } });
  expect(statement?.byInterface).toBeUndefined();
});

const reading = (said: unknown, before: unknown, acted: boolean) => ({
  standard: 'cmp',
  at: 5000,
  look: lookOf('cookiebot', said),
  before: lookOf('cookiebot', before),
  acted,
});

test.each<[string, unknown, boolean, boolean]>([
  ['answered while somebody pressed something', cookiebot(false, false, false), true, true],
  ['answered while nobody did: fetched', cookiebot(false, false, false), false, false],
  ['what comes with its script is from before', undefined, true, false],
])('an interface’s answer, %s', (_, before, acted, answeredNow) => {
  expect(signalsIn(reading(cookiebot(true, true, true), before, acted))).toMatchObject([
    { choice: 'accepted', answeredNow },
  ]);
});

test('whatever a page answers for an interface is read within the rules or not at all', () => {
  const own = managers.filter((manager) => manager.interface);
  fc.assert(
    fc.property(fc.constantFrom(...own), fc.jsonValue(), (manager, said) => {
      for (const { reading: read } of statementsIn(lookOf(manager.key, said, [packed, touched])))
        expect(read.categories?.length ?? 0).toBeLessThanOrEqual(40);
    }),
    { numRuns: 2000 },
  );
});

test('content scripts ask exactly the interfaces that the core reads', () => {
  const read = managers.filter((manager) => manager.interface).map(({ key }) => key);
  expect(interfaces.map(({ key }) => key).sort()).toEqual([...read, ...STANDARDS].sort());
});
