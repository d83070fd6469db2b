// The page's functions as they were before any script of the page ran, so that it cannot replace them under the probe's hands. Nothing of the
// probe goes by what the page can change: no method of a string or an array, no iteration, no object that inherits anything. What is taken here
// costs Firefox little to name for the first time in a frame; the methods of strings, or `defineProperty`, would take it a tenth of a millisecond each.

import { isAt } from './text.ts';

export type Callable = (...args: never[]) => unknown;

export const { apply: applied, call, toString: textOf } = Function.prototype;
/** As `Reflect.apply`; to name `Reflect` takes Firefox longer than all else of its functions here. */
export const apply = call.bind(applied) as typeof Reflect.apply;
// Not `defineProperty` and not `Reflect`'s, which Firefox has written in JavaScript and prepares anew in every frame.
export const { defineProperties, getOwnPropertyDescriptor, getPrototypeOf, setPrototypeOf } = Object;
export const { stringify } = JSON;
// Called on nothing, they are the frame's.
export const { setTimeout: later, addEventListener: listen, dispatchEvent: say } = window;
export const { get: valueIn, set: putIn } = WeakMap.prototype;

/** What is known of functions and of the page's objects, none of which it keeps alive. Of each kind of object one thing is known. */
export const known = new WeakMap();

export function lookUp<Value>(key: object): Value | undefined {
  return apply(valueIn, known, [key]);
}

export function keepUnder(key: object, value: unknown): void {
  apply(putIn, known, [key, value]);
}

/** An object that inherits nothing, for tables by name and for what is to be written as JSON: the page can set no trap on it. */
export function table<Value>(): Record<string, Value> {
  return { __proto__: null } as never;
}

/** What defines a property, inheriting nothing. */
export function descriptorOf(owner: object, name: string): PropertyDescriptor | undefined {
  const descriptor = getOwnPropertyDescriptor(owner, name);
  return descriptor && setPrototypeOf(descriptor, null);
}

/** Throws where the owner does not allow it. */
export function define(owner: object, name: string, descriptor: PropertyDescriptor): void {
  defineProperties(owner, setPrototypeOf({ [name]: setPrototypeOf(descriptor, null) }, null));
}

/** Reads a property by the browser's own getter, whatever the page has put before it. */
export function getterOf<Value>(prototype: object | undefined, name: string): (self: object) => Value {
  const getter = prototype && descriptorOf(prototype, name)?.get;
  return (self) => apply(getter as Callable, self, [] as never) as Value;
}

/** The prototype of an interface, where the browser has it; what the page has put under its name is not asked. */
export function prototypeOf(name: string): object | undefined {
  return (descriptorOf(window, name)?.value as { prototype?: object } | undefined)?.prototype;
}

/** What the texts of the browser's functions end with, but for a blank and a brace; and those of no other function but bound ones and proxies. */
const NATIVE = '[native code]';

/** Whether a function with this text is the browser's. */
export function isNative(text: string): boolean {
  return isAt(text, NATIVE, text.length - NATIVE.length - 2);
}

/**
 * `CustomEvent`, taken only once the page's scripts have run; undefined where they have put something else in its place. No function that a script has
 * made has such a text, since it would not parse; bound ones and proxies have no name in it.
 */
export function ownCustomEvent(): typeof CustomEvent | undefined {
  const now = descriptorOf(window, 'CustomEvent')!.value;
  const text = apply(textOf, now, []) as string;
  const begin = 'function CustomEvent() {';
  // Chromium's, and Firefox's.
  return isAt(text, `${begin} ${NATIVE}`, 0) || isAt(text, `${begin}\n    ${NATIVE}`, 0) ? now : undefined;
}
