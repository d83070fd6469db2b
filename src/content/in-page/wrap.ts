// Puts a function of the probe's before one of the browser's when it is known that a script does what is watched, such that the page does not see
// a difference: same name, length, text, descriptor and errors.

import { apply, type Callable, define, defineProperties, descriptorOf, textOf } from './natives.ts';
import { isBefore, passed } from './stand.ts';
import { indexIn } from './text.ts';

/** Told of a call after it was made, by the function's name: one for several is cheaper than one for each, since Firefox makes all in every frame. */
export type Seen = (self: object, args: ArrayLike<unknown>, result: unknown, name: string) => void;
type Part = 'value' | 'set';

/** Puts `seen` behind a method or a setter; does nothing where the browser has none, or somebody else has put one in its place. */
export function watch(owner: object | undefined, name: string, seen: Seen, key: Part = 'value'): void {
  const native = owner && descriptorOf(owner, name)?.[key];
  if (!owner || !isNative(native)) return;
  const { wrapped } = {
    // A method in short writing is no constructor and has no `prototype`; the browser's have none either.
    wrapped(this: object, ...args: never[]): unknown {
      const result = passed(native, this, args);
      try {
        seen(this, args, result, name);
      } catch {
        // What the page did to its own objects is no reason to fail for it.
      }
      return result;
    },
  };
  const length = descriptorOf(native, 'length')!;
  defineProperties(wrapped, { __proto__: null, length, name: descriptorOf(native, 'name')! } as never);
  isBefore(wrapped, native);
  define(owner, name, { __proto__: null, [key]: wrapped } as PropertyDescriptor);
}

/** Whether a function is the browser's own. What others have put in its place is left as it is. */
export function isNative(value: unknown): value is Callable {
  return typeof value === 'function' && indexIn(apply(textOf, value, []), '[native code]') >= 0;
}
