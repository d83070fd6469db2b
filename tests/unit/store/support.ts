// Observations, and a database of their own for tests to put them in.

import type { Table } from 'dexie';
import { expect } from 'vitest';
import type { PageEvidence, RequestRecord } from '../../../src/core/facts.ts';
import { compare } from '../../../src/core/order.ts';
import type { CandorDatabase } from '../../../src/store/database.ts';
import { requestsIn } from '../../../src/store/log.ts';
import type { Observation } from '../../../src/store/observations.ts';
import { spreadOf } from '../../../src/store/spread.ts';
import { createWriter } from '../../../src/store/write.ts';
import { NOON, request, signal, visit } from '../../support/facts.ts';

export const began = (change = {}): Observation => ({ kind: 'visit', visit: visit(change) });

export const sent = (change = {}, organization = 'google'): Observation => ({
  kind: 'request',
  record: request(change),
  organization,
});

export const stated = (change = {}, id = 'v1'): Observation => ({
  kind: 'signal',
  visit: id,
  signal: signal(change),
});

export const scripted = (
  change: Partial<PageEvidence> = {},
  of = { visit: 'v1', site: 'shop.example' },
): Observation => ({
  kind: 'page-evidence',
  ...of,
  evidence: { technique: 'canvas', script: 'cdn.example.net', party: 'third', firstAt: NOON + 100, ...change },
});

export const unrecognised = (change = {}): Observation => ({
  kind: 'unrecognised',
  request: { visit: 'v1', site: 'shop.example', at: NOON, host: 'cdn.example.net', ...change },
});

export const identified = (change = {}): Observation => ({
  kind: 'identifiers',
  visit: 'v1',
  site: 'shop.example',
  cookies: [],
  links: [],
  ...change,
});

/** The log, request by request: in which parts it lies is nobody's business. */
export async function loggedIn(db: CandorDatabase): Promise<RequestRecord[]> {
  return (await db.requests.toArray()).flatMap(requestsIn);
}

/** How widely each collector was seen is what counting the rows of all sites and days gives. */
export async function expectSpread(db: CandorDatabase): Promise<void> {
  const keysOf = (table: Table<unknown, [string, string]>) => table.toCollection().primaryKeys();
  const counted = spreadOf(await keysOf(db.siteOrganizations), await keysOf(db.dayOrganizations));
  const inOrder = counted.sort((a, b) => compare(a.organization, b.organization));
  expect(await db.organizationTotals.toArray()).toEqual(inOrder);
}

/** All trackers are Google's, as `sent` says. */
export const collectorOf = (): string => 'google';

export async function write(db: CandorDatabase, ...observations: Observation[]): Promise<void> {
  const writer = createWriter(() => db);
  for (const observation of observations) writer.add(observation);
  await writer.settled();
  expect(writer.health()).toEqual({ unsaved: 0, lost: 0 });
}
