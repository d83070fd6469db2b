// The functions that run in a page's own world, on globals as managers make them, and as a page may forge them.

import { afterEach, expect, test } from 'vitest';
import { callThere, dialogs, whichAreThere } from '../../../../src/core/banners/dialogs.ts';
import { managers } from '../../../../src/core/consent/managers/registry.ts';

const page = globalThis as Record<string, unknown>;

afterEach(() => {
  for (const { call } of dialogs) delete page[call.split('.')[0]!];
});

test('every row is of a manager that Candor knows, and is called nowhere twice', () => {
  const keys = new Set(managers.map(({ key }) => key));
  expect(dialogs.filter(({ manager }) => !keys.has(manager))).toEqual([]);
  expect(new Set(dialogs.map(({ call }) => call)).size).toBe(dialogs.length);
});

test('only what is a function is there', () => {
  Object.assign(page, { OneTrust: { ToggleInfoDisplay() {} }, Cookiebot: null, Didomi: { preferences: 'none' } });
  expect(whichAreThere(dialogs.map(({ call }) => call))).toEqual(['OneTrust.ToggleInfoDisplay']);
});

test('it is called as a method, with what its row says', () => {
  const klaro = {
    shown: [] as unknown[],
    show(...given: unknown[]) {
      this.shown = given;
    },
  };
  Object.assign(page, { klaro });
  const row = dialogs.find(({ manager }) => manager === 'klaro')!;
  expect(callThere(row.call, row.with ?? [])).toBe(true);
  expect(klaro.shown).toEqual([null, true]);
});

test('a page whose function is gone by then, or throws, has not opened anything', () => {
  expect(callThere('OneTrust.ToggleInfoDisplay', [])).toBe(false);
  Object.assign(page, {
    Cookiebot: {
      renew() {
        throw new Error('no');
      },
    },
  });
  expect(callThere('Cookiebot.renew', [])).toBe(false);
});
