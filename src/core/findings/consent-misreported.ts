// Who was told another answer than the person had given.

import type { Occasion, VisitTracker } from '../facts.ts';
import type { ConsentStandard, Told } from '../model.ts';
import type { Note } from './consent-finding.ts';
import { answeredBefore } from './question.ts';
import type { Rule } from './rule.ts';
import { sentFindings } from './sent.ts';
import type { Certainty } from './statement.ts';

export const consentMisreported: Rule = {
  about: [
    {
      kind: 'consent-misreported',
      principle: 'consent',
      means: 'a tracker was told another answer than the person had given',
      certainty: {
        observed: 'told that the person accepted, after they had refused',
        likely: 'so told, but as the page’s default or by a standard that asks something else (opting out of sale)',
        information: 'told that the person refused, after they had accepted',
      },
      excluded: [
        'the first two seconds after the answer, in which the page’s tags learn of it',
        'answers in part, unless all purposes were refused: which tracker belongs to which part is not known',
        'requests that told both or nothing',
        'pages loaded in advance, and service workers',
      ],
    },
  ],
  find(known) {
    const sightings = known.rows.flatMap((seen) =>
      seen.occasions
        .filter(({ settling }) => !settling)
        .filter(isOtherwise)
        .map(({ choice, requests, firstAt, lastAt, told }) => {
          const notes = choice === 'refused' ? notesOn(seen.row) : [];
          const certainty: Certainty = choice === 'accepted' ? 'information' : notes.length > 0 ? 'likely' : 'observed';
          const said = wordsFor(seen.row, told);
          const answeredAt = answeredBefore(seen.visit, firstAt);
          return { ...seen, certainty, requests, firstAt, lastAt, told, said, notes, answeredAt };
        }),
    );
    return sentFindings('consent-misreported', sightings, known);
  },
};

function isOtherwise({ choice, told }: Occasion): boolean {
  return (choice === 'refused' && told === 'accepted') || (choice === 'accepted' && told === 'refused');
}

const OPT_OUT_STANDARDS: readonly ConsentStandard[] = ['us-privacy', 'gpc'];

/** What makes it likely only. One word that is plainly an answer is enough for more. */
function notesOn({ told }: VisitTracker): Note[] {
  const accepted = told.filter(({ choice }) => choice === 'accepted');
  if (accepted.length === 0) return [];
  if (accepted.every(({ byDefault }) => byDefault)) return ['by-default'];
  return accepted.every((one) => one.byDefault || asksOfSale(one)) ? ['other-question'] : [];
}

/** Whether one opted out of sale; GPP's sections for Europe and Canada ask for consent. */
function asksOfSale({ standard, value }: Told): boolean {
  return OPT_OUT_STANDARDS.includes(standard) || (standard === 'gpp' && !value.startsWith('tcf'));
}

/** The standard's words that say it, the most frequent. */
function wordsFor({ told }: VisitTracker, choice: Occasion['told']): string | undefined {
  const saying = told.filter((one) => one.choice === choice).sort((a, b) => b.requests - a.requests);
  return saying[0]?.value;
}
