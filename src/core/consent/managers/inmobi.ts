/**
 * InMobi Choice, which was Quantcast's. It keeps a TC string in `euconsent-v2`, as `tc-string.ts` reads it, and notes in
 * `_cmpRepromptHash` what the person was asked when they answered.
 * Source: support.inmobi.com/choice ("Cookies"); autoconsent's rule `quantcast`.
 */

import type { ConsentManager } from './manager.ts';
import { byDefault } from './outcome.ts';
import { readTcRecord } from './tc-string.ts';

export const inmobi: ConsentManager = {
  key: 'inmobi',
  name: 'InMobi Choice',
  elements: ['qc-cmp2-container'],
  globals: [],
  records: [
    { in: 'cookie', name: '_cmpRepromptHash' },
    { in: 'cookie', name: 'euconsent-v2' },
  ],
  hasChosen: 'cookie `_cmpRepromptHash`, with a TC string that consents to anything, or claims no legitimate interest',
  read(found) {
    if (!found.has('_cmpRepromptHash')) return undefined;
    const text = found.get('euconsent-v2');
    return text === undefined ? byDefault : readTcRecord(text);
  },
};
