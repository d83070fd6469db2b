/**
 * Osano. `osano_consentmanager` may be JSON, category → `ACCEPT` or `DENY`; on most sites it is packed in a form that is not documented,
 * and only the page's own interface (`Osano.cm.getConsent()`) tells what is in it.
 * Source: docs.osano.com ("JavaScript API": the categories and their words); records as sites' visitors posted them in public code.
 */

import type { ConsentManager } from './manager.ts';
import { answered, unreadable } from './outcome.ts';
import { objectIn } from './parsing.ts';

const ALWAYS = ['ESSENTIAL'];
const STATES = new Map<unknown, boolean>([
  ['ACCEPT', true],
  ['DENY', false],
]);

export const osano: ConsentManager = {
  key: 'osano',
  name: 'Osano',
  elements: [],
  globals: ['Osano'],
  records: [
    { in: 'cookie', name: 'osano_consentmanager' },
    { in: 'local', name: 'osano_consentmanager' },
  ],
  hasChosen: 'the record exists',
  read(found) {
    const states = Object.entries(objectIn(found.get('osano_consentmanager')) ?? {}).flatMap(
      ([name, state]): [string, boolean][] => {
        const allowed = STATES.get(state);
        return allowed === undefined ? [] : [[name, allowed]];
      },
    );
    return states.length === 0 ? unreadable : answered(states, { always: ALWAYS });
  },
};
