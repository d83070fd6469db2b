// A statement about a site that a person can check, with what shows it. It says what was seen, and what cannot be seen; never what is right.

import type { OrganizationKey, TrackerKey } from '../model.ts';

export interface Finding {
  kind: 'first-party-proxied' | 'cname-cloaked';
  principle: 'transparency';
  /** `observed`: the browser saw what the summary says was seen. */
  certainty: 'observed';
  summary: string;
  evidence: FindingEvidence[];
}

export interface FindingEvidence {
  organization: OrganizationKey;
  tracker: TrackerKey;
  /** Of the site's own hosts, those to which the tracker's requests went. */
  hosts: string[];
  requests: number;
}
