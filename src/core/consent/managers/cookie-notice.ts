/**
 * Cookie Notice (WordPress, by Hu-manity). `cookie_notice_accepted` is `true` or `false`, once somebody has answered.
 * Source: wordpress.org/plugins/cookie-notice, `js/front.js`.
 */

import type { ConsentManager } from './manager.ts';
import { answeredWhole, unreadable } from './outcome.ts';

export const cookieNotice: ConsentManager = {
  key: 'cookie-notice',
  name: 'Cookie Notice',
  // Its element is called `cookie-notice`, as are many sites' own.
  elements: [],
  globals: ['cnArgs'],
  records: [{ in: 'cookie', name: 'cookie_notice_accepted' }],
  hasChosen: 'the record exists',
  read(found) {
    const value = found.get('cookie_notice_accepted');
    return value === 'true' || value === 'false' ? answeredWhole(value === 'true') : unreadable;
  },
};
