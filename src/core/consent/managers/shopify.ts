/**
 * Shopify's own banner. `_tracking_consent` has under `con.CMP` what the visitor said: `1`, `0`, or nothing. Its `purposes` are what the
 * shop may do now, by its region's default if nobody has answered: no choice.
 * Source: shopify.dev ("Customer Privacy API": `currentVisitorConsent()`, where an empty text is no answer); autoconsent's rule `shopify`;
 * records as shops' visitors posted them in public code, all of them without an answer.
 */

import type { ConsentManager } from './manager.ts';
import { answered, byDefault, unreadable } from './outcome.ts';
import { asObject, objectIn } from './parsing.ts';

const NAMES: Record<string, string> = { a: 'analytics', m: 'marketing', p: 'preferences', s: 'sale_of_data' };

export const shopify: ConsentManager = {
  key: 'shopify',
  name: 'Shopify',
  elements: ['shopify-pc__banner'],
  globals: [],
  records: [{ in: 'cookie', name: '_tracking_consent' }],
  hasChosen: 'a value in `con.CMP`',
  read(found) {
    const stated = asObject(asObject(objectIn(found.get('_tracking_consent'))?.con)?.CMP);
    if (!stated) return unreadable;
    const states = Object.entries(stated).flatMap(([key, state]): [string, boolean][] =>
      state === '1' || state === '0' ? [[NAMES[key] ?? key, state === '1']] : [],
    );
    return states.length === 0 ? byDefault : answered(states);
  },
  interface: {
    call: '`Shopify.customerPrivacy.currentVisitorConsent()`, `shouldShowBanner()`',
    read(stated) {
      const { consent, asks } = asObject(stated) ?? {};
      const said = asObject(consent);
      if (!said) return undefined;
      const states = Object.values(NAMES).flatMap((name): [string, boolean][] =>
        said[name] === 'yes' || said[name] === 'no' ? [[name, said[name] === 'yes']] : [],
      );
      if (states.length > 0) return answered(states);
      return asks === false ? { choice: 'not-asked', status: 'default' } : byDefault;
    },
  },
};
