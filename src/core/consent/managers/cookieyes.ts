/**
 * CookieYes. `cookieyes-consent` is a list: `consentid:…,consent:yes,action:yes,necessary:yes,functional:no,…`. Until somebody answers
 * `action` is empty, and the categories are defaults.
 * Source: cookieyes.com/documentation ("Retrieving consent data"); autoconsent's rule `cookieyes`; a record in public code.
 */

import type { ConsentManager } from './manager.ts';
import { answered, byDefault, unreadable } from './outcome.ts';
import { decoded, pairsIn } from './parsing.ts';

const CATEGORIES = ['functional', 'analytics', 'performance', 'advertisement', 'other'];

export const cookieyes: ConsentManager = {
  key: 'cookieyes',
  name: 'CookieYes',
  elements: [],
  globals: ['getCkyConsent', 'ckyStore'],
  records: [{ in: 'cookie', name: 'cookieyes-consent' }],
  hasChosen: '`action:yes`',
  read(found) {
    const members = new Map(pairsIn(decoded(found.get('cookieyes-consent')!), ',', ':'));
    if (!members.has('consent') && !members.has('action')) return unreadable;
    if (members.get('action') !== 'yes') return byDefault;
    const states = CATEGORIES.flatMap((name): [string, boolean][] => {
      const state = members.get(name);
      return state === 'yes' || state === 'no' ? [[name, state === 'yes']] : [];
    });
    return states.length === 0 ? unreadable : answered(states);
  },
};
