// The shape of a comparison, `candor-comparison/1`: the same addresses visited without an answer, refusing, and accepting.

import type { Choice, DataType, Site, TrackerCategory, TrackerKey } from '../model.ts';
import type { AuditedAnswer, Collector, Report } from '../report/types.ts';

/** How the question for consent was to be answered, each in a fresh profile. */
export const asked = ['none', 'reject', 'accept'] as const;
export type Asked = (typeof asked)[number];

export interface Comparison {
  schema: 'candor-comparison/1';
  /** ISO 8601, UTC: when the last visit was done. */
  generatedAt: string;
  generator: Report['generator'];
  knowledge: Report['knowledge'];
  addresses: ComparedAddress[];
}

export interface ComparedAddress {
  address: string;
  runs: Record<Asked, Run>;
  /** Everyone who collected in any of the visits; by group, then by name. */
  organizations: ComparedOrganization[];
}

/** What became of one visit. */
export type Run =
  | {
      visited: true;
      site: Site;
      /** False if it was still sending when the time was up: counts may be too low. */
      quiet: boolean;
      /** As the page stated it in the end. */
      choice: Choice;
      /** Absent where none was to be given. */
      answer?: AuditedAnswer;
    }
  | { visited: false; reason: string };

/**
 * When somebody collects, as far as one visit each can tell.
 * - `regardless`: after a refusal, and after an acceptance.
 * - `unless-refused`: without an answer and after an acceptance, and not after a refusal.
 * - `only-accepted`, `only-refused`: after that answer, and not before.
 * - `only-unanswered`: before an answer or without one, and after neither.
 * - `unknown`: at least one of the answers could not be given, or nothing tells when it was sent, as of a site's background.
 */
export type Group = 'regardless' | 'unless-refused' | 'only-accepted' | 'only-refused' | 'only-unanswered' | 'unknown';

export interface ComparedOrganization {
  organization: Collector['organization'];
  group: Group;
  /** Absent where it received nothing in that visit, or there was none: `runs` of the address says which. */
  none?: Collected;
  reject?: Collected;
  accept?: Collected;
  trackers: ComparedTracker[];
}

export interface ComparedTracker {
  key: TrackerKey;
  name: string;
  category: TrackerCategory;
  /** 0 also where there was no visit: `runs` of the address says which. */
  requests: Record<Asked, number>;
}

/** What an organization received in one visit. */
export interface Collected {
  requests: number;
  /** Something was sent to it after the answer. `within-two-seconds`: all of that so close to it that it may have been under way, or before. */
  afterAnswer: 'no' | 'within-two-seconds' | 'yes';
  /** Something was sent to it before the answer, or without one. */
  beforeAnswer: boolean;
  data: DataType[];
  /** Cookies that tell this browser from others, by name and domain. */
  identifyingCookies: { name: string; domain: Site }[];
}
