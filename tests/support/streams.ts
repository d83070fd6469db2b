// Streams of events as browsers reported them, with what the lab's server received meanwhile. `npm run streams` records them anew.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Arrival, ServedPage } from '../../lab/marked/server.ts';

const folder = fileURLToPath(new URL('../fixtures/streams', import.meta.url));

/** One call of a listener: the extension API's event, such as `webRequest.onSendHeaders`, and what it was called with. */
export type Told = [event: string, ...args: unknown[]];

export type Tie = 'background' | 'either' | 'page';

export interface RecordedStream {
  browser: string;
  /** The file and the test that it was recorded in. */
  scenario: string;
  events: Told[];
  /** In order of arrival; `tie` says whose the request is to be. */
  arrivals: (Omit<Arrival, 'at' | 'method'> & { tie: Tie })[];
  pages: ServedPage[];
}

/** What Candor reads of the browser's details; all else is left out. */
const KEPT = new Set([
  ...['requestId', 'url', 'type', 'tabId', 'frameId', 'parentFrameId', 'method', 'timeStamp', 'incognito'],
  ...['documentId', 'parentDocumentId', 'documentLifecycle', 'initiator', 'documentUrl', 'originUrl', 'frameAncestors'],
  ...['redirectUrl', 'statusCode', 'fromCache', 'error'],
]);

/** Events as the companion has them, without what Candor does not read. */
export function cutDown(events: readonly Told[]): Told[] {
  return events.map(([event, ...args]) => [event, ...args.map(keptOf)]);
}

function keptOf(details: unknown): unknown {
  if (typeof details !== 'object' || details === null) return details;
  return Object.fromEntries(Object.entries(details).filter(([name]) => KEPT.has(name)));
}

export function writeStream(stream: RecordedStream): void {
  const name = stream.scenario.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '');
  const { events, ...rest } = stream;
  // A line for each event.
  const lines = events.map((event) => `    ${JSON.stringify(event)}`).join(',\n');
  const head = JSON.stringify(rest, null, 2).replace(/\n}$/, '');
  mkdirSync(join(folder, stream.browser), { recursive: true });
  writeFileSync(join(folder, stream.browser, `${name}.json`), `${head},\n  "events": [\n${lines}\n  ]\n}\n`);
}

export function recordedStreams(browser: string): RecordedStream[] {
  const files = readdirSync(join(folder, browser)).sort();
  return files.map((file) => JSON.parse(readFileSync(join(folder, browser, file), 'utf8')) as RecordedStream);
}
