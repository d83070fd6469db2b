// Tealium's consent manager logs answers as events of their own.

import type { Family } from './family.ts';
import { each } from './family.ts';
import { oneOf } from './own.ts';

export const tealium: Family = {
  title: 'Tealium',
  source: 'Tealium: “Consent change event specifications”',
  parameters: [
    {
      names: ['tealium_event'],
      trackers: ['tealium*'],
      says: '`grant_full_consent` accepted, `grant_partial_consent` in part, `decline_consent` refused; any other event says nothing',
      read: each(
        oneOf('tealium_event', {
          grant_full_consent: 'accepted',
          grant_partial_consent: 'partial',
          decline_consent: 'refused',
        }),
      ),
    },
  ],
};
