/**
 * Klaro. JSON under a name that the site may change (`klaro`), in a cookie or the local storage: every service with yes or no, written
 * when the person answers. Services that the site requires are in it, as yes: the record does not say which these are.
 * Source: klaro 0.7.22, `src/consent-manager.js`; its records are captured from the package.
 */

import type { ConsentManager } from './manager.ts';
import { answered, unreadable } from './outcome.ts';
import { objectIn } from './parsing.ts';

export const klaro: ConsentManager = {
  key: 'klaro',
  name: 'Klaro',
  elements: ['klaro'],
  globals: ['klaroConfig'],
  records: [
    { in: 'cookie', name: 'klaro' },
    { in: 'local', name: 'klaro' },
  ],
  hasChosen: 'the record exists',
  read(found) {
    const states = Object.entries(objectIn(found.get('klaro')) ?? {});
    const known = states.filter((state): state is [string, boolean] => typeof state[1] === 'boolean');
    return known.length === 0 ? unreadable : answered(known);
  },
};
