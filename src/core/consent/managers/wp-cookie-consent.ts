/**
 * WP Cookie Consent (WordPress, by WPeka). `wpl_viewed_cookie` is `yes` or `no`, once somebody has answered.
 * Source: wordpress.org/plugins/gdpr-cookie-consent, `public/js`; autoconsent's rule `WP Cookie Notice for GDPR`, whose test is
 * the same cookie.
 */

import type { ConsentManager } from './manager.ts';
import { answeredWhole, unreadable } from './outcome.ts';

export const wpCookieConsent: ConsentManager = {
  key: 'wp-cookie-consent',
  name: 'WP Cookie Consent',
  elements: ['gdpr-cookie-consent-bar'],
  globals: [],
  records: [{ in: 'cookie', name: 'wpl_viewed_cookie' }],
  hasChosen: 'the record exists',
  read(found) {
    const value = found.get('wpl_viewed_cookie');
    return value === 'yes' || value === 'no' ? answeredWhole(value === 'yes') : unreadable;
  },
};
