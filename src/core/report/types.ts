// The shape of a report, `candor-report/1`. report.schema.json describes the same for everyone else; a test keeps them together.

import type {
  Choice,
  ConsentDetail,
  ConsentStandard,
  DataCategory,
  DataType,
  OrganizationKey,
  Party,
  Site,
  TrackerCategory,
  TrackerKey,
} from '../model.ts';

export interface Report {
  schema: 'candor-report/1';
  /** ISO 8601, UTC; so are all times below. */
  generatedAt: string;
  generator: { name: 'candor'; version: string; browser: string };
  knowledge: { source: '@ghostery/trackerdb'; version: string; licence: 'CC-BY-NC-SA-4.0' };
  scope: { from?: string; to?: string; sites: 'all' | Site[] };
  sites: SiteReport[];
  /** Present in reports of the auditor: what became of each address. */
  audit?: AuditedAddress[];
}

export type AuditedAddress =
  | { address: string; visited: true; site: Site; quiet: boolean }
  | { address: string; visited: false; reason: string };

export interface SiteReport {
  site: Site;
  visits: number;
  firstSeen: string;
  lastSeen: string;
  /** False when Candor was started after at least one of the visits began. */
  complete: boolean;
  consent: SiteConsent;
  /** Most requests first. */
  collectors: Collector[];
  unrecognised: { host: string; requests: number }[];
  totals: { organizations: number; trackers: number; requests: number; beforeChoice: number; afterRefusal: number };
}

export interface SiteConsent {
  /** In the newest visit. */
  choice: Choice;
  /** When the person answered, if that was seen. */
  at?: string;
  signals: SignalReport[];
}

export interface SignalReport {
  standard: ConsentStandard;
  source: 'page';
  choice: Choice;
  at: string;
  detail: ConsentDetail;
}

export interface Collector {
  /** `known: false`: no organization is known to operate the tracker; key and name are the tracker's. */
  organization: { key: OrganizationKey; name: string; country?: string; known: boolean };
  /** Most requests first. */
  trackers: TrackerReport[];
  requests: number;
  beforeChoice: number;
  afterRefusal: number;
  optOuts: OptOut[];
  privacyPolicy?: string;
  contact?: string;
}

export interface TrackerReport {
  key: TrackerKey;
  name: string;
  category: TrackerCategory;
  hosts: string[];
  party: Party;
  requests: number;
  firstAt: string;
  lastAt: string;
  beforeChoice: number;
  afterRefusal: number;
  insecureRequests: number;
  unreadableRequests: number;
  data: { category: DataCategory; type: DataType; evidence: string }[];
  told: { standard: ConsentStandard; value: string; choice: Choice; requests: number }[];
}

export type OptOutKind =
  | 'preference-page'
  | 'cookie-opt-out'
  | 'do-not-sell-form'
  | 'browser-addon'
  | 'account-setting'
  | 'product-setting';

export interface OptOut {
  kind: OptOutKind;
  url: string;
  /** False where nobody has yet read it at the organization's own pages. */
  verified: boolean;
  /** What the link covers, in the facts' words: `browser`, `account` … */
  scope?: string;
}

export interface ReportScope {
  from?: number;
  to?: number;
  sites: 'all' | Site[];
}
