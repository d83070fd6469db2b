// IAB TCF: whether the GDPR applies, and the TC string, under the names that ad services and Prebid's bidders give them.

import { vendorOf } from '../../claims/claims.ts';
import type { Told } from '../../model.ts';
import { remembering } from '../../remembering.ts';
import { choiceOfPurposes, summaryOfPurposes } from '../purposes.ts';
import { decodeTc, vendorIn } from '../tcf.ts';
import { each, type Family, type ToldRequest } from './family.ts';

const unreadable: Told = { standard: 'tcf', value: 'unreadable', choice: 'unknown' };

/**
 * What a TC string told its receiver: the purposes consented to, and whether the receiver itself is named. A string that cannot be decoded is told as
 * unreadable: sites do send such.
 */
export function toldByTcString(text: string, { tracker }: Pick<ToldRequest, 'tracker'> = {}): Told {
  return toldIfTcString(text, { tracker }) ?? unreadable;
}

/** A page's trackers are all told the same. */
const decoded = remembering(decodeTc, 20, 4_096);

function toldIfTcString(text: string, { tracker }: Pick<ToldRequest, 'tracker'>): Told | undefined {
  const tc = decoded(text);
  if (!tc) return undefined;
  const number = tracker === undefined ? undefined : vendorOf(tracker);
  const vendor = number === undefined ? undefined : vendorIn(tc, number);
  return {
    standard: 'tcf',
    value: summaryOfPurposes(tc.purposes),
    choice: choiceOfPurposes(tc.purposes),
    ...(vendor && { vendor }),
  };
}

/** `gdpr=0` says that the law does not apply here, so that nothing was asked; `gdpr=1` alone says nothing about a choice. */
function toldByApplies(value: string): Told | undefined {
  if (value === '0' || value === 'false') return { standard: 'tcf', value: 'gdpr=0', choice: 'not-asked' };
  return value === '1' || value === 'true' ? { standard: 'tcf', value: 'gdpr=1', choice: 'unknown' } : undefined;
}

export const tcf: Family = {
  title: 'IAB TCF 2.0 to 2.3',
  source: 'IAB Tech Lab: “Consent string and vendor list format” and its URL parameters; OpenRTB 2.6; prebid.js',
  parameters: [
    {
      names: [
        'gdpr_consent',
        'gdprconsent',
        'gdpr_consent_string',
        'gdprstring',
        'consent_string',
        'consentstring',
        'tcfconsent',
        'euconsent',
        'tcstring',
        'tc_string',
        'cmp_cs',
      ],
      says: 'the TC string: all purposes accepted, none refused, some in part; and of the receiver, where its number in IAB’s list is known, whether it has consent or legitimate interest, was disclosed, and which purposes the site forbids it',
      read: each(toldByTcString),
    },
    {
      names: ['consent'],
      where: /(?:^|\.)user\.(?:ext\.)?consent$/,
      says: 'the TC string, where it stands in OpenRTB’s `user` or `user.ext`',
      read: each(toldByTcString),
    },
    {
      names: ['tcf', 'consentdata', 'gdprc', 'consentstringvalue'],
      says: 'the TC string, where it is one',
      read: each(toldIfTcString),
    },
    { names: ['cv'], trackers: ['liveramp'], says: 'the TC string, where it is one', read: each(toldIfTcString) },
    {
      names: ['gdpr', 'gdprapplies', 'gdpr_applies', 'gdpre'],
      says: '0: the GDPR does not apply, nothing was asked; 1: it applies, which says nothing about a choice',
      read: each(toldByApplies),
    },
    {
      names: ['consent_required'],
      where: /gdpr_consent\./,
      says: 'as `gdpr`, where it stands in `gdpr_consent`',
      read: each(toldByApplies),
    },
  ],
};
