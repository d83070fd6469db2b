// Who received something though the consent record gives it neither consent nor a legitimate interest.

import type { Rule } from './rule.ts';
import { sentFindings } from './sent.ts';
import { byPage, byString, type OfVendor } from './vendors.ts';

export const vendorNotConsented: Rule = {
  about: [
    {
      kind: 'vendor-not-consented',
      principle: 'consent',
      means:
        'the consent string that the requests carried, or that the page holds, gives their receiver neither consent nor a legitimate interest',
      certainty: {
        likely: 'always: TCF lets vendors prevent fraud and deliver what was chosen without either (special purposes)',
      },
      excluded: [
        'trackers whose number in IAB Europe’s list is not known for sure',
        'strings of a question that nobody has answered',
        'the first two seconds after an answer',
        'pages and requests that say that the GDPR does not apply',
      ],
    },
  ],
  find(known) {
    const rows = known.rows;
    const sightings = rows.flatMap((seen) => [...byString(seen, hasNeither), ...byPage(seen, hasNeither)]);
    return sentFindings('vendor-not-consented', sightings, known);
  },
};

function hasNeither({ consent, legitimateInterest }: Partial<OfVendor>): boolean {
  return consent === false && legitimateInterest === false;
}
