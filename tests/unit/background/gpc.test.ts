// The switch, its exceptions, and a site's promise, between what is set and what the browser does.

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createGpc, promiseOf } from '../../../src/background/gpc.ts';
import { MOST_EXCEPTIONS } from '../../../src/core/consent/gpc-exceptions.ts';
import type { Asked } from '../../../src/platform/gpc-promise.ts';

const world = vi.hoisted(() => ({
  settings: { gpc: false, gpcExceptions: [] as string[] },
  sent: [] as [boolean, readonly string[]][],
  refuses: false,
  tab: { url: 'https://www.shop.example/cart' } as { url?: string } | undefined,
  asked: [] as string[],
  answer: { status: 200, text: '{"gpc":true}' } as Asked,
}));

vi.mock('../../../src/platform/settings.ts', () => ({
  readSettings: async () => world.settings,
  changeSettings: async (change: object) => Object.assign(world.settings, change),
}));
vi.mock('../../../src/platform/gpc.ts', () => ({
  async sendGpc(on: boolean, exceptions: readonly string[]) {
    if (world.refuses) throw new Error('no room for rules');
    world.sent.push([on, exceptions]);
  },
}));
vi.mock('../../../src/platform/gpc-promise.ts', () => ({
  async askOwnOrigin(_: number, origin: string) {
    world.asked.push(origin);
    return world.answer;
  },
}));
vi.mock('../../../src/platform/browser.ts', () => ({
  browser: { tabs: { get: async () => world.tab ?? Promise.reject(new Error('No tab')) } },
}));

beforeEach(() => {
  world.settings = { gpc: false, gpcExceptions: [] };
  world.sent = [];
  world.refuses = false;
  world.tab = { url: 'https://www.shop.example/cart' };
  world.asked = [];
  world.answer = { status: 200, text: '{"gpc":true}' };
});

test('what is set is what is sent, and asked for', async () => {
  const gpc = createGpc();
  await gpc.send(true);
  expect(gpc.asks('shop.example')).toBe(true);
  await gpc.except('shop.example', true);
  await gpc.except('shop.example', true);
  expect(gpc.asks('shop.example')).toBe(false);
  expect(gpc.asks('news.example')).toBe(true);
  expect(world.settings).toEqual({ gpc: true, gpcExceptions: ['shop.example'] });
  expect(world.sent.at(-1)).toEqual([true, ['shop.example']]);
  await gpc.except('shop.example', false);
  await gpc.send(false);
  expect(gpc.asks('shop.example')).toBe(false);
  expect(world.settings).toEqual({ gpc: false, gpcExceptions: [] });
});

test('after a start it is as it was set', async () => {
  world.settings = { gpc: true, gpcExceptions: ['shop.example'] };
  const gpc = createGpc();
  await gpc.restore();
  expect(world.sent).toEqual([[true, ['shop.example']]]);
  expect(gpc.asks('news.example')).toBe(true);
});

test('changes that come at once are made one after the other', async () => {
  const gpc = createGpc();
  const sites = ['a.example', 'b.example', 'c.example'];
  await Promise.all([gpc.send(true), ...sites.map((site) => gpc.except(site, true))]);
  expect(world.settings).toEqual({ gpc: true, gpcExceptions: sites });
});

test('what the browser refuses is said, and is not taken for set', async () => {
  const gpc = createGpc();
  world.refuses = true;
  await expect(gpc.send(true)).rejects.toThrow('no room for rules');
  expect(world.settings.gpc).toBe(false);
  expect(gpc.asks('shop.example')).toBe(false);
  world.refuses = false;
  await gpc.send(true);
  expect(world.settings.gpc).toBe(true);
});

test('what cannot be excepted is refused, and so is one too many', async () => {
  const gpc = createGpc();
  await expect(gpc.except('127.0.0.1', true)).rejects.toThrow('127.0.0.1');
  world.settings.gpcExceptions = Array.from({ length: MOST_EXCEPTIONS }, (_, at) => `s${at}.example`);
  await expect(gpc.except('shop.example', true)).rejects.toThrow(String(MOST_EXCEPTIONS));
  await gpc.except('s0.example', false);
  await gpc.except('shop.example', true);
  expect(world.settings.gpcExceptions).toHaveLength(MOST_EXCEPTIONS);
});

describe('a site’s promise', () => {
  test('is asked of the page’s own origin', async () => {
    expect(await promiseOf(7, 'shop.example')).toEqual({ kind: 'promises', heeds: true, host: 'www.shop.example' });
    expect(world.asked).toEqual(['https://www.shop.example']);
  });

  test.each([
    ['another site', { url: 'https://news.example/' }],
    ['no web page', { url: 'about:blank' }],
    ['nothing that Candor may know', {}],
    ['nothing, since it is closed', undefined],
  ])('is not asked where the tab shows %s', async (_, tab) => {
    world.tab = tab;
    expect(await promiseOf(7, 'shop.example')).toEqual({ kind: 'failed', why: 'left' });
    expect(world.asked).toEqual([]);
  });

  test('says why there is none', async () => {
    world.answer = { why: 'elsewhere' };
    expect(await promiseOf(7, 'shop.example')).toEqual({ kind: 'failed', why: 'elsewhere' });
  });
});
