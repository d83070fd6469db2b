// Who set a cookie that recognises this browser while the person had not answered yet.

import { identifierFindings } from './identifiers.ts';
import { answeredAfter, isOptOutRegime, wasQuestionSeen } from './question.ts';
import type { IdentifierSet, Known, Rule } from './rule.ts';
import type { Certainty } from './statement.ts';

export const identifierSetBeforeChoice: Rule = {
  about: [
    {
      kind: 'identifier-set-before-choice',
      principle: 'consent',
      means: 'a tracker’s cookie that tells this browser from others was set while nobody had answered',
      certainty: {
        observed: 'the cookie is known to do so, the browser kept it, and the question was seen',
        likely:
          'its value and lifetime look so, or it was not seen whether the browser kept it, whether it was there before, or whether the page asked',
        information: 'the page goes by an opt-out',
      },
      excluded: [
        'cookies that were held before',
        'cookies that end with the browser: sessions, load balancing, protection of forms',
        'the site’s own cookies, which nothing ties to a tracker',
        'answers from an earlier visit',
        'pages loaded in advance',
      ],
    },
  ],
  find(known) {
    const sightings = known.identifiersSet
      .filter(({ choice }) => choice === 'undecided')
      .map((one) => ({
        ...one,
        certainty: certaintyOf(one, known),
        answeredAt: answeredAfter(one.visit, one.cookie.setAt),
      }));
    return identifierFindings('identifier-set-before-choice', sightings, known);
  },
};

function certaintyOf({ visit, isSure }: IdentifierSet, { region }: Known): Certainty {
  if (isOptOutRegime(visit, region)) return 'information';
  return isSure && wasQuestionSeen(visit) ? 'observed' : 'likely';
}
