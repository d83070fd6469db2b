/**
 * Google's own sites. `SOCS` is packed; how it begins tells a refusal (`CAE`) and an agreement (`CAI`). With another beginning it is what
 * was written before anybody answered, or what is not known.
 * Source: autoconsent's rule `google.com` for `CAE`; `CAI` is common knowledge, not documented.
 */

import type { ConsentManager } from './manager.ts';
import { answeredWhole } from './outcome.ts';

export const googleSites: ConsentManager = {
  key: 'google-sites',
  name: 'Google’s sites',
  elements: [],
  globals: [],
  records: [{ in: 'cookie', name: 'SOCS' }],
  hasChosen: 'begins with `CAE` or `CAI`',
  read(found) {
    const beginning = found.get('SOCS')!.slice(0, 3);
    if (beginning === 'CAE') return answeredWhole(false);
    return beginning === 'CAI' ? answeredWhole(true) : { choice: 'unknown', status: 'not-told' };
  },
};
