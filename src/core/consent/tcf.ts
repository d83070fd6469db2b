// TC strings, as requests carry them (IAB TCF 2.0 to 2.3: "Consent string and vendor list format", the core segment).
// Only the purposes are read, by hand: the IAB's decoder also unfolds the ranges of vendors, and a string of 8 kB can name so many
// that it takes seconds. Tests hold what is read here against that decoder.

import type { Told } from '../model.ts';
import { choiceOfPurposes, summaryOfPurposes } from './purposes.ts';

/** With every vendor of the list and publisher restrictions a string has some 2 kB. */
const MOST_CHARACTERS = 8192;
/** Version 2 begins with C: six bits, 000010. The core has 213 bits before its vendors: 36 characters of 6 bits. */
const FORMAT = /^C[\w-]{35,}(?:\.[\w-]*){0,4}$/;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Where the 24 bits of the purposes consented to begin; bit 0 is purpose 1. Those of legitimate interest follow. */
const PURPOSES_AT = 152;
const MOST_PURPOSES = 24;

const unreadable: Told = { standard: 'tcf', value: 'unreadable', choice: 'unknown' };

/** Purposes that a TC string consents to, in order; undefined for what is no TC string of version 2. Never throws. */
export function decodeTc(text: string): number[] | undefined {
  return purposesFrom(text, PURPOSES_AT);
}

/** Purposes for which a TC string claims a legitimate interest, likewise. */
export function legitimateInterestsIn(text: string): number[] | undefined {
  return purposesFrom(text, PURPOSES_AT + MOST_PURPOSES);
}

function purposesFrom(text: string, bit: number): number[] | undefined {
  if (text.length > MOST_CHARACTERS || !FORMAT.test(text)) return undefined;
  const purposes = [];
  for (let purpose = 1; purpose <= MOST_PURPOSES; purpose += 1)
    if (isSet(text, bit + purpose - 1)) purposes.push(purpose);
  return purposes;
}

function isSet(text: string, bit: number): boolean {
  const sixBits = ALPHABET.indexOf(text.charAt(Math.floor(bit / 6)));
  return ((sixBits >> (5 - (bit % 6))) & 1) === 1;
}

/** What a TC string told its receiver. A string that cannot be decoded is told as unreadable: sites do send such. */
export function toldByTcString(text: string): Told {
  const purposes = decodeTc(text);
  if (purposes === undefined) return unreadable;
  return { standard: 'tcf', value: summaryOfPurposes(purposes), choice: choiceOfPurposes(purposes) };
}
