/**
 * Digital Control Room. `wscrCookieConsent` is `1=true&2=false&…` with the site's categories by number; the first is what is necessary.
 * It is written when somebody answers.
 * Source: the panel's public configuration as described in public code; records as sites' visitors posted them there.
 */

import type { ConsentManager } from './manager.ts';
import { answered, unreadable } from './outcome.ts';
import { decoded, pairsIn } from './parsing.ts';

const CATEGORY = /^\d{1,2}$/;

export const digitalControlRoom: ConsentManager = {
  key: 'digital-control-room',
  name: 'Digital Control Room',
  elements: [],
  globals: [],
  records: [{ in: 'cookie', name: 'wscrCookieConsent' }],
  hasChosen: 'the record exists',
  read(found) {
    const states = pairsIn(decoded(found.get('wscrCookieConsent')!), '&', '=').filter(
      ([name, state]) => CATEGORY.test(name) && (state === 'true' || state === 'false'),
    );
    if (states.length === 0) return unreadable;
    return answered(
      states.map(([name, state]) => [name, state === 'true'] as const),
      { always: ['1'] },
    );
  },
};
