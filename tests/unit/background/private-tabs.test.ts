import { expect, test } from 'vitest';
import { createPrivateTabs, LINGER } from '../../../src/background/private-tabs.ts';

test('nothing is said of a tab that nobody has told about', () => {
  expect(createPrivateTabs().isPrivate(7)).toBeUndefined();
});

test('an ordinary tab is not private, even after it was closed: its last beacons still come', () => {
  const tabs = createPrivateTabs();
  tabs.learn(7, false);
  tabs.closed(7);
  expect(tabs.isPrivate(7)).toBe(false);
});

test('a private tab is forgotten when it is closed', () => {
  const tabs = createPrivateTabs();
  tabs.learn(7, false);
  expect(tabs.anyOpen()).toBe(false);
  tabs.learn(8, true);
  expect([tabs.isPrivate(8), tabs.anyOpen()]).toEqual([true, true]);
  tabs.closed(8);
  expect([tabs.isPrivate(8), tabs.anyOpen()]).toEqual([undefined, false]);
});

test('what comes of no tab may be a private one’s for a while after the last was closed', () => {
  let time = 0;
  const tabs = createPrivateTabs(() => time);
  expect(tabs.anyOpenOfLate()).toBe(false);
  tabs.learn(8, true);
  tabs.closed(8);
  time = LINGER - 1;
  expect(tabs.anyOpenOfLate()).toBe(true);
  time = LINGER;
  expect(tabs.anyOpenOfLate()).toBe(false);
});
