// What a language has to say for every letter. One file per language; one per language for the kinds of data in `kinds`.

import type { DataType } from '../../model.ts';
import type { Duration } from '../dates.ts';
import type { AccessItem, Act, AnswersAs, LawKey, NamedLaw, OptOutOf, Provision, Right } from '../laws/facts.ts';

export type LetterLanguage = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl' | 'pl';

export interface LetterWords {
  /** For dates and lists by `Intl`. */
  locale: string;
  /** What `Intl` writes otherwise than letters do. */
  dates?(written: string): string;
  /** With the space that stands before it in French. */
  colon: string;
  /** Laws as they stand after the words with which `intro` begins, article and case included. */
  laws: Record<NamedLaw, string>;
  /** The same of a law that keeps its English name. */
  stateLaw(title: string): string;
  /** Acts as they stand after an article, such as `DSGVO` or `du RGPD`. */
  acts: Record<Act, string>;
  /** Never asked for `text`, which is the same in every language. */
  provision(provision: Exclude<Provision, { kind: 'text' }>, act: string): string;
  /** Personal data, in the word of the law. */
  term(law: LawKey): string;
  /** Who has to answer, and who works on its behalf. */
  roles: Record<AnswersAs, Roles>;

  attention: string;
  salutation: string;
  closing: string;
  /** Begins with the law, as in `laws`. */
  intro(law: string, term: string): string;
  addressedAs(role: string): string;
  /** To an organization that was seen on the sites of others. */
  onBehalf: string;
  /** `state` is its English name. */
  resident(state: string): string;
  /** To a site, about who works on its behalf. `cited` is in brackets, or empty. */
  viaSite(processor: string, roles: Roles, cited: string): string;

  /** For a mail's subject. */
  subjects: Record<Right, (term: string) => string>;
  subjectOfSeveral(term: string): string;
  /** Heads the paragraph of one right. */
  headings: Record<Right, string>;
  ask: Record<Exclude<Right, 'do-not-sell'>, string>;
  doNotSell: Record<OptOutOf, string>;
  /** Instead of the items, where there is little room. */
  accessInShort: string;
  accessItems: Record<AccessItem, string>;
  correction(wrong: string, right: string): string;
  reason(reason: string): string;
  tellRecipients(cited: string): string;

  observed(receiver: string): string;
  labels: { sites: string; period: string; kinds: string };
  kinds: Record<DataType, string>;
  /** After a list that was cut. */
  more(count: number): string;
  identifiers: string;
  noIdentifiers: string;

  /** `within one month`, as it stands in `due`. */
  within(duration: Duration): string;
  due(within: string, cited: string, until: string): string;
  /** Where the law asks for the deed by then, and not for an answer. */
  dueToComply(within: string, cited: string, until: string): string;
  asked(until: string): string;
  refusal(cited: string): string;
  refusalAndAppeal(cited: string): string;
  identity(cited: string): string;
  unverified(cited: string): string;
  /** `authority` follows a colon, or is empty. */
  complaint(cited: string, authority: string): string;
  replyTo(address: string): string;
  replyToSender: string;
}

export interface Roles {
  answers: string;
  processor: string;
}

/** What follows the word for `article`: Brazil's paragraphs and items are written in Brazil's way everywhere. */
export function articleNumber(
  { act, article, paragraph, point }: Extract<Provision, { kind: 'article' }>,
  written: { paragraph: (number: string) => string; point: (letter: string) => string },
): string {
  if (act === 'lgpd') return [article, ...(paragraph ? [`§ ${paragraph}º`] : []), ...(point ? [point] : [])].join(', ');
  return article + (paragraph ? written.paragraph(paragraph) : '') + (point ? written.point(point) : '');
}
