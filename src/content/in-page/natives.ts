// The page's functions as they were before any script of the page ran, so that it cannot replace them under the probe's hands. Nothing of the
// probe goes by what the page can change: no method of a string or an array, no iteration, no object that inherits anything. Naming a built-in
// object for the first time in a frame takes Firefox a tenth of a millisecond for some: of what is taken here, none does.

export type Callable = (...args: never[]) => unknown;

export const { apply } = Reflect;
// Not `defineProperty` and not `Reflect`'s, which Firefox has written in JavaScript and prepares anew in every frame.
export const { defineProperties, getOwnPropertyDescriptor, getPrototypeOf, setPrototypeOf } = Object;
export const textOf = Function.prototype.toString;
export const { stringify } = JSON;
export const later = window.setTimeout.bind(window);
export const NativeError = Error;

/** A method as a function whose first argument is what it is called on. */
function uncurried<Self, Args extends unknown[], Result>(
  method: (this: Self, ...args: Args) => Result,
): (self: Self, ...args: Args) => Result {
  return Function.prototype.call.bind(method) as never;
}

/** Tables by object, which keep none of their objects alive. */
export const lookUp = uncurried(WeakMap.prototype.get) as <Value>(
  map: WeakMap<object, Value>,
  key: object,
) => Value | undefined;
export const keepUnder = uncurried(WeakMap.prototype.set) as <Value>(
  map: WeakMap<object, Value>,
  key: object,
  value: Value,
) => unknown;

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

export const isConnected = getterOf<boolean>(Node.prototype, 'isConnected');

/** The prototype of an interface, where the browser has it; what the page has put under its name is not asked. */
export function prototypeOf(name: string): object | undefined {
  return (descriptorOf(window, name)?.value as { prototype?: object } | undefined)?.prototype;
}
