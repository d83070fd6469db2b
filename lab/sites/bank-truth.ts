import type { DataType } from '../../src/core/model.ts';
import type { PageTruth, TrackerTruth } from '../model.ts';
import { GOOGLE_DENIED, GOOGLE_GRANTED, googleAnalytics, googleTagScript, mixpanelTracker } from '../truths.ts';

function bankTruth(customer: DataType[], more: TrackerTruth[]): PageTruth {
  return {
    trackers: [
      googleTagScript,
      googleAnalytics({
        why: 'the tag reports the page, without storing an id',
        also: customer,
        told: [GOOGLE_DENIED],
      }),
      {
        key: 'snowplow',
        organization: 'snowplow',
        hosts: ['com-northbank-prod1.collector.snplow.net'],
        why: "Snowplow's tracker in the bank's own script",
        dataTypes: ['page-url', 'page-title', 'client-id', 'session-id', 'language', 'timezone', 'screen', ...customer],
        // Where nobody is signed in, `userId` in the session's context is the browser's.
        arguable: ['custom-event', 'hardware', 'cookie-id', ...(customer.length === 0 ? (['user-id'] as const) : [])],
      },
      ...more,
    ],
    consent: { standard: 'cmp', choice: 'undecided' },
    unrecognised: [],
  };
}

export const truthOf: Record<string, PageTruth> = {
  '/': bankTruth([], []),
  '/overview': bankTruth(
    ['user-id'],
    [mixpanelTracker({ why: 'Mixpanel is told who the customer is', also: ['user-id', 'email'] })],
  ),
};

const linkedin: TrackerTruth[] = [
  {
    key: 'linkedin_analytics',
    organization: 'microsoft',
    hosts: ['snap.licdn.com'],
    why: "LinkedIn's script, once marketing is agreed to",
    dataTypes: [],
  },
  {
    key: 'linkedin_ads',
    organization: 'microsoft',
    hosts: ['px.ads.linkedin.com'],
    why: 'the Insight Tag reports the page',
    dataTypes: ['page-url', 'page-title'],
    arguable: ['session-id', 'client-id', 'custom-event'],
  },
  {
    key: 'linkedin',
    organization: 'microsoft',
    hosts: ['www.linkedin.com'],
    why: "redirected, to match the member's cookie",
    dataTypes: [],
    // Inside the address to return to.
    arguable: ['page-url'],
  },
];

const clarity: TrackerTruth[] = [
  {
    key: 'microsoft_clarity',
    organization: 'microsoft',
    hosts: ['www.clarity.ms', 'scripts.clarity.ms', 'e.clarity.ms', 'c.clarity.ms'],
    why: 'Clarity records the page, once analytics is agreed to',
    dataTypes: ['session-replay', 'page-url', 'page-title', 'user-agent', 'language', 'client-id', 'session-id'],
    arguable: ['screen', 'user-id', 'cookie-id'],
    told: [{ standard: 'own', value: '47 ads=1 analytics=1', choice: 'accepted' }],
  },
  {
    key: 'bing_ads',
    organization: 'microsoft',
    hosts: ['c.bing.com'],
    why: "Clarity's cookie is matched with Bing's",
    dataTypes: [],
    arguable: ['cookie-id', 'client-id', 'advertising-id', 'session-id'],
  },
];

/** Sent on the first page once the question is answered. */
export const afterAnswer = {
  accepted: [
    googleAnalytics({ why: 'the tag reports the page again, now with consent', told: [GOOGLE_GRANTED] }),
    ...clarity,
    ...linkedin,
  ],
  refused: [googleAnalytics({ why: 'the tag reports the page again, without consent', told: [GOOGLE_DENIED] })],
};
