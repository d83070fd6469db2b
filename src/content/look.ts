// What the page keeps under the names of consent managers. Nothing else of its cookies and storage is looked at twice or passed on.

import { namedAs } from '../core/consent/managers/named.ts';
import { COOKIES, ELEMENTS, STORAGE_KEYS } from '../core/consent/managers/names.ts';

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
/** Keys of a storage among which names with an open end are looked for. */
const MOST_KEYS = 500;

/** A look at the page as it is now. Never throws: a page may have neither cookies nor storage. */
export function lookAtPage({ globals, stated }: Stated): PageLook {
  return {
    records: [...cookies(), ...stored()].filter(({ value }) => value.length <= MOST_VALUE).slice(0, MOST_RECORDS),
    elements: ELEMENTS.filter((id) => document.getElementById(id) !== null),
    globals,
    stated,
  };
}

/**
 * Whether a whole look would find an element or something stored. Cookies are not asked for: the browser tells the background of them, and to read
 * them here takes Chromium longer than all the rest.
 */
export function hasSign(): boolean {
  for (let at = 0; at < ELEMENTS.length; at += 1) if (document.getElementById(ELEMENTS[at]!) !== null) return true;
  try {
    return window.localStorage.length > 0 && stored().length > 0;
  } catch {
    return false;
  }
}

function cookies(): PageRecord[] {
  const all = orNothing(() => document.cookie);
  if (!all) return [];
  const named = namedAs(COOKIES);
  return all.split('; ').flatMap((cookie): PageRecord[] => {
    const at = cookie.indexOf('=');
    const name = cookie.slice(0, at);
    return at > 0 && named(name) ? [{ in: 'cookie', name, value: cookie.slice(at + 1) }] : [];
  });
}

function stored(): PageRecord[] {
  const storage = orNothing(() => window.localStorage);
  if (!storage || storage.length === 0) return [];
  const keys = STORAGE_KEYS.filter((name) => !isOpen(name));
  const named = namedAs(STORAGE_KEYS.filter(isOpen));
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
