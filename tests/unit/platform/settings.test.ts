// Settings are parsed, whatever is stored, and changes do not undo each other.

import { beforeEach, expect, test, vi } from 'vitest';
import { MOST_EXCEPTIONS } from '../../../src/core/consent/gpc-exceptions.ts';
import { changeSettings, readSettings } from '../../../src/platform/settings.ts';

const disk = vi.hoisted(() => ({ stored: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async () => ({ settings: structuredClone(disk.stored) }),
        set: async ({ settings }: { settings: unknown }) => {
          disk.stored = settings;
        },
      },
    },
  },
}));

const defaults = {
  paused: false,
  pageEvidence: true,
  gpc: false,
  gpcExceptions: [],
  refuseBanners: false,
  region: 'unknown',
};

beforeEach(() => {
  disk.stored = undefined;
});

test.each([
  ['nothing', undefined],
  ['what is no object', 'on'],
  ['other types', { paused: 1, pageEvidence: null, gpc: 'yes', gpcExceptions: 'shop.example' }],
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

test('changes that come at once are all kept', async () => {
  await Promise.all([
    changeSettings({ gpc: true }),
    changeSettings({ paused: true }),
    changeSettings({ pageEvidence: false }),
  ]);
  expect(await readSettings()).toEqual({ ...defaults, gpc: true, paused: true, pageEvidence: false });
});
