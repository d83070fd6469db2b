// Which requests were heard of lately, and which of their hops. Two maps that take turns, since a map from which the oldest entry is taken with each new
// one makes engines pass over all those that were taken before.

import type { Instant } from '../model.ts';
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
  let newer = new Map<string, Hop | undefined>();
  let older = new Map<string, Hop | undefined>();

  function hopsOf(requestId: string): Hop | undefined {
    return newer.get(requestId) ?? older.get(requestId);
  }

  function remember(requestId: string, hops: Hop | undefined): void {
    if (newer.size >= least && !newer.has(requestId)) [older, newer] = [newer, new Map()];
    newer.set(requestId, hops);
  }

  return {
    request(requestId) {
      if (newer.has(requestId) || older.has(requestId)) return false;
      remember(requestId, undefined);
      return true;
    },
    hop({ requestId, at, url }) {
      const newest = hopsOf(requestId);
      for (let hop = newest; hop; hop = hop.before) if (hop.at === at && hop.url === url) return false;
      const earlier = newest ? newest.earlier + 1 : 0;
      const isFull = earlier >= MOST_HOPS;
      remember(requestId, { at, url, before: isFull ? undefined : newest, earlier: isFull ? 0 : earlier });
      return true;
    },
  };
}
