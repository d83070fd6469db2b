// What the background tells a page's relay of the page's cookies. Both sides go by these names: nothing but them is shared.

/** A consent manager's record is among them: it was as the page opened, or one was set since. */
export type CookiesTold = 'opened' | 'changed';

/** Where the two meet, in the world of Candor's own scripts in a page. */
export interface CookieEars {
  /** The relay's, to be told by. */
  candorEar?: (told: CookiesTold) => void;
  /** What was told before there was a relay. */
  candorHeard?: CookiesTold;
}
