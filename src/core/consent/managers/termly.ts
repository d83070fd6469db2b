/**
 * Termly. Its record in the local storage, `TERMLY_API_CACHE`, has among other things `TERMLY_COOKIE_CONSENT` with yes or no per
 * category, once somebody has answered.
 * Source: support.termly.io ("embed script versions"); the shape as sites' own scripts read it in public code. The cookie `T_DC_<id>` is
 * not documented and is not read.
 */

import type { ConsentManager } from './manager.ts';
import { answered, byDefault, unreadable } from './outcome.ts';
import { asObject, objectIn } from './parsing.ts';

const ALWAYS = ['essential'];

export const termly: ConsentManager = {
  key: 'termly',
  name: 'Termly',
  elements: ['termly-code-snippet-support'],
  globals: ['Termly'],
  records: [{ in: 'local', name: 'TERMLY_API_CACHE' }],
  hasChosen: '`TERMLY_COOKIE_CONSENT` in the record',
  read(found) {
    const cache = objectIn(found.get('TERMLY_API_CACHE'));
    if (!cache) return unreadable;
    if (cache.TERMLY_COOKIE_CONSENT === undefined) return byDefault;
    const value = asObject(asObject(cache.TERMLY_COOKIE_CONSENT)?.value) ?? {};
    const states = Object.entries(value).filter((state): state is [string, boolean] => typeof state[1] === 'boolean');
    return states.length === 0 ? unreadable : answered(states, { always: ALWAYS });
  },
};
