// What a page sees of Global Privacy Control, with and without a browser that has it itself.

import { afterEach, expect, test, vi } from 'vitest';

const NAME = 'globalPrivacyControl';

class Navigator {}

async function runIn(navigator: object) {
  vi.resetModules();
  vi.stubGlobal('Navigator', Navigator);
  vi.stubGlobal('navigator', navigator);
  await import('../../../src/content/gpc.iife.ts');
  return Object.getOwnPropertyDescriptor(Navigator.prototype, NAME);
}

afterEach(() => {
  Reflect.deleteProperty(Navigator.prototype, NAME);
  vi.unstubAllGlobals();
});

test('a browser that knows nothing of it says yes, by a property like its own', async () => {
  const navigator = new Navigator();
  const descriptor = await runIn(navigator);
  expect(Reflect.get(navigator, NAME)).toBe(true);
  expect(Object.keys(navigator)).toEqual([]);
  expect(descriptor).toMatchObject({ enumerable: true, configurable: true, set: undefined });
  expect(descriptor?.get?.name).toBe(`get ${NAME}`);
  expect(() => Reflect.get(Navigator.prototype, NAME)).toThrow(TypeError);
});

test('a browser that says no by its own setting says yes', async () => {
  const no = () => false;
  Object.defineProperty(Navigator.prototype, NAME, { get: no, configurable: true });
  const navigator = new Navigator();
  await runIn(navigator);
  expect(Reflect.get(navigator, NAME)).toBe(true);
});

test('a browser that says yes itself is left alone', async () => {
  const yes = () => true;
  Object.defineProperty(Navigator.prototype, NAME, { get: yes, configurable: true });
  const descriptor = await runIn(new Navigator());
  expect(descriptor?.get).toBe(yes);
});
