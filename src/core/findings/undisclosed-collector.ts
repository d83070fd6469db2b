// Who received something and is not among the vendors that the site says it told the person of.

import type { Rule } from './rule.ts';
import { sentFindings } from './sent.ts';
import { byPage, byString, type OfVendor } from './vendors.ts';

export const undisclosedCollector: Rule = {
  about: [
    {
      kind: 'undisclosed-collector',
      principle: 'transparency',
      means: 'a collector is not on the list of vendors that the consent string says were disclosed',
      certainty: { likely: 'always: a site may name a company elsewhere than in its list of TCF vendors' },
      excluded: [
        'strings that do not say who was disclosed (before TCF 2.3)',
        'trackers whose number in IAB Europe’s list is not known for sure',
        'strings of a question that nobody has answered',
        'pages and requests that say that the GDPR does not apply',
      ],
    },
  ],
  find(known) {
    const rows = known.rows;
    const sightings = rows.flatMap((seen) => [...byString(seen, isUndisclosed), ...byPage(seen, isUndisclosed)]);
    return sentFindings('undisclosed-collector', sightings, known);
  },
};

function isUndisclosed({ disclosed }: Partial<OfVendor>): boolean {
  return disclosed === false;
}
