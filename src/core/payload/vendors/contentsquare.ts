// Contentsquare: c.contentsquare.net/pageview and its like with one query, as recorded in public load tests; /v2/recording takes nothing but
// recordings.

import type { DataType } from '../../model.ts';
import type { Vendor } from './vendor.ts';

/** Addresses that say by themselves what is sent. */
const endpoints: [RegExp, DataType][] = [
  [/^https:\/\/[\w.-]+\.contentsquare\.net\/v2\/recording/, 'session-replay'],
  [/^https:\/\/[\w.-]+\.contentsquare\.net\/(?:custom-)?errors(?:\?|$)/, 'error-report'],
];

export const contentsquare: Vendor = {
  trackers: ['contentsquare.net'],
  fields: {
    uu: 'client-id',
    // Of recordings; the same number as `uu`.
    userId: 'client-id',
    location: 'page-url',
    dr: 'referrer',
    la: 'language',
    sw: 'screen',
    sh: 'screen',
    ww: 'screen',
    wh: 'screen',
  },
  whole: ({ url, hasBody }) =>
    hasBody ? endpoints.filter(([address]) => address.test(url)).map(([, type]) => [type, 'body']) : [],
};
