/**
 * Tealium iQ. `CONSENTMGR` lists `c1:1|c2:0|…|ts:…|consent:true`: the categories by number, the time, and the answer as a whole.
 * Source: docs.tealium.com ("Consent Manager: cookies"); autoconsent's rule `Tealium` asks `utag.gdpr` instead; records as sites' visitors posted them in public code. What each number stands
 * for is documented as a default that sites may rename; the numbers are kept.
 */

import type { ConsentManager } from './manager.ts';
import { answered, answeredWhole, byDefault, unreadable } from './outcome.ts';
import { decoded, instantIn, pairsIn } from './parsing.ts';

const CATEGORY = /^c\d{1,2}$/;

export const tealium: ConsentManager = {
  key: 'tealium',
  name: 'Tealium',
  elements: ['__tealiumGDPRecModal', '__tealiumGDPRcpPrefs', '__tealiumImplicitmodal'],
  globals: [],
  records: [{ in: 'cookie', name: 'CONSENTMGR' }],
  hasChosen: '`consent:`',
  read(found) {
    const members = new Map(pairsIn(decoded(found.get('CONSENTMGR')!), '|', ':'));
    const consent = members.get('consent');
    if (members.size === 0) return unreadable;
    if (consent !== 'true' && consent !== 'false') return byDefault;
    const chosenAt = instantIn(members.get('ts'));
    const states = [...members].filter(([name, state]) => CATEGORY.test(name) && (state === '0' || state === '1'));
    if (states.length === 0) return answeredWhole(consent === 'true', chosenAt);
    return answered(
      states.map(([name, state]) => [name, state === '1'] as const),
      { chosenAt },
    );
  },
};
