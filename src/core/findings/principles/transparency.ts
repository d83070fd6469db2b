// Do I know who is collecting? Seen from the list of vendors that a page says it named (TCF 2.3), and from addresses that hide a receiver.

import type { SiteReport } from '../../report/types.ts';
import { type Other, organizationEvidence } from './others.ts';
import type { PrincipleRule, Reason, Seen } from './principle.ts';
import { aboutFound, aboutNobody, found, information, met } from './reasons.ts';

const FOUND = ['undisclosed-collector', 'cname-cloaked', 'first-party-proxied'] as const;

/**
 * Concern: a receiver that the page's own list leaves out, or that stands behind the site's own address. Met: all others are on that list.
 * Not observed: no list that can be read, or a list on which some may stand under a number that is not known. What a policy says, and what the
 * site's server passes on, cannot be seen.
 */
export const transparency: PrincipleRule = {
  about: [
    ...aboutFound(FOUND),
    {
      kind: 'all-disclosed',
      says: 'met',
      when: 'every organization that collected is on the list of vendors that a consent string or the page says were disclosed',
    },
    {
      kind: 'disclosed-in-part',
      says: 'information',
      when: 'some are on it; others have no number in IAB Europe’s list that is known for sure, or the string they were sent does not say',
    },
    { kind: 'no-list', says: 'information', when: 'no such list was seen, or nobody who collected is on it' },
    aboutNobody,
  ],
  reasons: (seen) => [...found(seen, FOUND), listed(seen)],
};

function listed({ report, others }: Seen): Reason {
  if (others.length === 0) return information('nobody-collected');
  const named = others.filter((other) => isNamed(other, namedBy(report)));
  const more = { count: named.length, evidence: named.map(organizationEvidence) };
  if (named.length === 0) return information('no-list');
  if (named.length < others.length) return information('disclosed-in-part', { ...more, outOf: others.length });
  return met('all-disclosed', more);
}

/** What the page said last: an older list may have been another. */
function namedBy({ consent }: Pick<SiteReport, 'consent'>): readonly number[] {
  return consent.signals.findLast(({ detail }) => detail.disclosedVendors)?.detail.disclosedVendors ?? [];
}

/** On the page's list by one of its numbers, or by the string that its own requests carried. No string may leave it out. */
function isNamed({ collector, trackers }: Other, named: readonly number[]): boolean {
  const told = trackers.flatMap((tracker) => tracker.told.map(({ vendor }) => vendor?.disclosed));
  if (told.includes(false)) return false;
  return told.includes(true) || (collector.tcfVendors ?? []).some((number) => named.includes(number));
}
