// What is packed is what is unpacked, whatever it is.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VisitTracker } from '../../../../src/core/facts.ts';
import { dataCategoryOf } from '../../../../src/core/payload/data-types.ts';
import { MOST_IN_PART, partOf, requestsIn } from '../../../../src/store/log.ts';
import { packRow, unpackRow } from '../../../../src/store/packed/middleware.ts';
import { packedTables } from '../../../../src/store/packed/rows.ts';
import { NOON, request } from '../../../support/facts.ts';

const choice = fc.constantFrom('undecided', 'refused', 'partial', 'accepted', 'not-asked', 'unknown');
const anyWord = (...words: string[]) => fc.oneof(fc.constantFrom(...words), fc.string());
const optional = { requiredKeys: [] as never[] };
const data = fc
  .tuple(
    fc.record({ type: fc.constantFrom(...Object.keys(dataCategoryOf)), evidence: fc.string() }),
    fc.record(
      {
        certainty: fc.constant('likely'),
        typed: fc.record({ form: anyWord('plain', 'sha256'), when: fc.string(), host: fc.string(), at: fc.nat() }),
      },
      optional,
    ),
  )
  .map(([known, more]) => ({ ...known, ...more }));
const vendor = fc.record(
  {
    vendor: fc.nat(),
    consent: fc.boolean(),
    legitimateInterest: fc.boolean(),
    disclosed: fc.boolean(),
    forbiddenPurposes: fc.array(fc.nat(11)),
  },
  { requiredKeys: ['vendor', 'consent', 'legitimateInterest'] },
);
const told = fc.record(
  { standard: anyWord('tcf', 'gpp', 'own'), value: fc.string(), choice, byDefault: fc.constant(true), vendor },
  { requiredKeys: ['standard', 'value', 'choice'] },
);
const record = fc
  .record({
    at: fc.integer({ min: -1_000, max: 100_000 }),
    tracker: fc.constantFrom('google_analytics', 'facebook', '__proto__'),
    host: fc.domain(),
    party: fc.constantFrom('first', 'same-organization', 'third'),
    type: anyWord('image', 'ping'),
    fate: fc.constantFrom('sent', 'unanswered', 'blocked', 'failed'),
    insecure: fc.boolean(),
    contents: fc.constantFrom('none', 'read', 'unreadable'),
    data: fc.array(data, { maxLength: 4 }),
    told: fc.array(told, { maxLength: 3 }),
    by: fc.constantFrom(undefined, 'protocol', 'cname'),
  })
  .map(({ at, by, ...rest }) =>
    request({ ...rest, at: NOON + at, ...(by && { by }) } as Parameters<typeof request>[0]),
  );

test('a part of the log has the requests that were put into it, in their order, with its bounds', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: MOST_IN_PART }), (records) => {
      const part = partOf(records);
      expect(requestsIn(part)).toEqual(records);
      const times = records.map(({ at }) => at);
      expect(part).toMatchObject({ size: records.length, from: Math.min(...times), to: Math.max(...times) });
    }),
  );
});

test('what requests have in common stands once', () => {
  const alike = Array.from({ length: 50 }, (_, nth) => request({ at: NOON + nth }));
  expect(partOf(alike).packed.length).toBeLessThan(partOf(alike.slice(0, 1)).packed.length + 50 * 6);
});

describe.each(Object.entries(packedTables))('%s', (_, table) => {
  test('a row with fields that nobody foresaw is itself again, and the fields that the database looks at stay', () => {
    const row = fc.dictionary(
      fc.constantFrom(...table.open, 'firstAt', 'unforeseen'),
      fc.oneof(fc.string(), fc.nat(), fc.boolean()),
    );
    fc.assert(
      fc.property(row, (any) => {
        const packed = packRow(any, table);
        for (const field of table.open) expect(packed[field]).toEqual(any[field]);
        expect(unpackRow(packed, table)).toEqual(any);
      }),
    );
  });

  test('a row of before it was packed is read as it is', () => {
    const row = { visit: 'v', site: 's', data: [] };
    expect(unpackRow(row, table)).toBe(row);
  });
});

test('a roll-up of a visit is itself again, and shorter', () => {
  const rollUp = fc.record({
    visit: fc.uuid(),
    tracker: fc.string(),
    site: fc.domain(),
    party: fc.constantFrom('first', 'third'),
    hosts: fc.array(fc.domain(), { maxLength: 3 }),
    requests: fc.nat(),
    unansweredRequests: fc.nat(3),
    blockedRequests: fc.nat(3),
    failedRequests: fc.nat(3),
    insecureRequests: fc.nat(3),
    unreadableRequests: fc.nat(3),
    firstAt: fc.constant(NOON),
    lastAt: fc.integer({ min: NOON, max: NOON + 1_000 }),
    byChoice: fc.dictionary(choice, fc.nat()),
    byTold: fc.dictionary(fc.constantFrom('nothing', 'contradictory', 'refused'), fc.nat()),
    data: fc.array(data, { maxLength: 5 }),
    told: fc.array(
      fc.tuple(told, fc.nat()).map(([one, requests]) => ({ ...one, requests })),
      { maxLength: 3 },
    ),
    occasions: fc.array(
      fc.record(
        { choice, told: choice, settling: fc.constant(true), requests: fc.nat(), firstAt: fc.nat(), lastAt: fc.nat() },
        { requiredKeys: ['choice', 'told', 'requests', 'firstAt', 'lastAt'] },
      ),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(rollUp, (row) => {
      const packed = packRow(row, packedTables.visitTrackers!);
      expect(unpackRow(packed, packedTables.visitTrackers!)).toEqual(
        row satisfies Record<keyof VisitTracker, unknown> | object,
      );
      expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(row).length);
    }),
  );
});
