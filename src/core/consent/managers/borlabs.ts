/**
 * Borlabs Cookie (WordPress). `borlabs-cookie` has the groups with the services that the person allowed; groups without any are left
 * out. It is written when somebody answers. Version 3 may have yes or no in place of the services.
 * Source: borlabs.io ("Consent cookie"); autoconsent's rule `borlabs`; records as sites' visitors posted them in public code.
 */

import type { ConsentManager } from './manager.ts';
import { allowedOnly, answered, unreadable } from './outcome.ts';
import { asObject, objectIn } from './parsing.ts';

const ALWAYS = ['essential'];

export const borlabs: ConsentManager = {
  key: 'borlabs',
  name: 'Borlabs Cookie',
  elements: ['BorlabsCookieBox'],
  globals: ['BorlabsCookie', 'borlabsCookieConfig'],
  records: [{ in: 'cookie', name: 'borlabs-cookie' }],
  hasChosen: 'the record exists',
  read(found) {
    const groups = Object.entries(asObject(objectIn(found.get('borlabs-cookie'))?.consents) ?? {});
    if (groups.length === 0) return unreadable;
    const plain = groups.filter((group): group is [string, boolean] => typeof group[1] === 'boolean');
    if (plain.length > 0) return answered(plain, { always: ALWAYS });
    const allowed = groups.filter(([, services]) => Array.isArray(services) && services.length > 0);
    return allowedOnly(
      allowed.map(([name]) => name),
      { always: ALWAYS },
    );
  },
};
