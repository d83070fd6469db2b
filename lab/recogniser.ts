// Who receives a request, asked of trackerdb's own SDK: the lab's ground truth must not rest on the code it is there to test.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import loadTrackerDB from '@ghostery/trackerdb';

export interface Receiver {
  key: string;
  organization: string | null;
  /** Every pattern that matches; several may, and the first is `key`. */
  all: string[];
}

/** `type` is a webRequest or Fetch destination word; `sourceUrl` the page that asks. */
export type Recogniser = (request: { url: string; type: string; sourceUrl: string }) => Receiver | undefined;

/** Loads trackerdb's engine, some tens of milliseconds. */
export async function loadRecogniser(): Promise<Recogniser> {
  const main = fileURLToPath(import.meta.resolve('@ghostery/trackerdb'));
  const db = await loadTrackerDB(readFileSync(new URL('../trackerdb.engine', `file://${main}`)));
  return (request) => {
    const matches = db.matchUrl({ ...request, type: TYPES[request.type] ?? 'xhr' }, { getDomainMetadata: true });
    const [first] = matches;
    if (!first) return undefined;
    return {
      key: first.pattern.key,
      organization: first.organization?.key ?? null,
      all: matches.map(({ pattern }) => pattern.key),
    };
  };
}

/** The engine's words for `Sec-Fetch-Dest` (Fetch Metadata); what is not here is a script's own request. */
const TYPES: Record<string, 'image' | 'script' | 'sub_frame' | 'stylesheet' | 'websocket'> = {
  image: 'image',
  script: 'script',
  iframe: 'sub_frame',
  style: 'stylesheet',
  websocket: 'websocket',
};
