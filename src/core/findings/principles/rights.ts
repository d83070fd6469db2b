// Can I see, correct and delete what they have? Seen from the ways that Candor's directory knows for those who collected.

import type { Collector } from '../../report/types.ts';
import { organizationEvidence } from './others.ts';
import type { PrincipleRule, Reason, Seen } from './principle.ts';
import { aboutNobody, concern, information, met } from './reasons.ts';

/**
 * Concern: of somebody who collected no way to ask is known, not even a privacy policy. Met: of everybody who collected, a way to see the data and one
 * to have them deleted is known, or a contact for both. Not observed: of some only a policy is known. Whether anybody answers cannot be seen here, and
 * that no way is known to Candor is not to say that there is none.
 */
export const rights: PrincipleRule = {
  about: [
    {
      kind: 'nobody-to-ask',
      says: 'concern',
      when: 'of an organization that collected, neither a way to see or delete the data, nor a contact, nor a privacy policy is known; or it is not known who it is',
    },
    {
      kind: 'ways-known',
      says: 'met',
      when: 'of every organization that collected, a way to see the data and one to have them deleted is known, or a contact',
    },
    {
      kind: 'ways-known-in-part',
      says: 'information',
      when: 'of some organizations that collected such ways are known, of others only a privacy policy, or nothing',
    },
    aboutNobody,
  ],
  reasons: (seen) => (seen.others.length === 0 ? [information('nobody-collected')] : ways(seen)),
};

function ways({ others }: Seen): Reason[] {
  const known = others.filter(({ collector }) => hasWays(collector));
  const silent = others.filter(({ collector }) => !isReachable(collector));
  const more = { count: known.length, evidence: known.map(organizationEvidence) };
  if (known.length === others.length) return [met('ways-known', more)];
  return [
    ...concern('nobody-to-ask', silent.map(organizationEvidence), silent.length),
    information('ways-known-in-part', { ...more, outOf: others.length }),
  ];
}

function hasWays({ access, deletion, contact }: Collector): boolean {
  return contact !== undefined || (access !== undefined && deletion !== undefined);
}

function isReachable({ access, deletion, contact, privacyPolicy }: Collector): boolean {
  return [access, deletion, contact, privacyPolicy].some((way) => way !== undefined);
}
