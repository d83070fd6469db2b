// Who received something after a refusal, and what only looks so.

import { expect, test } from 'vitest';
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
  shown,
  tcString,
  type World,
} from './world.ts';

const refused = [{ signals: [shown(), answered('refused', 5)] }];
const left = { consent: false, legitimateInterest: true };
const objected = { consent: false, legitimateInterest: false };

test.each<[why: string, world: World, rows: string[]]>([
  ['refused in this visit', { visits: refused, requests: [meta(8), meta(9)] }, ['observed facebook 2']],
  ['refused before it', { visits: [{ signals: [known('refused')] }], requests: [meta(1)] }, ['observed facebook 1']],
  [
    'a manager holds the refusal',
    { visits: [{ signals: [record('refused')] }], requests: [meta(1)] },
    ['observed facebook 1'],
  ],
  [
    'told of it: it may have kept to it',
    { visits: refused, requests: [by('google_analytics', 8, { told: [G100] })] },
    ['information google_analytics 1 told-of-refusal'],
  ],
  [
    'the string leaves it a legitimate interest',
    { visits: refused, requests: [by('appnexus', 8, { told: [tcString('partial', left)] })] },
    ['information appnexus 1 left-interest'],
  ],
  [
    'its entry claims a legitimate interest, and nothing says that it is left one',
    { visits: refused, requests: [by('criteo', 8), by('rubicon', 8)] },
    ['observed criteo 1', 'observed rubicon 1 claims-interest'],
  ],
  [
    'its entry claims one, and the string leaves it none',
    { visits: refused, requests: [by('rubicon', 8, { told: [tcString('partial', objected)] })] },
    ['observed rubicon 1'],
  ],
  ['under way when the answer came', { visits: refused, requests: [meta(5.5), meta(6.9)] }, []],
  ['just after that', { visits: refused, requests: [meta(7)] }, ['observed facebook 1']],
  ['before it', { visits: refused, requests: [meta(1)] }, []],
  ['accepted', { visits: [{ signals: [answered('accepted', 5)] }], requests: [meta(8)] }, []],
  ['in part', { visits: [{ signals: [answered('partial', 5)] }], requests: [meta(8)] }, []],
  [
    'sources that contradict each other',
    { visits: [{ signals: [known('refused'), record('accepted')] }], requests: [meta(8)] },
    [],
  ],
  [
    'changed to accepted',
    { visits: [{ signals: [answered('refused', 1), answered('accepted', 5)] }], requests: [meta(8)] },
    [],
  ],
  ['loaded in advance', { visits: [{ ...refused[0], inAdvance: true }], requests: [meta(8)] }, []],
  ['a service worker’s', { visits: refused, requests: [meta(8, { visit: inBackground })] }, []],
  ['what keeps a site going', { visits: refused, requests: [by('stripe.com', 8), by('onetrust', 8)] }, []],
])('%s', (_, world, rows) => {
  expect(rowsOf('collected-after-refusal', world)).toEqual(rows);
});

test('says when the answer was given, where that was in the same visit', () => {
  const [finding] = found('collected-after-refusal', { visits: refused, requests: [meta(8)] });
  expect(finding?.evidence[0]).toMatchObject({ answeredAt: '2026-01-31T12:00:05.000Z' });
  const [earlier] = found('collected-after-refusal', {
    visits: [{ signals: [known('refused')] }],
    requests: [meta(8)],
  });
  expect(earlier?.evidence[0]).not.toHaveProperty('answeredAt');
});
