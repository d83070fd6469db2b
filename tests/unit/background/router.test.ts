// Which recorder an event goes to, and in which order. Nothing of a private window may reach the one that writes to the disk.

import { describe, expect, test } from 'vitest';
import { createCatchUp } from '../../../src/background/catch-up.ts';
import { createPrivateTabs, LINGER } from '../../../src/background/private-tabs.ts';
import type { Recorder } from '../../../src/background/recorder.ts';
import { createRouter } from '../../../src/background/router.ts';

const ordinary = {} as Recorder;
const hidden = {} as Recorder;

/** Of a worker that was not woken for anything. */
function caughtUp() {
  const catchUp = createCatchUp('in-order', 1);
  catchUp.sees(0, true);
  return catchUp;
}

/** A router that records; the browser answers about tabs when it is told to. */
async function started({ recording = true, catchUp = caughtUp() } = {}) {
  let time = 0;
  const tabs = createPrivateTabs(() => time);
  const later = (milliseconds: number) => {
    time += milliseconds;
  };
  const asked = new Map<number, (isPrivate: boolean | 'gone') => Promise<void>>();
  const ask = (tabId: number) =>
    new Promise<boolean>((resolve, reject) => {
      asked.set(tabId, async (isPrivate) => {
        if (isPrivate === 'gone') reject(new Error('No tab with id'));
        else resolve(isPrivate);
        await router.settled();
      });
    });
  const router = createRouter(tabs, { ordinary, private: hidden }, ask, catchUp);
  const log: string[] = [];
  const event =
    (name: string) =>
    (recorder: Recorder): void =>
      void log.push(`${name} ${recorder === hidden ? 'private' : 'ordinary'}`);
  const route = (name: string, tabId: number, saysPrivate?: boolean) => router.route(tabId, saysPrivate, event(name));
  if (recording) await router.hold(async () => true);
  return {
    tabs,
    router,
    route,
    log,
    answer: (tabId: number, how: boolean | 'gone') => asked.get(tabId)!(how),
    asked,
    later,
  };
}

describe('an event of a tab', () => {
  test.each([
    [false, 'ordinary'],
    [true, 'private'],
  ])('that is known goes to its recorder at once (private: %s)', async (isPrivate, expected) => {
    const { tabs, route, log } = await started();
    tabs.learn(1, isPrivate);
    route('a', 1);
    expect(log).toEqual([`a ${expected}`]);
  });

  test.each([
    [false, 'ordinary'],
    [true, 'private'],
  ])('that is not known waits for the browser’s answer, in order (private: %s)', async (isPrivate, expected) => {
    const { route, log, answer } = await started();
    for (const name of ['a', 'b', 'c']) route(name, 1);
    expect(log).toEqual([]);
    await answer(1, isPrivate);
    route('d', 1);
    expect(log).toEqual(['a', 'b', 'c', 'd'].map((name) => `${name} ${expected}`));
  });

  test('that is not known is asked about once, and does not keep the others', async () => {
    const { tabs, route, log, answer, asked } = await started();
    tabs.learn(2, false);
    route('a', 1);
    route('b', 2);
    route('c', 1);
    expect(log).toEqual(['b ordinary']);
    expect([...asked.keys()]).toEqual([1]);
    await answer(1, false);
    expect(log).toEqual(['b ordinary', 'a ordinary', 'c ordinary']);
  });

  test('that is gone before it was known is dropped: it may have been private', async () => {
    const { route, log, answer, tabs } = await started();
    route('a', 1);
    route('b', 1);
    await answer(1, 'gone');
    expect(log).toEqual([]);
    expect(tabs.isPrivate(1)).toBeUndefined();
  });
});

describe('what the event itself tells (Firefox)', () => {
  test.each([
    [false, 'ordinary'],
    [true, 'private'],
  ])('is enough (private: %s)', async (saysPrivate, expected) => {
    const { route, log, tabs, asked } = await started();
    route('a', 1, saysPrivate);
    route('b', 1);
    expect(log).toEqual([`a ${expected}`, `b ${expected}`]);
    expect(tabs.isPrivate(1)).toBe(saysPrivate);
    expect(asked.size).toBe(0);
  });

  test('does not overtake what waits', async () => {
    const { route, log, answer } = await started();
    route('a', 1);
    route('b', 1, false);
    expect(log).toEqual([]);
    await answer(1, false);
    expect(log).toEqual(['a ordinary', 'b ordinary']);
  });
});

describe('an event of no tab', () => {
  test.each<[string, { open: boolean[]; says?: boolean }, string]>([
    ['no private tab is open', { open: [false] }, 'ordinary'],
    ['one is', { open: [false, true] }, 'private'],
    ['one is, and the event is not of it', { open: [true], says: false }, 'ordinary'],
    ['none is known, and the event is of one', { open: [false], says: true }, 'private'],
  ])('goes by what is open, unless it tells: %s', async (_, { open, says }, expected) => {
    const { tabs, route, log } = await started();
    for (const [tabId, isPrivate] of open.entries()) tabs.learn(tabId, isPrivate);
    route('a', -1, says);
    expect(log).toEqual([`a ${expected}`]);
  });

  test('is private for a while after the last private tab was closed, and goes by what is open then', async () => {
    const { tabs, route, log, later } = await started();
    tabs.learn(1, true);
    tabs.closed(1);
    route('a', -1);
    later(LINGER);
    route('b', -1);
    expect(log).toEqual(['a private', 'b ordinary']);
  });

  test('waits for the tabs that are asked about: it may be of one of them', async () => {
    const { route, log, answer } = await started();
    route('a', 1);
    route('worker', -1);
    route('b', 2);
    await Promise.all([answer(1, false), answer(2, true)]);
    expect(log).toEqual(['a ordinary', 'b private', 'worker private']);
  });

  test('waits no longer for a tab that is gone', async () => {
    const { route, log, answer } = await started();
    route('a', 1);
    route('worker', -1);
    await answer(1, 'gone');
    expect(log).toEqual(['worker ordinary']);
  });

  test('teaches nothing about tabs', async () => {
    const { tabs, route } = await started();
    route('a', -1, true);
    expect(tabs.anyOpen()).toBe(false);
  });
});

describe('before the router is ready', () => {
  test('all is held back, in order, with what is to happen in between', async () => {
    const { tabs, route, router, log } = await started({ recording: false });
    route('a', 1);
    router.afterwards(() => void log.push('in between'));
    route('b', 1);
    expect(log).toEqual([]);
    await router.hold(async () => {
      tabs.learn(1, false);
      return true;
    });
    expect(log).toEqual(['a ordinary', 'in between', 'b ordinary']);
  });

  test('what is added while it becomes ready comes last', async () => {
    const { tabs, route, router, log } = await started({ recording: false });
    tabs.learn(1, false);
    route('a', 1);
    router.afterwards(() => route('b', 1));
    await router.hold(async () => true);
    route('c', 1);
    expect(log).toEqual(['a ordinary', 'b ordinary', 'c ordinary']);
  });

  test('nobody is asked', async () => {
    const { route, asked } = await started({ recording: false });
    route('a', 1);
    expect(asked.size).toBe(0);
  });
});

describe('while it is paused', () => {
  test('everything is dropped, held back or not', async () => {
    const { tabs, route, router, log } = await started({ recording: false });
    tabs.learn(1, false);
    route('a', 1);
    await router.hold(async () => false);
    route('b', 1);
    route('c', 2);
    expect(log).toEqual([]);
  });

  test('what is to happen afterwards happens: a pause ends visits', async () => {
    const { router, log } = await started({ recording: false });
    router.afterwards(() => void log.push('end all'));
    await router.hold(async () => false);
    router.afterwards(() => void log.push('at once'));
    expect(log).toEqual(['end all', 'at once']);
  });

  test('it can go on again', async () => {
    const { tabs, route, router, log } = await started();
    tabs.learn(1, false);
    await router.hold(async () => false);
    route('lost', 1);
    await router.hold(async () => true);
    route('a', 1);
    expect(log).toEqual(['a ordinary']);
  });
});

test('is settled once it is ready and no tab is asked about', async () => {
  const { route, router, log, answer } = await started();
  route('a', 1);
  const settled = router.settled().then(() => void log.push('settled'));
  await Promise.resolve();
  expect(log).toEqual([]);
  await answer(1, false);
  await settled;
  expect(log).toEqual(['a ordinary', 'settled']);
});

describe('a worker that was just woken', () => {
  test('takes events in the order in which they happened, once all are there', async () => {
    const { tabs, router, log } = await started({ recording: false, catchUp: createCatchUp('in-order', 1000) });
    tabs.learn(1, false);
    const route = (name: string, at?: number) => router.route(1, undefined, () => void log.push(name), at);
    const held = router.hold(async () => true);
    route('answered', 1003);
    route('asked', 900);
    route('closed');
    route('sent', 901);
    expect(log).toEqual([]);
    route('later', 1004);
    await held;
    expect(log).toEqual(['asked', 'closed', 'sent', 'answered', 'later']);
    route('now', 1);
    expect(log.at(-1)).toBe('now');
  });
});
