// What Candor's content scripts in one document share. They run in one world, which no page can look into.

import type { Told } from './watch.ts';

interface OwnWorld {
  /** The script that looks for banners is there. */
  candorLooksForBanners?: true;
  /** Looks at the records of consent managers now, and a few times soon after. */
  candorLooksAtRecords?: () => void;
  /** Told by the background of a manager's record among the page's cookies. */
  candorHearsOfCookies?: (told: Told) => void;
  /** The same, for the relay that was not there yet. */
  candorHeardOfCookies?: Told;
}

export const ownWorld = globalThis as OwnWorld;
