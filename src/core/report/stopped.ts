// Who was stopped, and how far.

import type { Collector, SiteReport } from './types.ts';

/** Organizations that received nothing here, because all their requests were stopped; in the order of their names. */
export function organizationsOnlyStopped({
  collectors,
  stopped,
}: Pick<SiteReport, 'collectors' | 'stopped'>): Collector['organization'][] {
  const received = new Set(collectors.map(({ organization }) => organization.key));
  const others = stopped.map(({ organization }) => organization).filter(({ key }) => !received.has(key));
  return [...new Map(others.map((organization) => [organization.key, organization])).values()];
}

/** Requests of which nothing arrived. */
export function requestsStopped({ stopped }: Pick<SiteReport, 'stopped'>): number {
  return stopped.reduce((sum, { blockedRequests, failedRequests }) => sum + blockedRequests + failedRequests, 0);
}
