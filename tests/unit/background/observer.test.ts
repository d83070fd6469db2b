// What follows from events → what the store is asked to keep.

import { describe, expect, test } from 'vitest';
import { createObserver } from '../../../src/background/observer.ts';
import type { ReadRequest } from '../../../src/background/read-request.ts';
import { createTraces } from '../../../src/background/traces.ts';
import { collectorOf } from '../../../src/core/collector.ts';
import type { Directory } from '../../../src/core/model.ts';
import { backgroundOf } from '../../../src/core/visits/background.ts';
import type { Fate, Outcome } from '../../../src/core/visits/events.ts';
import type { Observation } from '../../../src/store/observations.ts';
import { visit } from '../../support/facts.ts';
import { requestSeen } from '../../support/visit-events.ts';

const directory: Directory = {
  tracker: (key) =>
    key === 'known' ? { key, name: 'Known', category: 'advertising', organization: 'owner' } : undefined,
  organization: () => undefined,
  organizationOf: (host) => (['t.example', 'sister.example'].includes(host) ? 'owner' : undefined),
};

function kept(outcome: Outcome<ReadRequest>): Observation[] {
  const observations: Observation[] = [];
  const keep = (observation: Observation) => {
    // Those have tests of their own.
    if (observation.kind !== 'identifiers') observations.push(observation);
  };
  createObserver(directory, createTraces(), keep).observe(outcome);
  return observations;
}

const reading = { data: [{ type: 'page-url', evidence: 'dl' }], told: [], contents: 'read' } as const;
const read = { tracker: 'known', reading: { ...reading, data: [...reading.data], told: [] } };

/** A request as it is credited to a visit of a site. */
function credited(url: string, more: Partial<ReadRequest>, { site = 'shop.example', fate = 'sent' as Fate } = {}) {
  const { tracker: _, ...seen } = requestSeen(url, { documentId: 'A' });
  return kept({ kind: 'credited', request: { ...seen, at: 5, ...more }, visit: 'v1', site, fate });
}

const record = {
  visit: 'v1',
  site: 'shop.example',
  at: 5,
  tracker: 'known',
  host: 't.example',
  party: 'third',
  type: 'image',
  fate: 'sent',
  insecure: false,
  ...reading,
};

describe('a request to a tracker', () => {
  test.each<[string, string, Partial<ReadRequest>, { site?: string; fate?: Fate }, object]>([
    ['is logged with what was read', 'https://t.example/p', {}, {}, {}],
    ['in the clear', 'http://t.example/p', {}, {}, { insecure: true }],
    ['by a socket in the clear', 'ws://t.example/p', { type: 'websocket' }, {}, { type: 'websocket', insecure: true }],
    ['on a site of its own', 'https://t.example/p', {}, { site: 't.example' }, { site: 't.example', party: 'first' }],
    [
      'on another site of its owner',
      'https://t.example/p',
      {},
      { site: 'sister.example' },
      { site: 'sister.example', party: 'same-organization' },
    ],
    ['that may not have arrived', 'https://t.example/p', {}, { fate: 'unanswered' }, { fate: 'unanswered' }],
    [
      'that was blocked took nothing',
      'https://t.example/p',
      {},
      { fate: 'blocked' },
      { fate: 'blocked', data: [], contents: 'none' },
    ],
    [
      'that failed took nothing',
      'https://t.example/p',
      {},
      { fate: 'failed' },
      { fate: 'failed', data: [], contents: 'none' },
    ],
    ['by which a person was sent through', 'https://t.example/p', { type: 'main_frame' }, {}, { type: 'main_frame' }],
  ])('%s', (_, url, more, how, expected) => {
    expect(credited(url, { ...read, ...more }, how)).toEqual([
      { kind: 'request', record: { ...record, ...expected }, organization: 'owner' },
    ]);
  });

  test('for its own page, which a person opens, is no tracking', () => {
    expect(credited('https://t.example/', { ...read, type: 'main_frame' }, { site: 't.example' })).toEqual([]);
  });

  test('whose operator is not known counts for itself', () => {
    expect(collectorOf(directory, 'unknown')).toBe('tracker:unknown');
  });

  test('in the background stands under its site and the time of that site’s newest visit', () => {
    const request = { ...requestSeen('https://t.example/p', { tabId: -1 }), ...read };
    expect(kept({ kind: 'credited-to-site', request, site: 'shop.example', since: 9, fate: 'sent' })).toMatchObject([
      { kind: 'request', record: { visit: backgroundOf('shop.example', 9), site: 'shop.example' } },
    ]);
  });
});

describe('a request in which no tracker is recognised', () => {
  const host = 'cdn.example';
  test.each<[string, string, { site?: string; fate?: Fate }, object[]]>([
    [
      'is counted by its host',
      `https://${host}/x`,
      {},
      [{ kind: 'unrecognised', request: { visit: 'v1', site: 'shop.example', at: 5, host } }],
    ],
    ['to the site itself is not', 'https://www.shop.example/x', {}, []],
    ['to another site of its owner is not', 'https://t.example/x', { site: 'sister.example' }, []],
    ['that was stopped is not', `https://${host}/x`, { fate: 'blocked' }, []],
  ])('%s', (_, url, how, expected) => {
    expect(credited(url, {}, how)).toEqual(expected);
  });
});

describe('a request of nobody’s', () => {
  test.each<[string, object, Fate, object[]]>([
    ['is counted, and no more is kept of it', read, 'sent', [{ kind: 'unattributed', at: 5, reason: 'no-page' }]],
    ['that was stopped is not', read, 'blocked', []],
    ['in which no tracker is recognised is not', { tracker: undefined }, 'sent', []],
  ])('%s', (_, more, fate, expected) => {
    const request = { ...requestSeen('https://t.example/p'), at: 5, ...more } as ReadRequest;
    expect(kept({ kind: 'unattributed', request, reason: 'no-page', fate })).toEqual(expected);
  });
});

test.each<[Outcome<ReadRequest>, Observation]>([
  [
    { kind: 'visit-opened', visit: visit() },
    { kind: 'visit', visit: visit() },
  ],
  [
    { kind: 'visit-ended', visit: 'v1', at: 9 },
    { kind: 'visit-ended', visit: 'v1', at: 9 },
  ],
  [
    { kind: 'visit-resumed', visit: 'v1' },
    { kind: 'visit-resumed', visit: 'v1' },
  ],
  [
    { kind: 'visit-moved', visit: 'v1' },
    { kind: 'visit-moved', visit: 'v1' },
  ],
])('a visit is kept as it is told: %s', (outcome, observation) => {
  expect(kept(outcome)).toEqual([observation]);
});

describe('what was typed on a site', () => {
  const typed = { form: 'sha256', when: 'unknown', host: 't.example', at: 5 } as const;
  const data = [{ type: 'hashed-email' as const, evidence: 'em', typed }];
  const dataOf = (url: string, more: Partial<ReadRequest>, site: string) => {
    const [kept] = credited(url, { tracker: 'known', reading: { ...reading, data, told: [] }, ...more }, { site });
    return kept?.kind === 'request' ? kept.record.data : undefined;
  };

  test('is said of what others received', () => {
    expect(dataOf('https://t.example/p', {}, 'shop.example')).toEqual(data);
    // Its host is another name for one of theirs.
    expect(dataOf('https://t.shop.example/p', { by: 'cname' }, 'shop.example')).toEqual(data);
  });

  test('is not said of what the site itself received: for that it was typed', () => {
    const unsaid = [{ type: 'hashed-email', evidence: 'em' }];
    expect(dataOf('https://t.example/p', {}, 't.example')).toEqual(unsaid);
    expect(dataOf('https://shop.example/g/collect', { by: 'protocol' }, 'shop.example')).toEqual(unsaid);
  });
});
