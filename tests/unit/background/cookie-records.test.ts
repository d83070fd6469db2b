// Records in cookies: when they are asked for, what is taken of those that the page cannot see, and which page's relay is told.

import { expect, test } from 'vitest';
import { createCookieRecords, type ShownPage } from '../../../src/background/cookie-records.ts';
import type { Cookie } from '../../../src/core/consent/managers/hidden.ts';
import type { ConsentSignal } from '../../../src/core/model.ts';

const klaro = (services: object, httpOnly = true): Cookie => ({
  name: 'klaro',
  value: JSON.stringify(services),
  httpOnly,
});
const session: Cookie = { name: 'session', value: 'maren.holt@mail.example', httpOnly: true };
const shop = { tabId: 1, url: 'https://www.shop.example/cart', documentId: 'A' };

function bench({ allowed = true } = {}) {
  const jar = new Map<number, Cookie[]>();
  const told: [ConsentSignal, ShownPage][] = [];
  const hints: [number, string][] = [];
  let asked = 0;
  let pages: ShownPage[] = [shop];
  const records = createCookieRecords({
    async cookiesOf({ tabId }) {
      asked += 1;
      return jar.get(tabId) ?? Promise.reject(new Error('gone'));
    },
    shown: async () => pages,
    allowed: async () => allowed,
    now: () => 5000,
    tell: (signals, page) => void told.push(...signals.map((signal): [ConsentSignal, ShownPage] => [signal, page])),
    tellRelay: async (...hint) => void hints.push(hint),
  });
  return {
    records,
    jar,
    said: () =>
      told.map(([{ choice, answeredNow, detail }, { tabId }]) => [detail.manager, choice, answeredNow, tabId]),
    told,
    hints,
    asked: () => asked,
    show: (...now: ShownPage[]) => {
      pages = now;
    },
  };
}

test('a page is asked once as it opens, and what is found was known before', async () => {
  const { records, jar, said, told, asked } = bench();
  jar.set(1, [klaro({ a: true }), session]);
  records.opened(shop);
  await records.settled();
  expect([said(), asked()]).toEqual([[['klaro', 'accepted', false, 1]], 1]);
  expect(told[0]![1].documentId).toBe('A');
  expect(JSON.stringify(told)).not.toContain('maren');
});

test('a record that the page’s scripts can read is its relay’s to look at', async () => {
  const { records, jar, said, hints } = bench();
  jar.set(1, [klaro({ a: true }, false), session]);
  records.opened(shop);
  await records.settled();
  expect(said()).toEqual([]);
  expect(hints).toEqual([[1, 'opened']]);
});

test('a page without a manager’s cookie is left alone', async () => {
  const { records, jar, said, hints } = bench();
  jar.set(1, [session]);
  records.opened(shop);
  records.changed({ name: 'session', domain: 'shop.example' });
  await records.settled();
  expect([said(), hints]).toEqual([[], []]);
});

test('a relay hears of a record that was set since, and no more often than it reports', async () => {
  const { records, jar, hints } = bench();
  jar.set(1, [session]);
  records.opened(shop);
  await records.settled();
  jar.set(1, [klaro({ a: true }, false)]);
  for (let turn = 0; turn < 100; turn += 1) {
    records.changed({ name: 'klaro', domain: 'shop.example' });
    await records.settled();
  }
  expect(hints[0]).toEqual([1, 'changed']);
  expect(hints).toHaveLength(32);
});

test('a page that writes a record without end is asked no more often than it answers', async () => {
  const { records, jar, asked } = bench();
  jar.set(1, [klaro({ a: true }, false)]);
  records.opened(shop);
  for (let turn = 0; turn < 100_000; turn += 1) records.changed({ name: 'klaro', domain: 'shop.example' });
  await records.settled();
  expect(asked()).toBe(2);
});

test('a record that is written while the page is there is an answer given now, in every tab of the host', async () => {
  const { records, jar, said, show } = bench();
  const other = { tabId: 2, url: 'https://shop.example/' };
  show(shop, other, { tabId: 3, url: 'https://workshop.example/' });
  jar.set(1, [session]);
  records.opened(shop);
  await records.settled();
  for (const tab of [1, 2, 3]) jar.set(tab, [klaro({ a: false })]);
  records.changed({ name: 'klaro', domain: '.shop.example' });
  await records.settled();
  // Of the other tab it is not known how it looked before.
  expect(said()).toEqual([
    ['klaro', 'refused', true, 1],
    ['klaro', 'refused', false, 2],
  ]);
});

test('what came with the page’s answer was known before, even if the browser tells of it as a change first', async () => {
  const { records, jar, said } = bench();
  jar.set(1, [klaro({ a: true })]);
  records.changed({ name: 'klaro', domain: 'www.shop.example' });
  records.opened(shop);
  await records.settled();
  expect(said().map(([, choice, answeredNow]) => [choice, answeredNow])).toEqual([
    ['accepted', false],
    ['accepted', false],
  ]);
});

test('the same record written anew says nothing', async () => {
  const { records, jar, said } = bench();
  jar.set(1, [klaro({ a: true })]);
  records.opened(shop);
  records.changed({ name: 'klaro', domain: 'www.shop.example' });
  await records.settled();
  expect(said()).toHaveLength(1);
});

test.each([
  ['another name', { name: 'session', domain: 'shop.example' }],
  ['another site', { name: 'klaro', domain: 'hop.example' }],
])('a change of %s is left alone', async (_, cookie) => {
  const { records, jar, asked } = bench();
  jar.set(1, [klaro({ a: true })]);
  records.changed(cookie);
  await records.settled();
  expect(asked()).toBe(0);
});

test('nothing is asked while Candor is paused, and a tab that is gone keeps nobody from the next', async () => {
  const paused = bench({ allowed: false });
  paused.jar.set(1, [klaro({ a: true })]);
  paused.records.changed({ name: 'klaro', domain: 'shop.example' });
  await paused.records.settled();
  expect(paused.asked()).toBe(0);
  const { records, jar, said, show } = bench();
  show({ tabId: 9, url: shop.url }, shop);
  jar.set(1, [klaro({ a: true })]);
  records.changed({ name: 'klaro', domain: 'shop.example' });
  await records.settled();
  expect(said()).toEqual([['klaro', 'accepted', false, 1]]);
});
