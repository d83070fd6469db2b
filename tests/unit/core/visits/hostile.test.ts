// Whatever a browser might tell, in whatever order: nothing throws, no hop of a request counts twice, and memory stays bounded.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outcome, RequestSeen, VisitEvent } from '../../../../src/core/visits/events.ts';
import { step } from '../../../../src/core/visits/fold.ts';
import { emptyVisits, forgetVisits, type VisitsState } from '../../../../src/core/visits/state.ts';

const RUNS = { numRuns: 500, seed: 20_261_125 };

/** Every request, and every reading of one, says which it is, so that what counts can be told apart. */
interface Marked extends RequestSeen {
  mark: string;
}
type Event = VisitEvent<Marked> | { kind: 'forget'; site: string | undefined };

const tabId = fc.constantFrom(-1, 1, 2);
const documentId = fc.constantFrom('A', 'B', 'C', 'D');
const requestId = fc.constantFrom('1', '2', '3', '1/1', '1/1/1');
const url = fc.constantFrom(
  'https://shop.example/',
  'https://shop.example/a#b',
  'https://news.example/x',
  'http://[::1]/',
  'about:blank',
  '',
);
const at = fc.constantFrom(0, 1, 2, 5_000, 30_000, 60_000, 61_000);
const often = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const request = fc.record(
  {
    mark: fc.constant(''),
    requestId,
    at,
    url,
    host: fc.constantFrom('t.example', 'shop.example', ''),
    type: fc.constantFrom('main_frame', 'image'),
    tabId,
    tracker: fc.constant('t'),
    documentId,
    parentDocumentId: documentId,
    sourceUrl: url,
    topUrl: url,
  },
  { requiredKeys: ['mark', 'requestId', 'at', 'url', 'host', 'type', 'tabId'] },
);

const document = {
  at,
  tabId,
  documentId,
  url,
  newVisitId: fc.constant(''),
};

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constant('commit' as const),
    commit: fc.record(
      { ...document, prerendered: fc.boolean(), certain: fc.boolean(), parentDocumentId: documentId },
      { requiredKeys: [...(Object.keys(document) as (keyof typeof document)[]), 'prerendered', 'certain'] },
    ),
  }),
  fc.record({
    kind: fc.constant('found' as const),
    document: fc.record(
      { ...document, parentDocumentId: documentId },
      { requiredKeys: Object.keys(document) as (keyof typeof document)[] },
    ),
  }),
  fc.record({ kind: fc.constant('same-document' as const), tabId, documentId, url }),
  fc.record({ kind: fc.constant('request' as const), request, reading: fc.boolean() }),
  fc.record({ kind: fc.constant('read' as const), request }),
  fc.record({ kind: fc.constant('sent' as const), requestId }),
  fc.record({ kind: fc.constant('not-modified' as const), requestId }),
  fc.record({
    kind: fc.constant('ended' as const),
    requestId,
    at,
    ending: fc.oneof(
      fc.record({ how: fc.constant('answered' as const), fromCache: fc.boolean() }),
      fc.record({ how: fc.constantFrom('redirected', 'handed-over', 'blocked', 'failed', 'aborted') }),
    ),
  }),
  fc.record(
    { kind: fc.constant('navigation-failed' as const), tabId, url, documentId },
    { requiredKeys: ['kind', 'tabId', 'url'] },
  ),
  fc.record({ kind: fc.constant('tab-closed' as const), tabId, at }),
  fc.record({ kind: fc.constant('tab-replaced' as const), tabId, replacedTabId: tabId, at }),
  fc.record({ kind: fc.constant('settle' as const), at, asked: fc.boolean() }),
  fc.record({ kind: fc.constant('forget' as const), site: often(fc.constantFrom('shop.example', 'news.example')) }),
) as fc.Arbitrary<Event>;

/** Names are given in order: the background makes them, and no two are the same. */
const streams = fc
  .array(event, { maxLength: 80, size: 'max' })
  .map((events) => events.map((event, nth) => named(event, String(nth))));

function named(event: Event, name: string): Event {
  switch (event.kind) {
    case 'commit':
      return { ...event, commit: { ...event.commit, newVisitId: name } };
    case 'found':
      return { ...event, document: { ...event.document, newVisitId: name } };
    case 'request':
    case 'read':
      return { ...event, request: { ...event.request, mark: name } };
    default:
      return event;
  }
}

function take(state: VisitsState<Marked>, event: Event): Outcome<Marked>[] {
  if (event.kind !== 'forget') return step(state, event);
  forgetVisits(state, event.site);
  return [];
}

test('nothing throws, and nothing counts twice', () => {
  fc.assert(
    fc.property(streams, (events) => {
      const state = emptyVisits<Marked>();
      const outcomes = [...events, settleAll].flatMap((event) => take(state, event));
      const marks = outcomes.flatMap((outcome) => ('request' in outcome ? [outcome.request.mark] : []));
      const requests = events.filter(({ kind }) => kind === 'request');
      expect(new Set(marks).size).toBe(marks.length);
      expect(marks.length).toBeLessThanOrEqual(requests.length);
    }),
    RUNS,
  );
});

test('every visit is opened once, before anything else is said of it, and no two are one', () => {
  fc.assert(
    fc.property(streams, (events) => {
      const state = emptyVisits<Marked>();
      const opened = new Set<string>();
      for (const outcome of events.flatMap((event) => take(state, event))) {
        if (outcome.kind === 'visit-opened') {
          expect(opened.has(outcome.visit.id)).toBe(false);
          opened.add(outcome.visit.id);
        } else if ('visit' in outcome) expect(opened).toContain(outcome.visit);
      }
    }),
    RUNS,
  );
});

test('what is remembered holds together', () => {
  fc.assert(
    fc.property(streams, (events) => {
      const state = emptyVisits<Marked>();
      for (const event of events) take(state, event);
      const { visits, documents, tabs, flights } = state;
      for (const { visit } of documents.values()) expect(visit === undefined || visits.has(visit)).toBe(true);
      for (const { shows } of tabs.values()) expect(shows === undefined || visits.has(shows)).toBe(true);
      for (const { history } of tabs.values()) for (const visit of history) expect(visits.has(visit)).toBe(true);
      for (const { place, wait } of flights.values()) expect(place !== undefined || wait !== undefined).toBe(true);
    }),
    RUNS,
  );
});

const settleAll: Event = { kind: 'settle', at: 1_000_000, asked: true };
