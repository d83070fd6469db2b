// From what a record holds to what it amounts to.

import type { Choice, ConsentCategory, Instant } from '../../model.ts';
import { safeCategory } from './category-name.ts';
import type { RecordReading } from './manager.ts';

/** As many as a report can show; the choice counts all. */
const MOST_CATEGORIES = 40;

export const unreadable: RecordReading = { choice: 'unknown', status: 'unreadable' };
export const byDefault: RecordReading = { choice: 'undecided', status: 'default' };

/** An answer that says yes or no to each of what was asked. What is `always` on was not asked. */
export function answered(
  all: Iterable<readonly [string, boolean]>,
  { always = [], chosenAt }: { always?: readonly string[]; chosenAt?: Instant | undefined } = {},
): RecordReading {
  const asked = [...all].filter(([name]) => !always.includes(name));
  // Nothing that could be refused: the record does not say what was asked.
  if (asked.length === 0) return { choice: 'unknown', status: 'allowed-only' };
  const yes = asked.filter(([, allowed]) => allowed).length;
  return { choice: choiceOf(yes, asked.length), status: 'chosen', categories: categoriesOf(asked), ...at(chosenAt) };
}

function choiceOf(yes: number, asked: number): Choice {
  if (yes === asked) return 'accepted';
  return yes === 0 ? 'refused' : 'partial';
}

/** An answer that names what was allowed only: nothing beyond `always` is a refusal, and more may be part of it or all. */
export function allowedOnly(
  allowed: readonly string[],
  { always = [], chosenAt }: { always?: readonly string[]; chosenAt?: Instant | undefined } = {},
): RecordReading {
  const beyond = allowed.filter((name) => !always.includes(name));
  if (beyond.length === 0) return { choice: 'refused', status: 'chosen', ...at(chosenAt) };
  const categories = categoriesOf(beyond.map((name) => [name, true]));
  return { choice: 'unknown', status: 'allowed-only', categories, ...at(chosenAt) };
}

/** Yes or no to all at once. */
export function answeredWhole(accepted: boolean, chosenAt?: Instant): RecordReading {
  return { choice: accepted ? 'accepted' : 'refused', status: 'chosen', ...at(chosenAt) };
}

function categoriesOf(asked: readonly (readonly [string, boolean])[]): ConsentCategory[] {
  return asked.slice(0, MOST_CATEGORIES).map(([name, allowed]) => ({ name: safeCategory(name), allowed }));
}

function at(chosenAt: Instant | undefined): { chosenAt?: Instant } {
  return chosenAt === undefined ? {} : { chosenAt };
}
