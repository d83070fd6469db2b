// What a family's file holds: the parameters in which one standard, or one company, is told about the person's choice, and how to
// read each.

import type { Told, TrackerKey } from '../../model.ts';
import type { Field } from '../../payload/fields.ts';

/** A request, as far as what it tells is concerned. */
export interface ToldRequest {
  /** Absent where it is not known whose request it is. */
  tracker?: TrackerKey | undefined;
  fields: readonly Field[];
}

export interface Parameter {
  /** As the field's name ends, in lower case and without a list's brackets: `us_privacy` is `regs.ext.us_privacy`, too. */
  names: readonly string[];
  /** What the whole name must fit, where its end could mean anything else. */
  where?: RegExp;
  /** For names that a site makes up in part: these find the field, and `names` only say what is found. Needs `trackers`. */
  pattern?: RegExp;
  /** Only in requests to these, by key or by what keys begin with and a `*`; absent where the name means the same everywhere. */
  trackers?: readonly string[];
  /** What its values say, for docs/consent.md. */
  says: string;
  /** What the fields found say together. None has an empty value. Yields nothing where they say nothing. */
  read(found: readonly Field[], request: ToldRequest): (Told | undefined)[];
}

export interface Family {
  /** For docs/consent.md. */
  title: string;
  /** Where the format is written down, or who was seen to use it. */
  source: string;
  parameters: readonly Parameter[];
}

/** A batch of events repeats a parameter, with one value or two; a page can send thousands. */
const MOST_VALUES = 20;

/** For parameters of which each value speaks for itself: every one is read once. */
export function each(read: (value: string, request: ToldRequest) => Told | Told[] | undefined): Parameter['read'] {
  return (found, request) => {
    const values = [...new Set(found.map(({ value }) => value))].slice(0, MOST_VALUES);
    return values.flatMap((value) => read(value, request));
  };
}
