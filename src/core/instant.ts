// The span of time that dates can hold, and how files write a moment.

import type { Instant } from './model.ts';

/** The last instant of all (ECMA-262, 21.4.1.1), in milliseconds since 1970; beyond it reports could not be written. */
export const LAST_INSTANT = 8.64e15;

/** ISO 8601, UTC. Throws a RangeError beyond the last instant. */
export function isoOf(at: Instant): string {
  return new Date(at).toISOString();
}
