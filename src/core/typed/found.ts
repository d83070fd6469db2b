// What is said of a field that holds a typed value.

import type { DataType, TypedForm, TypedKind, TypedSent, TypedWhen } from '../model.ts';

/** A typed value, as it was found in a field. */
export interface TypedFound {
  kind: TypedKind;
  form: TypedForm;
  when: TypedWhen;
}

/** Says whether a field's value is one that was typed in the tab that sent it. */
export type FindTyped = (value: string) => TypedFound | undefined;

/** Base64 is read back by anyone: what is in it is as plain as what stands there. */
const isReadable: ReadonlySet<TypedForm> = new Set(['plain', 'base64']);

/** The data type of a value by how it was sent. */
export function dataTypeOfTyped({ kind, form }: Pick<TypedFound, 'kind' | 'form'>): DataType {
  return isReadable.has(form) ? kind : `hashed-${kind}`;
}

/** What a data type was typed as, if it can have been. */
export function kindOfType(type: DataType): TypedKind | undefined {
  return kinds[type];
}

const kinds: Partial<Record<DataType, TypedKind>> = {
  email: 'email',
  'hashed-email': 'email',
  phone: 'phone',
  'hashed-phone': 'phone',
};

/** What people most want to know first: what was sent although they had sent nothing. */
const order: readonly TypedWhen[] = ['before-submission', 'unknown', 'after-submission'];

/** Negative if the first tells more than the second, 0 if they are the same. */
export function compareWhen(one: TypedWhen, other: TypedWhen): number {
  return order.indexOf(one) - order.indexOf(other);
}

/** Of two times that the same was sent, the one that tells more; of two alike, the earlier one. */
export function tellingMore(one: TypedSent | undefined, other: TypedSent | undefined): TypedSent | undefined {
  if (!one || !other) return one ?? other;
  return (compareWhen(one.when, other.when) || one.at - other.at) <= 0 ? one : other;
}
