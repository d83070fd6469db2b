import { describe, expect, test } from 'vitest';
import { createAnswered } from '../../../src/background/answered-cookies.ts';
import { type CookieStore, createCookieStores } from '../../../src/background/cookie-stores.ts';
import { nextTurn } from './support.ts';

const tabs = { isPrivate: (tab: number) => ({ 1: false, 7: true })[tab] };

function stores(list: () => Promise<CookieStore[]>) {
  const isPrivate = createCookieStores(list, tabs);
  return async (id: string) => {
    isPrivate(id);
    await nextTurn();
    return isPrivate(id);
  };
}

describe('whether a store of cookies is that of private windows', () => {
  test.each<[string, CookieStore, boolean | undefined]>([
    ['the browser says so', { id: 's', tabIds: [], incognito: true }, true],
    ['the browser says that it is not', { id: 's', tabIds: [7], incognito: false }, false],
    ['a private tab has it', { id: 's', tabIds: [99, 7] }, true],
    ['another tab has it', { id: 's', tabIds: [1] }, false],
    ['no tab that is known has it', { id: 's', tabIds: [99] }, undefined],
  ])('%s', async (_, store, expected) => {
    expect(await stores(async () => [store])('s')).toBe(expected);
  });

  test('a browser that does not answer leaves it open, and is asked again', async () => {
    let asked = 0;
    const ask = stores(async () => {
      asked += 1;
      if (asked === 1) throw new Error('refused');
      return [{ id: 's', tabIds: [1] }];
    });
    expect(await ask('s')).toBeUndefined();
    expect(await ask('s')).toBe(false);
  });
});

describe('what an answer has just set', () => {
  const cookie = { name: 'id', domain: '.ads.example' };
  const answer = (timeStamp: number) => ({
    requestId: '1',
    timeStamp,
    url: 'https://px.ads.example/p',
    type: 'image' as const,
    tabId: 1,
    method: 'GET',
  });

  test.each([
    ['the same name for the same site, at once', cookie, 1000, true],
    ['later on', cookie, 60_000, false],
    ['another name', { ...cookie, name: 'other' }, 1000, false],
    ['another site', { ...cookie, domain: 'shop.example' }, 1000, false],
  ])('%s', (_, changed, at, explained) => {
    const answered = createAnswered();
    answered.note(['id=1; Domain=ads.example; Max-Age=60'], 'px.ads.example', answer(500));
    expect(answered.setting(changed, at)).toEqual(explained ? answer(500) : undefined);
  });

  test('is held for few only', () => {
    const answered = createAnswered();
    for (let at = 0; at < 3000; at += 1) answered.note([`c${at}=1`], 'px.ads.example', answer(0));
    expect(answered.setting({ name: 'c0', domain: 'ads.example' }, 0)).toBeUndefined();
    expect(answered.setting({ name: 'c2999', domain: 'ads.example' }, 0)).toEqual(answer(0));
  });
});
