// Keeps the badges of tabs, and what their popups say at once, as the popups would have them, some tenths of a second after something was observed.

import { type Badge, badgeFor } from '../core/badge.ts';
import type { SiteFacts } from '../core/facts.ts';
import type { Directory, Site, VisitId } from '../core/model.ts';
import { backgroundPrefix } from '../core/visits/background.ts';

/** Milliseconds between two rounds while a page goes on sending: a number that changes faster cannot be read. */
export const ROUND = 700;

/** A page that a tab shows, as far as it was observed. */
export interface ShownPage {
  tabId: number;
  visit: VisitId;
  site: Site;
  isPrivate: boolean;
}

export interface BadgeParts {
  directory: Directory;
  shown(): Promise<ShownPage[]>;
  /** What the page's popup would read, once all that was observed so far is there. */
  factsOf(page: ShownPage): Promise<SiteFacts | undefined>;
  /** Whether the tab shows the page still. */
  isShown(page: ShownPage): boolean;
  /** Undefined clears it; without a site, nothing of it stands in an address. Must not reject for a tab that is gone. */
  show(tab: { tabId: number; site?: Site }, badge: Badge | undefined): Promise<void>;
  /** Clears those of all tabs. */
  clear(): Promise<void>;
  wait(milliseconds: number): Promise<void>;
}

export interface Badges {
  /** Something was observed of a visit, or of a site in the background. */
  stir(visit: VisitId): void;
  /** Something was forgotten, or is not observed any more: all are made anew. */
  renew(): void;
}

export function createBadges({ directory, shown, factsOf, isShown, show, clear, wait }: BadgeParts): Badges {
  let stirred = new Set<VisitId>();
  let all = false;
  let waiting = false;

  async function round(): Promise<void> {
    await wait(ROUND);
    const [visits, isAll] = [stirred, all];
    [stirred, all, waiting] = [new Set(), false, false];
    if (isAll) await clear();
    for (const page of await shown()) if (isAll || concerns(visits, page)) await showOf(page);
  }

  /** A browser forgets with the page: of one that the tab has left by now it would say it of the next. */
  async function showOf(page: ShownPage): Promise<void> {
    const { tabId, site, isPrivate } = page;
    const badge = badgeFor(await factsOf(page), directory);
    if (!isShown(page)) return;
    await show({ tabId, ...(!isPrivate && { site }) }, badge);
    if (!isShown(page)) await show({ tabId }, undefined);
  }

  function begin(): void {
    if (waiting) return;
    waiting = true;
    // A badge that could not be made is made with what is observed next.
    round().catch((cause: unknown) => console.error('Candor could not show on its button how many collect.', cause));
  }

  return {
    stir(visit) {
      stirred.add(visit);
      begin();
    },
    renew() {
      all = true;
      begin();
    },
  };
}

function concerns(visits: ReadonlySet<VisitId>, { visit, site }: ShownPage): boolean {
  return visits.has(visit) || [...visits].some((one) => one.startsWith(backgroundPrefix(site)));
}
