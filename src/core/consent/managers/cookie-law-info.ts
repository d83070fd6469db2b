/**
 * CookieLawInfo ("GDPR Cookie Consent" for WordPress), before it became CookieYes. A cookie `cookielawinfo-checkbox-<category>` per
 * category, written with defaults on the first load; `viewed_cookie_policy` once somebody has answered.
 * Source: the plugin's public script (wordpress.org/plugins/cookie-law-info, versions 1 and 2); autoconsent's rule `cookie-law-info`.
 */

import type { ConsentManager } from './manager.ts';
import { answered, answeredWhole, byDefault, unreadable } from './outcome.ts';

const PREFIX = 'cookielawinfo-checkbox-';
const ALWAYS = ['necessary'];

export const cookieLawInfo: ConsentManager = {
  key: 'cookie-law-info',
  name: 'CookieLawInfo',
  elements: ['cookie-law-info-bar'],
  globals: ['cli_cookiebar_settings'],
  records: [
    { in: 'cookie', name: 'viewed_cookie_policy' },
    { in: 'cookie', name: `${PREFIX}*` },
  ],
  hasChosen: 'cookie `viewed_cookie_policy`',
  read(found) {
    const viewed = found.get('viewed_cookie_policy');
    if (viewed === undefined) return byDefault;
    const states = [...found].flatMap(([name, state]): [string, boolean][] =>
      name.startsWith(PREFIX) && (state === 'yes' || state === 'no')
        ? [[name.slice(PREFIX.length), state === 'yes']]
        : [],
    );
    const whole = answered(states, { always: ALWAYS });
    if (whole.status === 'chosen') return whole;
    return viewed === 'yes' || viewed === 'no' ? answeredWhole(viewed === 'yes') : unreadable;
  },
};
