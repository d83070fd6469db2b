// Evidence is the name of a field, never a value. But a name can be a value: somebody's e-mail as a key of an object. Only names
// that look like names are kept.

import { remembering } from '../remembering.ts';
import { leafOf, MOST_NAMES } from './rules.ts';

const NAME = /^[A-Za-z_$~[][\w$~.[\]-]{0,59}$/;
/** Dates, phone numbers, numbers of cards and accounts, however they are spaced. */
const DIGITS = /(?:\d[-_.~$[\]]*){5}/;
/** Hashes, UUIDs, tokens: many digits among letters, or long runs without a vowel, do not occur in words. */
const RANDOM = /[\da-f]{8}-[\da-f]{4}|[bcdfghjklmnpqrstvwxz]{8}|(?=[a-z\d]*\d[a-z\d]*\d[a-z\d]*\d)[a-z\d]{12}/i;

const NOT_KEPT = '(a field whose name is not kept)';

/** The field's name, or the last part of it, or what stands for both where they could be values. */
export const safeName = remembering(safe, MOST_NAMES);

function safe(name: string): string {
  const kept = [name, leafOf(name)].find(isHarmless);
  return kept === undefined ? NOT_KEPT : ownCopy(kept);
}

/** Engines keep all of a body for the sake of a name that was cut out of it; this one is of a text as long as itself. */
function ownCopy(name: string): string {
  return ` ${name}`.slice(1);
}

function isHarmless(name: string): boolean {
  return NAME.test(name) && !DIGITS.test(name) && !RANDOM.test(name);
}
