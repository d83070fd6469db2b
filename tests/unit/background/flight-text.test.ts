// Texts put together from those of parts are what a text made at once stands for.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flightWriters } from '../../../src/background/flight-text.ts';
import type { ReadRequest } from '../../../src/background/read-request.ts';
import type { Flight, Place } from '../../../src/core/visits/flight.ts';
import { tracker } from '../../support/visit-events.ts';

const seen: ReadRequest = {
  requestId: '7',
  at: 1_000,
  url: tracker('x'),
  host: 'tracker.example',
  type: 'image',
  tabId: 1,
  documentId: undefined,
};
const requests = [seen, { ...seen, tracker: 'google', by: 'cname' as const }, { ...seen, url: tracker('"\\п') }];
const places: (Place | undefined)[] = [
  undefined,
  { kind: 'visit', visit: 'v1', site: 'shop.example' },
  { kind: 'visit', visit: 'v2', site: 'news.example' },
  { kind: 'site', site: 'shop.example' },
  { kind: 'nowhere', reason: 'no-page' },
];
const absent = { nil: undefined };

const flights: fc.Arbitrary<Flight<ReadRequest>> = fc.record({
  request: fc.constantFrom(...requests),
  place: fc.constantFrom(...places),
  wait: fc.option(fc.constant({ kind: 'document', document: 'd' } as const), absent),
  sent: fc.boolean(),
  asked: fc.option(fc.constant(true as const), absent),
  reading: fc.boolean(),
  fate: fc.constantFrom('sent', 'nothing', undefined),
  overAt: fc.option(fc.nat(3), absent),
  counted: fc.option(fc.constant(true as const), absent),
  cookies: fc.option(fc.array(fc.record({ notes: fc.constant([]), trace: fc.string() })), absent),
});

test('whatever is exchanged from one value of a flight to the next, and whichever flight is next', () => {
  const course = fc.array(fc.tuple(fc.nat(2), flights), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(course, (values) => {
      const newWriter = flightWriters();
      const writers = [newWriter(), newWriter(), newWriter()];
      for (const [nth, flight] of values)
        expect(JSON.parse(writers[nth]!(flight))).toEqual(JSON.parse(JSON.stringify(flight)));
    }),
  );
});

test('a part that is the same object is not looked at again', () => {
  let looked = 0;
  const request = {
    toJSON() {
      looked += 1;
      return 'r';
    },
  } as unknown as ReadRequest;
  const write = flightWriters()();
  expect(write({ request, sent: false, reading: false })).toBe('{"request":"r","sent":false,"reading":false}');
  expect(write({ request, sent: true, reading: false })).toBe('{"request":"r","sent":true,"reading":false}');
  expect(looked).toBe(1);
});
