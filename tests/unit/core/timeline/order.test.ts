// Whatever a page says and whoever sends: entries stand in the order of time, and every collector is met for the first time once.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Choice, ToldInAll } from '../../../../src/core/model.ts';
import { briefly } from '../../../../src/core/timeline/brief.ts';
import type { VisitTimeline } from '../../../../src/core/timeline/types.ts';
import { choiceKeys, toldInAllKeys } from '../../../support/model-keys.ts';
import { klaro, OPENED, says, timelineOf, tracker, visit } from './cases.ts';

const instant = fc.integer({ min: -100, max: 20_000 });
const signals = fc.array(
  fc
    .record({
      at: instant,
      choice: fc.constantFrom(...(Object.keys(choiceKeys) as Choice[])),
      answeredNow: fc.boolean(),
      byManager: fc.boolean(),
    })
    .map(({ at, choice, answeredNow, byManager }) => says(at, choice, { answeredNow, ...(byManager && klaro) })),
  { maxLength: 8 },
);
const told = fc.constantFrom(...(Object.keys(toldInAllKeys) as ToldInAll[]));
const rows = fc
  .uniqueArray(fc.constantFrom('a_tag', 'a_pixel', 'b_tag', 'c_tag', 'd_tag'))
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) => fc.array(fc.tuple(instant, told), { maxLength: 6 }).map((sent) => tracker(key, sent))),
    ),
  );
const banner = fc.option(
  fc.record({
    rule: fc.constant('klaro'),
    at: instant.map((at) => OPENED + at),
    answer: fc.record({
      answer: fc.constantFrom('refuse' as const, 'accept' as const),
      by: fc.constantFrom('click' as const, 'setting' as const, 'audit' as const),
      at: instant.map((at) => OPENED + at),
      outcome: fc.constantFrom('confirmed' as const, 'unconfirmed' as const, 'failed' as const),
    }),
  }),
  { nil: undefined },
);
const visits = fc.record({ signals, banner, endedAt: fc.option(instant, { nil: undefined }) }).map((of) =>
  visit(of.signals, {
    ...(of.banner && { banner: of.banner }),
    ...(of.endedAt !== undefined && { endedAt: OPENED + of.endedAt }),
  }),
);

/** What is from before the page is opened stands before it or at it. */
function timesOf({ entries }: VisitTimeline): number[] {
  const times = entries.map(({ kind, at }) => {
    if (kind === 'answered-before') return Number.NEGATIVE_INFINITY;
    return kind === 'opened' ? OPENED - 100 : Date.parse(at);
  });
  return times;
}

test('entries stand in the order of time', () => {
  fc.assert(
    fc.property(visits, rows, (of, trackers) => {
      const times = timesOf(timelineOf(of, trackers));
      expect(times).toEqual([...times].sort((a, b) => (a === b ? 0 : a - b)));
    }),
  );
});

test('every collector is met for the first time exactly once, at its first request', () => {
  fc.assert(
    fc.property(visits, rows, (of, trackers) => {
      const { entries } = timelineOf(of, trackers);
      const met = entries.flatMap((entry) => {
        if (entry.kind === 'contacts') return entry.organizations;
        return entry.kind === 'after' ? entry.organizations.filter(({ first }) => first) : [];
      });
      const firsts = new Map<string, number>();
      for (const { tracker: key, firstAt, requests } of trackers) {
        const organization = key.split('_')[0]!;
        if (requests > 0) firsts.set(organization, Math.min(firsts.get(organization) ?? firstAt, firstAt));
      }
      const seen = met.map(({ key, at }): [string, number] => [key, Date.parse(at)]);
      expect(seen.sort()).toEqual([...firsts].sort());
    }),
  );
});

test('who received something after an answer did so while it was in force', () => {
  fc.assert(
    fc.property(visits, rows, (of, trackers) => {
      const { entries } = timelineOf(of, trackers);
      const starts = entries.filter(({ kind }) => ['answered-before', 'answered', 'stated'].includes(kind));
      const from = (at: string | undefined) => (at === undefined ? Number.NEGATIVE_INFINITY : Date.parse(at));
      for (const [nth, entry] of entries.entries()) {
        if (entry.kind !== 'after') continue;
        const answer = entries.slice(0, nth).findLast((one) => starts.includes(one))!;
        const next = starts[starts.indexOf(answer) + 1];
        for (const { at } of entry.organizations) {
          if (answer.kind !== 'answered-before') expect(Date.parse(at)).toBeGreaterThanOrEqual(from(answer.at));
          if (next) expect(Date.parse(at)).toBeLessThan(from(next.at));
        }
      }
    }),
  );
});

test('in brief: at most seven entries, in the same order, with the last answer', () => {
  fc.assert(
    fc.property(visits, rows, (of, trackers) => {
      const whole = timelineOf(of, trackers);
      const brief = briefly(whole);
      expect(brief.entries.length).toBeLessThanOrEqual(7);
      const times = timesOf(brief);
      expect(times).toEqual([...times].sort((a, b) => (a === b ? 0 : a - b)));
      const last = whole.entries.findLast(({ kind }) => kind === 'answered');
      if (last && !whole.entries.slice(whole.entries.indexOf(last)).some(({ kind }) => kind === 'stated'))
        expect(brief.entries).toContainEqual(last);
    }),
  );
});
