// A browser that is not there: what listens to it can be told anything.

type Listener = (...args: unknown[]) => unknown;
/** By the events they are for, such as `webRequest.onSendHeaders`. */
export const listeners = new Map<string, Listener>();

/** Stands in for `platform/browser.ts`: keeps the listeners that are added to any event. */
export const browser = namespaces((name) => ({
  addListener: (listener: Listener) => void listeners.set(name, listener),
}));

function namespaces(event: (name: string) => object): object {
  const members = (path: string, depth: number): object =>
    new Proxy({}, { get: (_, key) => (depth === 0 ? event : members)(`${path}${String(key)}`, depth - 1) });
  return new Proxy({}, { get: (_, key) => members(`${String(key)}.`, 0) });
}
