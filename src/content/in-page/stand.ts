// Puts written functions before the browser's, such that the page does not see a difference but by comparing them: same text and errors, and the
// same descriptors but for the functions. What runs at the start of a frame calls as few functions as it can, and none of them, and no loop, ten times:
// Firefox would prepare those to run often.

import {
  apply,
  type Callable,
  defineProperties,
  getOwnPropertyDescriptor,
  keepUnder,
  lookUp,
  putIn,
  set,
  tableByObject,
} from './natives.ts';
import { withoutTrace } from './trace.ts';

/** Functions by the names of those that they stand before. They inherit nothing: the page may have made all objects inherit something. */
type Written = { __proto__: null } & Record<string, unknown>;
/** The browser's own, by name. */
export type Natives = Record<string, Callable>;

/** The browser's functions by those that stand before them. */
const originals = tableByObject<Callable>();

/** Puts methods before those that an owner has; returns those. What cannot be replaced is left. */
export function standBefore(owner: object | undefined, methods: Written): Natives {
  const natives = { __proto__: null } as unknown as Natives;
  if (!owner) return natives;
  for (const name in methods) {
    const native = (owner as Natives)[name];
    const method = methods[name] as Callable;
    // By setting it all else about the property stays.
    if (typeof native !== 'function' || !set(owner, name, method)) continue;
    natives[name] = native;
    apply(putIn, originals, [method, native]);
  }
  return natives;
}

/** Puts getters before those that an owner has; returns those. Throws where one cannot be replaced. */
export function standBeforeGetters(owner: object, getters: Written): Natives {
  const natives = { __proto__: null } as unknown as Natives;
  const descriptors = { __proto__: null } as unknown as Record<string, PropertyDescriptor>;
  for (const name in getters) {
    const native = getOwnPropertyDescriptor(owner, name)?.get;
    if (!native) continue;
    const { get } = getOwnPropertyDescriptor(getters, name)!;
    natives[name] = native as Callable;
    // What is not said stays as it is.
    descriptors[name] = { __proto__: null, get } as PropertyDescriptor;
    apply(putIn, originals, [get!, native as Callable]);
  }
  defineProperties(owner, descriptors as never);
  return natives;
}

/** Keeps in mind that a function stands before one of the browser's. */
export function isBefore(method: Callable, native: Callable): void {
  keepUnder(originals, method, native);
}

/** The browser's function that another stands before; that other where it stands before none. */
export function nativeOf(method: Callable): Callable {
  return lookUp(originals, method) ?? method;
}

/** Puts methods and getters of an owner back, but not over what the page has put in their place meanwhile. */
export function putBack(owner: object, methods: Natives, getters: Natives): void {
  for (const name in methods) {
    const method = getOwnPropertyDescriptor(owner, name)?.value;
    if (typeof method === 'function' && lookUp(originals, method) === methods[name]) set(owner, name, methods[name]);
  }
  for (const name in getters) {
    const get = getOwnPropertyDescriptor(owner, name)?.get;
    if (!get || lookUp(originals, get) !== getters[name]) continue;
    defineProperties(owner, { __proto__: null, [name]: { __proto__: null, get: getters[name] } } as never);
  }
}

/** Calls a function of the browser's; what it throws does not name the probe. */
export function passed(native: Callable, self: object, args: ArrayLike<unknown>): unknown {
  try {
    return apply(native, self, args as never);
  } catch (error) {
    throw withoutTrace(error);
  }
}
