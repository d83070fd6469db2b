// What the page keeps under the names of consent managers. Nothing else of its cookies and storage is looked at twice or passed on.

import { namedAs } from '../core/consent/managers/named.ts';
import { cookieNames, elementIds, storageKeys } from '../core/consent/managers/names.ts';
import { MOST_KEYS } from './stored.ts';

interface PageRecord {
  in: 'cookie' | 'local';
  name: string;
  value: string;
}

/** What the probe says: which globals are there, and what interfaces answered, by their keys. */
export interface Stated {
  globals: readonly string[];
  stated: object;
}

export interface PageLook extends Stated {
  records: PageRecord[];
  elements: string[];
}

/** As many as `core/consent/managers/reading.ts` takes. */
const MOST_RECORDS = 64;
const MOST_VALUE = 262_144;

/** A look at the page as it is now, or with the cookies that it had. Never throws: a page may have neither cookies nor storage. */
export function lookAtPage({ globals, stated }: Stated, had?: string): PageLook {
  return {
    records: [...cookiesIn(had ?? orNothing(() => document.cookie)), ...stored()]
      .filter(({ value }) => value.length <= MOST_VALUE)
      .slice(0, MOST_RECORDS),
    elements: elementIds().filter((id) => document.getElementById(id) !== null),
    globals,
    stated,
  };
}

function cookiesIn(all: string | undefined): PageRecord[] {
  if (!all) return [];
  const named = namedAs(cookieNames());
  return all.split('; ').flatMap((cookie): PageRecord[] => {
    const at = cookie.indexOf('=');
    const name = cookie.slice(0, at);
    return at > 0 && named(name) ? [{ in: 'cookie', name, value: cookie.slice(at + 1) }] : [];
  });
}

function stored(): PageRecord[] {
  const storage = orNothing(() => window.localStorage);
  if (!storage || storage.length === 0) return [];
  const names = storageKeys();
  const keys = names.filter((name) => !isOpen(name));
  const named = namedAs(names.filter(isOpen));
  for (let at = 0; at < Math.min(storage.length, MOST_KEYS); at += 1) {
    const key = storage.key(at);
    if (key !== null && named(key)) keys.push(key);
  }
  return keys.flatMap((name): PageRecord[] => {
    const value = storage.getItem(name);
    return value === null ? [] : [{ in: 'local', name, value }];
  });
}

/** Names of which only the beginning is known. */
function isOpen(name: string): boolean {
  return name.endsWith('*');
}

/** Sandboxed pages, and people who allow no storage, make even the question throw. */
function orNothing<Value>(ask: () => Value): Value | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
