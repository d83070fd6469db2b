// Puts a function of the probe's before one of the browser's, such that the page does not see a difference: same name, length, text, descriptor
// and errors.

import { apply, type Callable, define, defineProperties, descriptorOf, keepUnder, lookUp, textOf } from './natives.ts';
import { withoutTrace } from './trace.ts';

/** Told of a call after it was made. */
type Seen = (self: object, args: readonly unknown[], result: unknown) => void;
export type Part = 'value' | 'get' | 'set';

/** The browser's functions by those that stand before them. */
const originals = new WeakMap<object, Callable>();

/** Puts `seen` behind a method, a getter or a setter; does nothing where the browser has none, or somebody else has put one in its place. */
export function watch(owner: object | undefined, name: string, seen: Seen, key: Part = 'value'): void {
  const descriptor = owner && descriptorOf(owner, name);
  const native = descriptor?.[key];
  if (!isNative(native)) return;
  put(owner!, name, key, descriptor!, {
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
  });
}

/** Has `reached` run before a method or getter does. Returns what puts back the function that was there. */
export function awaitCall(owner: object, name: string, reached: () => void, key: Part = 'value'): () => void {
  const descriptor = descriptorOf(owner, name);
  const native = descriptor?.[key] as Callable | undefined;
  if (!native) return () => undefined;
  const wrapper = put(owner, name, key, descriptor!, {
    wrapped(this: object, ...args: never[]): unknown {
      reached();
      try {
        return apply(native, this, args);
      } catch (error) {
        throw withoutTrace(error);
      }
    },
  });
  return () => {
    // Not over what the page has put in its place meanwhile.
    if (descriptorOf(owner, name)?.[key] !== wrapper) return;
    descriptor![key] = native;
    define(owner, name, descriptor!);
  };
}

/** Gives wrapped functions the text of those behind them. */
export function hideText(): void {
  put(Function.prototype, 'toString', 'value', descriptorOf(Function.prototype, 'toString')!, {
    wrapped(this: Callable): string {
      try {
        return apply(textOf, lookUp(originals, this) ?? this, []);
      } catch (error) {
        throw withoutTrace(error);
      }
    },
  });
}

/** Whether a function is the browser's own. What others have put in its place is left as it is. */
function isNative(value: unknown): value is Callable {
  if (typeof value !== 'function') return false;
  const text: string = apply(textOf, value, []);
  const head = `function ${descriptorOf(value, 'name')?.value}() {`;
  // As Firefox and as Chromium write it.
  return text === `${head}\n    [native code]\n}` || text === `${head} [native code] }`;
}

function put(
  owner: object,
  name: string,
  key: Part,
  descriptor: PropertyDescriptor,
  { wrapped }: { wrapped: Callable },
): Callable {
  const native = descriptor[key] as Callable;
  const length = descriptorOf(native, 'length')!;
  defineProperties(wrapped, { __proto__: null, length, name: descriptorOf(native, 'name')! } as never);
  keepUnder(originals, wrapped, native);
  descriptor[key] = wrapped;
  define(owner, name, descriptor);
  return wrapped;
}
