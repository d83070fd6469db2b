// Requests for the bench of the store: those that the lab's pages with real SDKs sent, and those of tests/fixtures/requests, each read by the extension's own
// code, so that names, data types and what was told are as long as they are in real life.

import { createObserver } from '../../../src/background/observer.ts';
import type { ReadRequest } from '../../../src/background/read-request.ts';
import { createTraces } from '../../../src/background/traces.ts';
import type { RequestRecord } from '../../../src/core/facts.ts';
import { groupBy } from '../../../src/core/group.ts';
import { readFixtures } from '../../accuracy/fixtures.ts';
import { readTraffic } from '../../accuracy/lab-traffic.ts';
import { createReader, type Reader } from '../../accuracy/reader.ts';

/** What the recorder would have stored of a request, less its visit, site and time. */
export interface Pooled {
  record: Omit<RequestRecord, 'visit' | 'site' | 'at'>;
  organization: string;
}

/** By tracker; a visit of the bench takes the requests of some of them. */
export type Pool = Pooled[][];

const OF = { visit: 'v', site: 'page.example' };

export async function requestPool(): Promise<Pool> {
  const reader = createReader();
  const traffic = [...readTraffic('chromium'), ...readTraffic('firefox')];
  const requests: ReadRequest[] = [];
  for (const request of traffic) requests.push(await reader.read(request));
  for (const [, { url, body, type = 'xmlhttprequest', initiator }] of readFixtures()) {
    const captured = { url, method: body ? 'POST' : 'GET', type, ...(initiator !== undefined && { initiator }) };
    requests.push(await reader.readUnpacked(captured, body));
  }
  return [...groupBy(observed(requests, reader), ({ record }) => record.tracker).values()];
}

function observed(requests: readonly ReadRequest[], { directory }: Reader): Pooled[] {
  const pooled: Pooled[] = [];
  const observer = createObserver(directory, createTraces(), (observation) => {
    if (observation.kind !== 'request') return;
    const { visit: _, site: __, at: ___, ...record } = observation.record;
    pooled.push({ record, organization: observation.organization });
  });
  for (const request of requests) observer.observe({ kind: 'credited', request, ...OF, fate: 'sent' });
  return pooled;
}
