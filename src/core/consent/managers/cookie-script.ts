/**
 * CookieScript. `CookieScriptConsent` says what the person did (`accept`, `reject`, `close`), and lists what was allowed; the list may be
 * JSON in JSON. `bannershown` alone is no answer.
 * Source: support.cookie-script.com ("Cookies set by CookieScript"); records as sites' visitors posted them in public code.
 */

import type { ConsentManager, RecordReading } from './manager.ts';
import { allowedOnly, answeredWhole, byDefault, unreadable } from './outcome.ts';
import { asTexts, instantIn, objectIn } from './parsing.ts';

const ALWAYS = ['strict'];
/** All that it sorts cookies into. */
const OPTIONAL = ['performance', 'targeting', 'functionality', 'unclassified'];

export const cookieScript: ConsentManager = {
  key: 'cookie-script',
  name: 'CookieScript',
  elements: ['cookiescript_injected', 'cookiescript_badge'],
  globals: ['CookieScript'],
  records: [{ in: 'cookie', name: 'CookieScriptConsent' }],
  hasChosen: '`action`',
  read(found) {
    const record = objectIn(found.get('CookieScriptConsent'));
    if (!record) return unreadable;
    const chosenAt = instantIn(record.consenttime);
    if (record.action === 'reject') return answeredWhole(false, chosenAt);
    if (record.action === 'close') return { choice: 'unknown', status: 'dismissed' };
    if (record.action !== 'accept') return record.bannershown === undefined ? unreadable : byDefault;
    return accepted(listOf(record.categories), chosenAt);
  },
};

/** Some sites sort into fewer categories; with all of them, it is all. */
function accepted(categories: readonly string[] | undefined, chosenAt: number | undefined): RecordReading {
  // A site that asks for yes or no has no categories.
  if (categories === undefined || categories.length === 0) return answeredWhole(true, chosenAt);
  const reading = allowedOnly(categories, { always: ALWAYS, chosenAt });
  const all = OPTIONAL.every((name) => categories.includes(name));
  return all ? { ...reading, choice: 'accepted', status: 'chosen' } : reading;
}

function listOf(value: unknown): string[] | undefined {
  if (typeof value !== 'string') return asTexts(value);
  return [...value.matchAll(/"([a-z]{1,20})"/g)].map(([, name = '']) => name);
}
