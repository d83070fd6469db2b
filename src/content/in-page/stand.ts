// Puts written functions before the browser's, such that the page does not see a difference but by comparing them: same text and errors, and the
// same descriptors but for the functions. What runs at the start of a frame calls as few functions as it can, and none of them, and no loop, ten times:
// Firefox would prepare those to run often.

import {
  apply,
  type Callable,
  define,
  defineProperties,
  descriptorOf,
  getOwnPropertyDescriptor,
  known,
  lookUp,
  putIn,
  setPrototypeOf,
  table,
} from './natives.ts';
import { withoutTrace } from './trace.ts';

/** Methods and getters by the names of those that they stand before. They inherit nothing: the page may have made all objects inherit something. */
type Written = { __proto__: null } & Record<string, unknown>;
/** The browser's own, by name. */
export type Natives = Record<string, Callable>;

/** Puts methods and getters before those that an owner has; returns those. Throws where one cannot be replaced. Before any script of the page runs. */
export function standBefore(owner: object, written: Written): Natives {
  const natives: Natives = table();
  const getters = table<PropertyDescriptor>();
  for (const name in written) {
    const { get, value } = getOwnPropertyDescriptor(written, name)!;
    const native = get ? (getOwnPropertyDescriptor(owner, name)?.get as Callable) : (owner as Natives)[name];
    if (!native) continue;
    natives[name] = native;
    apply(putIn, known, [get ?? value, native]);
    // What is not said stays as it is; so does all but the function where a method is replaced by writing it, which takes less.
    if (get) getters[name] = setPrototypeOf({ get }, null);
    else (owner as Natives)[name] = value;
  }
  defineProperties(owner, getters as never);
  return natives;
}

/** The browser's function that another stands before; that other where it stands before none. */
export function nativeOf(method: Callable): Callable {
  // Of objects that are no functions, something else may be known.
  const native = lookUp(method);
  return typeof native === 'function' ? (native as Callable) : method;
}

/** Puts methods and getters of an owner back, but not over what the page has put in their place meanwhile. */
export function putBack(owner: object, natives: Natives): void {
  for (const name in natives) {
    const now = descriptorOf(owner, name);
    const method = now?.get ?? now?.value;
    if (typeof method === 'function' && lookUp(method) === natives[name])
      define(owner, name, { [now!.get ? 'get' : 'value']: natives[name] });
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
