/**
 * Osano. `osano_consentmanager` may be JSON, category → `ACCEPT` or `DENY`; on most sites it is packed in a form that is not documented,
 * and only the page's own interface (`Osano.cm.getConsent()`) tells what is in it.
 * Source: docs.osano.com ("JavaScript API": the categories and their words, `getConsent()`); autoconsent's rule `osano`, which asks `dialogOpen`; records as sites' visitors posted them in public code.
 */

import type { ConsentManager } from './manager.ts';
import { answered, byDefault, unreadable } from './outcome.ts';
import { asObject, objectIn } from './parsing.ts';

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
    const states = statesOf(objectIn(found.get('osano_consentmanager')) ?? {});
    return states.length === 0 ? unreadable : answered(states, { always: ALWAYS });
  },
  interface: {
    call: '`Osano.cm.dialogOpen`, `Osano.cm.getConsent()`',
    read(stated, record) {
      const { open, consent } = asObject(stated) ?? {};
      // Until somebody has answered there is no record, and what is in force is the region's default.
      if (open === true || record?.status !== 'unreadable') return byDefault;
      const states = statesOf(asObject(consent) ?? {});
      return states.length === 0 ? undefined : answered(states, { always: ALWAYS });
    },
  },
};

function statesOf(record: Record<string, unknown>): [string, boolean][] {
  return Object.entries(record).flatMap(([name, state]): [string, boolean][] => {
    const allowed = STATES.get(state);
    return allowed === undefined ? [] : [[name, allowed]];
  });
}
