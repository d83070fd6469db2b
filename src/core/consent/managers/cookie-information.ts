/**
 * Cookie Information. `CookieInformationConsent` lists the categories that the person approved and denied.
 * Source: support.cookieinformation.com ("Cookies set by Cookie Information"); records as sites' visitors posted them in public code.
 */

import type { ConsentManager } from './manager.ts';
import { answered, unreadable } from './outcome.ts';
import { asTexts, instantIn, objectIn } from './parsing.ts';

const PREFIX = 'cookie_cat_';
/** `unclassified` goes with the others, and is not asked for by itself. */
const ALWAYS = ['necessary', 'unclassified'];

export const cookieInformation: ConsentManager = {
  key: 'cookie-information',
  name: 'Cookie Information',
  elements: ['coiOverlay', 'coiPage-1'],
  globals: ['CookieInformation'],
  records: [{ in: 'cookie', name: 'CookieInformationConsent' }],
  hasChosen: 'the record exists',
  read(found) {
    const record = objectIn(found.get('CookieInformationConsent'));
    const approved = asTexts(record?.consents_approved);
    const denied = asTexts(record?.consents_denied);
    if (!record || !approved || !denied) return unreadable;
    const states = [...named(approved, true), ...named(denied, false)];
    return answered(states, { always: ALWAYS, chosenAt: instantIn(record.timestamp) });
  },
};

function named(names: readonly string[], allowed: boolean): [string, boolean][] {
  return names.map((name) => [name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name, allowed]);
}
