// What scripts keep in the frame's storage or find there. Until one asks for a storage, only that question is watched. Keys are compared here and
// go nowhere; what is taken out again at once, as by a test whether there is a storage, is not kept.

import { keepUnder, lookUp, prototypeOf, table } from './natives.ts';
import { note, plan } from './report.ts';
import { hostOfScript } from './trace.ts';
import { watchAll } from './wrap.ts';

/** What is told, by the getter that scripts ask. */
const kinds = { localStorage: 'local', sessionStorage: 'session', indexedDB: 'database' } as const;
export type StorageGetter = keyof typeof kinds;
/** The host that first used each key. */
type Keys = Record<string, string>;

/** Of all storages: what counts is there by then. */
const MOST_KEYS = 512;

/** The page's own, whose scripts keep what they like in it: of no interest unless the page is a frame in another. */
let ownHost: string | undefined;
const users = table<Keys>() as Record<StorageGetter, Keys>;
let count = 0;

export function storageAsked(getter: StorageGetter, storage: unknown): void {
  if (window.top === window) ownHost ??= location.hostname;
  users[getter] ??= table();
  keepUnder(storage as object, users[getter]);
  if (getter === 'indexedDB') watchAll(prototypeOf('IDBFactory'), ['open', 'deleteDatabase'], seen);
  else watchAll(prototypeOf('Storage'), ['setItem', 'getItem', 'removeItem', 'clear'], seen);
}

function seen(storage: object, args: ArrayLike<unknown>, value: unknown, name: string): void {
  const keys = lookUp<Keys>(storage);
  const key = args[0];
  if (!keys) return;
  if (name === 'clear') for (const each in keys) delete keys[each];
  else if (typeof key !== 'string') return;
  else if (name === 'removeItem' || name === 'deleteDatabase') delete keys[key];
  // What is not there was not kept.
  else if (value !== null) used(keys, key);
}

/** The first use of a key says whose it is; the others cost next to nothing. */
function used(keys: Keys, key: string): void {
  if (key in keys || count >= MOST_KEYS) return;
  count += 1;
  keys[key] = hostOfScript();
  if (keys[key] !== ownHost) plan(tellUse);
}

function tellUse(): void {
  const uses = table<Record<string, boolean>>();
  for (const getter in users)
    for (const key in users[getter as StorageGetter]) {
      const host = users[getter as StorageGetter][key]!;
      if (host === ownHost) continue;
      uses[host] ??= table();
      uses[host][kinds[getter as StorageGetter]] = true;
    }
  for (const host in uses) note(host, 'storage', uses[host]!);
}
