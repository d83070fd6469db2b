// Weeks of the person's own calendar: seven whole days each, the last of which is today.

import type { Instant } from '../../core/model.ts';
import type { Span } from '../../core/span.ts';

/** The oldest first; the last one ends with the coming midnight. */
export function lastWeeks(count: number, now: Instant): Span[] {
  const today = new Date(now);
  // Made of calendar days, so that a week with a change of the clock has seven of them, too.
  const midnight = (daysAgo: number) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - daysAgo).getTime();
  return Array.from({ length: count }, (_, at) => {
    const weeksAgo = count - 1 - at;
    return { from: midnight(weeksAgo * 7 + 6), to: midnight(weeksAgo * 7 - 1) };
  });
}
