// Pages on which nothing asked, and what may have asked all the same.

import { expect, test } from 'vitest';
import { NOON } from '../../../support/facts.ts';
import { by, G100, inBackground, meta, record, rowsOf, SECOND, type World } from './world.ts';

const long = { endedAt: NOON + 30 * SECOND };

test.each<[why: string, world: World, rows: string[]]>([
  ['nothing asked', { visits: [long], requests: [meta(1), meta(2)] }, ['information facebook 2']],
  [
    'nothing asked where one is to be asked',
    { visits: [long], requests: [meta(1)], region: 'eu' },
    ['likely facebook 1'],
  ],
  ['still open, and long enough', { requests: [meta(1), meta(11)] }, ['information facebook 2']],
  [
    'Google’s tag told of consent mode',
    { visits: [long], requests: [by('google_analytics', 1, { told: [G100] })] },
    ['information google_analytics 1'],
  ],
  ['too short to tell', { visits: [{ endedAt: NOON + 9 * SECOND }], requests: [meta(1)] }, []],
  ['still open, too short to tell', { requests: [meta(1)] }, []],
  ['not seen from its start', { visits: [{ ...long, complete: false }], requests: [meta(1)] }, []],
  ['loaded in advance', { visits: [{ ...long, inAdvance: true }], requests: [meta(1)] }, []],
  ['a manager is there', { visits: [{ ...long, signals: [record('undecided')] }], requests: [meta(1)] }, []],
  ['a question was seen', { visits: [{ ...long, banner: { rule: 'klaro', at: NOON } }], requests: [meta(1)] }, []],
  [
    'another visit knows of one',
    { visits: [long, { id: 'v2', signals: [record('refused')] }], requests: [meta(1)] },
    [],
  ],
  [
    'a tracker was told what only a question can have given',
    {
      visits: [long],
      requests: [meta(1), by('appnexus', 1, { told: [{ standard: 'tcf', value: 'no purpose', choice: 'refused' }] })],
    },
    [],
  ],
  [
    'trackers that nobody need be asked about',
    { visits: [long], requests: [by('paypal', 1), by('sentry', 1), by('onetrust', 1)] },
    [],
  ],
  ['a service worker’s', { visits: [long], requests: [meta(1, { visit: inBackground })] }, []],
])('%s', (_, world, rows) => {
  expect(rowsOf('no-choice-offered', world)).toEqual(rows);
});
