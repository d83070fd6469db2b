// What suggests a consent manager is written out for content scripts: it must be what the managers' files, interfaces and rules name.

import { describe, expect, test } from 'vitest';
import { namesOfManagers } from '../../../scripts/consent-names.ts';
import { hasGlobal, hasManager, hasQuestion, isStorageKey } from '../../../src/content/signs.ts';
import { interfaces } from '../../../src/content/stated/index.ts';
import { idsOfQuestions } from '../../../src/knowledge/banner-rules.node.ts';

const { globals, elements, storage } = namesOfManagers();
const api = interfaces.flatMap((one) => one.globals);

/** All that is looked for where nothing is found. */
function lookedFor(look: (found: (name: string) => boolean) => boolean): string[] {
  const names: string[] = [];
  expect(look((name) => names.push(name) < 0)).toBe(false);
  return names.sort();
}

const sorted = (names: readonly string[]) => [...new Set(names)].sort();

describe('content scripts look for all signs, and for no others: npm run consent writes them', () => {
  test('globals', () => {
    const page = {};
    const names = lookedFor((found) => hasGlobal((owner, name) => owner === page && found(name), page));
    expect(names).toEqual(sorted([...globals, ...api, '__tcfapi', '__gpp']));
    for (const name of names) expect(hasGlobal(Object.hasOwn, { [name]: undefined }), name).toBe(true);
  });

  test('elements of managers', () => {
    expect(lookedFor(hasManager)).toEqual(elements);
    for (const id of elements) expect(hasManager((sought) => (sought === id ? {} : null))).toBe(true);
  });

  test('elements of questions', () => {
    expect(lookedFor(hasQuestion)).toEqual(idsOfQuestions());
    for (const id of idsOfQuestions()) expect(hasQuestion((sought) => (sought === id ? {} : null))).toBe(true);
  });

  test('keys of the storage, of open names every one', () => {
    for (const name of storage) {
      const [whole, more] = [name.replace('*', ''), name.replace('*', '7_\uffff')];
      expect(isStorageKey(whole), name).toBe(true);
      expect(isStorageKey(more), name).toBe(true);
      expect(isStorageKey(whole.slice(0, -1)), name).toBe(false);
      if (name === whole) expect(isStorageKey(`${name}_2`), name).toBe(storage.includes(`${name}_2`));
    }
    for (const key of ['', 'basket', 'Klaro', 'zz', '~', '_sp_user_consenu_1']) expect(isStorageKey(key)).toBe(false);
  });
});
