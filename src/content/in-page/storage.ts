// What scripts keep in the frame's storage or find there. Until one asks for a storage, only that question is watched. Keys are compared here and
// go nowhere; what is taken out again at once, as by a test whether there is a storage, is not kept.

import { prototypeOf, table } from './natives.ts';
import type { Report } from './report.ts';
import { hostOfScript } from './trace.ts';
import { type Seen, watch } from './wrap.ts';

export type StorageKind = 'local' | 'session' | 'database';
/** The host that first used each key. */
type Keys = Record<string, string>;

/** Of one storage: what counts is there by then. */
const MOST_KEYS = 256;

/** What is told of each question for a storage. */
export function createStorage({ note, lookUpLater }: Report): Record<StorageKind, Seen> {
  /** The page's own, whose scripts keep what they like in it: of no interest unless the page is a frame in another. */
  const ownHost = window.top === window ? location.hostname : undefined;
  const keys = { __proto__: null, local: table(), session: table(), database: table() } as unknown as Record<
    StorageKind,
    Keys
  >;
  const counts: Record<StorageKind, number> = { local: 0, session: 0, database: 0 };
  let local: unknown;
  let isWatched = false;

  let areDatabasesWatched = false;

  function watchItems(): void {
    if (isWatched) return;
    isWatched = true;
    const prototype = prototypeOf('Storage');
    watch(prototype, 'setItem', itemSeen);
    watch(prototype, 'getItem', itemSeen);
    watch(prototype, 'removeItem', itemSeen);
    watch(prototype, 'clear', itemSeen);
  }

  function itemSeen(storage: object, args: ArrayLike<unknown>, value: unknown, name: string): void {
    const kind = storage === local ? 'local' : 'session';
    if (name === 'clear') keys[kind] = table();
    else if (name === 'removeItem') gone(kind, args[0]);
    // What is not there was not kept.
    else if (name === 'setItem' || value !== null) used(kind, args[0]);
  }

  function watchDatabases(): void {
    if (areDatabasesWatched) return;
    areDatabasesWatched = true;
    const prototype = prototypeOf('IDBFactory');
    watch(prototype, 'open', databaseSeen);
    watch(prototype, 'deleteDatabase', databaseSeen);
  }

  function databaseSeen(_: object, args: ArrayLike<unknown>, __: unknown, name: string): void {
    if (name === 'open') used('database', args[0]);
    else gone('database', args[0]);
  }

  /** The first use of a key says whose it is; the others cost next to nothing. */
  function used(kind: StorageKind, key: unknown): void {
    if (typeof key !== 'string' || keys[kind][key] !== undefined || counts[kind] >= MOST_KEYS) return;
    counts[kind] += 1;
    const host = hostOfScript();
    keys[kind][key] = host;
    if (host !== ownHost) lookUpLater('storage', tellUse);
  }

  function gone(kind: StorageKind, key: unknown): void {
    if (typeof key === 'string') delete keys[kind][key];
  }

  function tellUse(): void {
    const users = table<Record<StorageKind, boolean>>();
    for (const kind in keys)
      for (const key in keys[kind as StorageKind]) {
        const host = keys[kind as StorageKind][key]!;
        if (host === ownHost) continue;
        users[host] ??= { local: false, session: false, database: false };
        users[host][kind as StorageKind] = true;
      }
    for (const host in users) note(host, 'storage', { ...users[host] });
  }

  return {
    local(_, __, storage) {
      local = storage;
      watchItems();
    },
    session: watchItems,
    database: watchDatabases,
  };
}
