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

const named = namedAs(COOKIES);
const keyNamed = namedAs(STORAGE_KEYS.filter((name) => name.endsWith('*')));
const wholeKeys = STORAGE_KEYS.filter((name) => !name.endsWith('*'));

/** A look at the page as it is now. Never throws: a page may have neither cookies nor storage. */
export function lookAtPage({ globals, stated }: Stated): PageLook {
  return {
    records: [...cookies(), ...stored()].filter(({ value }) => value.length <= MOST_VALUE).slice(0, MOST_RECORDS),
    elements: ELEMENTS.filter((id) => document.getElementById(id) !== null),
    globals,
    stated,
  };
}

function cookies(): PageRecord[] {
  const all = orNothing(() => document.cookie);
  if (!all) return [];
  return all.split('; ').flatMap((cookie): PageRecord[] => {
    const at = cookie.indexOf('=');
    const name = cookie.slice(0, at);
    return at > 0 && named(name) ? [{ in: 'cookie', name, value: cookie.slice(at + 1) }] : [];
  });
}

function stored(): PageRecord[] {
  const storage = orNothing(() => window.localStorage);
  if (!storage || storage.length === 0) return [];
  const keys = [...wholeKeys];
  for (let at = 0; at < Math.min(storage.length, MOST_KEYS); at += 1) {
    const key = storage.key(at);
    if (key !== null && keyNamed(key)) keys.push(key);
  }
  return keys.flatMap((name): PageRecord[] => {
    const value = storage.getItem(name);
    return value === null ? [] : [{ in: 'local', name, value }];
  });
}

/** Sandboxed pages, and people who allow no storage, make even the question throw. */
function orNothing<Value>(ask: () => Value): Value | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
