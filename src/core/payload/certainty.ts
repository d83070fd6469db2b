// The same type of data, shown by the same field, may be seen more than once: with a format that is documented, and by a guess.

import type { DataSeen } from '../model.ts';
import { tellingMore } from '../typed/found.ts';

/** Of two that show the same, the one that is sure; with what tells most of how it was typed, which is surer than any format. */
export function surer(one: DataSeen, other: DataSeen): DataSeen {
  const typed = tellingMore(one.typed, other.typed);
  if (!typed) return one.certainty === undefined ? one : other;
  return { type: one.type, evidence: one.evidence, typed };
}

/** Whether all that shows a type of data only makes it likely. */
export function isLikely(seen: readonly Pick<DataSeen, 'certainty'>[]): boolean {
  return seen.length > 0 && seen.every(({ certainty }) => certainty === 'likely');
}
