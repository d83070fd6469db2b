// What suggests a consent manager: whatever the managers' files and rules name must be found by something that every page is looked at for.

import { expect, test, vi } from 'vitest';
import { signs } from '../../../scripts/consent-names.ts';
import { elements, globals, questions } from '../../../src/content/signs.ts';
import { interfaces } from '../../../src/content/stated/index.ts';
import { hasStored } from '../../../src/content/stored.ts';
import { managers } from '../../../src/core/consent/managers/registry.ts';
import { idsOfQuestions } from '../../../src/knowledge/banner-rules.node.ts';

test('npm run consent has written what follows from managers and rules', () => {
  const ended = Object.entries(signs()).map(([kind, names]) => [kind, [...names, 0]]);
  expect({ globals, elements, questions }).toEqual(Object.fromEntries(ended));
  for (const id of questions.slice(0, -1)) expect(idsOfQuestions()).toContain(id);
});

test('every manager shows itself by a global or an element, or has nothing but records', () => {
  for (const manager of managers) {
    const signs = [...manager.globals, ...manager.elements];
    const isFound =
      manager.globals.some((one) => globals.includes(one)) || manager.elements.some((one) => elements.includes(one));
    expect(isFound || signs.length === 0, manager.key).toBe(true);
  }
});

test('every interface is there only with a global that is looked for, or is looked for itself', () => {
  for (const { key, globals: own } of interfaces)
    expect(key === 'google-consent-mode' || own.some((one) => globals.includes(one)), key).toBe(true);
});

test('every record in the local storage is found, also those of open names; a page’s own things are not', () => {
  const names = managers.flatMap(({ records }) =>
    records.filter((record) => record.in === 'local').map(({ name }) => name),
  );
  const isSeen = (key: string) => {
    vi.stubGlobal('window', { localStorage: { length: 1, key: () => key } });
    return hasStored();
  };
  for (const name of names) expect(isSeen(name.replace('*', '7_')), name).toBe(true);
  for (const key of ['', 'basket', 'Klaro', 'theme', 'atcm', 'cookies']) expect(isSeen(key), key).toBe(false);
  vi.unstubAllGlobals();
});
