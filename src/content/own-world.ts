// What Candor's content scripts in one document share. They run in one world, which no page can look into.

import type { CookieEars } from '../core/consent/managers/cookies-told.ts';
import type { Typing } from './typed-sign.ts';

/** What the relay leaves for the script that looks at consent managers' records, which comes when there was a sign of one. */
export interface ConsentSign {
  at: number;
  /** What the page had in its cookies by then. */
  cookies: string;
  /** Whether nothing was stored when somebody looked before. */
  hasGlanced: boolean;
  /** Through what the probe speaks; absent where it could not. */
  channel: EventTarget | null;
}

interface OwnWorld extends CookieEars {
  /** The script that looks for banners is there. */
  candorLooksForBanners?: true;
  /** Looks at the records of consent managers now, and a few times soon after. */
  candorLooks?: () => void;
  /** There was a sign of a consent manager: a script for it was asked for. */
  candorSign?: ConsentSign | undefined;
  /** That script is there. */
  candorWatchesConsent?: true;
  /** Somebody types: a script for it was asked for. */
  candorTyping?: Typing;
}

export const ownWorld = globalThis as OwnWorld;
