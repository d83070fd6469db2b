/**
 * c15t. The cookie `c15t` is a list with shortened keys, `c.necessary:1,c.marketing:1,i.t:…`, in which what is no is left out; the same
 * stands as JSON in the local storage, with every category. It is written when the person answers, with the time.
 * Source: c15t 2.2.1, `dist/index.js` (`COOKIE_KEY_MAP`, `saveConsentToStorage`); its records are captured from the package.
 */

import type { ConsentManager } from './manager.ts';
import { allowedOnly, answered, byDefault, unreadable } from './outcome.ts';
import { asObject, instantIn, objectIn, pairsIn } from './parsing.ts';

const ALWAYS = ['necessary'];
const CATEGORY = 'c.';
const TIME = 'i.t';

export const c15t: ConsentManager = {
  key: 'c15t',
  name: 'c15t',
  elements: [],
  globals: ['c15tStore'],
  records: [
    { in: 'local', name: 'c15t' },
    { in: 'cookie', name: 'c15t' },
  ],
  hasChosen: 'the time of the answer, `consentInfo.time`',
  read(found) {
    const text = found.get('c15t')!;
    const record = objectIn(text);
    if (!record) return fromList(text);
    const chosenAt = instantIn(asObject(record.consentInfo)?.time);
    const states = Object.entries(asObject(record.consents) ?? {}).filter(
      (state): state is [string, boolean] => typeof state[1] === 'boolean',
    );
    if (states.length === 0) return unreadable;
    return chosenAt === undefined ? byDefault : answered(states, { always: ALWAYS, chosenAt });
  },
};

function fromList(text: string) {
  const members = pairsIn(text, ',', ':');
  const chosenAt = instantIn(new Map(members).get(TIME));
  const allowed = members.filter(([name, state]) => name.startsWith(CATEGORY) && state === '1');
  if (allowed.length === 0) return unreadable;
  if (chosenAt === undefined) return byDefault;
  return allowedOnly(
    allowed.map(([name]) => name.slice(CATEGORY.length)),
    { always: ALWAYS, chosenAt },
  );
}
