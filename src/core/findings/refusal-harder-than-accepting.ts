// A question in which refusing took more than one click.

import { isoOf } from '../instant.ts';
import { findingSummary } from '../report/summary.ts';
import type { RefusalEvidence } from './consent-finding.ts';
import type { Rule } from './rule.ts';

export const refusalHarderThanAccepting: Rule = {
  about: [
    {
      kind: 'refusal-harder-than-accepting',
      principle: 'opt-out',
      means: 'when Candor refused by the site’s own buttons, it took more than one click',
      certainty: { likely: 'always: that accepting takes one was not tried, and how it looks cannot be judged' },
      excluded: ['refusals that failed', 'answers whose clicks were not counted', 'answers that the person gave'],
    },
  ],
  find(known) {
    const evidence = known.visits.flatMap(({ startedAt, banner }): RefusalEvidence[] => {
      const { answer, rule } = banner ?? {};
      const { clicks = 0 } = answer ?? {};
      if (rule === undefined || answer?.answer !== 'refuse' || answer.outcome === 'failed' || clicks <= 1) return [];
      return [{ visit: isoOf(startedAt), at: isoOf(answer.at), rule, clicks }];
    });
    const newest = evidence.at(-1);
    if (!newest) return [];
    const kind = 'refusal-harder-than-accepting';
    const summary = findingSummary(kind, 'likely', [String(newest.clicks)]);
    // Of each way to ask, once: the newest.
    const byRule = new Map(evidence.map((one) => [one.rule, one]));
    return [{ kind, principle: 'opt-out', certainty: 'likely', summary, evidence: [...byRule.values()] }];
  },
};
