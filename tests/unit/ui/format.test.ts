import { expect, test, vi } from 'vitest';
import { duration } from '../../../src/ui/format.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

test.each([
  [40, '40 ms'],
  [400, '400 ms'],
  [6200, '6.2 sec'],
  [12_400, '12 sec'],
  [119_000, '119 sec'],
  [180_000, '3 min'],
])('%i ms is %s', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});
