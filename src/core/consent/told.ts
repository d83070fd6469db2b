// What a request tells its receiver about the person's choice: one row per parameter.

import type { Told } from '../model.ts';
import type { Field } from '../payload/fields.ts';
import { toldByGcd, toldByGcs } from './google-consent-mode.ts';
import { decodeTc, toldByTcString } from './tcf.ts';
import { toldByUsPrivacy } from './us-privacy.ts';

/** Names as they end: `regs.ext.us_privacy` is `us_privacy`. Lower case. */
const readers: Record<string, (value: string, name: string) => Told | undefined> = {
  gcs: toldByGcs,
  gcd: toldByGcd,
  us_privacy: toldByUsPrivacy,
  usprivacy: toldByUsPrivacy,
  us_privacy_string: toldByUsPrivacy,
  uspconsent: toldByUsPrivacy,
  gdpr_consent: toldByTcString,
  gdprconsent: toldByTcString,
  gdprstring: toldByTcString,
  consent_string: toldByTcString,
  consentstring: toldByTcString,
  tcfconsent: toldByTcString,
  euconsent: toldByTcString,
  tcstring: toldByTcString,
  cmp_cs: toldByTcString,
  tcf: toldIfTcString,
  consentdata: toldIfTcString,
  consent: (value, name) => (/(?:^|\.)user\.(?:ext\.)?consent$/.test(name) ? toldByTcString(value) : undefined),
  gdpr: toldByApplies,
  gdprapplies: toldByApplies,
  consent_required: (value, name) => (name.includes('gdpr_consent.') ? toldByApplies(value) : undefined),
};

/** For names that may mean anything: only what is a TC string. */
function toldIfTcString(value: string): Told | undefined {
  return decodeTc(value) && toldByTcString(value);
}

/** `gdpr=0` says that the law does not apply here, so that nothing was asked; `gdpr=1` alone says nothing about a choice. */
function toldByApplies(value: string): Told | undefined {
  return value === '0' || value === 'false' ? { standard: 'tcf', value: 'gdpr=0', choice: 'not-asked' } : undefined;
}

/** Everything that the fields tell, each thing once. Empty values tell nothing. */
export function toldBy(fields: readonly Field[]): Told[] {
  const told = new Map<string, Told>();
  for (const { name, value } of fields) {
    if (value === '') continue;
    const key = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const read = Object.hasOwn(readers, key) ? readers[key]!(value, name) : undefined;
    if (read) told.set(`${read.standard} ${read.value}`, read);
  }
  return withoutRepetition([...told.values()]);
}

/** Google's hits tell twice, in short (`G100`) and in detail; what is the same counts once. */
function withoutRepetition(told: Told[]): Told[] {
  const short = told.filter(({ standard, value }) => standard === 'google-consent-mode' && value.startsWith('G'));
  return told.filter((one) => {
    const isDetail = one.standard === 'google-consent-mode' && !short.includes(one);
    return !isDetail || !short.some(({ choice }) => choice === one.choice);
  });
}
