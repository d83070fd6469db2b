import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DataType } from '../../../../src/core/model.ts';
import { byWeight, keepOrder } from '../../../../src/core/report/rank.ts';
import { receivedSensitive } from '../../../../src/core/report/sensitive.ts';
import { collector, START, tracker } from '../../ui/support.ts';

const receiving = (type: DataType) => [
  tracker({ data: [{ category: 'browsing-and-interaction', type, evidence: 'f' }] }),
];
const names = (collectors: ReturnType<typeof byWeight>) => collectors.map(({ organization }) => organization.name);

test('sensitive data, then before the answer, then after the refusal, then reach, then requests, then the name', () => {
  const ranked = [
    collector('Sensitive', { trackers: receiving('email') }),
    collector('Both', { beforeChoice: 1, afterRefusal: 1 }),
    collector('Before', { beforeChoice: 1 }),
    collector('After', { afterRefusal: 9 }),
    collector('Wide'),
    collector('Chatty', { requests: 90 }),
    collector('A'),
    collector('B'),
  ];
  const reach = new Map([['wide', 7]]);
  expect(names(byWeight(ranked, reach))).toEqual(names(ranked));
  expect(names(byWeight([...ranked].reverse(), reach))).toEqual(names(ranked));
});

test('how often says nothing: one request before the answer weighs as much as many', () => {
  const [first] = byWeight(
    [collector('Many', { beforeChoice: 40 }), collector('Far', { beforeChoice: 1 })],
    new Map([['far', 2]]),
  );
  expect(first?.organization.name).toBe('Far');
});

test('the order is the same whatever it was before, and loses nobody', () => {
  const some = fc.uniqueArray(
    fc.record({ name: fc.stringMatching(/^[a-d]{1,2}$/), before: fc.nat(1), after: fc.nat(1), requests: fc.nat(2) }),
    { selector: ({ name }) => name },
  );
  fc.assert(
    fc.property(some, fc.func(fc.nat()), (rows, weigh) => {
      const collectors = rows.map(({ name, before, after, requests }) =>
        collector(name, { beforeChoice: before, afterRefusal: after, requests }),
      );
      const shuffled = [...collectors].sort((a, b) => weigh(a.organization.key) - weigh(b.organization.key));
      expect(byWeight(shuffled)).toEqual(byWeight(collectors));
      expect(new Set(byWeight(collectors))).toEqual(new Set(collectors));
    }),
  );
});

test.each<[string, ReturnType<typeof receiving>, boolean]>([
  ['a hashed e-mail address', receiving('hashed-email'), true],
  ['an exact place', receiving('coordinates'), true],
  ['what was done on the page, as a recording', receiving('session-replay'), true],
  ['an ID of this browser', receiving('client-id'), false],
  ['a rough place', receiving('coarse-location'), false],
  [
    'whatever was typed',
    [
      tracker({
        data: [
          {
            category: 'browsing-and-interaction',
            type: 'custom-event',
            evidence: 'v',
            typed: { form: 'plain', when: 'before-submission', host: 'x.example', at: START },
          },
        ],
      }),
    ],
    true,
  ],
])('is %s sensitive?', (_, trackers, is) => {
  expect(receivedSensitive({ trackers })).toBe(is);
});

test.each([
  ['nothing was shown yet', [], ['a', 'b'], ['a', 'b']],
  ['ranks changed', ['a', 'b', 'c'], ['c', 'b', 'a'], ['a', 'b', 'c']],
  ['one is new and ranks first', ['a', 'b'], ['n', 'a', 'b'], ['n', 'a', 'b']],
  ['one is new and ranks in the middle', ['b', 'a'], ['a', 'n', 'b'], ['b', 'a', 'n']],
  ['two are new', ['a'], ['a', 'n', 'm'], ['a', 'n', 'm']],
  ['one is gone', ['a', 'b'], ['b'], ['b']],
])('while the list is in use, what is shown stays: %s', (_, shown, ranked, expected) => {
  expect(keepOrder(shown, ranked)).toEqual(expected);
});

test('whatever is new, what is shown keeps its order, and nothing is lost or doubled', () => {
  const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
  fc.assert(
    fc.property(keys, keys, (shown, ranked) => {
      const kept = keepOrder(shown, ranked);
      expect([...kept].sort()).toEqual([...ranked].sort());
      expect(kept.filter((key) => shown.includes(key))).toEqual(shown.filter((key) => ranked.includes(key)));
    }),
  );
});
