// IAB US Privacy, which GPP is to replace: four characters.

import { isUsPrivacy, toldByUsPrivacy } from '../us-privacy.ts';
import { each, type Family } from './family.ts';

export const usPrivacy: Family = {
  title: 'IAB US Privacy',
  source: 'IAB Tech Lab: “U.S. Privacy String” 1.0; OpenRTB 2.6; prebid.js',
  parameters: [
    {
      names: ['us_privacy', 'usprivacy', 'us_privacy_string', 'us_privacy_consent', 'uspconsent', 'uspstring'],
      says: 'third character: Y opted out of sale, refused; N not opted out, accepted; - does not apply, not asked',
      read: each(toldByUsPrivacy),
    },
    {
      names: ['ccpa', 'usp', 'usp_consent', 'ccpa_consent', 'ccpastring'],
      says: 'the same, where it is such a string',
      read: each((value) => (isUsPrivacy(value) ? toldByUsPrivacy(value) : undefined)),
    },
  ],
};
