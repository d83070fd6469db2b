/**
 * Cookiebot (Usercentrics A/S). `CookieConsent` is an object as scripts write it: `{stamp:'…',necessary:true,preferences:false,…,
 * method:'explicit',ver:1,utc:…,region:'dk'}`. `method:'implied'` and the stamp `-1` stand for visitors who were not asked, in regions
 * where the site does not ask; older records have no `method`, and are written by an answer only.
 * Source: cookiebot.com/en/developer; autoconsent's rule `Cybotcookiebot`; records as sites' visitors posted them in public code.
 */

import type { ConsentManager } from './manager.ts';
import { answered, byDefault, unreadable } from './outcome.ts';
import { asObject, decoded, instantIn, membersOf } from './parsing.ts';

const CATEGORIES = ['preferences', 'statistics', 'marketing'];

export const cookiebot: ConsentManager = {
  key: 'cookiebot',
  name: 'Cookiebot',
  elements: ['CybotCookiebotDialog', 'CookiebotWidget'],
  globals: ['Cookiebot', 'CookiebotDialog'],
  records: [{ in: 'cookie', name: 'CookieConsent' }],
  hasChosen: "`method:'explicit'`, or a stamp in a record without `method`",
  read(found) {
    const text = decoded(found.get('CookieConsent') ?? '');
    // Before the format of today, the cookie was this number alone.
    if (text === '-1') return { choice: 'not-asked', status: 'default' };
    const members = membersOf(text);
    const stamp = members.get('stamp');
    const states = CATEGORIES.map((name) => [name, members.get(name)] as const);
    if (stamp === undefined || !states.every((state): state is [string, boolean] => typeof state[1] === 'boolean'))
      return unreadable;
    if (stamp === '-1') return { choice: 'not-asked', status: 'default' };
    if (stamp === '0' || members.get('method') === 'implied') return byDefault;
    return answered(states, { chosenAt: instantIn(members.get('utc')) });
  },
  interface: {
    call: '`Cookiebot.hasResponse`, `Cookiebot.consent`',
    read(stated) {
      const { hasResponse, consent } = asObject(stated) ?? {};
      if (typeof hasResponse !== 'boolean') return undefined;
      const states = CATEGORIES.map((name) => [name, asObject(consent)?.[name]] as const);
      if (!hasResponse || asObject(consent)?.method === 'implied') return byDefault;
      return states.every(isState) ? answered(states) : undefined;
    },
  },
};

function isState(state: readonly [string, unknown]): state is readonly [string, boolean] {
  return typeof state[1] === 'boolean';
}
