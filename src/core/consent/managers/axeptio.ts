/**
 * Axeptio. `axeptio_cookies` has the site's vendors with yes or no beside members of its own, which begin with `$$`; `$$completed` says
 * whether the person came to the end of the questions.
 * Source: developers.axeptio.eu ("Cookies"); autoconsent's rule `axeptio`, which reads `axeptio_authorized_vendors` instead; records as sites' visitors posted them in public code.
 */

import type { ConsentManager } from './manager.ts';
import { answered, byDefault, unreadable } from './outcome.ts';
import { instantIn, objectIn } from './parsing.ts';

export const axeptio: ConsentManager = {
  key: 'axeptio',
  name: 'Axeptio',
  elements: ['axeptio_overlay'],
  globals: ['axeptioSDK', '_axcb', 'axeptioSettings'],
  records: [{ in: 'cookie', name: 'axeptio_cookies' }],
  hasChosen: '`$$completed`',
  read(found) {
    const record = objectIn(found.get('axeptio_cookies'));
    if (!record) return unreadable;
    if (record.$$completed !== true) return byDefault;
    const vendors = Object.entries(record).filter(
      (member): member is [string, boolean] => !member[0].startsWith('$$') && typeof member[1] === 'boolean',
    );
    return vendors.length === 0 ? unreadable : answered(vendors, { chosenAt: instantIn(record.$$date) });
  },
};
