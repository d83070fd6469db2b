// The same type of data, shown by the same field, may be seen more than once: with a format that is documented, and by a guess.

import type { DataSeen } from '../model.ts';

/** Of two that show the same, the one that is sure. */
export function surer<Seen extends Pick<DataSeen, 'certainty'>>(one: Seen, other: Seen): Seen {
  return one.certainty === undefined ? one : other;
}

/** Whether all that shows a type of data only makes it likely. */
export function isLikely(seen: readonly Pick<DataSeen, 'certainty'>[]): boolean {
  return seen.length > 0 && seen.every(({ certainty }) => certainty === 'likely');
}
