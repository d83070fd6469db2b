// Who received something on pages on which nothing that Candor can read asked, said or told anything about a choice.

import type { Instant, TrackerCategory, Visit } from '../model.ts';
import type { Known, Rule, Seen } from './rule.ts';
import { sentFindings } from './sent.ts';

/** Milliseconds that a page must have been open: questions may come late. A chosen bound; those of the consent managers in the lab come within two seconds. */
const LONG_ENOUGH = 10_000;

/** Statistics and advertising: what questions are about. */
const ASKED_ABOUT: readonly (TrackerCategory | undefined)[] = [
  'advertising',
  'pornvertising',
  'site_analytics',
  'social_media',
];

export const noChoiceOffered: Rule = {
  about: [
    {
      kind: 'no-choice-offered',
      principle: 'consent',
      means: 'trackers for advertising, statistics or social media received something, and no question was seen',
      certainty: {
        likely: 'the person says that they live in the EU or the United Kingdom',
        information: 'they live elsewhere, or do not say',
      },
      excluded: [
        'sites on which any visit knows of a question, an answer or a consent manager',
        'visits that were not observed from their start, or not for ten seconds',
        'trackers that were told something that only a question can have given, such as a consent string',
        'questions of a kind that Candor does not know: it cannot exclude them, and says so',
      ],
    },
  ],
  find(known) {
    const { region } = known;
    if (wasAsked(known)) return [];
    const certainty = region === 'eu' || region === 'uk' ? ('likely' as const) : ('information' as const);
    const whole = wholeVisits(known);
    const sightings = known.rows
      .filter(({ visit, row }) => whole.has(visit.id) && isAskedAbout(row.tracker, known))
      .map((seen) => ({ ...seen, certainty, ...requestsIn(seen) }));
    return sentFindings('no-choice-offered', sightings, known);
  },
};

function requestsIn({ row: { requests, firstAt, lastAt } }: Seen) {
  return { requests, firstAt, lastAt };
}

function isAskedAbout(tracker: string, { directory }: Known): boolean {
  return ASKED_ABOUT.includes(directory.tracker(tracker)?.category);
}

/** Anything at all that speaks of a choice on the site, in any visit. */
function wasAsked({ facts: { visits, trackers } }: Known): boolean {
  return (
    visits.some(({ signals, banner }) => signals.length > 0 || banner !== undefined) ||
    trackers.some(({ told }) => told.some(isOfQuestion))
  );
}

/** Google's tags tell of consent mode, and others of limited processing, whether anything was asked or not. */
function isOfQuestion({ standard, choice, byDefault }: Seen['row']['told'][number]): boolean {
  if (standard === 'google-consent-mode' || standard === 'limited-processing' || byDefault) return false;
  return choice === 'accepted' || choice === 'refused' || choice === 'partial';
}

function wholeVisits(known: Known): ReadonlySet<string> {
  const last = new Map<string, Instant>();
  for (const { visit, lastAt } of known.facts.trackers) last.set(visit, Math.max(last.get(visit) ?? 0, lastAt));
  const isWhole = ({ id, complete, startedAt, endedAt }: Visit) =>
    complete && (endedAt ?? last.get(id) ?? startedAt) - startedAt >= LONG_ENOUGH;
  return new Set(known.visits.filter(isWhole).map(({ id }) => id));
}
