// Puts a function of the probe's before one of the browser's, such that the page does not see a difference: same name, length, text, descriptor
// and errors.

import { apply, type Callable, defineProperty, descriptorOf, isNative, keepUnder, lookUp, textOf } from './natives.ts';
import { withoutTrace } from './trace.ts';

/** Told of a call after it was made. */
type Seen = (self: object, args: readonly unknown[], result: unknown) => void;
type Part = 'value' | 'get' | 'set';

/** The browser's functions by those that stand before them. */
const originals = new WeakMap<object, Callable>();

/** Puts `seen` behind a method, a getter or a setter; does nothing where the browser has none, or somebody else has put one in its place. */
export function watch(owner: object | undefined, name: string, seen: Seen, key: Part = 'value'): void {
  const native = owner && descriptorOf(owner, name)?.[key];
  if (!owner || !isNative(native)) return;
  put(
    owner,
    name,
    key,
    {
      // A method in short writing is no constructor and has no `prototype`; the browser's have none either.
      wrapped(this: object, ...args: never[]): unknown {
        let result: unknown;
        try {
          result = apply(native, this, args);
        } catch (error) {
          throw withoutTrace(error);
        }
        try {
          seen(this, args, result);
        } catch {
          // What the page did to its own objects is no reason to fail for it.
        }
        return result;
      },
    }.wrapped,
  );
}

/** Gives wrapped functions the text of those behind them. */
export function hideText(): void {
  put(
    Function.prototype,
    'toString',
    'value',
    {
      wrapped(this: Callable): string {
        try {
          return apply(textOf, lookUp(originals, this) ?? this, []);
        } catch (error) {
          throw withoutTrace(error);
        }
      },
    }.wrapped,
  );
}

function put(owner: object, name: string, key: Part, wrapper: Callable): void {
  const descriptor = descriptorOf(owner, name)!;
  const native = descriptor[key] as Callable;
  defineProperty(wrapper, 'length', descriptorOf(native, 'length')!);
  defineProperty(wrapper, 'name', descriptorOf(native, 'name')!);
  keepUnder(originals, wrapper, native);
  descriptor[key] = wrapper;
  defineProperty(owner, name, descriptor);
}
