// Adobe's Web SDK: /privacy/set-consent, by Adobe's own standard or by IAB's, and IAB's strings in XDM events.

import type { Family } from './family.ts';
import { each } from './family.ts';
import { oneOf } from './own.ts';
import { toldByTcString } from './tcf.ts';

const trackers = ['adobe_experience_cloud'] as const;

export const adobe: Family = {
  title: 'Adobe Experience Platform',
  source:
    'Adobe: “setConsent” of the Web SDK, standards Adobe 1.0 and 2.0 and IAB TCF; XDM “IAB TCF 2.0 Consent”; @adobe/alloy 2.33',
  parameters: [
    {
      names: ['general'],
      where: /^consent\[\]\.value\.general$/,
      trackers,
      says: 'in `consent[].value`, Adobe 1.0: `in` accepted, `out` refused',
      read: each(oneOf('general', { in: 'accepted', out: 'refused' })),
    },
    {
      names: ['val'],
      where: /^consent\[\]\.value\.collect\.val$/,
      trackers,
      says: 'in `consent[].value.collect`, Adobe 2.0, whether to collect: `y` accepted, `n` refused, `p` not answered yet',
      read: each(oneOf('collect.val', { y: 'accepted', n: 'refused', p: 'undecided' })),
    },
    {
      names: ['consent[].value'],
      pattern: /^consent\[\]\.value$/,
      trackers,
      says: 'the TC string, by IAB’s standard; in events it is `consentStringValue`, read in every request',
      read: each(toldByTcString),
    },
  ],
};
