// Google's Additional Consent: for companies that are on Google's list of ad technology providers, and not on IAB's.

import type { Choice, Told } from '../../model.ts';
import type { Field } from '../../payload/fields.ts';
import { each, type Family, type ToldRequest } from './family.ts';

/** Version, providers consented to by number, and in version 2 those disclosed without consent. */
const FORMAT = /^([12])~(\d{1,5}(?:\.\d{1,5})*)?(?:~dv\.(\d{1,5}(?:\.\d{1,5})*)?)?$/;
/** Google's list has some thousand providers of up to five digits. */
const MOST_CHARACTERS = 16_384;

/** How many of those disclosed have consent. Version 1 does not say who else was disclosed: whether these are all is not known. */
function toldByAdditional(text: string): Told {
  const [, version, consented, others] = text.length > MOST_CHARACTERS ? [] : (FORMAT.exec(text) ?? []);
  if (version === undefined) return additional('unreadable', 'unknown');
  const yes = countIn(consented);
  if (version === '1') return additional(`${yes} providers`, yes === 0 ? 'refused' : 'unknown');
  const all = yes + countIn(others);
  return additional(`${yes} of ${all} providers`, choiceOf(yes, all));
}

function choiceOf(yes: number, all: number): Choice {
  if (yes === 0) return 'refused';
  return yes === all ? 'accepted' : 'partial';
}

const NUMBER = /^\d{1,5}$/;

/** Prebid's adapter for Xandr parts the string into a list of numbers, by which those with consent cannot be told from the others. */
function toldByList(found: readonly Field[], request: ToldRequest): (Told | undefined)[] {
  const strings = found.filter((field) => !isOfList(field));
  const listed = found.length - strings.length;
  const told = each(toldByAdditional)(strings, request);
  return listed > 0 ? [...told, additional(`${listed} providers`, 'unknown')] : told;
}

function isOfList({ name, value }: Field): boolean {
  return name.endsWith('[]') && NUMBER.test(value);
}

function countIn(list: string | undefined): number {
  return list === undefined ? 0 : list.split('.').length;
}

const additional = (value: string, choice: Choice): Told => ({ standard: 'google-additional-consent', value, choice });

export const additionalConsent: Family = {
  title: 'Google Additional Consent',
  source: 'Google: “Google’s Additional Consent technical specification”, versions 1 and 2',
  parameters: [
    {
      names: ['addtl_consent', 'addtlconsent', 'addtl_consent_string'],
      says: '`2~` with consent `~dv.` disclosed without: nobody refused, all accepted, else in part. Version 1, and lists of numbers, name only those with consent: nobody refused, else unknown',
      read: toldByList,
    },
  ],
};
