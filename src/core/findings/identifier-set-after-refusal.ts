// Who set a cookie that recognises this browser after the person had refused.

import { isSettling } from '../consent/timeline.ts';
import { identifierFindings } from './identifiers.ts';
import { answeredBefore } from './question.ts';
import type { Rule } from './rule.ts';

export const identifierSetAfterRefusal: Rule = {
  about: [
    {
      kind: 'identifier-set-after-refusal',
      principle: 'consent',
      means: 'a tracker’s cookie that tells this browser from others was set after the person had refused',
      certainty: {
        observed: 'the cookie is known to do so, and the browser kept it',
        likely:
          'its value and lifetime look so, or it was not seen whether the browser kept it, or whether it was there before',
      },
      excluded: [
        'the first two seconds after the answer',
        'cookies that were held before',
        'cookies that end with the browser',
        'the site’s own cookies, which nothing ties to a tracker',
        'pages loaded in advance',
      ],
    },
  ],
  find(known) {
    const sightings = known.identifiersSet
      .filter(({ choice }) => choice === 'refused')
      .filter(({ visit: { signals }, cookie: { setAt } }) => !isSettling(signals, setAt))
      .map((one) => ({
        ...one,
        certainty: one.isSure ? ('observed' as const) : ('likely' as const),
        answeredAt: answeredBefore(one.visit, one.cookie.setAt),
      }));
    return identifierFindings('identifier-set-after-refusal', sightings, known);
  },
};
