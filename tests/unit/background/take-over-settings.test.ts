// The settings of another Candor: each is in force here, as if it had been set on its page; what a browser refuses is refused before anything is changed.

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { takeOverHandlers } from '../../../src/background/take-over-settings.ts';
import { readSettings } from '../../../src/platform/settings.ts';

const disk = vi.hoisted(() => ({ stored: {} as Record<string, unknown> }));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async () => structuredClone(disk.stored),
        set: async (values: object) => void Object.assign(disk.stored, structuredClone(values)),
      },
    },
  },
}));

/** What was done, in order. */
let done: [string, unknown][];

function handler(refused?: string) {
  const noting = (name: string) => async (value: unknown) => {
    if (name === refused) throw new Error(`${name} is refused`);
    done.push([name, value]);
  };
  const handlers = takeOverHandlers({
    recording: { ignore: noting('ignore'), applyRetention: () => noting('retention')(undefined) },
    watchPages: noting('watch'),
    keepPaths: noting('paths'),
    gpc: { set: noting('gpc') },
  });
  return (stored: unknown) => handlers['settings.takeOver']({ stored }, {} as never);
}

beforeEach(() => {
  disk.stored = {};
  done = [];
});

const theirs = {
  version: 1,
  retention: 30,
  ignoredSites: ['both.example', 'theirs.example'],
  pagePaths: true,
  pageEvidence: false,
  gpc: true,
  gpcExceptions: ['bank.example'],
  refuseBanners: true,
  region: 'eu',
  theme: 'dark',
  language: 'fr',
  detail: 'full',
};

test('each is set, the browser’s own first, and deletion last', async () => {
  await handler()(theirs);
  expect(done).toEqual([
    ['gpc', { gpc: true, gpcExceptions: ['bank.example'] }],
    ['ignore', new Map([...theirs.ignoredSites].map((site) => [site, true]))],
    ['paths', true],
    ['watch', false],
    ['retention', undefined],
  ]);
  // Those with a way of their own are stored on it.
  expect(await readSettings()).toMatchObject({
    retention: 30,
    ignoredSites: theirs.ignoredSites,
    refuseBanners: true,
    region: 'eu',
    theme: 'dark',
    language: 'fr',
  });
});

test('only sites of which something changes are told, and which way', async () => {
  disk.stored = { settings: { version: 1, ignoredSites: ['ours.example', 'both.example'] } };
  await handler()(theirs);
  expect(done.find(([what]) => what === 'ignore')).toEqual([
    'ignore',
    new Map([
      ['ours.example', false],
      ['theirs.example', true],
    ]),
  ]);
  expect((await readSettings()).ignoredSites).toEqual(theirs.ignoredSites);
});

describe('a pause is of this browser and of now', () => {
  test.each([
    ['ours stays', 'until-resumed', false, 'until-resumed'],
    ['theirs is not taken over', false, 'until-resumed', false],
  ] as const)('%s', async (_, ours, their, expected) => {
    disk.stored = { settings: { version: 1, paused: ours } };
    await handler()({ ...theirs, paused: their });
    expect((await readSettings()).paused).toBe(expected);
  });
});

test('where the browser refuses to send the signal, nothing is changed, and it is said', async () => {
  disk.stored = { settings: { version: 1, theme: 'light', retention: 365 } };
  const before = structuredClone(disk.stored);
  await expect(handler('gpc')(theirs)).rejects.toThrow('gpc is refused');
  expect(done).toEqual([]);
  expect(disk.stored).toEqual(before);
});

test.each([
  ['nothing', undefined],
  ['a word', 'settings'],
  ['a list', [theirs]],
])('what is no settings (%s) is every default', async (_, stored) => {
  disk.stored = { settings: { version: 1, theme: 'dark', retention: 7 } };
  await handler()(stored);
  expect(await readSettings()).toMatchObject({ theme: 'system', retention: 90 });
  expect(done).toContainEqual(['gpc', { gpc: false, gpcExceptions: [] }]);
});

test('a value that cannot be read is the default of its setting, and the others are taken', async () => {
  await handler()({
    ...theirs,
    retention: 'for ever',
    theme: 'dark',
    ignoredSites: ['www.shop.example', 'shop.example'],
  });
  expect(await readSettings()).toMatchObject({ retention: 90, theme: 'dark', ignoredSites: ['shop.example'] });
});
