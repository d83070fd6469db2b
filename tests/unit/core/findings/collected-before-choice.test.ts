// Who received something before an answer, and what only looks so.

import { expect, test } from 'vitest';
import { NOON, signal } from '../../../support/facts.ts';
import {
  answered,
  by,
  found,
  G100,
  inBackground,
  known,
  meta,
  record,
  rowsOf,
  SECOND,
  shown,
  type World,
} from './world.ts';

const banner = { rule: 'klaro', at: NOON };

test.each<[why: string, world: World, rows: string[]]>([
  [
    'TCF shows the question',
    { visits: [{ signals: [shown()] }], requests: [meta(1), meta(2)] },
    ['observed facebook 2'],
  ],
  [
    'the person answered later',
    { visits: [{ signals: [record('undecided'), record('refused', 5, true)] }], requests: [meta(1), meta(9)] },
    ['observed facebook 1'],
  ],
  [
    'Candor saw the question open',
    { visits: [{ signals: [record('undecided')], banner }], requests: [meta(1)] },
    ['observed facebook 1'],
  ],
  [
    'a manager without an answer, and no question seen',
    { visits: [{ signals: [record('undecided')] }], requests: [meta(1)] },
    ['likely facebook 1'],
  ],
  [
    'Google’s pings without cookies',
    { visits: [{ signals: [shown()] }], requests: [by('google_analytics', 1, { told: [G100] }), meta(1)] },
    ['observed facebook 1', 'information google_analytics 1 cookieless'],
  ],
  [
    'the page goes by an opt-out',
    {
      visits: [{ signals: [record('undecided'), signal({ standard: 'us-privacy', choice: 'not-asked' })] }],
      requests: [meta(1)],
    },
    ['information facebook 1 opt-out-regime'],
  ],
  [
    'a manager without an answer where the person lives in the United States',
    { visits: [{ signals: [record('undecided')] }], requests: [meta(1)], region: 'us' },
    ['information facebook 1 opt-out-regime'],
  ],
  [
    'a European question that is shown to somebody who lives in the United States',
    { visits: [{ signals: [shown()] }], requests: [meta(1)], region: 'us' },
    ['observed facebook 1'],
  ],
  ['an answer from an earlier visit', { visits: [{ signals: [known('accepted')] }], requests: [meta(1)] }, []],
  ['the page says that it need not ask', { visits: [{ signals: [known('not-asked')] }], requests: [meta(1)] }, []],
  ['nothing is known of a question', { requests: [meta(1)] }, []],
  ['loaded in advance', { visits: [{ signals: [shown()], inAdvance: true }], requests: [meta(1)] }, []],
  [
    'from before Candor watched the page',
    { visits: [{ signals: [shown(5)], complete: false, startedAt: NOON + 3 * SECOND }], requests: [meta(1)] },
    [],
  ],
  [
    'after Candor began to watch the page',
    { visits: [{ signals: [shown(5)], complete: false, startedAt: NOON + 3 * SECOND }], requests: [meta(4)] },
    ['observed facebook 1'],
  ],
  ['a service worker’s', { visits: [{ signals: [shown()] }], requests: [meta(1, { visit: inBackground })] }, []],
  ['stopped', { visits: [{ signals: [shown()] }], requests: [meta(1, { fate: 'blocked' })] }, []],
  [
    'consent managers, tag managers, hosting, captchas, payment and fraud prevention',
    {
      visits: [{ signals: [shown()] }],
      requests: [
        'onetrust',
        'google_tag_manager',
        'google_tag',
        'google_fonts',
        'cloudflare',
        'hcaptcha',
        'stripe.com',
        'paypal',
        'datadome',
        'riskfield.com',
      ].map((tracker) => by(tracker, 1)),
    },
    [],
  ],
  ['the site’s own tracker', { site: 'facebook.com', visits: [{ signals: [shown()] }], requests: [meta(1)] }, []],
  [
    'at the site’s own address, where who gets it cannot be seen',
    {
      visits: [{ signals: [shown()] }],
      requests: [by('posthog', 1, { host: 'shop.example', party: 'first', by: 'protocol' })],
    },
    [],
  ],
  [
    'at a name of the site’s that belongs to a tracker',
    {
      visits: [{ signals: [shown()] }],
      requests: [by('eulerian', 1, { host: 'm.shop.example', party: 'first', by: 'cname' })],
    },
    ['observed eulerian 1'],
  ],
])('%s', (_, world, rows) => {
  expect(rowsOf('collected-before-choice', world)).toEqual(rows);
});

test('an opt-out page on which nobody has opted out is shown for what it is', () => {
  const signals = [signal({ standard: 'gpp', choice: 'undecided' })];
  expect(rowsOf('collected-before-choice', { visits: [{ signals }], requests: [meta(1)] })).toEqual([
    'information facebook 1 opt-out-regime',
  ]);
});

test('says who, when, in how many visits, and when the answer came', () => {
  const at = (seconds: number) => new Date(NOON + seconds * SECOND).toISOString();
  const visits = [
    { id: 'v1', signals: [shown(), answered('refused', 6)] },
    { id: 'v2', startedAt: NOON + 100 * SECOND, signals: [shown(100)] },
  ];
  const requests = [meta(1), meta(2), meta(101, { visit: 'v2' })];
  expect(found('collected-before-choice', { visits, requests })).toEqual([
    {
      kind: 'collected-before-choice',
      principle: 'consent',
      certainty: 'observed',
      summary: 'Before the site’s question was answered, data went to: Meta.',
      evidence: [
        {
          by: 'Meta',
          organization: 'facebook',
          tracker: 'facebook',
          visit: at(0),
          visits: 2,
          requests: 3,
          firstAt: at(1),
          lastAt: at(101),
          answeredAt: at(6),
          told: 'nothing',
        },
      ],
    },
  ]);
});

test('a sentence names four, the rows all', () => {
  const trackers = ['facebook', 'hotjar', 'criteo', 'tradedesk', 'taboola', 'outbrain'];
  const requests = trackers.map((tracker) => by(tracker, 1));
  const [finding] = found('collected-before-choice', { visits: [{ signals: [shown()] }], requests });
  expect(finding?.summary).toMatch(/: \w.*, .*, .*, .* and 2 more\.$/);
  expect(finding?.evidence).toHaveLength(6);
});
