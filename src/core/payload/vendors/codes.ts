// Some vendors say what happened in codes of their own, which only the value of a field shows.

import type { DataType } from '../../model.ts';
import { dataTypeOfEvent } from '../events.ts';
import type { Field } from '../fields.ts';

/** The data types of the codes in fields of this name, nested or not; codes that are not listed show nothing. */
export function ofCodes(
  fields: readonly Field[],
  name: string,
  codes: Readonly<Record<string, DataType>>,
): [DataType, string][] {
  return named(fields, name)
    .filter(({ value }) => Object.hasOwn(codes, value))
    .map((field) => [codes[field.value]!, field.name]);
}

/** What the events named in fields of this name show, except for those that are no act of the person's. */
export function ofEvents(fields: readonly Field[], name: string, noActs: RegExp): [DataType, string][] {
  return named(fields, name).flatMap((field): [DataType, string][] => {
    const type = noActs.test(field.value) ? undefined : dataTypeOfEvent(field.value);
    return type ? [[type, field.name]] : [];
  });
}

function named(fields: readonly Field[], name: string): Field[] {
  const nested = `.${name}`;
  return fields.filter((field) => field.name === name || field.name.endsWith(nested));
}
