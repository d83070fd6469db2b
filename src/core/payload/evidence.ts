// Evidence is the name of a field, never a value. But a name can be a value: somebody's e-mail as a key of an object. Only names
// that look like names are kept.

import { leafOf } from './rules.ts';

const NAME = /^[A-Za-z_$~[][\w$~.[\]-]{0,59}$/;
/** Dates, phone numbers, numbers of cards and accounts, however they are spaced. */
const DIGITS = /(?:\d[-_.~$[\]]*){5}/;
/** Hashes, UUIDs, tokens: many digits among letters, or long runs without a vowel, do not occur in words. */
const RANDOM = /[\da-f]{8}-[\da-f]{4}|[bcdfghjklmnpqrstvwxz]{8}|(?=[a-z\d]*\d[a-z\d]*\d[a-z\d]*\d)[a-z\d]{12}/i;

/** The field's name, or the last part of it, or what stands for both where they could be values. */
export function safeName(name: string): string {
  return [name, leafOf(name)].find(isHarmless) ?? '(a field whose name is not kept)';
}

function isHarmless(name: string): boolean {
  return NAME.test(name) && !DIGITS.test(name) && !RANDOM.test(name);
}
