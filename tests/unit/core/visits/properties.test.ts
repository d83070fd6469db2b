// Random browsing in both browsers, told in the orders that were measured: whatever the order, and wherever the background worker is
// stopped, the same visits, and every request where it belongs, once.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { step } from '../../../../src/core/visits/fold.ts';
import { empty, restarted, settleAll } from '../../../support/visit-events.ts';
import { play } from '../../../support/visits-browser.ts';
import { scripts } from '../../../support/visits-script.ts';
import { orderOf } from '../../../support/visits-stream.ts';
import { expectTruth } from '../../../support/visits-truth.ts';

const RUNS = { numRuns: 400, seed: 20_261_125 };
/** How far events stray from the order in which they were sent. */
const spreads = fc.constantFrom(0, 5, 50, 1000);
const numbers = fc.infiniteStream(fc.nat(1_000_000));

test('in every order', () => {
  fc.assert(
    fc.property(scripts, numbers, spreads, (script, random, spread) => {
      const truth = play(script);
      const state = empty();
      const events = [...orderOf(truth.reported, random, spread), settleAll];
      expectTruth(
        events.flatMap((event) => step(state, event)),
        truth,
      );
    }),
    RUNS,
  );
});

test('wherever the background worker is stopped and woken', () => {
  fc.assert(
    fc.property(scripts, numbers, fc.integer({ min: 1, max: 20 }), (script, random, seldom) => {
      const truth = play(script);
      const events = [...orderOf(truth.reported, random, 50), settleAll];
      let state = empty();
      const outcomes = events.flatMap((event) => {
        if (random.next().value % seldom === 0) state = restarted(state);
        return step(state, event);
      });
      expectTruth(outcomes, truth);
    }),
    RUNS,
  );
});

test('and that browsing has everything in it', () => {
  const browsing = fc.sample(scripts, RUNS).map(play);
  const said = new Set(
    browsing.flatMap(({ reported, requests, visits }) => [
      ...reported.map(({ event }) => (event.kind === 'ended' ? event.ending.how : event.kind)),
      // `visit of document 7 sent` → `visit sent`
      ...[...requests.values()].map((whose) => whose.replace(/ .* /, ' ')),
      // `opened shop.example at 1000, in advance` → `opened in advance`
      ...[...visits.values()].flat().map((word) => word.replace(/ at \d+,?/, '').replace(/^opened \S+/, 'opened')),
    ]),
  );
  const fates = ['sent', 'unanswered', 'blocked', 'failed'];
  const everything = [
    ...['commit', 'found', 'same-document', 'request', 'sent', 'navigation-failed', 'tab-closed'],
    ...['answered', 'redirected', 'handed-over', 'blocked', 'failed', 'aborted'],
    ...fates.flatMap((fate) => [`visit ${fate}`, `site ${fate}`]),
    'no-page sent',
    ...['opened', 'opened incomplete', 'opened in advance', 'resumed', 'moved', 'ended'],
  ];
  expect(everything.filter((word) => !said.has(word))).toEqual([]);
});
