// What Candor's content scripts in one document share. They run in one world, which no page can look into.

import type { CookieEars } from '../core/consent/managers/cookies-told.ts';

interface OwnWorld extends CookieEars {
  /** The script that looks for banners is there. */
  candorLooksForBanners?: true;
  /** Looks at the records of consent managers now, and a few times soon after. */
  candorLooksAtRecords?: () => void;
}

export const ownWorld = globalThis as OwnWorld;
