/**
 * EU Cookie Compliance (Drupal). `cookie-agreed` is 2 for yes, 1 for yes before the thank-you note was seen, and 0 for no;
 * `cookie-agreed-categories` lists what was allowed where the site asks by category.
 * Source: drupal.org/project/eu_cookie_compliance, `js/eu_cookie_compliance.js`; autoconsent's rule
 * `eu-cookie-compliance-banner`, to which 2 is an acceptance too.
 */

import type { ConsentManager } from './manager.ts';
import { allowedOnly, answeredWhole, unreadable } from './outcome.ts';
import { decoded } from './parsing.ts';

export const drupalEuCookieCompliance: ConsentManager = {
  key: 'drupal-eu-cookie-compliance',
  name: 'EU Cookie Compliance for Drupal',
  // Its element is called `sliding-popup`, as others are.
  elements: [],
  globals: [],
  records: [
    { in: 'cookie', name: 'cookie-agreed' },
    { in: 'cookie', name: 'cookie-agreed-categories' },
  ],
  hasChosen: 'cookie `cookie-agreed`',
  read(found) {
    const agreed = found.get('cookie-agreed');
    if (agreed === '0') return answeredWhole(false);
    if (agreed !== '1' && agreed !== '2') return unreadable;
    const categories = found.get('cookie-agreed-categories');
    if (categories === undefined) return answeredWhole(true);
    return allowedOnly([...decoded(categories).matchAll(/"([\w-]{1,40})"/g)].map(([, name = '']) => name));
  },
};
