// A report in which every field that there can be is there. A field added to types.ts stops the build here, until it is added to
// this report and, since the schema takes no field that it does not name, to the schema.

import type { Report } from '../../../../src/core/report/types.ts';

type Full<T> = T extends readonly (infer Item)[]
  ? Full<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Full<T[Key]> }
    : T;

const at = '2026-01-31T12:00:00.000Z';

export const fullReport = {
  schema: 'candor-report/1',
  generatedAt: at,
  generator: { name: 'candor', version: '0.1.0', browser: 'Chromium 156' },
  knowledge: { source: '@ghostery/trackerdb', version: '1.0.945', licence: 'CC-BY-NC-SA-4.0' },
  scope: { from: at, to: at, sites: ['shop.example'] },
  region: 'eu',
  alwaysSent: [{ data: 'ip-address', category: 'ip-addresses' }],
  sites: [
    {
      site: 'shop.example',
      visits: 1,
      loadedInAdvance: 1,
      firstSeen: at,
      lastSeen: at,
      complete: true,
      consent: {
        choice: 'refused',
        at,
        contradicted: true,
        ofPart: true,
        signals: [
          {
            standard: 'tcf',
            source: 'page',
            choice: 'refused',
            at,
            detail: {
              purposes: [],
              legitimateInterests: [2],
              vendors: 0,
              vendorConsents: [755],
              vendorLegitimateInterests: [77],
              disclosedVendors: [77, 755],
              sections: ['usnat'],
              cmpId: 10,
              gdprApplies: true,
              status: 'useractioncomplete',
              manager: { key: 'klaro', name: 'Klaro' },
              categories: [{ name: 'analytics', allowed: false }],
              gpc: true,
              chosenAt: at,
            },
          },
        ],
        banner: { rule: 'Klaro', at, answer: { answer: 'refuse', by: 'click', at, outcome: 'confirmed', clicks: 1 } },
      },
      gpc: {
        by: 'candor',
        header: 'seen',
        answer: { honoured: 'yes', said: [{ source: 'gpp', value: 'usnat Gpc=1', says: 'received' }] },
      },
      timelines: [
        {
          startedAt: at,
          path: '/sale/shoes',
          endedAt: at,
          complete: true,
          choice: 'refused',
          contradicted: true,
          entries: [
            { kind: 'answered-before', at, choice: 'accepted' },
            { kind: 'opened', at },
            { kind: 'asked', at, again: true },
            { kind: 'not-asked', at },
            { kind: 'contacts', at, organizations: [{ key: 'google', name: 'Google', at }], unsure: true },
            { kind: 'stated', at, choice: 'partial' },
            { kind: 'answer-failed', at, wantedBy: 'setting' },
            {
              kind: 'answered',
              at,
              choice: 'refused',
              contradicted: true,
              answeredBy: 'click',
              outcome: 'confirmed',
              reportedBy: [{ standard: 'cmp', manager: 'klaro' }],
            },
            {
              kind: 'after',
              at,
              choice: 'refused',
              organizations: [
                { key: 'google', name: 'Google', at, first: true, settling: true, told: ['accepted', 'refused'] },
              ],
            },
            { kind: 'left', at },
          ],
          backgroundOrganizations: 1,
        },
      ],
      collectors: [
        {
          organization: { key: 'google', name: 'Google', country: 'US', known: true },
          runsSite: true,
          trackers: [
            {
              key: 'google_analytics',
              name: 'Google Analytics',
              category: 'site_analytics',
              hosts: ['www.google-analytics.com'],
              party: 'third',
              requests: 3,
              proxiedRequests: 1,
              cnameRequests: 1,
              backgroundRequests: 1,
              unansweredRequests: 1,
              firstAt: at,
              lastAt: at,
              beforeChoice: 1,
              afterRefusal: 2,
              insecureRequests: 0,
              unreadableRequests: 0,
              data: [
                {
                  category: 'device-identifiers',
                  type: 'client-id',
                  evidence: 'cid',
                  certainty: 'likely',
                  typed: { form: 'sha256', when: 'before-submission', host: 'www.google-analytics.com', at },
                },
              ],
              byTold: [
                { told: 'refused', requests: 2 },
                { told: 'nothing', requests: 1 },
              ],
              told: [
                {
                  standard: 'tcf',
                  value: 'no purpose',
                  choice: 'refused',
                  byDefault: true,
                  vendor: {
                    vendor: 755,
                    consent: false,
                    legitimateInterest: true,
                    disclosed: false,
                    forbiddenPurposes: [2, 7],
                  },
                  requests: 2,
                },
              ],
              cookies: [
                {
                  name: '_ga',
                  domain: 'shop.example',
                  party: 'first',
                  setBy: 'unseen',
                  kept: true,
                  session: true,
                  lifetimeSeconds: 34_560_000,
                  sent: true,
                  identifies: 'known',
                },
              ],
              claims: {
                list: 'iab-tcf',
                vendor: 755,
                asOf: '2026-01-15',
                consent: [1, 3, 4],
                legitimateInterest: [2, 7],
                specialFeatures: [1],
              },
            },
          ],
          requests: 3,
          beforeChoice: 1,
          afterRefusal: 2,
          optOuts: [
            {
              kind: 'browser-addon',
              url: 'https://optout.example/',
              verified: true,
              asOf: '2026-01',
              scope: 'browser',
              needs: 'third-party-cookies',
              lostWhen: 'cookies-cleared',
            },
          ],
          access: { url: 'https://optout.example/access', verified: true, asOf: '2026-01-15' },
          deletion: { url: 'https://optout.example/delete', verified: true, asOf: '2026' },
          dataBroker: { register: 'california', year: 2025, registeredAs: ['Example, Inc.'] },
          tcfVendors: [755],
          privacyPolicy: 'https://policies.example/',
          contact: 'privacy@google.example',
        },
      ],
      stopped: [
        {
          organization: { key: 'google', name: 'Google', country: 'US', known: true },
          key: 'google_analytics',
          name: 'Google Analytics',
          category: 'site_analytics',
          blockedRequests: 2,
          failedRequests: 0,
        },
        {
          organization: { key: 'meta', name: 'Meta', country: 'US', known: true },
          key: 'facebook_tag',
          name: 'Meta Pixel',
          category: 'advertising',
          blockedRequests: 1,
          failedRequests: 3,
        },
      ],
      unrecognised: [{ host: 'cdn.example.net', requests: 4 }],
      furtherHosts: 7,
      findings: [
        {
          kind: 'collected-after-opt-out',
          principle: 'opt-out',
          certainty: 'likely',
          summary: 'Meta received something after you noted an opt-out.',
          evidence: [
            {
              by: 'Meta',
              organization: 'facebook',
              optOut: 'cookie-opt-out',
              host: 'meta.example',
              doneAt: at,
              requests: 2,
              firstAt: at,
              lastAt: at,
              trackers: ['facebook'],
              sites: 3,
              identified: true,
              lostWhen: 'cookies-cleared',
            },
          ],
        },
        {
          kind: 'collected-before-choice',
          principle: 'consent',
          certainty: 'observed',
          summary: 'Before the site’s question was answered, data went to: Google.',
          evidence: [
            {
              by: 'Google',
              organization: 'google',
              tracker: 'google_analytics',
              visit: at,
              visits: 1,
              requests: 2,
              firstAt: at,
              lastAt: at,
              answeredAt: at,
              told: 'refused',
              notes: ['cookieless'],
              said: 'G100',
            },
          ],
        },
        {
          kind: 'identifier-set-after-refusal',
          principle: 'consent',
          certainty: 'observed',
          summary: 'After you had refused, a cookie that recognises this browser was set for: Google.',
          evidence: [
            {
              by: 'Google',
              organization: 'google',
              tracker: 'google_analytics',
              cookie: '_ga',
              domain: 'shop.example',
              party: 'first',
              identifies: 'known',
              lifetimeSeconds: 34_560_000,
              visit: at,
              at,
              answeredAt: at,
            },
          ],
        },
        {
          kind: 'refusal-harder-than-accepting',
          principle: 'opt-out',
          certainty: 'likely',
          summary: 'Refusing took 3 clicks.',
          evidence: [{ visit: at, at, rule: 'onetrust', clicks: 3 }],
        },
        {
          kind: 'banner-returns',
          principle: 'opt-out',
          certainty: 'likely',
          summary: 'The site asked again.',
          evidence: [
            {
              times: 2,
              visit: at,
              at,
              refusedVisit: at,
              refusedAt: at,
              standard: 'cmp',
              manager: { key: 'klaro', name: 'Klaro' },
            },
          ],
        },
        {
          kind: 'first-party-proxied',
          principle: 'transparency',
          certainty: 'observed',
          summary: 'Data in the format of Google was sent to shop.example’s own address.',
          evidence: [{ organization: 'google', tracker: 'google_analytics', hosts: ['shop.example'], requests: 1 }],
        },
        {
          kind: 'session-replay',
          principle: 'minimisation',
          certainty: 'observed',
          summary: 'Google received recordings of what happened in the page.',
          evidence: [{ by: 'Google', organization: 'google', tracker: 'google_analytics', fields: ['body'] }],
        },
        {
          kind: 'fingerprinting',
          principle: 'minimisation',
          certainty: 'likely',
          summary: 'Scripts of Google did what recognises a browser without cookies.',
          evidence: [
            {
              technique: 'canvas',
              by: 'Google',
              organization: 'google',
              tracker: 'google_analytics',
              script: 'www.google-analytics.com',
              frame: 'frame.example',
              party: 'third',
              at: '2026-01-31T12:00:00.000Z',
            },
          ],
        },
        {
          kind: 'third-party-storage',
          principle: 'minimisation',
          certainty: 'observed',
          summary: 'Scripts or frames of Google, others than the site, kept something in this browser.',
          evidence: [
            {
              technique: 'local-storage',
              by: 'Google',
              organization: 'google',
              tracker: 'google_analytics',
              script: 'www.google-analytics.com',
              frame: 'frame.example',
              party: 'third',
              at: '2026-01-31T12:00:00.000Z',
            },
          ],
        },
      ],
      principles: {
        transparency: {
          status: 'concern',
          reasons: [
            {
              kind: 'first-party-proxied',
              says: 'concern',
              count: 1,
              outOf: 2,
              evidence: [{ of: 'finding', finding: 'first-party-proxied', certainty: 'observed', rows: 1 }],
            },
          ],
        },
        consent: {
          status: 'not-observed',
          reasons: [
            {
              kind: 'answer-known',
              says: 'information',
              count: 1,
              outOf: 2,
              evidence: [
                { of: 'signal', standard: 'cmp', manager: { key: 'klaro', name: 'Klaro' }, choice: 'refused', at },
                { of: 'visit', visit: at, askedAt: at, answeredAt: at },
              ],
            },
          ],
        },
        'data-security': {
          status: 'met',
          reasons: [{ kind: 'all-encrypted', says: 'met', count: 1, outOf: 2, evidence: [] }],
        },
        minimisation: {
          status: 'concern',
          reasons: [
            {
              kind: 'typed-values',
              says: 'concern',
              count: 1,
              outOf: 2,
              evidence: [
                {
                  of: 'data',
                  organization: 'google',
                  by: 'Google',
                  tracker: 'google_analytics',
                  type: 'client-id',
                  field: 'cid',
                  typed: { form: 'sha256', when: 'before-submission' },
                },
              ],
            },
          ],
        },
        'limited-use': {
          status: 'concern',
          reasons: [
            {
              kind: 'identifiers-linked',
              says: 'concern',
              count: 1,
              outOf: 2,
              evidence: [
                { of: 'link', from: { key: 'google', name: 'Google' }, to: { key: 'meta', name: 'Meta' } },
                { of: 'organization', organization: 'google', by: 'Google', register: 'california 2025' },
              ],
            },
          ],
        },
        retention: {
          status: 'concern',
          reasons: [
            {
              kind: 'long-lived',
              says: 'concern',
              count: 1,
              outOf: 2,
              evidence: [
                {
                  of: 'cookie',
                  tracker: 'google_analytics',
                  cookie: '_ga',
                  domain: 'shop.example',
                  session: true,
                  lifetimeSeconds: 34_560_000,
                },
              ],
            },
          ],
        },
        rights: {
          status: 'not-observed',
          reasons: [
            {
              kind: 'ways-known-in-part',
              says: 'information',
              count: 1,
              outOf: 2,
              evidence: [
                { of: 'tracker', organization: 'google', by: 'Google', tracker: 'google_analytics', requests: 3 },
              ],
            },
          ],
        },
        'opt-out': {
          status: 'met',
          reasons: [
            {
              kind: 'signal-heeded',
              says: 'met',
              count: 1,
              outOf: 2,
              evidence: [{ of: 'gpc', source: 'gpp', value: 'usnat Gpc=1', says: 'received' }],
            },
          ],
        },
      },
      identifiers: {
        watched: 'whole',
        otherCookies: [
          {
            name: 'cart',
            domain: 'shop.example',
            party: 'first',
            tracker: 'segment',
            setBy: 'answer',
            kept: false,
            session: true,
            lifetimeSeconds: 86_400,
            sent: false,
            identifies: 'known',
          },
        ],
        links: [
          {
            from: { key: 'google', name: 'Google' },
            to: { key: 'facebook', name: 'Meta' },
            seen: ['value', 'endpoint'],
            redirected: true,
            carriers: [{ collector: 'google', by: 'cookie', name: '_ga' }],
          },
        ],
      },
      aggregatedOptOuts: [
        {
          key: 'web-choices',
          url: 'https://optout.aboutads.info/',
          jurisdictions: ['us'],
          needs: 'third-party-cookies',
          lostWhen: 'cookies-cleared',
          verified: true,
          asOf: '2026-11',
        },
      ],
      totals: { organizations: 1, trackers: 1, requests: 3, beforeChoice: 1, afterRefusal: 2 },
    },
  ],
  unattributed: [
    { reason: 'no-page', requests: 5 },
    { reason: 'unknown-document', requests: 1 },
  ],
  audit: [
    {
      address: 'https://shop.example/',
      visited: true,
      site: 'shop.example',
      quiet: true,
      answer: { answer: 'refuse', outcome: 'confirmed', rule: 'Klaro' },
    },
    { address: 'https://gone.example/', visited: false, reason: 'the host was not found' },
  ],
} satisfies Full<Report>;
