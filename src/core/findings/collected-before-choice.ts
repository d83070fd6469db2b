// Who received something while the person had not answered yet.

import type { Occasion, VisitTracker } from '../facts.ts';
import type { Region, Visit } from '../model.ts';
import type { Note } from './consent-finding.ts';
import { answeredAfter, isOptOutRegime, wasQuestionSeen } from './question.ts';
import type { Rule } from './rule.ts';
import { sentFindings } from './sent.ts';
import type { Certainty } from './statement.ts';

export const collectedBeforeChoice: Rule = {
  about: [
    {
      kind: 'collected-before-choice',
      principle: 'consent',
      means: 'a tracker received something while nobody had answered the site’s question',
      certainty: {
        observed: 'the question was seen: TCF said that it is shown, Candor saw it open, or the person answered it',
        likely: 'a consent manager is on the page and holds no answer; that it asked was not seen',
        information: 'Google’s pings without cookies, and pages that go by an opt-out',
      },
      excluded: [
        'answers from an earlier visit',
        'pages loaded in advance, and service workers',
        'requests from before Candor watched the page',
        'pages that say that they need not ask',
        'requests of the last half second before a manager’s record told the answer, which may have come of it',
      ],
    },
  ],
  find(known) {
    const sightings = known.rows.flatMap((seen) =>
      seen.occasions
        .filter(({ choice, settling }) => choice === 'undecided' && !settling)
        .map((occasion) => {
          const notes = notesOn(occasion, seen.row, seen.visit, known.region);
          const { requests, firstAt, lastAt, told } = occasion;
          const answeredAt = answeredAfter(seen.visit, firstAt);
          return {
            ...seen,
            certainty: certaintyOf(seen.visit, notes),
            requests,
            firstAt,
            lastAt,
            told,
            notes,
            answeredAt,
          };
        }),
    );
    return sentFindings('collected-before-choice', sightings, known);
  },
};

function notesOn({ told }: Occasion, row: VisitTracker, visit: Visit, region: Region): Note[] {
  const keptNothing = row.told.some(
    ({ standard, choice }) => standard === 'google-consent-mode' && choice === 'refused',
  );
  return [
    ...(told === 'refused' && keptNothing ? ['cookieless' as const] : []),
    ...(isOptOutRegime(visit, region) ? ['opt-out-regime' as const] : []),
  ];
}

function certaintyOf(visit: Visit, notes: readonly Note[]): Certainty {
  if (notes.length > 0) return 'information';
  return wasQuestionSeen(visit) ? 'observed' : 'likely';
}
