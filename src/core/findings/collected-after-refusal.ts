// Who received something after the person had refused.

import type { Note } from './consent-finding.ts';
import { answeredBefore } from './question.ts';
import type { Rule } from './rule.ts';
import { interestNotes, sentFindings } from './sent.ts';

/** What makes it no more than information: it was told, or the refusal does not cover all that it does. */
const LIMITING: readonly Note[] = ['told-of-refusal', 'left-interest'];

export const collectedAfterRefusal: Rule = {
  about: [
    {
      kind: 'collected-after-refusal',
      principle: 'consent',
      means: 'a tracker received something although the person had refused, in this visit or before',
      certainty: {
        observed: 'it was not told of the refusal, and no consent string leaves it a legitimate interest',
        information:
          'it was told of the refusal and may have kept to it, or the consent string leaves it a legitimate interest',
      },
      excluded: [
        'the first two seconds after the answer, in which requests are still under way',
        'pages loaded in advance, and service workers',
        'answers in part: which tracker belongs to which part is not known',
        'sources that contradict each other',
      ],
    },
  ],
  find(known) {
    const sightings = known.rows.flatMap((seen) =>
      seen.occasions
        .filter(({ choice, settling }) => choice === 'refused' && !settling)
        .map(({ requests, firstAt, lastAt, told }) => {
          const isTold = told === 'refused';
          const notes: Note[] = [...(isTold ? ['told-of-refusal' as const] : []), ...interestNotes(seen.row)];
          const certainty = notes.some((note) => LIMITING.includes(note))
            ? ('information' as const)
            : ('observed' as const);
          const answeredAt = answeredBefore(seen.visit, firstAt);
          return { ...seen, certainty, requests, firstAt, lastAt, told, notes, answeredAt };
        }),
    );
    return sentFindings('collected-after-refusal', sightings, known);
  },
};
