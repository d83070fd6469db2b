// Each principle's statuses, each reached, with what comes near and is not.

import { describe, expect, test } from 'vitest';
import type { GpcSpoken } from '../../../../../src/core/consent/gpc.ts';
import { principleRules } from '../../../../../src/core/findings/principles/index.ts';
import type { Principle } from '../../../../../src/core/findings/statement.ts';
import type { GpcReport } from '../../../../../src/core/report/consent-types.ts';
import type { CookieReport } from '../../../../../src/core/report/identifier-types.ts';
import type { OptOut } from '../../../../../src/core/report/rights-types.ts';
import type { Collector } from '../../../../../src/core/report/types.ts';
import { collector, cookie, data, finding, ownAndNeeded, type Site, said, signal, stated, typed } from './site.ts';

type Case = [what: string, site: Partial<Site>, said: string];

const list = (...disclosedVendors: number[]) => stated(signal('accepted', { disclosedVendors }));
const vendor = (key: string, ...tcfVendors: number[]) => collector(key, {}, { tcfVendors });
const toldOf = (key: string, disclosed: boolean | undefined) =>
  collector(key, {
    told: [
      {
        standard: 'tcf',
        value: 'all purposes',
        choice: 'accepted',
        requests: 3,
        vendor: { vendor: 5, consent: true, legitimateInterest: false, ...(disclosed !== undefined && { disclosed }) },
      },
    ],
  });
const a = collector('a');
const b = collector('b');

const transparency: Case[] = [
  ['nobody', {}, 'not-observed: nobody-collected'],
  ['the site itself and what pages need', { collectors: [...ownAndNeeded] }, 'not-observed: nobody-collected'],
  ['no list', { collectors: [a] }, 'not-observed: no-list'],
  [
    'all by the page’s list',
    { collectors: [vendor('a', 5), vendor('b', 6, 7)], consent: list(5, 7) },
    'met: +all-disclosed',
  ],
  ['all by what requests said', { collectors: [toldOf('a', true)] }, 'met: +all-disclosed'],
  ['a string that does not say', { collectors: [toldOf('a', undefined)] }, 'not-observed: no-list'],
  ['one of two', { collectors: [vendor('a', 5), b], consent: list(5) }, 'not-observed: disclosed-in-part'],
  [
    'one on the list, and its own string says no',
    { collectors: [{ ...toldOf('a', false), tcfVendors: [5] }], consent: list(5) },
    'not-observed: no-list',
  ],
  [
    'an older list, which no longer holds',
    {
      collectors: [vendor('a', 5)],
      consent: stated(signal('undecided', { disclosedVendors: [5] }), signal('accepted', { disclosedVendors: [] })),
    },
    'not-observed: no-list',
  ],
  [
    'one that a list leaves out',
    { collectors: [vendor('a', 5), vendor('b', 6)], consent: list(5), findings: [finding('undisclosed-collector')] },
    'concern: UNDISCLOSED-COLLECTOR disclosed-in-part',
  ],
  [
    'behind the site’s own address',
    { collectors: [a], findings: [finding('cname-cloaked', 'observed')] },
    'concern: CNAME-CLOAKED no-list',
  ],
  [
    'in its format, to the site’s own address',
    { findings: [finding('first-party-proxied', 'observed')] },
    'concern: FIRST-PARTY-PROXIED nobody-collected',
  ],
];

const dataSecurity: Case[] = [
  ['no request', {}, 'not-observed: nobody-collected'],
  ['all by https', { collectors: [a] }, 'met: +all-encrypted'],
  ['the site’s own by https', { collectors: [collector('owner', {}, { runsSite: true })] }, 'met: +all-encrypted'],
  ['one of three by http', { collectors: [collector('a', { insecureRequests: 1 })] }, 'concern: NOT-ENCRYPTED'],
  [
    'http to what pages need',
    { collectors: [collector('cdn', { category: 'hosting', insecureRequests: 1 })] },
    'concern: NOT-ENCRYPTED',
  ],
  [
    'an address in clear',
    { collectors: [collector('a', { data: [data('email')] })] },
    'concern: CONTACT-IN-CLEAR +all-encrypted',
  ],
  [
    'an address in clear, to the site',
    { collectors: [collector('a', { data: [data('email')] }, { runsSite: true })] },
    'met: +all-encrypted',
  ],
  [
    'what only general rules call an address',
    { collectors: [collector('a', { data: [data('email', { certainty: 'likely' })] })] },
    'met: +all-encrypted',
  ],
  [
    'that, and it was typed',
    { collectors: [collector('a', { data: [typed('email', 'base64', { certainty: 'likely' })] })] },
    'concern: CONTACT-IN-CLEAR +all-encrypted',
  ],
  ['typed, and hashed', { collectors: [collector('a', { data: [typed('email', 'sha256')] })] }, 'met: +all-encrypted'],
  ['a hash', { collectors: [collector('a', { data: [data('hashed-email')] })] }, 'met: +all-encrypted contact-hashed'],
  ['a gender', { collectors: [collector('a', { data: [data('gender')] })] }, 'met: +all-encrypted'],
  [
    'what could not be read',
    { collectors: [collector('a', { unreadableRequests: 2 })] },
    'met: +all-encrypted contents-unreadable',
  ],
];

const watched = (of: 'whole' | 'part' | 'none', otherCookies: Site['identifiers']['otherCookies'] = []) => ({
  watched: of,
  otherCookies,
  links: [],
});
const nobodys: CookieReport = { name: 'lang', domain: 'a.example', party: 'third', kept: true, sent: true };
const minimisation: Case[] = [
  ['nobody', {}, 'met: +nobody-contacted'],
  ['nobody, and not watched whole', { complete: false }, 'not-observed: nobody-collected not-watched-whole'],
  ['nobody, and not opened', { visits: 0 }, 'not-observed: nobody-collected'],
  [
    'hosts of which nothing is known',
    { unrecognised: [{ host: 'x.example', requests: 1 }] },
    'not-observed: nobody-collected',
  ],
  [
    'who was only stopped',
    {
      stopped: [
        { organization: a.organization, key: 'a', name: 'A', category: 'misc', blockedRequests: 1, failedRequests: 0 },
      ],
    },
    'not-observed: nobody-collected',
  ],
  ['what pages need', { collectors: [...ownAndNeeded] }, 'not-observed: nobody-collected'],
  [
    'a view of the page',
    { collectors: [a, collector('b', { data: [data('page-title'), data('screen')] })] },
    'met: +page-view-only',
  ],
  [
    'clicks',
    { collectors: [collector('a', { data: [data('page-url'), data('click')] })] },
    'not-observed: use-and-identifiers',
  ],
  [
    'a cookie that recognises it',
    { collectors: [collector('a', { cookies: [cookie()] })] },
    'not-observed: use-and-identifiers',
  ],
  ['a cookie that recognises nobody', { collectors: [collector('a', { cookies: [nobodys] })] }, 'met: +page-view-only'],
  ['cookies not watched', { collectors: [a], identifiers: watched('none') }, 'not-observed: cookies-not-watched'],
  [
    'cookies watched in part',
    { collectors: [a], identifiers: watched('part') },
    'not-observed: cookies-watched-in-part',
  ],
  [
    'what recognises the browser',
    { collectors: [collector('a', { data: [data('page-url'), data('cookie-id')] })] },
    'not-observed: use-and-identifiers',
  ],
  [
    'a view, not all readable',
    { collectors: [collector('a', { unreadableRequests: 1 })] },
    'not-observed: contents-unreadable',
  ],
  ['a view, not watched whole', { collectors: [a], complete: false }, 'not-observed: not-watched-whole'],
  ['no field of a known format', { collectors: [a, collector('b', { data: [] })] }, 'not-observed: format-unknown'],
  [
    'only likely fields',
    { collectors: [collector('a', { data: [data('page-url', { certainty: 'likely' })] })] },
    'not-observed: format-unknown',
  ],
  ['what was bought', { collectors: [collector('a', { data: [data('purchase')] })] }, 'concern: BEYOND-PAGE-VIEW'],
  [
    'what was bought, by the site',
    { collectors: [collector('a', { data: [data('purchase')] }, { runsSite: true })] },
    'not-observed: nobody-collected',
  ],
  [
    'what was likely bought',
    { collectors: [collector('a', { data: [data('purchase', { certainty: 'likely' })] })] },
    'not-observed: likely-beyond-page-view',
  ],
  [
    'what was typed',
    { collectors: [collector('a', { data: [typed('email', 'sha256', { certainty: 'likely' })] })] },
    'concern: TYPED-VALUES',
  ],
  [
    'a recording',
    { collectors: [a], findings: [finding('session-replay', 'observed')] },
    'concern: SESSION-REPLAY +page-view-only',
  ],
  ['fingerprinting', { findings: [finding('fingerprinting')] }, 'concern: FINGERPRINTING +nobody-contacted'],
  [
    'storage',
    { collectors: [collector('a', { data: [] })], findings: [finding('third-party-storage', 'observed')] },
    'not-observed: third-party-storage format-unknown',
  ],
];

const pair = { from: { key: 'a', name: 'A' }, to: { key: 'b', name: 'B' } };
const links = [{ ...pair, seen: ['value' as const], redirected: false, carriers: [] }];
const broker = { dataBroker: { register: 'california' as const, year: 2025, registeredAs: ['A, Inc.'] } };
const limitedUse: Case[] = [
  ['nobody', {}, 'met: +nobody-contacted'],
  ['nobody, and not watched whole', { complete: false }, 'not-observed: nobody-collected not-watched-whole'],
  ['further hosts', { furtherHosts: 1 }, 'not-observed: nobody-collected'],
  ['others', { collectors: [a, b] }, 'not-observed: others-collected'],
  [
    'the same identifier',
    { collectors: [a, b], identifiers: { watched: 'part', otherCookies: [], links } },
    'concern: IDENTIFIERS-LINKED others-collected',
  ],
  ['a broker', { collectors: [collector('a', {}, broker)] }, 'concern: DATA-BROKER others-collected'],
  [
    'a broker’s own site',
    { collectors: [collector('a', {}, { ...broker, runsSite: true })] },
    'not-observed: nobody-collected',
  ],
  [
    'one that a list leaves out',
    { collectors: [a], findings: [finding('undisclosed-collector')] },
    'concern: UNDISCLOSED-COLLECTOR others-collected',
  ],
  [
    'another finding',
    { collectors: [a], findings: [finding('collected-before-choice')] },
    'not-observed: others-collected',
  ],
];

const DAY = 86_400;
const withCookies = (...cookies: Partial<ReturnType<typeof cookie>>[]) => [
  collector('a', { cookies: cookies.map(cookie) }),
];
const unknownLife = () => {
  const { lifetimeSeconds: _, ...rest } = cookie();
  return collector('a', { cookies: [rest] });
};
const retention: Case[] = [
  ['no cookie', {}, 'not-observed: no-identifier'],
  [
    'cookies not watched',
    { identifiers: watched('none'), collectors: withCookies({}) },
    'not-observed: cookies-not-watched',
  ],
  ['30 days', { collectors: withCookies({}) }, 'met: +short-lived'],
  ['until the browser is closed', { collectors: withCookies({ session: true }) }, 'met: +short-lived'],
  ['397 days', { collectors: withCookies({ lifetimeSeconds: 397 * DAY }) }, 'met: +short-lived'],
  ['a second more', { collectors: withCookies({ lifetimeSeconds: 397 * DAY + 1 }) }, 'concern: LONG-LIVED'],
  [
    'one long, one short',
    { collectors: withCookies({ lifetimeSeconds: 400 * DAY }, { name: 'b' }) },
    'concern: LONG-LIVED',
  ],
  [
    'long, and recognises nobody',
    {
      collectors: [
        collector('a', {
          cookies: [
            { name: 'lang', domain: 'a.example', party: 'third', kept: true, sent: true, lifetimeSeconds: 400 * DAY },
          ],
        }),
      ],
    },
    'not-observed: no-identifier',
  ],
  [
    'long, and not seen to be kept',
    { collectors: withCookies({ lifetimeSeconds: 400 * DAY, kept: false }) },
    'not-observed: no-identifier',
  ],
  [
    'long, of what pages need',
    { collectors: [collector('cmp', { category: 'consent', cookies: [cookie({ lifetimeSeconds: 400 * DAY })] })] },
    'not-observed: no-identifier',
  ],
  ['set earlier', { collectors: [unknownLife()] }, 'not-observed: lifetime-unseen'],
  [
    'watched in part',
    { collectors: withCookies({}), identifiers: watched('part') },
    'not-observed: cookies-watched-in-part',
  ],
  [
    'long, of a tracker that received nothing',
    { identifiers: watched('whole', [{ ...cookie({ lifetimeSeconds: 400 * DAY }), tracker: 'a' }]) },
    'concern: LONG-LIVED',
  ],
  [
    'long, of the site itself',
    { identifiers: watched('whole', [cookie({ lifetimeSeconds: 400 * DAY })]) },
    'not-observed: no-identifier',
  ],
  [
    'a hashed address',
    { collectors: [collector('a', { data: [data('hashed-email')], cookies: [cookie()] })] },
    'concern: KNOWN-BY-CONTACT +short-lived',
  ],
  [
    'likely a user’s number',
    { collectors: [collector('a', { data: [data('user-id', { certainty: 'likely' })] })] },
    'not-observed: no-identifier',
  ],
];

const link = { url: 'https://a.example/', verified: true, asOf: '2026' };
const ways = (change: Partial<Collector>) => ({ collectors: [collector('a', {}, change)] });
const rights: Case[] = [
  ['nobody', { collectors: [...ownAndNeeded] }, 'not-observed: nobody-collected'],
  ['both ways', ways({ access: link, deletion: link }), 'met: +ways-known'],
  ['a contact', ways({ contact: 'privacy@a.example' }), 'met: +ways-known'],
  ['one way only', ways({ access: link }), 'not-observed: ways-known-in-part'],
  ['a policy only', ways({ privacyPolicy: 'https://a.example/policy' }), 'not-observed: ways-known-in-part'],
  ['nothing', ways({}), 'concern: NOBODY-TO-ASK ways-known-in-part'],
  [
    'nothing but an opt-out',
    ways({ optOuts: [{ kind: 'preference-page', ...link }] }),
    'concern: NOBODY-TO-ASK ways-known-in-part',
  ],
  [
    'one of two',
    { collectors: [collector('a', {}, { contact: 'x@a.example' }), b] },
    'concern: NOBODY-TO-ASK ways-known-in-part',
  ],
];

const gpc = (honoured: GpcSpoken['honoured']): { gpc: GpcReport } => ({
  gpc: {
    by: 'candor',
    header: 'seen',
    answer: { honoured, said: [{ source: 'cmp', value: 'onetrust', says: 'applied' }] },
  },
});
const optOutWay: OptOut = { kind: 'preference-page', ...link };
const optOut: Case[] = [
  ['nobody', {}, 'not-observed: nobody-collected'],
  ['none known', { collectors: [a] }, 'not-observed: opt-outs-known-in-part'],
  [
    'one of two',
    { collectors: [collector('a', {}, { optOuts: [optOutWay] }), b] },
    'not-observed: opt-outs-known-in-part',
  ],
  ['all', { collectors: [collector('a', {}, { optOuts: [optOutWay] }), ...ownAndNeeded] }, 'met: +opt-outs-known'],
  ['a refusal', { consent: stated(signal('refused')) }, 'met: +refusal-recorded nobody-collected'],
  ['a refusal of sale', { consent: { ...stated(signal('refused')), ofPart: true } }, 'not-observed: nobody-collected'],
  ['a refusal in part', { consent: stated(signal('partial')) }, 'not-observed: nobody-collected'],
  ['the signal, and nothing said', { gpc: { by: 'browser', header: 'in-force' } }, 'not-observed: nobody-collected'],
  ['the signal heeded', gpc('yes'), 'met: +signal-heeded nobody-collected'],
  ['the signal not heeded', gpc('no'), 'concern: SIGNAL-NOT-HEEDED nobody-collected'],
  ['in part', gpc('in-part'), 'not-observed: signal-heeded-in-part nobody-collected'],
  [
    'after an opt-out',
    { findings: [finding('collected-after-opt-out')] },
    'concern: COLLECTED-AFTER-OPT-OUT nobody-collected',
  ],
  [
    'after an opt-out, for information',
    { findings: [finding('collected-after-opt-out', 'information')] },
    'not-observed: collected-after-opt-out nobody-collected',
  ],
  [
    'the signal not passed on',
    { findings: [finding('opt-out-signal-ignored')] },
    'concern: OPT-OUT-SIGNAL-IGNORED nobody-collected',
  ],
  [
    'more clicks than one',
    { findings: [finding('refusal-harder-than-accepting')] },
    'concern: REFUSAL-HARDER-THAN-ACCEPTING nobody-collected',
  ],
  [
    'a refusal that returns',
    { consent: stated(signal('refused')), findings: [finding('banner-returns')] },
    'concern: BANNER-RETURNS +refusal-recorded nobody-collected',
  ],
];

const cases: Partial<Record<Principle, Case[]>> = {
  transparency,
  'data-security': dataSecurity,
  minimisation,
  'limited-use': limitedUse,
  retention,
  rights,
  'opt-out': optOut,
};

describe.each(Object.entries(cases) as [Principle, Case[]][])('%s', (principle, some) => {
  test.each(some)('%s', (_, site, expected) => {
    expect(said(principle, site)).toBe(expected);
  });

  test('reaches every reason that its rule names', () => {
    const reached = some.flatMap(([, , expected]) => expected.toLowerCase().replaceAll('+', '').split(' '));
    expect(principleRules[principle].about.map(({ kind }) => kind).filter((kind) => !reached.includes(kind))).toEqual(
      [],
    );
  });

  test('reaches every status', () => {
    const reached = new Set(some.map(([, , expected]) => expected.slice(0, expected.indexOf(':'))));
    expect([...reached].sort()).toEqual(['concern', 'met', 'not-observed']);
  });
});
