// What scripts did in the page: ways to recognise a browser by what it is, and storage that others than the site use.

import type { PageEvidence, VisitEvidence } from '../facts.ts';
import { isoOf } from '../instant.ts';
import type { Directory } from '../model.ts';
import { isFingerprinting } from '../page-evidence/judge.ts';
import type { InPageEvidence, InPageFinding } from './finding.ts';
import type { Rule } from './rule.ts';

export const inPage: Rule = {
  about: [
    {
      kind: 'fingerprinting',
      principle: 'minimisation',
      means: 'a script did what recognises a browser without cookies',
      certainty: { likely: 'always: the same is done against robots and fraud, and which it is cannot be seen' },
      excluded: ['uses below the thresholds of the published heuristics', 'pictures and sounds that are shown or kept'],
    },
    {
      kind: 'third-party-storage',
      principle: 'minimisation',
      means: 'a script or frame of another site kept something in this browser, or read what was kept',
      certainty: { observed: 'always: as the page’s scripts let it be seen, and a page can pretend' },
      excluded: ['the site’s own scripts and frames'],
    },
  ],
  find: ({ facts, directory }) => inPageFindings(facts.evidence, directory),
};

/** Each doing is named once. */
export function inPageFindings(rows: readonly VisitEvidence[], directory: Directory): InPageFinding[] {
  const evidence = firstOfEach(rows.flatMap(({ seen }) => seen)).map((one) => evidenceOf(one, directory));
  return [
    ...finding(
      'fingerprinting',
      // The same is done against robots and fraud, and which it is cannot be seen.
      'likely',
      evidence.filter(({ technique }) => isFingerprinting(technique)),
    ),
    ...finding(
      'third-party-storage',
      'observed',
      evidence.filter(({ technique }) => !isFingerprinting(technique)),
    ),
  ];
}

function firstOfEach(seen: readonly PageEvidence[]): PageEvidence[] {
  const first = new Map<string, PageEvidence>();
  for (const one of [...seen].sort((a, b) => a.firstAt - b.firstAt)) {
    const key = `${one.technique} ${one.script} ${one.frame}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}

function evidenceOf({ firstAt, ...seen }: PageEvidence, directory: Directory): InPageEvidence {
  const { script, tracker } = seen;
  const known = tracker === undefined ? undefined : directory.tracker(tracker);
  const organization = known?.organization ?? directory.organizationOf(script);
  const name = organization === undefined ? undefined : directory.organization(organization)?.name;
  return {
    ...seen,
    by: name ?? known?.name ?? script,
    ...(organization !== undefined && { organization }),
    at: isoOf(firstAt),
  };
}

function finding(
  kind: InPageFinding['kind'],
  certainty: InPageFinding['certainty'],
  evidence: InPageEvidence[],
): InPageFinding[] {
  if (evidence.length === 0) return [];
  const names = [...new Set(evidence.map(({ by }) => by))].join(', ');
  return [{ kind, principle: 'minimisation', certainty, summary: summaries[kind](names), evidence }];
}

const summaries: Record<InPageFinding['kind'], (names: string) => string> = {
  fingerprinting: (names) =>
    `Scripts of ${names} did what recognises a browser without cookies. Whether they use it for that cannot be seen.`,
  'third-party-storage': (names) =>
    `Scripts or frames of ${names}, others than the site, kept something in this browser or read what was kept there.`,
};
