// Settings are parsed, whatever is stored, and changes do not undo each other.

import { beforeEach, expect, test, vi } from 'vitest';
import { MOST_EXCEPTIONS } from '../../../src/core/consent/gpc-exceptions.ts';
import { MOST_IGNORED } from '../../../src/core/recording.ts';
import { changeSettings, readSettings, storedSettings } from '../../../src/platform/settings.ts';

const disk = vi.hoisted(() => ({ stored: undefined as unknown, failure: undefined as Error | undefined }));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async () => {
          if (disk.failure) throw disk.failure;
          return { settings: structuredClone(disk.stored) };
        },
        set: async ({ settings }: { settings: unknown }) => {
          disk.stored = settings;
        },
      },
    },
  },
}));

const defaults = {
  paused: false,
  retention: 90,
  ignoredSites: [],
  pageEvidence: true,
  gpc: false,
  gpcExceptions: [],
  refuseBanners: false,
  region: 'unknown',
  language: 'browser',
};

beforeEach(() => {
  disk.stored = undefined;
});

test.each([
  ['nothing', undefined],
  ['what is no object', 'on'],
  [
    'other types',
    { paused: 1, retention: 3, ignoredSites: { a: 1 }, pageEvidence: null, gpc: 'yes', gpcExceptions: 'shop.example' },
  ],
])('%s: the defaults, by which nothing is sent', async (_, stored) => {
  disk.stored = stored;
  expect(await readSettings()).toEqual(defaults);
});

test('of exceptions only what is a site is taken, once, and not without bound', async () => {
  disk.stored = { gpc: true, gpcExceptions: ['shop.example', 7, '*', 'SHOP.example', 'shop.example', 'a b'] };
  expect(await readSettings()).toEqual({ ...defaults, gpc: true, gpcExceptions: ['shop.example'] });
  disk.stored = { gpcExceptions: Array.from({ length: 3000 }, (_, at) => `s${at}.example`) };
  expect((await readSettings()).gpcExceptions).toHaveLength(MOST_EXCEPTIONS);
});

test.each([
  ['what was stored when a pause had no end', true, 'until-resumed'],
  ['a pause that goes on', { until: Date.now() + 60_000 }, { until: expect.any(Number) }],
  ['one that is over', { until: Date.now() - 1 }, false],
  ['one without an end', { until: 'later' }, false],
])('a pause: %s', async (_, stored, paused) => {
  disk.stored = { paused: stored };
  expect((await readSettings()).paused).toEqual(paused);
});

test('of sites that are not recorded only what is a site is taken, once, and not without bound', async () => {
  disk.stored = { ignoredSites: ['shop.example', 'www.shop.example', 'SHOP.example', 'a b', 7, 'shop.example', ''] };
  expect((await readSettings()).ignoredSites).toEqual(['shop.example']);
  disk.stored = { ignoredSites: Array.from({ length: 3000 }, (_, at) => `s${at}.example`) };
  expect((await readSettings()).ignoredSites).toHaveLength(MOST_IGNORED);
});

test('a disk that cannot be read changes nothing, and what must not guess is told', async () => {
  disk.stored = { retention: 'until-deleted' };
  disk.failure = new Error('disk');
  expect((await readSettings()).retention).toBe(90);
  await expect(storedSettings()).rejects.toThrow('disk');
  await expect(changeSettings({ gpc: true })).rejects.toThrow('disk');
  disk.failure = undefined;
  expect(await readSettings()).toEqual({ ...defaults, retention: 'until-deleted' });
});

test('changes that come at once are all kept', async () => {
  await Promise.all([
    changeSettings({ gpc: true }),
    changeSettings({ paused: 'until-restart' }),
    changeSettings({ pageEvidence: false }),
  ]);
  expect(await readSettings()).toEqual({ ...defaults, gpc: true, paused: 'until-restart', pageEvidence: false });
});
