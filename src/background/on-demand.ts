// Which documents get a script that they ask for. Content scripts ask once for each document and kind; a page's process that was taken over could ask without
// end, so that a tab gets only so many.

import type { Instant } from '../core/model.ts';
import type { Asking } from '../platform/on-demand.ts';

/** Scripts that one tab gets in so many milliseconds: a page with a hundred frames in which somebody types is far below. */
export const MOST_INJECTED = 200;
export const IN = 60_000;
/** Tabs that are remembered; the oldest are forgotten. */
const MOST_TABS = 200;
/** Four numbers of 32 bits with their hyphens. */
const DOOR = /^\d{1,10}(?:-\d{1,10}){3}$/;

export interface Parts {
  now(): Instant;
  injectTyped(asking: Asking): Promise<void>;
  injectConsent(asking: Asking): Promise<void>;
  injectReader(asking: Asking, door: string): Promise<void>;
}

export interface OnDemand {
  typed(asking: Asking): Promise<boolean>;
  /** Of outermost documents only. */
  consent(asking: Asking): Promise<boolean>;
  /** The reader of interfaces; `door`, the name by which it finds its way, is hostile until parsed. All resolve to whether the document has the script now. */
  reader(asking: Asking, door: unknown): Promise<boolean>;
}

export function createOnDemand({ now, injectTyped, injectConsent, injectReader }: Parts): OnDemand {
  const tabs = new Map<number, { since: Instant; times: number }>();

  function mayStill(tabId: number): boolean {
    const known = tabs.get(tabId);
    const { since, times } = known && now() - known.since < IN ? known : { since: now(), times: 0 };
    tabs.delete(tabId);
    tabs.set(tabId, { since, times: times + 1 });
    if (tabs.size > MOST_TABS) tabs.delete(tabs.keys().next().value!);
    return times < MOST_INJECTED;
  }

  /** The document may be gone, or be one that the browser lets nobody into. */
  function done(job: Promise<void>): Promise<boolean> {
    return job.then(
      () => true,
      () => false,
    );
  }

  return {
    async typed(asking) {
      return mayStill(asking.tabId) && done(injectTyped(asking));
    },
    async consent(asking) {
      return asking.frameId === 0 && mayStill(asking.tabId) && done(injectConsent(asking));
    },
    async reader(asking, door) {
      if (asking.frameId !== 0 || typeof door !== 'string' || !DOOR.test(door)) return false;
      return mayStill(asking.tabId) && done(injectReader(asking, door));
    },
  };
}
