// What a request tells its receiver about the person's choice, by every parameter in families/.

import type { Told } from '../model.ts';
import type { Field } from '../payload/fields.ts';
import { MOST_NAMES } from '../payload/rules.ts';
import { remembering, rememberingUnder } from '../remembering.ts';
import { isAmong } from '../tracker-keys.ts';
import type { Parameter, ToldRequest } from './families/family.ts';
import { families } from './families/index.ts';
import { toldKey } from './told-key.ts';

const parameters = families.flatMap((family) => family.parameters);
const named = new Set(parameters.flatMap(({ names, pattern }) => (pattern ? [] : names)));
const patterned = parameters.filter(({ pattern }) => pattern !== undefined);
const order = new Map(parameters.map((parameter, place) => [parameter, place]));
/** By the names of fields. */
const byFieldName = new Map<string, Parameter[]>();
for (const parameter of parameters)
  for (const name of parameter.pattern ? [] : parameter.names)
    byFieldName.set(name, [...(byFieldName.get(name) ?? []), parameter]);

/** What scripts write for nothing. */
const EMPTY = new Set(['', 'null', 'undefined']);

/** No real request tells a fifth of it. */
const MOST_TOLD = 40;

/** Of requests: pages tell the same again and again. */
const MOST_REMEMBERED = 100;
/** Characters that say what a request tells: two strings of the longest kind, or some twenty flags. */
const LONGEST_SAYING = 1_000;

/** Everything that a request tells, each thing once, at most 40. Empty values tell nothing. */
export function toldBy(request: ToldRequest): Told[] {
  const telling = request.fields.filter(isTelling);
  const ofTracker = patternedFor(request.tracker ?? '');
  if (ofTracker.length > 0) return toldAnew(request, telling, ofTracker);
  if (telling.length === 0) return [];
  return [...known(sayingOf(request.tracker, telling), () => toldAnew(request, telling, ofTracker))];
}

const known = rememberingUnder<readonly Told[]>(MOST_REMEMBERED, LONGEST_SAYING);

/** All that what is told depends on, where no name is found by a pattern: whose request it is, and the fields that have a parameter's name. */
function sayingOf(tracker: string | undefined, telling: readonly Field[]): string {
  let saying = tracker ?? '';
  // With lengths, so that no value can look like another field.
  for (const { name, value } of telling) saying += `\n${name.length} ${value.length} ${name} ${value}`;
  return saying;
}

function toldAnew(request: ToldRequest, telling: readonly Field[], ofTracker: readonly Parameter[]): Told[] {
  const byName = fieldsByName(telling);
  const possible = new Set(ofTracker);
  for (const name of byName.keys()) for (const parameter of byFieldName.get(name)!) possible.add(parameter);
  const told = new Map<string, Told>();
  // In the order of the table.
  for (const parameter of [...possible].sort((a, b) => order.get(a)! - order.get(b)!))
    for (const one of toldByParameter(parameter, request, byName)) told.set(toldKey(one), one);
  return told.size === 0 ? [] : withoutRepetition([...told.values()].slice(0, MOST_TOLD));
}

/** Those by patterns of names that hold for a tracker; for requests of none, those that hold for all. */
const patternedFor = remembering(
  (tracker) => patterned.filter(({ trackers }) => trackers === undefined || isAmong(tracker, trackers)),
  MOST_NAMES,
);

/** What one parameter tells, whether something beside it says as much or not. */
export function toldByParameter(
  parameter: Parameter,
  request: ToldRequest,
  byName = fieldsByName(request.fields),
): Told[] {
  if (!isAbout(parameter, request)) return [];
  const found = fieldsOf(parameter, byName, request.fields);
  return found.length === 0 ? [] : parameter.read(found, request).filter((one) => one !== undefined);
}

function isAbout({ trackers }: Parameter, { tracker }: ToldRequest): boolean {
  return trackers === undefined || (tracker !== undefined && isAmong(tracker, trackers));
}

/** Whether a field's name ends as a parameter's, and it holds something. */
function isTelling({ name, value }: Field): boolean {
  return namedEnd(name) !== undefined && !EMPTY.has(value);
}

/** The fields that are telling, by the ends of their names. */
function fieldsByName(fields: readonly Field[]): ReadonlyMap<string, Field[]> {
  const byName = new Map<string, Field[]>();
  for (const field of fields.filter(isTelling)) {
    const name = namedEnd(field.name)!;
    const known = byName.get(name);
    if (known) known.push(field);
    else byName.set(name, [field]);
  }
  return byName;
}

/** What a name ends in, where a parameter is called so: `regs.gpp_sid[]` ends in `gpp_sid`. */
const namedEnd = remembering((whole) => {
  const end = whole.endsWith('[]') ? whole.length - 2 : whole.length;
  const name = whole.slice(whole.lastIndexOf('.', end - 1) + 1, end).toLowerCase();
  return named.has(name) ? name : undefined;
}, MOST_NAMES);

function fieldsOf(
  { names, where, pattern }: Parameter,
  byName: ReadonlyMap<string, Field[]>,
  fields: readonly Field[],
): Field[] {
  if (pattern) return fields.filter(({ name, value }) => pattern.test(name) && !EMPTY.has(value));
  const found = names.flatMap((name) => byName.get(name) ?? []);
  return where ? found.filter(({ name }) => where.test(name)) : found;
}

/** Which law or which section applies: worth saying only where the standard says nothing else. */
const CIRCUMSTANCE = /^(?:gdpr=1|dma=[01]|gpp_sid)$/;

/** What says no more than something beside it counts once. */
function withoutRepetition(told: readonly Told[]): Told[] {
  const left = told.filter((one) => {
    const others = told.filter((other) => other !== one);
    if (CIRCUMSTANCE.test(one.value))
      return others.every(({ standard, value }) => standard !== one.standard || CIRCUMSTANCE.test(value));
    if (one.standard === 'limited-processing') return !others.some(asksForLess);
    return !isDetail(one) || !others.some((other) => isShortOf(other, one));
  });
  return left.map((one) => (told.some((other) => other.byDefault && isShortOf(one, other)) ? byDefault(one) : one));
}

/** A refusal, whole or in part, asks for less anyway. */
function asksForLess({ standard, choice }: Told): boolean {
  return standard !== 'limited-processing' && (choice === 'refused' || choice === 'partial');
}

/** Google's hits tell twice, in short (`G100`) and in detail. */
function isDetail({ standard, value }: Told): boolean {
  return standard === 'google-consent-mode' && !value.startsWith('G');
}

/** Whether one says in short what the other says in detail. */
function isShortOf(one: Told, other: Told): boolean {
  return one.standard === other.standard && isDetail(other) && !isDetail(one) && one.choice === other.choice;
}

/** That no answer stands behind it only the detail says. */
function byDefault(told: Told): Told {
  return { ...told, byDefault: true };
}
