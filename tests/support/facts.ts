// Small builders: a test states what matters to it.

import type { RequestRecord } from '../../src/core/facts.ts';
import type { ConsentSignal, Visit } from '../../src/core/model.ts';

export const NOON = Date.UTC(2026, 0, 31, 12);

export function visit(change: Partial<Visit> = {}): Visit {
  return {
    id: 'v1',
    site: 'shop.example',
    startedAt: NOON,
    complete: true,
    signals: [],
    ...change,
  };
}

export function request(change: Partial<RequestRecord> = {}): RequestRecord {
  return {
    fate: 'sent',
    visit: 'v1',
    site: 'shop.example',
    at: NOON + 100,
    tracker: 'google_analytics',
    host: 'www.google-analytics.com',
    party: 'third',
    type: 'image',
    insecure: false,
    contents: 'none',
    data: [{ type: 'page-url', evidence: 'dl' }],
    told: [{ standard: 'google-consent-mode', value: 'G100', choice: 'refused' }],
    ...change,
  };
}

export function signal(change: Partial<ConsentSignal> = {}): ConsentSignal {
  return {
    standard: 'tcf',
    source: 'page',
    choice: 'undecided',
    at: NOON + 50,
    answeredNow: false,
    detail: {},
    ...change,
  };
}
