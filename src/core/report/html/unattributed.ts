// Requests to trackers that could be tied to no site.

import type { UnattributedTotal } from '../types.ts';
import { counted, unattributedWords } from '../words.ts';

/** How many there were, and why; that there were none was observed too. */
export function unattributedWordsOf(totals: readonly UnattributedTotal[]): string {
  if (totals.length === 0) return 'no request to a tracker';
  const sum = totals.reduce((all, { requests }) => all + requests, 0);
  const reasons = totals.map(({ reason, requests }) => `${requests} ${unattributedWords[reason]}`);
  return `${counted(sum, 'request')} to trackers, not counted below: ${reasons.join('; ')}`;
}
