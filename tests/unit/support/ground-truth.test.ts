// The figure that `npm test` prints counts what it says.

import { expect, test } from 'vitest';
import type { PageTruth, TrackerTruth } from '../../../lab/model.ts';
import type { DataType } from '../../../src/core/model.ts';
import type { SiteReport } from '../../../src/core/report/types.ts';
import { coverageOf } from '../../support/ground-truth.ts';

const truthOf = (...trackers: Partial<TrackerTruth>[]) =>
  ({ trackers: trackers.map((each) => ({ hosts: ['a'], dataTypes: [], ...each })) }) as unknown as PageTruth;
const reportOf = (trackers: Record<string, DataType[]>) =>
  ({
    collectors: Object.entries(trackers).map(([key, types]) => ({
      trackers: [
        {
          key,
          data: types.flatMap((type) => [
            { type, evidence: 'x' },
            { type, evidence: 'y' },
          ]),
        },
      ],
    })),
  }) as unknown as SiteReport;

const one: Partial<TrackerTruth> = {
  key: 'one',
  dataTypes: ['page-url', 'screen'],
  oneOf: ['client-id', 'cookie-id'],
  arguable: ['language'],
};

test.each<[string, SiteReport | undefined, PageTruth, object]>([
  ['all', reportOf({ one: ['page-url', 'screen', 'cookie-id', 'client-id', 'language'] }), truthOf(one), { found: 3 }],
  ['one missing', reportOf({ one: ['page-url', 'cookie-id'] }), truthOf(one), { found: 2 }],
  ['the group missing', reportOf({ one: ['page-url', 'screen'] }), truthOf(one), { found: 2 }],
  [
    'one that is not true',
    reportOf({ one: ['page-url', 'screen', 'client-id', 'email'] }),
    truthOf(one),
    { others: 1 },
  ],
  ['the tracker missing', reportOf({}), truthOf(one), { trackers: [], found: 0 }],
  ['no report', undefined, truthOf(one), { trackers: [], expected: 3, found: 0 }],
  [
    'a tracker that is not true',
    reportOf({ one: ['page-url', 'screen', 'client-id'], two: ['page-url', 'email'] }),
    truthOf(one),
    { trackers: ['one'], others: 2 },
  ],
  [
    'what the browser hides',
    reportOf({ one: ['page-url'] }),
    truthOf({ ...one, unreadableIn: 'chromium' }),
    { expected: 1, found: 1, hidden: 2 },
  ],
  [
    'what another browser hides',
    reportOf({ one: ['page-url'] }),
    truthOf({ ...one, unreadableIn: 'firefox' as 'chromium' }),
    { expected: 3, found: 1, hidden: 0 },
  ],
  [
    'a tracker that is not contacted in this browser',
    reportOf({}),
    truthOf({ ...one, hosts: [] }),
    { expected: 0, found: 0, trackers: [] },
  ],
])('%s', (_, report, truth, counted) => {
  expect(coverageOf(report, truth, 'chromium')).toEqual({
    trackers: ['one'],
    expected: 3,
    found: 3,
    others: 0,
    hidden: 0,
    ...counted,
  });
});
