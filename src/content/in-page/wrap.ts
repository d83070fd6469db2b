// Puts a function of the probe's before one of the browser's when it is known that a script does what is watched, such that the page does not see
// a difference: same name, length, text, descriptor and errors.

import { apply, type Callable, define, descriptorOf, isNative, keepUnder, lookUp, textOf } from './natives.ts';
import { passed } from './stand.ts';

/** Told of a call after it was made, by the function's name: one for several is cheaper than one for each, since Firefox makes all in every frame. */
export type Seen = (self: object, args: ArrayLike<unknown>, result: unknown, name: string) => void;
type Part = 'value' | 'set';

/** Puts `seen` behind a method or a setter; does nothing where the browser has none, or somebody else has put one in its place. */
export function watch(owner: object | undefined, name: string, seen: Seen, key: Part = 'value'): void {
  const native: unknown = owner && descriptorOf(owner, name)?.[key];
  if (typeof native !== 'function' || !isNative(apply(textOf, native, []))) return;
  const itsName = key === 'value' ? name : `${key} ${name}`;
  const { [itsName]: wrapped } = {
    // A method in short writing is no constructor and has no `prototype`; the browser's have none either.
    [itsName](this: object, ...args: never[]): unknown {
      const result = passed(native as Callable, this, args);
      try {
        seen(this, args, result, name);
      } catch {
        // What the page did to its own objects is no reason to fail for it.
      }
      return result;
    },
  };
  const length = descriptorOf(native, 'length')!;
  // Most have none.
  if (length.value !== 0) define(wrapped!, 'length', length);
  keepUnder(wrapped!, native);
  define(owner!, name, { [key]: wrapped });
}

/** The same for several methods, once; false the second time, which costs next to nothing. */
export function watchAll(owner: object | undefined, names: readonly string[], seen: Seen): boolean {
  if (!owner || lookUp(owner)) return false;
  keepUnder(owner, true);
  for (let at = 0; at < names.length; at += 1) watch(owner, names[at]!, seen);
  return true;
}
