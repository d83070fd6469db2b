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

/** Of several visits, sites or trackers together. */
export function sumTakings(takings: readonly Taking[]): Taking {
  const sum = (of: 'before' | 'after') => takings.reduce((total, taking) => total + (taking[of] ?? 0), 0);
  const types = new Set<DataType>();
  const sure = new Set<DataType>();
  for (const taking of takings)
    for (const type of taking.types ?? []) {
      types.add(type);
      if (!taking.likely?.includes(type)) sure.add(type);
    }
  return withoutNone({
    before: sum('before'),
    after: sum('after'),
    types: [...types],
    likely: [...types].filter((type) => !sure.has(type)),
    typed: takings.some(({ typed }) => typed),
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

interface Whole {
  before: number;
  after: number;
  types: readonly DataType[];
  likely: readonly DataType[];
  typed: boolean;
}

/** However they came, the same rows. */
function withoutNone({ before, after, types, likely, typed }: Whole): Taking {
  return {
    ...(before > 0 && { before }),
    ...(after > 0 && { after }),
    ...(types.length > 0 && { types: [...types].sort() }),
    ...(likely.length > 0 && { likely: [...likely].sort() }),
    ...(typed && { typed: true as const }),
  };
}
