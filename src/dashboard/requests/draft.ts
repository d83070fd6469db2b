// What the form holds while a letter is written, and what becomes of it. Nothing here is kept; `toKeep` says what is, once the letter was sent.

import type { DataType, Site } from '../../core/model.ts';
import { lawsIn, type Place } from '../../core/rights/authorities.ts';
import type { IsoDate } from '../../core/rights/dates.ts';
import { rightsOf } from '../../core/rights/law.ts';
import type { LawKey, Right } from '../../core/rights/laws/facts.ts';
import type { Letter } from '../../core/rights/letter.ts';
import type { ChosenDetails, ChosenIdentifier, LetterRequest, Recipient } from '../../core/rights/letter-request.ts';
import type { LetterLanguage } from '../../core/rights/letters/words.ts';
import type { NewLetter } from '../../core/rights/new-letter.ts';
import type { RequestLetterRecord } from '../../core/rights/requests.ts';
import type { Subject } from './subject.ts';

/** As typed; empty where nothing was. */
export interface TypedDetails {
  name: string;
  email: string;
  postalAddress: string;
  /** One per line, as `name = value`. */
  identifiers: string;
  resident: boolean;
  wrong: string;
  right: string;
  reason: string;
}

export type Asked = 'organization' | 'site';

export interface Draft {
  /** Who is asked about a collector: itself, or the site that it works for. Absent until it is chosen. */
  asked?: Asked;
  /** Further sites that a letter to an organization is to name. */
  alsoOn: Site[];
  /** Empty until it is chosen. */
  place: Place | '';
  /** Of the place's laws, where it has several. */
  law?: LawKey;
  rights: Right[];
  language: LetterLanguage;
  /** Kinds of data that the letter is not to name. */
  untold: DataType[];
  tellDates: boolean;
  details: TypedDetails;
}

export const noDetails: TypedDetails = {
  name: '',
  email: '',
  postalAddress: '',
  identifiers: '',
  resident: false,
  wrong: '',
  right: '',
  reason: '',
};

/** As a form begins, or as a letter was that is written anew: of the person it says nothing either way. `place` as in a letter before. */
export function newDraft(language: LetterLanguage, letter?: RequestLetterRecord, place: Place | '' = ''): Draft {
  return {
    ...(letter && { asked: letter.viaSite === undefined ? 'organization' : 'site' }),
    alsoOn: letter?.sites.slice(1) ?? [],
    place: letter?.place ?? place,
    ...(letter && { law: letter.law }),
    rights: letter?.rights ?? ['access'],
    language: letter?.language ?? language,
    untold: [],
    tellDates: true,
    details: noDetails,
  };
}

/** The laws to choose from, and the one that the letter cites. */
export function lawsFor({ place, law }: Draft): { laws: LawKey[]; law: LawKey | undefined } {
  const laws = place === '' ? [] : lawsIn(place);
  return { laws, law: law !== undefined && laws.includes(law) ? law : laws[0] };
}

/** Those that were chosen and that the law gives. */
export function rightsIn(draft: Draft, law: LawKey): Right[] {
  return rightsOf(law).filter((right) => draft.rights.includes(right));
}

/** Of whom nobody is known to operate it, nobody can be asked but the site. Before it is chosen, who is likely to have to answer. */
export function askedOf({ asked }: Pick<Draft, 'asked'>, { collector }: Subject): Asked {
  if (!collector?.isKnown) return 'site';
  return collector.runsSite ? 'organization' : (asked ?? (collector.actsForSites ? 'site' : 'organization'));
}

export function recipientOf(draft: Draft, subject: Subject): Recipient {
  const { collector, siteAddressee } = subject;
  if (!collector) return { role: 'controller', organization: siteAddressee };
  return askedOf(draft, subject) === 'organization'
    ? { role: 'controller', organization: collector.addressee }
    : { role: 'processor', site: siteAddressee, processor: collector.addressee.name };
}

/** Undefined while place or rights are to be chosen. */
export function requestOf(draft: Draft, subject: Subject, on: IsoDate): LetterRequest | undefined {
  const { law } = lawsFor(draft);
  const rights = law === undefined ? [] : rightsIn(draft, law);
  if (law === undefined || draft.place === '' || rights.length === 0) return undefined;
  return {
    law,
    rights,
    language: draft.language,
    recipient: recipientOf(draft, subject),
    observed: {
      sites: subject.sites,
      ...(draft.tellDates && { from: subject.from, until: subject.until }),
      types: subject.types.filter((type) => !draft.untold.includes(type)),
    },
    details: chosen(draft.details, rights),
    place: draft.place,
    on,
  };
}

/** What is kept of a letter: nothing of `request.details`. */
export function toKeep(request: LetterRequest, { addressee, to, form }: Letter, subject: Subject): NewLetter {
  const { law, rights, language, place, recipient } = request;
  const organization = subject.collector?.key ?? subject.siteOrganization;
  const contact = to ?? form;
  return {
    ...(organization !== undefined && { organization }),
    addressee,
    ...(recipient.role === 'processor' && { viaSite: subject.site }),
    ...(contact !== undefined && { contact }),
    sites: subject.sites,
    law,
    rights: [...rights],
    language,
    ...(place !== undefined && { place }),
  };
}

function chosen(typed: TypedDetails, rights: readonly Right[]): ChosenDetails {
  const [name, email, postalAddress, reason] = [typed.name, typed.email, typed.postalAddress, typed.reason].map(
    (text) => text.trim(),
  );
  const identifiers = identifiersIn(typed.identifiers);
  return {
    ...(name && { name }),
    ...(email && { email }),
    ...(postalAddress && { postalAddress }),
    ...(identifiers.length > 0 && { identifiers }),
    ...(typed.resident && { resident: true }),
    ...(rights.includes('correction') &&
      typed.wrong.trim() !== '' && { corrections: [{ wrong: typed.wrong.trim(), right: typed.right.trim() }] }),
    ...(rights.includes('restriction') && reason && { reason }),
  };
}

/** A line without a name is a value all the same. */
export function identifiersIn(text: string): ChosenIdentifier[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', value = ''] = /^([^=]*)=(.*)$/.exec(line) ?? [];
      return value.trim() === '' ? { name: 'ID', value: line } : { name: name.trim() || 'ID', value: value.trim() };
    });
}
