// What a page's GPP interface says (IAB Tech Lab, "Global Privacy Platform", CMP API 1.1, `ping`), as the probe packs it.

import type { Choice, ConsentCategory, ConsentDetail, ConsentSignal, Instant } from '../../model.ts';
import { type GppSection, sectionsOf } from '../gpp.ts';
import { canadaPurposes } from '../gpp-canada.ts';
import { type OptOut, usChoices, usSections } from '../gpp-us.ts';
import { choiceOfPurposes } from '../purposes.ts';
import { decodeTc } from '../tcf.ts';
import { choiceOfUsPrivacy } from './us-privacy.ts';
import { isWhole } from './whole.ts';

const MOST_SECTIONS = 64;
const MOST_CMP = 4095;
/** In place of sections: none applies. */
const NONE_APPLIES = -1;

/** A reading as a signal, or undefined for anything that is not exactly one, or says nothing yet. */
export function signalOfGpp(raw: Record<string, unknown>, at: Instant): ConsentSignal | undefined {
  const { signalStatus, displayStatus, applicableSections, gppString, cmpId, acted } = raw;
  if (typeof gppString !== 'string' || !areSections(applicableSections)) return undefined;
  const said = saidBy({
    isReady: signalStatus === 'ready',
    isAsking: displayStatus === 'visible',
    applicable: applicableSections,
    text: gppString,
  });
  if (!said) return undefined;
  const { choice, ...detail } = said;
  return {
    standard: 'gpp',
    source: 'page',
    choice,
    at,
    answeredNow: acted === true && ANSWERS.includes(choice),
    detail: { ...detail, ...(isWhole(cmpId, MOST_CMP) && { cmpId }) },
  };
}

const ANSWERS: readonly Choice[] = ['accepted', 'refused', 'partial'];

type Said = { choice: Choice } & Pick<
  ConsentDetail,
  'status' | 'sections' | 'categories' | 'purposes' | 'legitimateInterests' | 'gpc'
>;

interface Ping {
  isReady: boolean;
  isAsking: boolean;
  applicable: readonly number[];
  text: string;
}

/** Until its signal is ready, what a string says is a default: then only that the page asks is known, if it does. */
function saidBy({ isReady, isAsking, applicable, text }: Ping): Said | undefined {
  const sections = applicable.filter((id) => id > 0).map(nameOf);
  if (!isReady) return isAsking ? { choice: 'undecided', status: 'not ready', sections } : undefined;
  if (applicable.includes(NONE_APPLIES)) return { choice: 'not-asked', status: 'no section applies' };
  const all = sectionsOf(text);
  if (!all) return { choice: 'unknown', status: 'unreadable' };
  const read = all.filter(({ id }) => applicable.includes(id));
  const asking = read.map(askedBy).find((said) => said !== undefined);
  return { ...(asking ?? optedOutBy(read)), status: 'ready', sections: read.map(({ id }) => nameOf(id)) };
}

function nameOf(id: number): string {
  return NAMES[id] ?? usSections[id]?.name ?? `section ${id}`;
}

const NAMES: Readonly<Record<number, string>> = { 2: 'tcfeuv2', 5: 'tcfcav1', 6: 'uspv1' };

/** Of the sections by which a page asks before it collects; undefined for all others. */
function askedBy({ id, text }: GppSection): Omit<Said, 'status'> | undefined {
  if (id === 2) {
    const tc = decodeTc(text);
    if (!tc) return { choice: 'unknown' };
    const { purposes, legitimateInterests } = tc;
    return { choice: choiceOfPurposes(purposes), purposes, legitimateInterests };
  }
  if (id !== 5) return undefined;
  const purposes = canadaPurposes(text);
  return purposes ? { choice: choiceOfPurposes(purposes.all), purposes: purposes.all } : { choice: 'unknown' };
}

/**
 * Of the sections for the United States, in which one objects. Out of all that applies: refused; of some: partial. Of nothing: nobody need
 * have been asked, since that is how it stands until somebody objects. Where nothing applies, they say nothing.
 */
function optedOutBy(sections: readonly GppSection[]): Omit<Said, 'status'> {
  if (sections.some(({ id, text }) => id === 6 && sections.length === 1 && text !== '')) {
    return { choice: choiceOfUsPrivacy(sections[0]!.text) };
  }
  const read = sections.flatMap(({ id, text }) => {
    const section = usSections[id];
    const said = section && usChoices(section, text);
    return said ? [{ name: section.name, ...said }] : [];
  });
  const applying = read
    .flatMap(({ name, optOuts }) => optOuts.map(([field, optOut]) => ({ name: `${name} ${labelOf(field)}`, optOut })))
    .filter(({ optOut }) => optOut !== 'not-applicable');
  const categories = applying.map(({ name, optOut }): ConsentCategory => ({ name, allowed: optOut !== 'opted-out' }));
  const gpc = read.map((one) => one.gpc).find((one) => one !== undefined);
  return {
    choice: choiceOfOptOuts(applying.map(({ optOut }) => optOut)),
    ...(categories.length > 0 && { categories }),
    ...(gpc !== undefined && { gpc }),
  };
}

/** `SaleOptOut` → `Sale`: of the category is said whether it is allowed. */
function labelOf(field: string): string {
  return field.replace(/OptOut$/, '');
}

function choiceOfOptOuts(applying: readonly OptOut[]): Choice {
  const out = applying.filter((optOut) => optOut === 'opted-out').length;
  if (applying.length === 0) return 'unknown';
  if (out === 0) return 'not-asked';
  return out === applying.length ? 'refused' : 'partial';
}

function areSections(value: unknown): value is number[] {
  return (
    Array.isArray(value) &&
    value.length <= MOST_SECTIONS &&
    value.every((id) => id === NONE_APPLIES || isWhole(id, 255))
  );
}
