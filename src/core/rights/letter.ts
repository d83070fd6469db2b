// A request by a law, as a letter. It holds what the person chose, what was observed, and what the law says; nothing else is added.

import { type Authority, authorityFor } from './authorities.ts';
import { type IsoDate, startOf } from './dates.ts';
import { dueOn, extendedDueOn } from './deadline.ts';
import { lawOf, rightFact } from './law.ts';
import { allRights, type Need, type Right } from './laws/facts.ts';
import type { ChosenDetails, Due, LetterRequest } from './letter-request.ts';
import { bodyOf, shortBodyOf, subjectOf } from './letter-text.ts';
import { wordsFor } from './letters/languages.ts';

export interface Letter {
  /** An e-mail address; absent where none is known, and never guessed. */
  to?: string;
  /** An https address, where that is the contact that is known. */
  form?: string;
  addressee: string;
  subject: string;
  /** Lines end in `\n`. */
  body: string;
  /** The same request with what it cannot do without, where the body is too long for a mail link. */
  shortBody: string;
  due: Due[];
  /** The first of them. */
  dueOn: IsoDate;
  /** What the law would have one tell, or what eases finding the data, and was not chosen. */
  missing: Need[];
  /** To whom one can complain, as far as it is known. */
  authority?: Authority;
}

/** Throws where no right is asked for, the law does not give one of them, or the date is no day. */
export function letterFor(request: LetterRequest): Letter {
  const rights = allRights.filter((right) => request.rights.includes(right));
  if (rights.length === 0) throw new RangeError('a letter asks for one right at least');
  startOf(request.on);
  const due = rights.map((right) => dueFor(request, right));
  const words = wordsFor(request.language, request.law);
  const law = lawOf(request.law);
  const authority = authorityFor(request.law, request.place);
  const context = { ...request, rights, words, facts: law, due, ...(authority && { authority }) };
  const { name, contact } =
    request.recipient.role === 'controller' ? request.recipient.organization : request.recipient.site;
  return {
    ...contactOf(contact),
    addressee: name,
    subject: subjectOf(context),
    body: bodyOf(context),
    shortBody: shortBodyOf(context),
    due,
    dueOn: due.map(({ on }) => on).sort()[0]!,
    missing: missingFrom(rights, law.needs, request.details),
    ...(authority && { authority }),
  };
}

function dueFor({ law, on }: LetterRequest, right: Right): Due {
  const { deadline } = rightFact(law, right);
  const extendedTo = extendedDueOn(deadline, on);
  return { right, on: dueOn(deadline, on), basis: deadline.basis, ...(extendedTo !== undefined && { extendedTo }) };
}

function contactOf(contact: string | undefined): Pick<Letter, 'to' | 'form'> {
  if (contact === undefined) return {};
  if (/^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[a-z0-9-]{2,}$/i.test(contact)) return { to: contact };
  return /^https:\/\/\S+$/.test(contact) ? { form: contact } : {};
}

function missingFrom(rights: readonly Right[], needs: readonly Need[], details: ChosenDetails): Need[] {
  const given: Record<Need, boolean> = {
    name: Boolean(details.name),
    'reply-address': Boolean(details.email || details.postalAddress),
    identifiers: (details.identifiers ?? []).length > 0,
    residence: details.resident === true,
    correction: (details.corrections ?? []).length > 0,
    reason: Boolean(details.reason),
  };
  const needed: Need[] = [
    ...needs,
    ...(rights.includes('correction') ? (['correction'] as const) : []),
    ...(rights.includes('restriction') ? (['reason'] as const) : []),
  ];
  return needed.filter((need) => !given[need]);
}
