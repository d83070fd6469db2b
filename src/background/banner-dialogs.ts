// Opens consent managers' own dialogs again, in the page's own world, whatever the page has made of it.

import { callThere, dialogs, whichAreThere } from '../core/banners/dialogs.ts';
import type { BannerParts } from './banner-parts.ts';

export interface Dialogs {
  /** Key of the manager whose dialog a tab's page can open. */
  find(tabId: number): Promise<string | undefined>;
  /** False where there is none, or opening it failed. */
  open(tabId: number): Promise<boolean>;
}

export function createDialogs(call: BannerParts['call']): Dialogs {
  async function first(tabId: number) {
    const calls = dialogs.map(({ call }) => call);
    const there = await call({ tabId, frameId: 0 }, whichAreThere, [calls]).catch(() => []);
    return dialogs.find(({ call }) => Array.isArray(there) && there.includes(call));
  }

  return {
    find: async (tabId) => (await first(tabId))?.manager,
    async open(tabId) {
      const dialog = await first(tabId);
      if (!dialog) return false;
      const given = [dialog.call, dialog.with ?? []];
      return (await call({ tabId, frameId: 0 }, callThere, given).catch(() => false)) === true;
    },
  };
}
