// The person may give Candor the permission to see sites, or take it away, at any time; and may have it speak another language.

import { nameButton } from '../platform/badge.ts';
import { onLanguageChange } from '../platform/language.ts';
import { maySeeSites, onSitesChange } from '../platform/permissions.ts';
import type { Badges } from './badges.ts';

export interface Affected {
  badges: Pick<Badges, 'renew'>;
  /** Ends what is recorded now, of all pages. */
  endAll(): void;
  start(): Promise<void>;
}

/** In the first tick, like all listeners. */
export function followPermission({ badges, endAll, start }: Affected): void {
  async function speakAnew(): Promise<void> {
    await nameButton(await maySeeSites());
    badges.renew();
  }

  async function sitesChanged(): Promise<void> {
    const sees = await maySeeSites();
    await nameButton(sees);
    // What is open would go on for ever.
    if (!sees) endAll();
    await start();
    badges.renew();
  }

  onLanguageChange(() => void speakAnew());
  onSitesChange(() => void sitesChanged().catch(reportFailure));
}

function reportFailure(cause: unknown): void {
  console.error('Candor could not learn whether it may see sites; it asks again at its next start.', cause);
}
