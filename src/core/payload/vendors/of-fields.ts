// What a vendor's fields show one by one.

import type { DataType } from '../../model.ts';
import type { Field } from '../fields.ts';

/** As `flatMap` gives it, which takes engines several times as long where nearly every field shows nothing: this is done with every request. */
export function ofFields(
  fields: readonly Field[],
  shownBy: (field: Field) => [DataType, string][],
): [DataType, string][] {
  const all: [DataType, string][] = [];
  for (const field of fields) for (const shown of shownBy(field)) all.push(shown);
  return all;
}
