// Can I say no? Seen from what became of the opt-out signal, of refusals and of opt-outs, and from the opt-outs that are known.

import { lastSignal } from './consent.ts';
import { organizationEvidence } from './others.ts';
import type { Evidence, PrincipleRule, Reason, Seen } from './principle.ts';
import { aboutFound, aboutNobody, concern, found, information, met } from './reasons.ts';

const FOUND = [
  'collected-after-opt-out',
  'opt-out-signal-ignored',
  'banner-returns',
  'refusal-harder-than-accepting',
] as const;

/**
 * Concern: a finding on opt-outs, on Global Privacy Control or on refusals; or all that was said of the signal says that it was not heeded. Met: the
 * signal was heeded by what was said, the page's record holds a refusal, or of everybody who collected an opt-out is known. Not observed: else. What
 * an opt-out changes at its organization cannot be seen.
 */
export const optOut: PrincipleRule = {
  about: [
    ...aboutFound(FOUND),
    {
      kind: 'signal-not-heeded',
      says: 'concern',
      when: 'Global Privacy Control was sent, and all that the page and its requests say of it says no',
    },
    { kind: 'signal-heeded', says: 'met', when: 'it was sent, and all that they say of it says yes' },
    {
      kind: 'refusal-recorded',
      says: 'met',
      when: 'the page’s own record holds a refusal of everything, in the newest visit',
    },
    { kind: 'opt-outs-known', says: 'met', when: 'of every organization that collected an opt-out is known' },
    {
      kind: 'signal-heeded-in-part',
      says: 'information',
      when: 'some of what was said of the signal says yes and some no',
    },
    {
      kind: 'opt-outs-known-in-part',
      says: 'information',
      when: 'of some organizations that collected no opt-out is known',
    },
    aboutNobody,
  ],
  reasons: (seen) => [...found(seen, FOUND), ...signal(seen), ...refusal(seen), optOuts(seen)],
};

function signal({ report: { gpc } }: Seen): Reason[] {
  if (!gpc?.answer) return [];
  const evidence = gpc.answer.said.map((said): Evidence => ({ of: 'gpc', ...said }));
  switch (gpc.answer.honoured) {
    case 'no':
      return concern('signal-not-heeded', evidence);
    case 'yes':
      return [met('signal-heeded', { evidence })];
    case 'in-part':
      return [information('signal-heeded-in-part', { evidence })];
  }
}

/** For the whole page: what standards say of sale alone is no refusal of everything. */
function refusal({ report }: Seen): Reason[] {
  const { choice, ofPart } = report.consent;
  return choice === 'refused' && !ofPart ? [met('refusal-recorded', { evidence: lastSignal(report) })] : [];
}

function optOuts({ others }: Seen): Reason {
  if (others.length === 0) return information('nobody-collected');
  const known = others.filter(({ collector }) => collector.optOuts.length > 0);
  const more = { count: known.length, evidence: known.map(organizationEvidence) };
  return known.length === others.length
    ? met('opt-outs-known', more)
    : information('opt-outs-known-in-part', { ...more, outOf: others.length });
}
