/**
 * Cookie Consent by Osano (`cookieconsent`, once Insites'). `cookieconsent_status` is `allow`, `deny`, or `dismiss`, which is all that a
 * notice without a question writes, and in banners with one stands for what the site has by default.
 * Source: cookieconsent 3.1.1, `src/cookieconsent.js` (`status`); its records are captured from the package.
 */

import type { ConsentManager } from './manager.ts';
import { answeredWhole, unreadable } from './outcome.ts';

export const osanoCookieconsent: ConsentManager = {
  key: 'osano-cookieconsent',
  name: 'Cookie Consent by Osano',
  elements: ['cookieconsent:desc'],
  globals: [],
  records: [
    { in: 'cookie', name: 'cookieconsent_status' },
    { in: 'cookie', name: 'cookieconsent_preferences_disabled' },
  ],
  hasChosen: '`allow` or `deny`',
  read(found) {
    if (found.has('cookieconsent_preferences_disabled')) return undefined;
    switch (found.get('cookieconsent_status')) {
      case 'allow':
        return answeredWhole(true);
      case 'deny':
        return answeredWhole(false);
      case 'dismiss':
        return { choice: 'unknown', status: 'dismissed' };
      default:
        return unreadable;
    }
  },
};
