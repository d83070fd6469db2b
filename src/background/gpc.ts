// Global Privacy Control as the person has set it: one change after the other, and what is in force now.

import { asksFor, canBeExcepted, MOST_EXCEPTIONS } from '../core/consent/gpc-exceptions.ts';
import { type GpcPromise, promiseIn } from '../core/consent/gpc-promise.ts';
import type { Site } from '../core/model.ts';
import { hostnameOf, siteOf } from '../core/site.ts';
import { browser } from '../platform/browser.ts';
import { sendGpc } from '../platform/gpc.ts';
import { askOwnOrigin } from '../platform/gpc-promise.ts';
import { changeSettings, readSettings, type Settings } from '../platform/settings.ts';

export type GpcSettings = Pick<Settings, 'gpc' | 'gpcExceptions'>;

export interface Gpc {
  /** Sees to it that the browser does what is set. Rejects where it refuses. */
  restore(): Promise<void>;
  send(on: boolean): Promise<void>;
  /** Both at once, in place of what was set. */
  set(settings: GpcSettings): Promise<void>;
  except(site: Site, excepted: boolean): Promise<void>;
  /** Whether the browser is asked to send it to a site's pages. */
  asks(site: Site): boolean;
}

export function createGpc(): Gpc {
  let inForce: GpcSettings = { gpc: false, gpcExceptions: [] };
  let last: Promise<unknown> = Promise.resolve();

  /** What the browser refuses is not kept as set, and is undone. */
  async function change(changed: (settings: GpcSettings) => Partial<GpcSettings>): Promise<void> {
    const { gpc, gpcExceptions } = await readSettings();
    const before = { gpc, gpcExceptions };
    const change = changed(before);
    const wanted = { ...before, ...change };
    try {
      await sendGpc(wanted.gpc, wanted.gpcExceptions);
      if (Object.keys(change).length > 0) await changeSettings(change);
      inForce = wanted;
    } catch (cause) {
      await sendGpc(inForce.gpc, inForce.gpcExceptions).catch(() => undefined);
      throw cause;
    }
  }

  /** After those that are under way. */
  function inTurn(changed: Parameters<typeof change>[0]): Promise<void> {
    const done = last.then(() => change(changed));
    last = done.catch(() => undefined);
    return done;
  }

  return {
    restore: () => inTurn(() => ({})),
    send: (gpc) => inTurn(() => ({ gpc })),
    set: (settings) => inTurn(() => settings),
    except: (site, excepted) =>
      inTurn(({ gpcExceptions }) => {
        const others = gpcExceptions.filter((other) => other !== site);
        if (!excepted) return { gpcExceptions: others };
        if (!canBeExcepted(site)) throw new Error(`${site} has no domain of its own that could be excepted.`);
        if (others.length >= MOST_EXCEPTIONS)
          throw new Error(`${MOST_EXCEPTIONS} sites are excepted already; take one out first.`);
        return { gpcExceptions: [...others, site] };
      }),
    asks: (site) => asksFor(site, inForce),
  };
}

/** What the site that a tab shows promises. Never rejects. */
export async function promiseOf(tabId: number, site: Site): Promise<GpcPromise> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const host = hostnameOf(tab?.url ?? '');
  if (tab?.url === undefined || host === undefined || siteOf(host) !== site) return { kind: 'failed', why: 'left' };
  const asked = await askOwnOrigin(tabId, new URL(tab.url).origin);
  return 'why' in asked ? { kind: 'failed', why: asked.why } : promiseIn(asked, host);
}
