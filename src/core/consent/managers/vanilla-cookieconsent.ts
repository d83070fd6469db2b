/**
 * CookieConsent by Orest Bida (`vanilla-cookieconsent`), versions 2 and 3. `cc_cookie`, in a cookie or the local storage, lists the
 * categories that the person allowed; in version 3 `services` names all there are. It is written when somebody answers.
 * Source: vanilla-cookieconsent 3.1.0, `src/utils/cookies.js`; its records are captured from the package.
 */

import type { ConsentManager } from './manager.ts';
import { allowedOnly, answered, unreadable } from './outcome.ts';
import { asObject, asTexts, instantIn, objectIn } from './parsing.ts';

/** Sites name their categories; these two are the documented names of what cannot be refused. */
const ALWAYS = ['necessary', 'essential'];

export const vanillaCookieconsent: ConsentManager = {
  key: 'vanilla-cookieconsent',
  name: 'CookieConsent by Orest Bida',
  elements: ['cc-main', 'cc--main'],
  globals: [],
  records: [
    { in: 'cookie', name: 'cc_cookie' },
    { in: 'local', name: 'cc_cookie' },
  ],
  hasChosen: 'the record exists',
  read(found) {
    const record = objectIn(found.get('cc_cookie'));
    const allowed = asTexts(record?.categories);
    if (!record || !allowed) return unreadable;
    const chosenAt = instantIn(record.lastConsentTimestamp ?? record.last_consent_update);
    const all = Object.keys(asObject(record.services) ?? {});
    if (all.length === 0) return allowedOnly(allowed, { always: ALWAYS, chosenAt });
    return answered(
      all.map((name) => [name, allowed.includes(name)] as const),
      { always: ALWAYS, chosenAt },
    );
  },
};
