// The page's functions as they were before any script of the page ran, so that it cannot replace them under the probe's hands. Nothing of the
// probe goes by what the page can change: no method of a string or an array, no iteration, no object that inherits anything. What is taken here
// costs Firefox little to name for the first time in a frame; the methods of strings, or `defineProperty`, would take it a tenth of a millisecond each.

export type Callable = (...args: never[]) => unknown;

export const { apply, set } = Reflect;
// Not `defineProperty` and not `Reflect`'s, which Firefox has written in JavaScript and prepares anew in every frame.
export const { defineProperties, getOwnPropertyDescriptor, getPrototypeOf, setPrototypeOf } = Object;
export const textOf = Function.prototype.toString;
export const { stringify } = JSON;
// Called on nothing, they are the frame's.
export const { setTimeout: later, addEventListener: listen, dispatchEvent: say, CustomEvent } = window;
export const NativeError = Error;
const Tables = WeakMap;
export const { get: valueIn, set: putIn } = WeakMap.prototype;

/** Tables by object, which keep none of their objects alive. */
export function tableByObject<Value>(): WeakMap<object, Value> {
  return new Tables();
}

export function lookUp<Value>(map: WeakMap<object, Value>, key: object): Value | undefined {
  return apply(valueIn, map, [key]);
}

export function keepUnder<Value>(map: WeakMap<object, Value>, key: object, value: Value): void {
  apply(putIn, map, [key, value]);
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
  defineProperties(owner, { __proto__: null, [name]: descriptor } as never);
}

/** Reads a property by the browser's own getter, whatever the page has put before it. */
export function getterOf<Value>(prototype: object, name: string): (self: object) => Value {
  const { get } = descriptorOf(prototype, name) ?? {};
  return (self) => apply(get as Callable, self, [] as never) as Value;
}

/** The prototype of an interface, where the browser has it; what the page has put under its name is not asked. */
export function prototypeOf(name: string): object | undefined {
  return (descriptorOf(window, name)?.value as { prototype?: object } | undefined)?.prototype;
}
