/**
 * CookieFirst. `cookiefirst-consent` has its four categories with yes or no, and the time in seconds.
 * Source: cookiefirst.com/docs ("Consent cookie"); autoconsent's rule `cookiefirst.com`, whose test reads the same
 * cookie; records as sites' visitors posted them in public code.
 */

import type { ConsentManager } from './manager.ts';
import { answered, unreadable } from './outcome.ts';
import { instantIn, objectIn } from './parsing.ts';

const CATEGORIES = ['performance', 'functional', 'advertising'];

export const cookiefirst: ConsentManager = {
  key: 'cookiefirst',
  name: 'CookieFirst',
  elements: ['cookiefirst-root'],
  globals: ['CookieFirst'],
  records: [
    { in: 'cookie', name: 'cookiefirst-consent' },
    { in: 'local', name: 'cookiefirst-consent' },
  ],
  hasChosen: 'the record exists',
  read(found) {
    const record = objectIn(found.get('cookiefirst-consent')) ?? {};
    const states = CATEGORIES.flatMap((name): [string, boolean][] => {
      const state = record[name];
      return typeof state === 'boolean' ? [[name, state]] : [];
    });
    return states.length === 0 ? unreadable : answered(states, { chosenAt: instantIn(record.timestamp) });
  },
};
