// @vitest-environment happy-dom
// What every page has: when it sees a sign of a consent manager, what it asks for, and what it leaves alone.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ASKS, HANDSHAKE, HAS_QUESTION, HAS_SIGN } from '../../../src/content/bridge.ts';
import type { ConsentSign } from '../../../src/content/own-world.ts';

interface World {
  candorSign?: ConsentSign | undefined;
  candorHeard?: string | undefined;
  candorEar?: (() => void) | undefined;
}
const world = globalThis as World;
const messages: string[] = [];
let answer: unknown;

/** Listeners of scripts of earlier tests are still there. */
const listeners: [EventTarget, Parameters<EventTarget['addEventListener']>][] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  localStorage.clear();
  messages.length = 0;
  answer = true;
  delete world.candorSign;
  delete world.candorHeard;
  vi.stubGlobal('chrome', {
    runtime: {
      async sendMessage({ kind }: { kind: string }) {
        messages.push(kind);
        return answer;
      },
    },
  });
  const { addEventListener } = window;
  vi.spyOn(window, 'addEventListener').mockImplementation((...args: unknown[]) => {
    listeners.push([window, args as never]);
    Reflect.apply(addEventListener, window, args);
  });
});

afterEach(() => {
  for (const [target, args] of listeners.splice(0)) target.removeEventListener(...args);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The page's scripts run after it; the probe shows its channel at once. */
async function open(): Promise<EventTarget> {
  await import('../../../src/content/relay.iife.ts');
  const channel = new EventTarget();
  window.dispatchEvent(Object.assign(new Event(HANDSHAKE), { relatedTarget: channel }));
  return channel;
}

const load = () => {
  window.dispatchEvent(new Event('load'));
  vi.advanceTimersByTime(0);
};

const click = () => window.dispatchEvent(new Event('click'));

test('a page without a consent manager says nothing, and its cookies are not read, whatever else it keeps', async () => {
  localStorage.setItem('basket', 'storm lantern');
  const read = vi.spyOn(document, 'cookie', 'get');
  await open();
  load();
  click();
  vi.advanceTimersByTime(10_000);
  window.dispatchEvent(new Event('pagehide'));
  expect(messages).toEqual([]);
  expect(read).not.toHaveBeenCalled();
});

test('the probe’s sign is passed on once, with how the page was by then', async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: as managers write it
  document.cookie = 'klaro=1';
  const channel = await open();
  for (let turn = 0; turn < 100; turn += 1) channel.dispatchEvent(new Event(HAS_SIGN));
  expect(messages).toEqual(['consent.sign']);
  expect(world.candorSign).toMatchObject({ hasGlanced: true, cookies: 'klaro=1', channel, at: Date.now() });
  // biome-ignore lint/suspicious/noDocumentCookie: as managers delete it
  document.cookie = 'klaro=; expires=Thu, 01 Jan 1970 00:00:00 GMT';
});

test('what is stored is a sign; that nothing was before it is known by a glance', async () => {
  await open();
  load();
  localStorage.setItem('klaro', '{"a":true}');
  click();
  expect(messages).toEqual(['consent.sign']);
  expect(world.candorSign?.hasGlanced).toBe(true);
});

test('what was stored when the page opened was there before', async () => {
  localStorage.setItem('klaro', '{"a":true}');
  await open();
  load();
  expect(world.candorSign?.hasGlanced).toBe(false);
});

test('a click is glanced at before the page hears of it', async () => {
  await open();
  window.addEventListener('click', () => localStorage.setItem('klaro', '{}'), { once: true, capture: true });
  click();
  expect(messages).toEqual([]);
  vi.advanceTimersByTime(400);
  expect(world.candorSign?.hasGlanced).toBe(true);
});

test('after a click the probe is asked, once for several in a row', async () => {
  const channel = await open();
  const asked = vi.fn();
  channel.addEventListener(ASKS, asked);
  for (let turn = 0; turn < 5; turn += 1) click();
  vi.advanceTimersByTime(2000);
  expect(asked).toHaveBeenCalledTimes(1);
});

test('what the background says of cookies is a sign, also before there was a relay', async () => {
  world.candorHeard = 'opened';
  const channel = await open();
  expect(messages).toEqual(['consent.sign']);
  // What reads the manager speaks to the probe by it.
  expect(world.candorSign?.channel).toBe(channel);
});

test('while Candor is paused, the next sign asks again', async () => {
  answer = false;
  const channel = await open();
  channel.dispatchEvent(new Event(HAS_SIGN));
  await vi.advanceTimersByTimeAsync(0);
  expect(world.candorSign).toBeUndefined();
  answer = true;
  channel.dispatchEvent(new Event(HAS_SIGN));
  await vi.advanceTimersByTimeAsync(0);
  channel.dispatchEvent(new Event(HAS_SIGN));
  expect(messages).toEqual(['consent.sign', 'consent.sign']);
});

test('a question without a manager is looked for, and nothing else', async () => {
  const channel = await open();
  channel.dispatchEvent(new Event(HAS_QUESTION));
  expect(messages).toEqual(['banner.watch']);
  expect(world.candorSign).toBeUndefined();
});

test('who shows a channel later is not heard', async () => {
  await open();
  const other = new EventTarget();
  window.dispatchEvent(Object.assign(new Event(HANDSHAKE), { relatedTarget: other }));
  other.dispatchEvent(new Event(HAS_SIGN));
  expect(messages).toEqual([]);
});
