// Settings are parsed, whatever is stored, and changes do not undo each other.

import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { MOST_EXCEPTIONS } from '../../../src/core/consent/gpc-exceptions.ts';
import { MOST_IGNORED } from '../../../src/core/recording.ts';
import { changeSettings, readSettings, type Settings, storedSettings } from '../../../src/platform/settings.ts';
import { migrated, SETTINGS_VERSION } from '../../../src/platform/settings-migration.ts';

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
  pagePaths: false,
  detail: 'brief',
  theme: 'system',
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

test('what is written says its version, and is found again', async () => {
  await changeSettings({ theme: 'dark', language: 'pt_BR' });
  expect(disk.stored).toMatchObject({ version: SETTINGS_VERSION, theme: 'dark' });
  expect(await readSettings()).toEqual({ ...defaults, theme: 'dark', language: 'pt_BR' });
});

test.each<[string, unknown, object]>([
  ['version 1, of which the pause had no end', { paused: true, gpc: true }, { paused: 'until-resumed', gpc: true }],
  [
    'the newest',
    { version: SETTINGS_VERSION, paused: 'until-restart' },
    { version: SETTINGS_VERSION, paused: 'until-restart' },
  ],
  [
    'a version that cannot be read',
    { version: 'two', paused: 'until-restart' },
    { version: 'two', paused: 'until-restart' },
  ],
  ['a newer one', { version: 99, paused: true, tea: 'green' }, { version: 99, paused: true, tea: 'green' }],
  ['a list', ['paused'], {}],
  ['a text', 'paused', {}],
])('taken over: %s', (_, stored, expected) => {
  expect(migrated(stored)).toEqual(expected);
});

test('what a newer Candor stored is found again by it, and this one changes what it knows', async () => {
  disk.stored = { version: 99, theme: 'sepia', tea: 'green', gpc: true };
  expect(await readSettings()).toEqual({ ...defaults, gpc: true });
  await changeSettings({ retention: 30 });
  expect(disk.stored).toEqual({ version: 99, theme: 'sepia', tea: 'green', gpc: true, retention: 30 });
});

/** Each setting as somebody may have set it; all of them survive whatever else is stored. */
const valid: { [Key in keyof Settings]: fc.Arbitrary<Settings[Key]> } = {
  paused: fc.constantFrom<Settings['paused'][]>(false, 'until-resumed', 'until-restart', { until: 4e12 }),
  retention: fc.constantFrom<Settings['retention'][]>(7, 30, 90, 365, 'until-deleted'),
  ignoredSites: fc.uniqueArray(fc.constantFrom('shop.example', 'news.example', 'bank.example')),
  pagePaths: fc.boolean(),
  pageEvidence: fc.boolean(),
  gpc: fc.boolean(),
  gpcExceptions: fc.uniqueArray(fc.constantFrom('shop.example', 'news.example')),
  refuseBanners: fc.boolean(),
  region: fc.constantFrom<Settings['region'][]>('unknown', 'eu', 'uk', 'us', 'elsewhere'),
  detail: fc.constantFrom<Settings['detail'][]>('brief', 'all'),
  theme: fc.constantFrom<Settings['theme'][]>('system', 'light', 'dark'),
  language: fc.constantFrom<Settings['language'][]>('browser', 'en', 'zh_CN'),
};

test('whatever is stored gives settings that are valid, and loses none that was', async () => {
  const garbage = fc.record(Object.fromEntries([...Object.keys(valid), 'version'].map((key) => [key, fc.anything()])), {
    requiredKeys: [],
  });
  await fc.assert(
    fc.asyncProperty(fc.record(valid, { requiredKeys: [] }), garbage, async (good, bad) => {
      disk.stored = { ...bad, ...good };
      const read = await readSettings();
      expect(read).toMatchObject(good);
      expect(Object.keys(read).sort()).toEqual(Object.keys(defaults).sort());
      // What was read is valid: written and read again it is the same.
      disk.stored = read;
      expect(await readSettings()).toEqual(read);
    }),
  );
});
