// Pauses that end by themselves: by an alarm, or when the browser says that it was started.

import { beforeEach, expect, test, vi } from 'vitest';
import { keepPause } from '../../../src/background/pause.ts';
import { recordingHandlers } from '../../../src/background/recording-handlers.ts';
import { readSettings } from '../../../src/platform/settings.ts';

const fake = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  onAlarm: [] as ((alarm: { name: string }) => void)[],
  onStartup: [] as (() => void)[],
  create: vi.fn(),
  clear: vi.fn(async () => true),
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    alarms: {
      onAlarm: { addListener: (listener: (alarm: { name: string }) => void) => fake.onAlarm.push(listener) },
      create: fake.create,
      clear: fake.clear,
    },
    runtime: { onStartup: { addListener: (listener: () => void) => fake.onStartup.push(listener) } },
    storage: {
      local: {
        get: async () => structuredClone(fake.stored),
        set: async (values: object) => void Object.assign(fake.stored, values),
      },
    },
  },
}));

beforeEach(() => {
  fake.stored = {};
  fake.onAlarm.length = 0;
  fake.onStartup.length = 0;
  vi.clearAllMocks();
});

const browserStarts = () => {
  for (const listener of fake.onStartup) listener();
};

test('one until the browser is started again ends then, and no other', async () => {
  const resume = vi.fn(async () => undefined);
  keepPause(resume);
  for (const paused of ['until-resumed', { until: Date.now() + 60_000 }, false]) {
    fake.stored = { settings: { paused } };
    browserStarts();
    await new Promise((resolve) => setTimeout(resolve));
    expect((await readSettings()).paused).toEqual(paused);
  }
  expect(resume).not.toHaveBeenCalled();
  fake.stored = { settings: { paused: 'until-restart' } };
  browserStarts();
  await vi.waitFor(() => expect(resume).toHaveBeenCalledOnce());
  expect((await readSettings()).paused).toBe(false);
});

test('one for an hour has an alarm at its end, which looks again; the others have none', async () => {
  const resume = vi.fn(async () => undefined);
  const schedule = keepPause(resume);
  await schedule({ until: 7 });
  expect(fake.create).toHaveBeenLastCalledWith('resume', { when: 7 });
  fake.create.mockClear();
  await schedule('until-restart');
  expect(fake.clear).toHaveBeenCalledTimes(2);
  expect(fake.create).not.toHaveBeenCalled();
  for (const listener of fake.onAlarm) for (const name of ['retention', 'resume']) listener({ name });
  expect(resume).toHaveBeenCalledOnce();
});

function recording() {
  return {
    restart: vi.fn(async () => undefined),
    endAll: vi.fn(),
    schedulePause: vi.fn(async () => undefined),
    applyRetention: vi.fn(async () => undefined),
    ignore: vi.fn(async () => undefined),
  };
}
const sender = {} as never;

test('pausing ends what is recorded, and is kept; resuming ends nothing', async () => {
  const parts = recording();
  const handlers = recordingHandlers(parts);
  await handlers['recording.pause']({ pause: 'an-hour' }, sender);
  expect((await readSettings()).paused).toEqual({ until: expect.any(Number) });
  expect([parts.endAll.mock.calls.length, parts.restart.mock.calls.length]).toEqual([1, 1]);
  await handlers['recording.pause']({ pause: false }, sender);
  expect((await readSettings()).paused).toBe(false);
  expect([parts.endAll.mock.calls.length, parts.restart.mock.calls.length]).toEqual([1, 2]);
});

test('a site is left out once, and what is no site is refused and changes nothing', async () => {
  const parts = recording();
  const handlers = recordingHandlers(parts);
  for (const site of ['shop.example', 'shop.example']) await handlers['site.ignore']({ site, ignored: true }, sender);
  await expect(handlers['site.ignore']({ site: 'www.shop.example', ignored: true }, sender)).rejects.toThrow('no site');
  expect((await readSettings()).ignoredSites).toEqual(['shop.example']);
  expect(parts.ignore).toHaveBeenLastCalledWith(new Map([['shop.example', true]]));
  await handlers['site.ignore']({ site: 'shop.example', ignored: false }, sender);
  expect((await readSettings()).ignoredSites).toEqual([]);
});

test('for how long is kept, and applied at once', async () => {
  const parts = recording();
  await recordingHandlers(parts)['recording.keep']({ retention: 7 }, sender);
  expect((await readSettings()).retention).toBe(7);
  expect(parts.applyRetention).toHaveBeenCalledOnce();
});
