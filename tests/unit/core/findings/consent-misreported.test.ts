// Who was told another answer than was given.

import { expect, test } from 'vitest';
import type { Told } from '../../../../src/core/model.ts';
import { answered, by, found, G100, G111, known, rowsOf, shown, type World } from './world.ts';

const refused = [{ signals: [shown(), answered('refused', 5)] }];
const accepted = [{ signals: [shown(), answered('accepted', 5)] }];
const ga = (seconds: number, ...told: Told[]) => by('google_analytics', seconds, { told });
const byDefault: Told = { ...G111, byDefault: true };
const notOptedOut: Told = { standard: 'us-privacy', value: '1YNN', choice: 'accepted' };
const usnat: Told = { standard: 'gpp', value: 'usnat SaleOptOut=2', choice: 'accepted' };
const allPurposes: Told = { standard: 'gpp', value: 'tcfeuv2 purposes 1–11', choice: 'accepted' };

test.each<[why: string, world: World, rows: string[]]>([
  [
    'accepted, after a refusal',
    { visits: refused, requests: [ga(8, G111), ga(9, G111)] },
    ['observed google_analytics 2'],
  ],
  [
    'accepted, after an earlier refusal',
    { visits: [{ signals: [known('refused')] }], requests: [ga(1, G111)] },
    ['observed google_analytics 1'],
  ],
  ['by default only', { visits: refused, requests: [ga(8, byDefault)] }, ['likely google_analytics 1 by-default']],
  [
    'not opted out of sale',
    { visits: refused, requests: [ga(8, notOptedOut)] },
    ['likely google_analytics 1 other-question'],
  ],
  ['likewise under GPP', { visits: refused, requests: [ga(8, usnat)] }, ['likely google_analytics 1 other-question']],
  ['Europe’s section of GPP', { visits: refused, requests: [ga(8, allPurposes)] }, ['observed google_analytics 1']],
  ['both kinds', { visits: refused, requests: [ga(8, notOptedOut, G111)] }, ['observed google_analytics 1']],
  ['refused, after acceptance', { visits: accepted, requests: [ga(8, G100)] }, ['information google_analytics 1']],
  ['the answer was under way', { visits: refused, requests: [ga(5.5, G111), ga(6.9, G111)] }, []],
  ['before the answer', { visits: refused, requests: [ga(1, G111)] }, []],
  ['what was given', { visits: refused, requests: [ga(8, G100)] }, []],
  ['nothing', { visits: refused, requests: [ga(8)] }, []],
  ['both at once', { visits: refused, requests: [ga(8, G111, { ...G100, standard: 'tcf' })] }, []],
  [
    'accepted, after an answer in part',
    { visits: [{ signals: [answered('partial', 5)] }], requests: [ga(8, G111)] },
    [],
  ],
  [
    'accepted, where all purposes were refused',
    { visits: [{ signals: [answered('refused', 5, { purposes: [] })] }], requests: [ga(8, G111)] },
    ['observed google_analytics 1'],
  ],
  ['loaded in advance', { visits: [{ ...refused[0], inAdvance: true }], requests: [ga(8, G111)] }, []],
  ['one that is exempt', { visits: refused, requests: [by('stripe.com', 8, { told: [G111] })] }, []],
])('%s', (_, world, rows) => {
  expect(rowsOf('consent-misreported', world)).toEqual(rows);
});

test('quotes the words in which it was told', () => {
  const [finding] = found('consent-misreported', { visits: refused, requests: [ga(8, G111)] });
  expect(finding?.evidence[0]).toMatchObject({ told: 'accepted', said: 'G111' });
  expect(finding?.summary).toBe('After you had refused, requests told their receiver that you accept: Google.');
});
