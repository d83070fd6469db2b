// Who was told that the person had not opted out, in a visit whose page was asked for with Global Privacy Control.

import type { Told } from '../model.ts';
import type { Rule, Seen } from './rule.ts';
import { type Sighting, sentFindings } from './sent.ts';

export const optOutSignalIgnored: Rule = {
  about: [
    {
      kind: 'opt-out-signal-ignored',
      principle: 'consent',
      means:
        'the browser sent Global Privacy Control with the page, and a tracker was told that the person had not opted out of sale, sharing or targeted advertising',
      certainty: {
        likely: 'the person says that they live in the United States, in parts of which the signal binds sites',
        information: 'they live elsewhere, or do not say',
      },
      excluded: [
        'visits whose page was asked for without the signal',
        'visits in which the person accepted: their own answer to the site may count for more',
        'what was told under Europe’s standards, which the signal is not about',
      ],
    },
  ],
  find(known) {
    const certainty = known.region === 'us' ? ('likely' as const) : ('information' as const);
    const sightings = known.rows
      .filter(({ visit, row }) => visit.gpc !== undefined && !row.byChoice.accepted)
      .flatMap((seen) => tolds(seen).map((told) => sighting(seen, told, certainty)));
    return sentFindings('opt-out-signal-ignored', sightings, known);
  },
};

function tolds({ row }: Seen) {
  return row.told.filter(saysNotOptedOut);
}

function sighting(
  seen: Seen,
  { requests, value }: Seen['row']['told'][number],
  certainty: 'likely' | 'information',
): Sighting {
  const { firstAt, lastAt } = seen.row;
  return { ...seen, certainty, requests, firstAt, lastAt, said: value };
}

/** `1YNN`: the third character is N. GPP's sections for the United States have a 2 for each thing that was not opted out of. */
function saysNotOptedOut({ standard, value }: Told): boolean {
  if (standard === 'us-privacy') return /^1.N/.test(value);
  if (standard !== 'gpp') return false;
  return /^uspv1 1.N/.test(value) || /^us\w\w\w? .*OptOut=2/.test(value);
}
