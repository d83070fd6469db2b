// What a tracker received in short, from its roll-up of a visit; and of several together.

import { sentUnder } from './consent/occasions.ts';
import type { Taking, TrackerTaking, VisitTracker } from './facts.ts';
import { groupBy } from './group.ts';
import type { DataType } from './model.ts';
import { isLikely } from './payload/certainty.ts';
import { sensitiveTypes } from './report/sensitive.ts';

export function takingOf({
  tracker,
  data,
  occasions,
}: Pick<VisitTracker, 'tracker' | 'data' | 'occasions'>): TrackerTaking {
  const byType = groupBy(data, ({ type }) => type);
  const types = [...byType.keys()];
  const taking = {
    before: sentUnder('undecided', occasions),
    after: sentUnder('refused', occasions),
    types,
    likely: types.filter((type) => isLikely(byType.get(type)!)),
    typed: data.some(({ typed }) => typed !== undefined),
  };
  return { tracker, ...withoutNone(taking) };
}

/** Of two visits, sites or trackers together. */
export function sumTakings(a: Taking, b: Taking): Taking {
  return withoutNone({
    before: (a.before ?? 0) + (b.before ?? 0),
    after: (a.after ?? 0) + (b.after ?? 0),
    types: [...(a.types ?? []), ...(b.types ?? [])],
    likely: likelyIn([a, b]),
    typed: a.typed || b.typed,
  });
}

/** What came to be of a visit's taking since it was counted; data are never unseen. */
export function takenSince(now: Taking, then: Taking = {}): Taking {
  return { ...now, before: (now.before ?? 0) - (then.before ?? 0), after: (now.after ?? 0) - (then.after ?? 0) };
}

/** What weighs most for a person: see `sensitiveTypes`. */
export function isSensitive({ types = [], typed }: Taking): boolean {
  return typed === true || types.some((type) => sensitiveTypes.has(type));
}

/** Sure of one is sure. */
function likelyIn(takings: readonly Taking[]): DataType[] {
  const sure = takings.flatMap(({ types = [], likely = [] }) => types.filter((type) => !likely.includes(type)));
  return takings.flatMap(({ likely = [] }) => likely).filter((type) => !sure.includes(type));
}

interface Whole {
  before: number;
  after: number;
  types: readonly DataType[];
  likely: readonly DataType[];
  typed: boolean | undefined;
}

function withoutNone({ before, after, types, likely, typed }: Whole): Taking {
  return {
    ...(before > 0 && { before }),
    ...(after > 0 && { after }),
    ...(types.length > 0 && { types: inOrder(types) }),
    ...(likely.length > 0 && { likely: inOrder(likely) }),
    ...(typed && { typed }),
  };
}

/** However they came, the same rows. */
function inOrder(types: readonly DataType[]): DataType[] {
  return [...new Set(types)].sort();
}
