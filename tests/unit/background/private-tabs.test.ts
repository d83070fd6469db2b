import { expect, test } from 'vitest';
import { createPrivateTabs } from '../../../src/background/private-tabs.ts';

test('a tab that nobody has told about counts as private', () => {
  expect(createPrivateTabs().isPrivate(7)).toBe(true);
});

test('an ordinary tab is not private, even after it was closed: its last beacons still come', () => {
  const tabs = createPrivateTabs();
  tabs.learn({ id: 7, incognito: false });
  tabs.closed(7);
  expect(tabs.isPrivate(7)).toBe(false);
});

test('requests of no tab count as private while any private tab is open', () => {
  const tabs = createPrivateTabs();
  tabs.learn({ id: 7, incognito: false });
  expect(tabs.isPrivate(-1)).toBe(false);
  tabs.learn({ id: 8, incognito: true });
  expect([tabs.isPrivate(8), tabs.isPrivate(-1)]).toEqual([true, true]);
  tabs.closed(8);
  expect([tabs.isPrivate(8), tabs.isPrivate(-1)]).toEqual([true, false]);
});
