// What a letter is made from.

import type { DataType, Site } from '../model.ts';
import type { Authority, Place } from './authorities.ts';
import type { IsoDate } from './dates.ts';
import type { Law, LawKey, Right } from './laws/facts.ts';
import type { LetterLanguage, LetterWords } from './letters/words.ts';

/** Whom a letter can go to. `contact` is an e-mail address or an https address, as far as one is known. */
export interface Addressee {
  name: string;
  contact?: string;
}

/**
 * Who decides about the data is asked itself: a site, or an organization. Who works for a site is asked through it: the letter goes to the site
 * and names the processor.
 */
export type Recipient =
  | { role: 'controller'; organization: Addressee }
  | { role: 'processor'; site: Addressee; processor: string };

/** What was seen, by kind; no values. Absent parts are not mentioned. */
export interface Observed {
  sites: readonly Site[];
  from?: IsoDate;
  until?: IsoDate;
  types: readonly DataType[];
}

/** An identifier by which data can be found, such as a cookie's. */
export interface ChosenIdentifier {
  name: string;
  value: string;
  site?: Site;
}

/** What the person chose to tell. Nothing of the person gets into a letter by any other way. */
export interface ChosenDetails {
  name?: string;
  email?: string;
  /** Lines are kept. */
  postalAddress?: string;
  identifiers?: readonly ChosenIdentifier[];
  /** That the person lives where the law's rights are given to residents alone. */
  resident?: true;
  corrections?: readonly { wrong: string; right: string }[];
  /** Why the processing is to be restricted. */
  reason?: string;
}

export interface LetterRequest {
  law: LawKey;
  rights: readonly Right[];
  language: LetterLanguage;
  recipient: Recipient;
  observed?: Observed;
  details: ChosenDetails;
  /** Whose authority the letter names, where the law has several; chosen by the person. */
  place?: Place;
  on: IsoDate;
}

/** When there has to be an answer about one right, if the letter is received on the day that it bears. */
export interface Due {
  right: Right;
  on: IsoDate;
  /** `asked`: by the letter, where the law names no number of days. */
  basis: 'law' | 'asked';
  /** The last day, where the law lets the period be extended and that has been done. */
  extendedTo?: IsoDate;
}

/** A request with what is known about its law and its language. Rights are in the one order of all. */
export interface LetterContext extends LetterRequest {
  words: LetterWords;
  facts: Law;
  due: readonly Due[];
  authority?: Authority;
}

/** `short`: for a mail link, which has room for little. */
export type Length = 'full' | 'short';
