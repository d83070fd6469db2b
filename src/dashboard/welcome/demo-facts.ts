// An invented visit to an invented shop, with invented companies: what Candor would have stored of it. The demo shows it through the same functions and
// components as a real one.

import type { Occasion, SiteFacts, VisitTracker } from '../../core/facts.ts';
import type { DataSeen, Directory, Instant, Organization, Told, ToldInAll, Tracker } from '../../core/model.ts';

export const DEMO_SITE = 'shop.example';
const VISIT = 'demo';

const organizations: Organization[] = [
  { key: 'adwell', name: 'Adwell (invented)' },
  { key: 'meterly', name: 'Meterly (invented)' },
  { key: 'mailmatch', name: 'Mailmatch (invented)' },
];

const trackers: Tracker[] = [
  { key: 'adwell_ads', name: 'Adwell Ads', category: 'advertising', organization: 'adwell' },
  { key: 'meterly_stats', name: 'Meterly Stats', category: 'site_analytics', organization: 'meterly' },
  { key: 'mailmatch_id', name: 'Mailmatch ID', category: 'advertising', organization: 'mailmatch' },
];

/** Names of the demo alone. */
export const demoDirectory: Directory = {
  tracker: (key) => trackers.find((one) => one.key === key),
  organization: (key) => organizations.find((one) => one.key === key),
  organizationOf: () => undefined,
};

/** Milliseconds after the page was opened. */
const ASKED = 900;
const REFUSED = 9_000;

/** `startedAt`: when the invented visit began. */
export function demoFacts(startedAt: Instant): SiteFacts {
  const signal = { standard: 'tcf', source: 'page', detail: {} } as const;
  return {
    site: DEMO_SITE,
    visits: [
      {
        id: VISIT,
        site: DEMO_SITE,
        startedAt,
        complete: true,
        signals: [
          { ...signal, choice: 'undecided', at: startedAt + ASKED, answeredNow: false },
          { ...signal, choice: 'refused', at: startedAt + REFUSED, answeredNow: true },
        ],
      },
    ],
    trackers: rows(startedAt),
    hosts: [{ visit: VISIT, host: 'cdn.example.net', site: DEMO_SITE, requests: 4 }],
    identifiers: [
      {
        visit: VISIT,
        site: DEMO_SITE,
        cookies: [
          {
            name: 'awid',
            domain: 'adwell.example',
            party: 'third',
            tracker: 'adwell_ads',
            setBy: 'answer',
            kept: true,
            setAt: startedAt + 500,
            lifetime: 390 * 86_400,
            sent: true,
            identifies: 'likely',
          },
        ],
        links: [],
      },
    ],
    evidence: [],
  };
}

function rows(startedAt: Instant): VisitTracker[] {
  const refused: Told = { standard: 'tcf', value: 'no purposes', choice: 'refused' };
  const accepted: Told = { standard: 'tcf', value: 'purposes 1–10', choice: 'accepted' };
  return [
    row('adwell_ads', 'px.adwell.example', {
      data: [
        { type: 'page-url', evidence: 'url' },
        { type: 'cookie-id', evidence: 'awid' },
        { type: 'product-view', evidence: 'item' },
      ],
      sent: [
        { choice: 'undecided', told: 'nothing', requests: 2, firstAt: startedAt + 400, lastAt: startedAt + 800 },
        { choice: 'refused', told: 'accepted', requests: 3, firstAt: startedAt + 12_000, lastAt: startedAt + 15_000 },
      ],
      told: [{ ...accepted, requests: 3 }],
    }),
    row('meterly_stats', 'in.meterly.example', {
      data: [
        { type: 'page-url', evidence: 'p' },
        { type: 'screen', evidence: 'sr' },
      ],
      sent: [
        { choice: 'undecided', told: 'nothing', requests: 1, firstAt: startedAt + 600, lastAt: startedAt + 600 },
        { choice: 'refused', told: 'refused', requests: 1, firstAt: startedAt + 12_500, lastAt: startedAt + 12_500 },
      ],
      told: [{ ...refused, requests: 1 }],
    }),
    row('mailmatch_id', 'id.mailmatch.example', {
      data: [{ type: 'hashed-email', evidence: 'sha256' }],
      sent: [
        { choice: 'refused', told: 'refused', requests: 1, firstAt: startedAt + 40_000, lastAt: startedAt + 40_000 },
      ],
      told: [{ ...refused, requests: 1 }],
    }),
  ];
}

interface Sent {
  data: DataSeen[];
  sent: Occasion[];
  told: VisitTracker['told'];
}

/** A roll-up whose counts are made of what was sent, as the store makes them. */
function row(tracker: string, host: string, { data, sent, told }: Sent): VisitTracker {
  const byChoice: VisitTracker['byChoice'] = {};
  const byTold: Partial<Record<ToldInAll, number>> = {};
  for (const one of sent) {
    byChoice[one.choice] = (byChoice[one.choice] ?? 0) + one.requests;
    byTold[one.told] = (byTold[one.told] ?? 0) + one.requests;
  }
  return {
    visit: VISIT,
    tracker,
    site: DEMO_SITE,
    party: 'third',
    hosts: [host],
    requests: sent.reduce((sum, { requests }) => sum + requests, 0),
    unansweredRequests: 0,
    blockedRequests: 0,
    failedRequests: 0,
    insecureRequests: 0,
    unreadableRequests: 0,
    firstAt: Math.min(...sent.map(({ firstAt }) => firstAt)),
    lastAt: Math.max(...sent.map(({ lastAt }) => lastAt)),
    byChoice,
    data,
    byTold,
    told,
    occasions: sent,
  };
}
