// How often a tracker was stopped, and by what.

import type { StoppedTracker } from '../core/report/types.ts';
import { plural } from '../platform/i18n.ts';

/** One phrase for each way of being stopped that was seen. */
export function stoppedWords({ blockedRequests, failedRequests }: StoppedTracker): string[] {
  return [
    ...(blockedRequests > 0 ? [plural('stopped_blocked', blockedRequests)] : []),
    ...(failedRequests > 0 ? [plural('stopped_failed', failedRequests)] : []),
  ];
}
