// Recordings that were sent. That a recorder was loaded is not enough, nor is a payload in a format that nobody has published.

import type { Collector } from '../report/types.ts';
import type { ReplayFinding } from './finding.ts';
import type { Rule } from './rule.ts';

export const sessionReplay: Rule = {
  about: [
    {
      kind: 'session-replay',
      principle: 'minimisation',
      means: 'a recording of what happened in the page was received, in a known format',
      certainty: { observed: 'always: what of it was masked cannot be seen' },
      excluded: ['recorders that were loaded and sent nothing', 'formats that nobody has published'],
    },
  ],
  find: ({ collectors }) => replayFindings(collectors),
};

function replayFindings(collectors: readonly Collector[]): ReplayFinding[] {
  const evidence = collectors.flatMap(({ organization, trackers }) =>
    trackers.flatMap(({ key, data }) => {
      const proven = data.filter(({ type, certainty }) => type === 'session-replay' && certainty === undefined);
      if (proven.length === 0) return [];
      const fields = proven.map(({ evidence }) => evidence);
      return [{ by: organization.name, organization: organization.key, tracker: key, fields }];
    }),
  );
  if (evidence.length === 0) return [];
  const names = [...new Set(evidence.map(({ by }) => by))].join(', ');
  const summary = `${names} received recordings of what happened in the page. What of it was masked cannot be seen.`;
  return [{ kind: 'session-replay', principle: 'minimisation', certainty: 'observed', summary, evidence }];
}
