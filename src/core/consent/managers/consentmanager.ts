/**
 * consentmanager.net. `__cmpconsent<id>` holds a TC string, or a string of its own that is not documented.
 * Source: help.consentmanager.net ("cookies", "JavaScript API"); autoconsent's rule `consentmanager.net`, which asks the same interface; records as sites' visitors posted them in public code. Whether the person has chosen
 * only the page's interface says (`userChoiceExists`).
 */

import { type ConsentManager, firstOf } from './manager.ts';
import { allowedOnly, byDefault, unreadable } from './outcome.ts';
import { asObject, asTexts } from './parsing.ts';
import { readTcRecord } from './tc-string.ts';

export const consentmanager: ConsentManager = {
  key: 'consentmanager',
  name: 'consentmanager',
  elements: ['cmpbox', 'cmpwrapper'],
  globals: ['cmp_id'],
  records: [{ in: 'cookie', name: '__cmpconsent*' }],
  hasChosen: 'a TC string that consents to anything, or claims no legitimate interest',
  read(found) {
    const string = firstOf(found, '__cmpconsent');
    return string === undefined ? unreadable : readTcRecord(string);
  },
  interface: {
    call: "`__cmp('consentStatus')`, `__cmp('getCMPData')`",
    read(stated) {
      const { chosen, purposes } = asObject(stated) ?? {};
      if (chosen === false) return byDefault;
      const allowed = asTexts(purposes);
      return chosen === true && allowed ? allowedOnly(allowed) : undefined;
    },
  },
};
