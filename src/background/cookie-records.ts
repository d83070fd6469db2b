// Consent managers' records in cookies. The browser is asked for a page's cookies when it opens, and when one with such a name changes, which costs
// the page nothing. Where there is a record the page's relay is told to look; what it cannot see (`HttpOnly`) is read here.

import type { CookiesTold } from '../core/consent/managers/cookies-told.ts';
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

export interface Parts {
  /** The cookies that a tab's page has, and no other tab's store; rejects where the tab is gone. */
  cookiesOf(page: ShownPage): Promise<Cookie[]>;
  shown(): Promise<ShownPage[]>;
  allowed(): Promise<boolean>;
  now(): Instant;
  tell(signals: readonly ConsentSignal[], page: ShownPage): void;
  /** Tells the relay of a tab's page that there is a record; rejects where the page is gone. */
  tellRelay(tabId: number, told: CookiesTold): Promise<void>;
}

export interface CookieRecords {
  opened(page: ShownPage): void;
  changed(cookie: { name: string; domain: string }): void;
  left(tabId: number): void;
  settled(): Promise<void>;
}

/** Tabs that are remembered; the oldest are forgotten, and then only the time of an answer is not known. */
const MOST_TABS = 200;
/** As often as a relay reports; a page can write without end. */
const MOST_TOLD = 32;

interface Known {
  host: string | undefined;
  look: Look;
  /** How often its relay was told. */
  told: number;
}

export function createCookieRecords({ cookiesOf, shown, allowed, now, tell, tellRelay }: Parts): CookieRecords {
  /** How the page of a tab looked last. */
  const known = new Map<number, Known>();
  /** Domains that wait to be read. A page can write without end, and one reading sees all that was written before it. */
  const waiting = new Set<string>();
  let queue: Promise<void> = Promise.resolve();

  /** One after the other, so that each is compared with the one before it. */
  function enqueue(job: () => Promise<void>): void {
    // A tab that is gone has nothing more to tell.
    queue = queue.then(job).catch(() => undefined);
  }

  async function read(page: ShownPage, before: Known | undefined): Promise<void> {
    const cookies = await cookiesOf(page);
    const look = recordsAmong(cookies);
    const told = before?.told ?? 0;
    const isToTell = told < MOST_TOLD && look.records.length > 0;
    remember(page.tabId, { host: hostnameOf(page.url), look, told: isToTell ? told + 1 : told });
    const signals = signalsOfHidden(cookies, before?.look, now());
    if (signals.length > 0) tell(signals, page);
    if (isToTell) await tellRelay(page.tabId, before ? 'changed' : 'opened');
  }

  function remember(tabId: number, page: Known): void {
    known.delete(tabId);
    known.set(tabId, page);
    if (known.size > MOST_TABS) known.delete(known.keys().next().value!);
  }

  async function readAllOf(domain: string): Promise<void> {
    waiting.delete(domain);
    if (!(await allowed())) return;
    for (const page of await shown()) {
      const host = hostnameOf(page.url);
      if (host === undefined || !isWithin(host, domain)) continue;
      const last = known.get(page.tabId);
      await read(page, last?.host === host ? last : undefined).catch(() => undefined);
    }
  }

  return {
    opened(page) {
      // Until it is read, nobody knows how it looks: what has come with its answer may be told as a change.
      known.delete(page.tabId);
      enqueue(async () => {
        if (await allowed()) await read(page, undefined);
      });
    },
    changed({ name, domain }) {
      const within = domain.replace(/^\./, '');
      if (!isNamed(name) || waiting.has(within)) return;
      waiting.add(within);
      enqueue(() => readAllOf(within));
    },
    left(tabId) {
      known.delete(tabId);
    },
    settled: () => queue,
  };
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
