// How rules of principles put their reasons.

import type { Finding } from '../finding.ts';
import type { About, Evidence, Reason, Seen, SeenKind } from './principle.ts';

/** A concern, with what shows it; none where nothing does. */
export function concern(kind: SeenKind, evidence: readonly Evidence[], count?: number): Reason[] {
  return evidence.length === 0
    ? []
    : [{ kind, says: 'concern', ...(count !== undefined && { count }), evidence: [...evidence] }];
}

type More = Partial<Pick<Reason, 'count' | 'outOf' | 'evidence'>>;

export function met(kind: SeenKind, { evidence = [], ...more }: More = {}): Reason {
  return { kind, says: 'met', ...more, evidence };
}

export function information(kind: SeenKind, { evidence = [], ...more }: More = {}): Reason {
  return { kind, says: 'information', ...more, evidence };
}

/** What was found of these kinds: a concern, unless it is shown for information only. */
export function found({ report: { findings = [] } }: Seen, kinds: readonly Finding['kind'][]): Reason[] {
  return findings
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, certainty, evidence }) => ({
      kind,
      says: certainty === 'information' ? 'information' : 'concern',
      evidence: [{ of: 'finding', finding: kind, certainty, rows: evidence.length }],
    }));
}

/** Of findings that count as concerns by how sure they are. */
export function aboutFound(kinds: readonly Finding['kind'][]): About[] {
  return kinds.map((kind) => ({
    kind,
    says: 'concern',
    when: '[found](findings.md), seen or likely; what is for information only changes nothing',
  }));
}

export const aboutNobody: About = {
  kind: 'nobody-collected',
  says: 'information',
  when: 'nobody was seen to receive anything but the site itself and what pages need to work',
};
