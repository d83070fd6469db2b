// A letter's subject and body, put together from a language's words.

import { bracketed } from './cited.ts';
import { rightFact } from './law.ts';
import { requests } from './letter-asked.ts';
import { deadlines } from './letter-due.ts';
import type { Length, LetterContext, Observed, Recipient } from './letter-request.ts';
import { identifiers, observed } from './letter-seen.ts';
import type { LetterWords } from './letters/words.ts';
import { NAME, oneLine } from './one-line.ts';
import { inSentence, writeDate } from './written.ts';

const ADDRESS_LINES = 6;

export function subjectOf(context: LetterContext): string {
  const { words, rights, law } = context;
  const [first] = rights;
  if (rights.length === 1)
    return words.subjects[first!](words.term(law)) + bracketed(words, rightFact(law, first!).provisions);
  const asked = rights.map((right) => words.headings[right]);
  return `${words.subjectOfSeveral(words.term(law))}${words.colon} ${asked.map((heading) => inSentence(words, heading)).join(', ')}`;
}

export function bodyOf(context: LetterContext): string {
  const { words, on } = context;
  return [
    writeDate(words, on),
    `${recipientName(context)}\n${words.attention}`,
    words.salutation,
    opening(context),
    ...viaSite(context),
    ...requests(context),
    ...observed(context),
    identifiers(context),
    deadlines(context),
    remarks(context),
    words.closing,
    ...signature(context),
  ].join('\n\n');
}

/**
 * The same request with what it cannot do without, for a mail link: the law, what is asked, where it was observed, the chosen identifiers, the
 * deadline, and who asks. Mail has its own date and addressee. Apostrophes are typewritten ones: a link spends nine characters on each other.
 */
export function shortBodyOf(context: LetterContext): string {
  const { words, details } = context;
  return [
    words.salutation,
    opening(context, 'short'),
    ...viaSite(context),
    ...requests(context, 'short'),
    ...observed(context, 'short'),
    ...(details.identifiers?.length ? [identifiers(context)] : []),
    deadlines(context),
    ...(details.email ? [replyTo(context)] : []),
    words.closing,
    ...signature(context),
  ]
    .join('\n\n')
    .replaceAll('’', "'");
}

function recipientName({ recipient }: LetterContext): string {
  return oneLine((recipient.role === 'controller' ? recipient.organization : recipient.site).name, NAME);
}

function opening({ words, facts, law, recipient, details, observed }: LetterContext, length: Length = 'full'): string {
  const name = Object.hasOwn(words.laws, law)
    ? words.laws[law as keyof LetterWords['laws']]
    : words.stateLaw(facts.title);
  return [
    words.intro(name, words.term(law)),
    ...(recipient.role === 'controller' && length === 'full'
      ? [words.addressedAs(words.roles[facts.answersAs].answers)]
      : []),
    ...(onSitesOfOthers(recipient, observed) && length === 'full' ? [words.onBehalf] : []),
    ...(details.resident && facts.residentsOf !== undefined ? [words.resident(facts.residentsOf)] : []),
  ].join(' ');
}

/** Such an organization may act for the sites, which nobody outside can see. */
function onSitesOfOthers(recipient: Recipient, observed: Observed | undefined): boolean {
  if (recipient.role === 'processor' || !observed) return false;
  return observed.sites.length > 0 && !observed.sites.includes(recipient.organization.name);
}

function viaSite({ words, facts, recipient }: LetterContext): string[] {
  if (recipient.role === 'controller') return [];
  const cited = bracketed(words, facts.processorHelps?.provisions);
  return [words.viaSite(oneLine(recipient.processor, NAME), words.roles[facts.answersAs], cited)];
}

function remarks(context: LetterContext): string {
  const { words, facts, rights, authority } = context;
  const { refusal, identity, optOutUnverified, complaint } = facts;
  const unverified = rights.includes('do-not-sell') ? optOutUnverified : undefined;
  const reasons = refusal?.appeal ? words.refusalAndAppeal : words.refusal;
  return [
    ...(rights.some((right) => right !== 'do-not-sell') || !unverified
      ? [words.identity(bracketed(words, identity?.provisions))]
      : []),
    ...(unverified ? [words.unverified(bracketed(words, unverified.provisions))] : []),
    reasons(bracketed(words, refusal?.provisions)),
    words.complaint(bracketed(words, complaint?.provisions), authority ? `${words.colon} ${authority.name}` : ''),
    replyTo(context),
  ].join('\n');
}

function replyTo({ words, details: { email } }: LetterContext): string {
  return email ? words.replyTo(oneLine(email, NAME)) : words.replyToSender;
}

function signature({ details: { name, postalAddress } }: LetterContext): string[] {
  const lines = (postalAddress ?? '')
    .split('\n')
    .slice(0, ADDRESS_LINES)
    .map((line) => oneLine(line, NAME));
  const signed = [...(name ? [oneLine(name, NAME)] : []), ...lines.filter((line) => line !== '')];
  return signed.length > 0 ? [signed.join('\n')] : [];
}
