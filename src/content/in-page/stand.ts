// Puts functions before the browser's, such that the page does not see a difference but by comparing them: same names, lengths, texts and errors, and the
// same descriptors but for the functions. What runs at the start of a frame calls as few functions as it can, and none of them, with the turns of its loop,
// ten times: browsers would prepare those to run often, which takes them up to a tenth of a millisecond. Hence methods and getters apart.

// biome-ignore-all lint/complexity/noArguments: a list of parameters would change a function's `length`, which the page sees.

import {
  apply,
  type Callable,
  define,
  defineProperties,
  descriptorOf,
  getOwnPropertyDescriptor,
  keepUnder,
  lookUp,
  table,
} from './natives.ts';
import { withoutTrace } from './trace.ts';

type Functions = Record<string, Callable>;
/** Called in place of the browser's function, and answers for it. */
type InPlace = (native: Callable, self: object, args: IArguments, name: string) => unknown;
/** Functions by name that stand before the browser's, those, and what was put there before. */
type Standing = readonly [written: Functions, natives: Functions, next: Standing | undefined];

/** Those that are not known yet: in most frames nobody asks for a text. */
let unknown: Standing | undefined;

/** Puts methods of one argument before those that an owner has, by writing over them: their descriptors stay as they are. Before any script of the page runs. */
export function standBefore(owner: object, names: readonly string[], inPlace: InPlace): Standing {
  const written: Functions = table();
  const natives: Functions = table();
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at]!;
    const native = (owner as Functions)[name];
    if (!native) continue;
    natives[name] = native;
    (owner as Functions)[name] = written[name] = {
      // A method in short writing is no constructor and has no `prototype`; the browser's have none either.
      [name](this: object, _: unknown) {
        return inPlace(native, this, arguments, name);
      },
    }[name]!;
  }
  unknown = [written, natives, unknown];
  return unknown;
}

/** The same for getters; all else of their properties stays as it is. Throws where one cannot be replaced. */
export function standBeforeGetters(owner: object, names: readonly string[], inPlace: InPlace): Standing {
  const written: Functions = table();
  const natives: Functions = table();
  const getters = table<PropertyDescriptor>();
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at]!;
    const native = getOwnPropertyDescriptor(owner, name)?.get;
    if (!native) continue;
    natives[name] = native;
    const one = {
      get [name](): unknown {
        return inPlace(native, this, arguments, name);
      },
    };
    const { get } = getOwnPropertyDescriptor(one, name)!;
    written[name] = get as Callable;
    // Inherits nothing: the page may have made all objects inherit something.
    getters[name] = { __proto__: null, get } as PropertyDescriptor;
  }
  defineProperties(owner, getters as never);
  unknown = [written, natives, unknown];
  return unknown;
}

/** The browser's function that another stands before; that other where it stands before none. */
export function nativeOf(method: Callable): Callable {
  for (; unknown; unknown = unknown[2]) for (const name in unknown[0]) keepUnder(unknown[0][name]!, unknown[1][name]);
  // Of objects that are no functions, something else may be known.
  const native = lookUp(method);
  return typeof native === 'function' ? (native as Callable) : method;
}

/** Puts methods and getters of an owner back, but not over what the page has put in their place meanwhile. */
export function putBack(owner: object, standing: Standing): void {
  // By their places, since the page may have replaced what takes a list apart.
  const written = standing[0];
  const natives = standing[1];
  for (const name in natives) {
    const now = descriptorOf(owner, name);
    if (now?.value === written[name]) (owner as Functions)[name] = natives[name]!;
    else if (now?.get === written[name]) define(owner, name, { get: natives[name]! });
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
