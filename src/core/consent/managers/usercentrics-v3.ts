/**
 * Usercentrics, version 3. `usercentrics` in the local storage has every service, whether it is essential, and its state; a state that
 * nobody chose is `NO_STATE`.
 * Source: docs.usercentrics.com (v3, `__ucCmp.getConsentDetails()`), whose words the record uses; autoconsent's rule
 * `usercentrics-button`, whose test reads the same record.
 */

import type { ConsentManager } from './manager.ts';
import { answered, answeredWhole, byDefault, unreadable } from './outcome.ts';
import { asObject, instantIn, objectIn } from './parsing.ts';

export const usercentricsV3: ConsentManager = {
  key: 'usercentrics-v3',
  name: 'Usercentrics, version 3',
  elements: ['usercentrics-cmp-ui'],
  globals: ['__ucCmp'],
  records: [{ in: 'local', name: 'usercentrics' }],
  hasChosen: 'a status other than `NO_STATE`',
  read(found) {
    const record = objectIn(found.get('usercentrics'));
    const { status, updatedAt } = asObject(record?.consent) ?? {};
    if (status === 'NO_STATE') return byDefault;
    const services = record?.consents;
    if (!Array.isArray(services)) return unreadable;
    const asked = services.flatMap((value): [string, boolean][] => {
      const { name, isEssential, consentStatus } = asObject(value) ?? {};
      if (typeof consentStatus !== 'boolean' || isEssential === true) return [];
      return [[typeof name === 'string' ? name : '', consentStatus]];
    });
    return asked.length === 0 ? unreadable : answered(asked, { chosenAt: instantIn(updatedAt) });
  },
  interface: {
    call: '`__ucCmp.getConsentDetails()`',
    read(stated) {
      const { status, type, updatedAt } = asObject(stated) ?? {};
      if (status === 'NO_STATE' || type === 'IMPLICIT') return byDefault;
      const chosenAt = instantIn(updatedAt);
      if (status === 'ALL_ACCEPTED' || status === 'ALL_DENIED')
        return answeredWhole(status === 'ALL_ACCEPTED', chosenAt);
      if (status !== 'SOME_ACCEPTED' && status !== 'SOME_DENIED') return undefined;
      return { choice: 'partial', status: 'chosen', ...(chosenAt !== undefined && { chosenAt }) };
    },
  },
};
