// Consent managers' records that the page itself cannot see: read when a page opens whose request or answer had a cookie of such a name, and when
// one changes. Of all other cookies nothing is asked.

import { type Cookie, isNamed, recordsAmong, signalsOfHidden } from '../core/consent/managers/hidden.ts';
import type { Look } from '../core/consent/managers/look.ts';
import type { ConsentSignal, Instant } from '../core/model.ts';
import { hostnameOf } from '../core/site.ts';

/** A page as a tab shows it. */
export interface ShownPage {
  tabId: number;
  url: string;
  documentId?: string | undefined;
}

/** Which document it is, and since when. */
export type OpenedPage = ShownPage & { at: Instant };

export interface Parts {
  /** The cookies that a tab's page has, and no other tab's store; rejects where the tab is gone. */
  cookiesOf(page: ShownPage): Promise<Cookie[]>;
  shown(): Promise<ShownPage[]>;
  allowed(): Promise<boolean>;
  now(): Instant;
  tell(signals: readonly ConsentSignal[], page: ShownPage): void;
}

export interface HiddenRecords {
  /** Names of cookies that went with a request for a page, or came with its answer. Firefox may tell of it after the page has opened. */
  loading(tabId: number, names: readonly string[], at: Instant): void;
  opened(page: OpenedPage): void;
  changed(cookie: Pick<Cookie, 'name' | 'httpOnly'> & { domain: string }): void;
  left(tabId: number): void;
  settled(): Promise<void>;
}

/** Tabs that are remembered; the oldest are forgotten, and then only the time of an answer is not known. */
const MOST_TABS = 200;
const EMPTY: Look = { records: [], elements: [], globals: [] };

interface Known {
  host: string | undefined;
  look: Look | undefined;
  /** Where it was seen to open. */
  page?: OpenedPage | undefined;
}

export function createHiddenRecords({ cookiesOf, shown, allowed, now, tell }: Parts): HiddenRecords {
  /** Tabs that are loading a page which has such a cookie. */
  const needed = new Set<number>();
  /** How the page of a tab looked last. */
  const known = new Map<number, Known>();
  let queue: Promise<void> = Promise.resolve();

  /** One after the other, so that each is compared with the one before it. */
  function enqueue(job: () => Promise<void>): void {
    // A tab that is gone has nothing more to tell.
    queue = queue.then(job).catch(() => undefined);
  }

  async function read(page: ShownPage, before: Look | undefined): Promise<void> {
    if (!(await allowed())) return;
    const cookies = await cookiesOf(page);
    remember(page, recordsAmong(cookies));
    const signals = signalsOfHidden(cookies, before, now());
    if (signals.length > 0) tell(signals, page);
  }

  function remember({ tabId, url }: ShownPage, look: Look | undefined, page = known.get(tabId)?.page): void {
    known.delete(tabId);
    known.set(tabId, { host: hostnameOf(url), look, page });
    if (known.size > MOST_TABS) known.delete(known.keys().next().value!);
  }

  async function readAllOf(domain: string): Promise<void> {
    if (!(await allowed())) return;
    for (const page of await shown()) {
      const host = hostnameOf(page.url);
      if (host === undefined || !isWithin(host, domain)) continue;
      const last = known.get(page.tabId);
      await read(page, last?.host === host ? last.look : undefined).catch(() => undefined);
    }
  }

  return {
    loading(tabId, names, at) {
      if (!names.some(isNamed)) return;
      const page = known.get(tabId)?.page;
      if (page && page.at >= at) {
        enqueue(() => read(page, undefined));
        return;
      }
      needed.add(tabId);
      if (needed.size > MOST_TABS) needed.delete(needed.values().next().value!);
    },
    opened(page) {
      const isNeeded = needed.delete(page.tabId);
      // Until it is read, nobody knows how it looks: what has come with its answer may be told as a change.
      remember(page, isNeeded ? undefined : EMPTY, page);
      if (isNeeded) enqueue(() => read(page, undefined));
    },
    changed({ name, httpOnly, domain }) {
      if (httpOnly && isNamed(name)) enqueue(() => readAllOf(domain.replace(/^\./, '')));
    },
    left(tabId) {
      needed.delete(tabId);
      known.delete(tabId);
    },
    settled: () => queue,
  };
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
