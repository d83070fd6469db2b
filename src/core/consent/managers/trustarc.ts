/**
 * TrustArc. `notice_gdpr_prefs` lists the levels that the person allows (`0,1,2:`), `notice_preferences` the highest (`2:`),
 * `cmapi_cookie_privacy` the same counted from 1 (`permit 1,2,3`). 0 is what is required. How many levels a site has is not in them.
 * Source: TrustArc's "Cookie Consent Manager" guide; autoconsent's rule `TrustArc-newcm` (`permit 1` is
 * what is required only); records as sites' visitors posted them in
 * public code. Level `1:` alone is not documented.
 */

import type { ConsentManager } from './manager.ts';
import { allowedOnly, byDefault, unreadable } from './outcome.ts';
import { decoded } from './parsing.ts';

const PREFERENCES = /^(\d(?:,\d)*):/;
const HIGHEST = /^(\d):/;

export const trustarc: ConsentManager = {
  key: 'trustarc',
  name: 'TrustArc',
  elements: ['truste-consent-track', 'teconsent', 'trustarc-banner-container'],
  globals: ['truste'],
  records: [
    { in: 'cookie', name: 'notice_gdpr_prefs' },
    { in: 'cookie', name: 'notice_preferences' },
    { in: 'cookie', name: 'notice_behavior' },
  ],
  hasChosen: 'cookie `notice_preferences` or `notice_gdpr_prefs`',
  read(found) {
    const list = found.get('notice_gdpr_prefs');
    const highest = found.get('notice_preferences');
    if (list === undefined && highest === undefined) return byDefault;
    const levels =
      PREFERENCES.exec(decoded(list ?? ''))?.[1]?.split(',') ?? upTo(HIGHEST.exec(decoded(highest ?? ''))?.[1]);
    return levels === undefined ? unreadable : allowedOnly(levels, { always: ['0'] });
  },
};

function upTo(level: string | undefined): string[] | undefined {
  return level === undefined ? undefined : Array.from({ length: Number(level) + 1 }, (_, index) => `${index}`);
}
