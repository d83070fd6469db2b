// Stands in for `platform/browser.ts` where the background is timed without a browser: it keeps whoever listens, and tells them all.

interface Filter {
  /** Kinds of requests that are listened for; absent for all. */
  types?: string[];
}
type Listener = (...args: unknown[]) => unknown;
type Listening = Map<string, { listener: Listener; types: string[] | undefined }[]>;

let listening: Listening = new Map();

/** Each member of each namespace is an event that can be listened to. */
export const browser = members((namespace) =>
  members((event) => ({
    addListener(listener: Listener, filter?: Filter) {
      const name = `${namespace}.${event}`;
      listening.set(name, [...(listening.get(name) ?? []), { listener, types: filter?.types }]);
    },
  })),
);

/** Tells of an event such as `webRequest.onSendHeaders` whoever has begun to listen since this was called last, in the order of their registration. */
export function teller(): (event: string, ...args: unknown[]) => void {
  const told = listening;
  listening = new Map();
  return (event, ...args) => {
    const { type } = args[0] as { type?: string };
    for (const { listener, types } of told.get(event) ?? [])
      if (types === undefined || (type !== undefined && types.includes(type))) listener(...args);
  };
}

function members(member: (name: string) => unknown): object {
  return new Proxy({}, { get: (_, name) => member(String(name)) });
}
