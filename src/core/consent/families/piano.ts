// Piano Analytics: the mode in which it measures. Its SDK says `optin` where the site has set nothing up: that is what Piano was told, too.

import type { Family } from './family.ts';
import { each } from './family.ts';
import { oneOf } from './own.ts';

export const piano: Family = {
  title: 'Piano Analytics',
  source: 'Piano: “Privacy” in its documents on data collection; piano-analytics-js 6.17',
  parameters: [
    {
      names: ['visitor_privacy_mode'],
      trackers: ['piano'],
      says: '`optin` accepted; `optout`, `no-consent` refused; `exempt`, measuring less without asking: in part; a site’s own mode: nothing that is known',
      read: each(
        oneOf('visitor_privacy_mode', {
          optin: 'accepted',
          optout: 'refused',
          'no-consent': 'refused',
          exempt: 'partial',
        }),
      ),
    },
  ],
};
