// Which requests were heard of lately, and which of their hops.

import type { Instant } from '../model.ts';
import { createNewest } from '../newest.ts';
import type { RequestSeen } from './events.ts';

export interface Heard {
  /** Hears of a request by its id; false if it was heard of. */
  request(requestId: string): boolean;
  /** Hears of one hop of a request; false if it was heard of. */
  hop(hop: Pick<RequestSeen, 'requestId' | 'at' | 'url'>): boolean;
}

/** The newest hop of a request, with those before it. */
interface Hop {
  at: Instant;
  url: string;
  before: Hop | undefined;
  /** How many hops those are. */
  earlier: number;
}

/** Browsers follow some twenty redirects. What has more is remembered by its newest hops. */
const MOST_HOPS = 100;

/** Remembers at least the newest `least` requests, and at most twice as many. */
export function createHeard(least: number): Heard {
  const heard = createNewest<string, Hop | undefined>(least);
  return {
    request(requestId) {
      if (heard.has(requestId)) return false;
      heard.set(requestId, undefined);
      return true;
    },
    hop({ requestId, at, url }) {
      const newest = heard.get(requestId);
      for (let hop = newest; hop; hop = hop.before) if (hop.at === at && hop.url === url) return false;
      const earlier = newest ? newest.earlier + 1 : 0;
      const isFull = earlier >= MOST_HOPS;
      heard.set(requestId, { at, url, before: isFull ? undefined : newest, earlier: isFull ? 0 : earlier });
      return true;
    },
  };
}
