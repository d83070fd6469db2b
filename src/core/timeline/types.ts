// What happened in one visit, in the order of time: the shape that popup, dashboard and reports show. Keys and times; words are theirs.

import type { BannerAnswer, Choice, ConsentStandard, OrganizationKey, ToldInAll } from '../model.ts';

/** Times are ISO 8601, UTC. */
export interface VisitTimeline {
  startedAt: string;
  /** Path of the page, where the person has it kept. */
  path?: string;
  /** Absent while the page is open. */
  endedAt?: string;
  /** False where Candor was started after the page: what came before is not known, and when it was opened is not either. */
  complete: boolean;
  /** In force at the end of the visit. */
  choice: Choice;
  /** Those who speak for the page say different things, which makes the choice unknown. */
  contradicted?: true;
  /**
   * In the order of time; an answer from an earlier visit comes first, then the opening of the page. The first contact of every collector is
   * told once: among `contacts`, or with `first` among those of an answer.
   */
  entries: TimelineEntry[];
  /** Organizations that received something from the site's background meanwhile. Its requests are tied to no page and stand in no entry. Absent for 0. */
  backgroundOrganizations?: number;
}

export type TimelineEntry =
  | AnsweredBefore
  | { kind: 'opened'; at: string }
  /** The question was first seen to be open. `again`: although an answer was known. */
  | { kind: 'asked'; at: string; again?: true }
  /** The page stated that it need not ask. */
  | { kind: 'not-asked'; at: string }
  /** First contacts before any answer, or just as one was given, where before and after cannot be told apart (`unsure`). At the first of them. */
  | { kind: 'contacts'; at: string; organizations: Contact[]; unsure?: true }
  | Answered
  /** The page stated an answer of which it did not say that it was given just then. */
  | { kind: 'stated'; at: string; choice: Answer }
  /** Candor was to answer for the person and could not. */
  | { kind: 'answer-failed'; at: string; wantedBy: BannerAnswer['by'] }
  | After
  | { kind: 'left'; at: string };

export type Answer = 'refused' | 'partial' | 'accepted';
/** `unknown`: there was an answer, and what it was cannot be read. */
export type AnswerRead = Answer | 'unknown';

/** An answer from an earlier visit, in force from the beginning. */
export interface AnsweredBefore {
  kind: 'answered-before';
  /** When the page's record says that it was given. Absent where it does not. */
  at?: string;
  choice: Answer;
}

/** An answer, as all that speak for the page reported it within two seconds. */
export interface Answered {
  kind: 'answered';
  /** When the first of them did; of an answer that only Candor knows of, when it was given. */
  at: string;
  /** `unknown`: none of them says what was answered, or they say different things (`contradicted`). */
  choice: AnswerRead;
  contradicted?: true;
  /** `person`, as far as the page can be believed. Otherwise Candor for them: by one click, by the setting, or in an audit. */
  answeredBy: 'person' | BannerAnswer['by'];
  /** Of an answer that Candor gave. */
  outcome?: 'confirmed' | 'unconfirmed';
  reportedBy: { standard: ConsentStandard; manager?: string }[];
}

/** Who received something while an answer was in force. At the first request of them. */
export interface After {
  kind: 'after';
  at: string;
  choice: AnswerRead;
  organizations: LaterContact[];
}

/** An organization, and when it first received something in the visit. */
export interface Contact {
  key: OrganizationKey;
  name: string;
  at: string;
}

/** `at`: when it was first seen to receive something under this answer. */
export interface LaterContact extends Contact {
  /** It had received nothing before in this visit. */
  first?: true;
  /** All that is known of it was sent within two seconds of the answer, and may have been under way. */
  settling?: true;
  /** What it was told meanwhile, each once. */
  told: ToldInAll[];
}
