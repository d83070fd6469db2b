// What is known of a law, and whether it was read somewhere or is only known. Every fact says which (docs/rights.md shows it).

import type { Duration } from '../dates.ts';

export type Right =
  | 'access'
  | 'correction'
  | 'deletion'
  | 'objection-to-marketing'
  | 'withdrawal-of-consent'
  | 'do-not-sell'
  | 'restriction'
  | 'portability';

export const allRights: readonly Right[] = [
  'access',
  'correction',
  'deletion',
  'objection-to-marketing',
  'withdrawal-of-consent',
  'do-not-sell',
  'restriction',
  'portability',
];

/** Laws whose names are translated in every language of the letters. */
export type NamedLaw = 'gdpr' | 'uk-gdpr' | 'ccpa' | 'lgpd' | 'quebec-25' | 'pipeda' | 'nfadp';

/** The other states of the United States with a law of this kind; their laws keep their English names. */
export type UsStateLaw =
  | 'us-co'
  | 'us-ct'
  | 'us-de'
  | 'us-ia'
  | 'us-in'
  | 'us-ky'
  | 'us-md'
  | 'us-mn'
  | 'us-mt'
  | 'us-ne'
  | 'us-nh'
  | 'us-nj'
  | 'us-or'
  | 'us-ri'
  | 'us-tn'
  | 'us-tx'
  | 'us-ut'
  | 'us-va';

export type LawKey = NamedLaw | UsStateLaw;

/** Acts whose articles are cited in each language's own way. `dpo`: the Swiss ordinance on data protection. */
export type Act = Exclude<NamedLaw, 'ccpa'> | 'dpo';

/** `source`: read there, in the month given (`YYYY-MM`). `law`: from the law as known, and not read again. */
export type Evidence = { evidence: 'source'; source: string; read: string } | { evidence: 'law' };

/**
 * A place in a law. `article`, `section` and `schedule` (PIPEDA's Schedule 1) are cited as each language does, `text` as it stands, which is how
 * statutes of the United States are cited anywhere.
 */
export type Provision =
  | { kind: 'article'; act: Act; article: string; paragraph?: string; point?: string }
  | { kind: 'section'; act: Act; section: string }
  | { kind: 'schedule'; act: 'pipeda'; clause: string }
  | { kind: 'text'; text: string };

/** `asked`: the law names no number of days for this; the letter asks for an answer within that time, and says so. */
export type Deadline = {
  basis: 'law' | 'asked';
  within: Duration;
  extension?: Duration;
  /** By then it has to be done, not only answered. */
  toComply?: true;
  /** What ends on a Saturday or Sunday ends on the Monday after. */
  endsOnWeekday?: true;
  provisions: Provision[];
} & Evidence;

export type RightFact = { provisions: Provision[]; deadline: Deadline } & Evidence;

/** What an answer about one's data has to say, by the law. */
export type AccessItem =
  | 'copy'
  | 'purposes'
  | 'categories'
  | 'recipients'
  | 'storage'
  | 'source'
  | 'automated'
  | 'transfers'
  | 'sold';

/** What can be opted out of. Advertising that follows people is `sharing` in California, `targeted advertising` in other states. */
export type OptOutOf = 'sale-and-sharing' | 'sale-and-targeted-advertising' | 'sale';

/** Who has to answer, in the law's own word. */
export type AnswersAs = 'controller' | 'business' | 'organization' | 'enterprise';

/** What a letter can need of the person, who decides what goes in. */
export type Need = 'name' | 'reply-address' | 'identifiers' | 'residence' | 'correction' | 'reason';

export interface Law {
  key: LawKey;
  /** In English, with its abbreviation. */
  title: string;
  answersAs: AnswersAs;
  rights: Partial<Record<Right, RightFact>>;
  accessItems: AccessItem[];
  optOutOf?: OptOutOf;
  /** English name of the state whose residents alone have these rights, where the law says so. */
  residentsOf?: string;
  /** On asking for proof of identity. */
  identity?: { provisions: Provision[] } & Evidence;
  /** That an opt-out needs no proof of identity. */
  optOutUnverified?: { provisions: Provision[] } & Evidence;
  /** That a refusal has to be explained. */
  refusal?: { provisions: Provision[]; appeal: boolean } & Evidence;
  /** That those who got the data are told of a correction, deletion or restriction. */
  tellRecipients?: { provisions: Provision[]; of: Right[] } & Evidence;
  /** That who works on another's behalf helps to answer. */
  processorHelps?: { provisions: Provision[] } & Evidence;
  complaint?: { provisions: Provision[] } & Evidence;
  needs: Need[];
}

/** What a law needs of the person for any of the rights: `residence` where only residents have them. */
export const commonNeeds: readonly Need[] = ['name', 'reply-address', 'identifiers'];

/** What was read in this month; a law file gives only the place. */
export const read = (source: string): Evidence => ({ evidence: 'source', source, read: '2026-11' });
export const known: Evidence = { evidence: 'law' };

export const article = (act: Act, article: string, paragraph?: string, point?: string): Provision => ({
  kind: 'article',
  act,
  article,
  ...(paragraph !== undefined && { paragraph }),
  ...(point !== undefined && { point }),
});
export const section = (act: Act, section: string): Provision => ({ kind: 'section', act, section });
export const clause = (clause: string): Provision => ({ kind: 'schedule', act: 'pipeda', clause });
export const text = (text: string): Provision => ({ kind: 'text', text });
