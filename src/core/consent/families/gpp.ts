// IAB GPP: the string, and which of its sections apply to the page.

import type { Choice, Told } from '../../model.ts';
import type { Field } from '../../payload/fields.ts';
import { type GppSection, sectionsOf } from '../gpp.ts';
import { canadaPurposes } from '../gpp-canada.ts';
import { type OptOut, usChoices, usSections } from '../gpp-us.ts';
import { choiceOfPurposes, summaryOfPurposes } from '../purposes.ts';
import { toldByUsPrivacy } from '../us-privacy.ts';
import { each, type Family, type ToldRequest } from './family.ts';
import { toldByTcString } from './tcf.ts';

const gppTold = (value: string, choice: Choice): Told => ({ standard: 'gpp', value, choice });

/** Of every section that applies, what it says. Where the request does not say which apply, all that are there are read. */
function toldByGpp(text: string, request: ToldRequest): Told[] {
  const sections = sectionsOf(text);
  if (!sections) return [gppTold('unreadable', 'unknown')];
  const applicable = applicableIn(request.fields);
  const read = sections.filter(({ id }) => applicable === undefined || applicable.has(id));
  return read.length > 0 ? read.flatMap((section) => toldBySection(section, request)) : [noneApplies(applicable)];
}

/** -1 says that none does; 0, that it is not known yet. */
function noneApplies(applicable: ReadonlySet<number> | undefined): Told {
  return gppTold('no section applies', applicable?.has(-1) ? 'not-asked' : 'unknown');
}

function toldBySection({ id, text }: GppSection, { tracker }: ToldRequest): Told[] {
  if (id === 2) return [named('tcfeuv2', toldByTcString(text, { tracker }))];
  if (id === 5) return [named('tcfcav1', toldByCanada(text))];
  if (id === 6) return [named('uspv1', toldByUsPrivacy(text))];
  const section = usSections[id];
  if (!section) return [gppTold(`section ${id}`, 'unknown')];
  const choices = usChoices(section, text);
  if (!choices) return [gppTold(`${section.name} unreadable`, 'unknown')];
  const words = choices.optOuts.map(([field, optOut]) => `${field}=${NUMBERS[optOut]}`).join(' ');
  const told = gppTold(`${section.name} ${words}`, choiceOfOptOuts(choices.optOuts.map(([, optOut]) => optOut)));
  return choices.gpc === undefined ? [told] : [told, toldOfGpc(section.name, choices.gpc)];
}

/** That a site received no signal says nothing about a choice. */
function toldOfGpc(section: string, received: boolean): Told {
  return { standard: 'gpc', value: `${section} Gpc=${received ? 1 : 0}`, choice: received ? 'refused' : 'unknown' };
}

const named = (section: string, told: Told): Told => ({ ...told, standard: 'gpp', value: `${section} ${told.value}` });

const NUMBERS: Record<OptOut, number> = { 'not-applicable': 0, 'opted-out': 1, 'not-opted-out': 2 };

/** Opted out of all that applies: refused; of none: accepted; nothing applies: not asked. */
function choiceOfOptOuts(optOuts: readonly OptOut[]): Choice {
  const applying = optOuts.filter((optOut) => optOut !== 'not-applicable');
  const out = applying.filter((optOut) => optOut === 'opted-out').length;
  if (applying.length === 0) return 'not-asked';
  if (out === 0) return 'accepted';
  return out === applying.length ? 'refused' : 'partial';
}

/** Canada's has two ways to consent; both allow, and the value says which purposes by which. */
function toldByCanada(text: string): Told {
  const purposes = canadaPurposes(text);
  if (!purposes) return gppTold('unreadable', 'unknown');
  const { express, implied, all } = purposes;
  const summary = `${summaryOfPurposes(express)}${implied.length > 0 ? `, implied ${summaryOfPurposes(implied)}` : ''}`;
  return gppTold(summary, choiceOfPurposes(all));
}

const SID = /(?:^|\.)gpp_?sid(?:\[\])?$/i;
const SIDS = /^-?\d{1,3}(?:[,._ ]-?\d{1,3}){0,31}$/;

/** The numbers of the sections that apply: `7,8`, or one per item of a list; undefined where the request does not say. */
function applicableIn(fields: readonly Field[]): ReadonlySet<number> | undefined {
  const values = fields.filter(({ name, value }) => SID.test(name) && SIDS.test(value)).map(({ value }) => value);
  return values.length === 0 ? undefined : new Set(values.flatMap((value) => value.split(/[,._ ]/)).map(Number));
}

export const gpp: Family = {
  title: 'IAB GPP',
  source:
    'IAB Tech Lab: “Global Privacy Platform”, consent string specification 1.1, and the sections’ own specifications',
  parameters: [
    {
      names: ['gpp', 'gpp_string', 'gppstring', 'gpp_consent', 'gppconsent'],
      says: 'of each section that applies: tcfeuv2 as TCF, tcfcav1 by express and implied purposes, uspv1 as US Privacy; usnat and states’: 1 opted out, 2 not opted out, 0 does not apply, all out refused, none accepted, else in part; `Gpc`: 1, the site says that it received Global Privacy Control, refused; 0, that it did not, which says nothing about a choice',
      read: each(toldByGpp),
    },
    {
      names: ['gpp_sid', 'gppsid'],
      says: 'which sections apply: only these are read; without a string, nothing about a choice',
      read: (found) => (SIDS.test(found[0]!.value) ? [gppTold('gpp_sid', 'unknown')] : []),
    },
  ],
};
