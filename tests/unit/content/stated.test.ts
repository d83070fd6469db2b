// What is asked of each interface in a page, and as little as is handed on.

import { expect, test } from 'vitest';
import { interfaces } from '../../../src/content/stated/index.ts';
import type { Theirs } from '../../../src/content/stated/stated.ts';

function asked(key: string, page: object): unknown[] {
  const said: unknown[] = [];
  interfaces.find((one) => one.key === key)!.ask(page as Theirs, (answer) => said.push(answer));
  return said;
}

const ics = (used: object, states: Record<string, number>) => ({
  google_tag_data: { ics: { ...used, getConsentState: (type: string) => states[type] ?? 0 } },
});
const push = (kind: string, values: object) => ['consent', kind, values];

test.each<[string, string, object, unknown[]]>([
  [
    'US Privacy',
    'us-privacy',
    {
      __uspapi: (_: string, __: number, call: (data: object, ok: boolean) => void) => call({ uspString: '1YYN' }, true),
    },
    ['1YYN'],
  ],
  [
    'US Privacy that fails',
    'us-privacy',
    { __uspapi: (_: string, __: number, call: (data: null, ok: boolean) => void) => call(null, false) },
    [],
  ],
  [
    'Google’s tag, with a choice',
    'google-consent-mode',
    ics({ usedUpdate: true, usedDefault: true }, { ad_storage: 2, analytics_storage: 1, ad_user_data: 4 }),
    [{ update: true, states: { ad_storage: false, analytics_storage: true } }],
  ],
  ['Google’s tag, before anything is declared', 'google-consent-mode', ics({}, { ad_storage: 1 }), []],
  [
    'what the page has pushed, in its order',
    'google-consent-mode',
    {
      dataLayer: [
        { event: 'gtm.js' },
        push('default', { ad_storage: 'denied', analytics_storage: 'denied' }),
        push('update', { analytics_storage: 'granted', email: 'maren.holt@mail.example' }),
      ],
    },
    [{ update: true, states: { ad_storage: false, analytics_storage: true } }],
  ],
  [
    'a default for some regions only is not the page’s',
    'google-consent-mode',
    { dataLayer: [push('default', { ad_storage: 'denied', region: ['ES'] })] },
    [],
  ],
  ['a queue without consent', 'google-consent-mode', { dataLayer: [['config', 'G-1'], null, 7, 'consent'] }, []],
  ['a queue that is none', 'google-consent-mode', { dataLayer: { 0: push('update', {}) } }, []],
  ['Shopify before its interface is loaded', 'shopify', { Shopify: { shop: 'x' } }, []],
  [
    'Shopify',
    'shopify',
    {
      Shopify: {
        customerPrivacy: { currentVisitorConsent: () => ({ marketing: 'no' }), shouldShowBanner: () => false },
      },
    },
    [{ consent: { marketing: 'no' }, asks: false }],
  ],
  ['OneTrust’s stub', 'onetrust', { OneTrust: {} }, []],
  ['an element that is called so', 'cookiebot', { Cookiebot: { tagName: 'DIV' } }, []],
])('%s', (_, key, page, said) => {
  expect(asked(key, page)).toEqual(said);
});

test('a page’s own queue is left as it is, and is not listened to', () => {
  const layer = [push('default', { ad_storage: 'denied' })];
  const before = [...Object.getOwnPropertyNames(layer)];
  asked('google-consent-mode', { dataLayer: layer });
  expect(Object.getOwnPropertyNames(layer)).toEqual(before);
});
