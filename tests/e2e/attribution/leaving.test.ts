// What a page sends as it is left belongs to it, not to the page that takes its place.

import { expect, test } from 'vitest';
import { onCourse } from '../../support/course.ts';

onCourse((course, name) => {
  test('beacons, keepalive requests and images of a page that is left for another site', async () => {
    const c = course();
    const tab = await c.open('https://shop.example/?do=leaving,image');
    await c.until('image');
    await c.go(tab, 'https://news.example/?do=image,fetch');
    await c.until('fetch');
    for (const how of ['leaving-beacon', 'leaving-keepalive', 'leaving-image']) await c.until(how);
    expect((await c.check()).visits.size).toBe(2);
  });

  test('of a page that is left for another of its own site', async () => {
    const c = course();
    const tab = await c.open('https://shop.example/one?do=leaving,image');
    await c.until('image');
    await c.go(tab, 'https://shop.example/two?do=image');
    await c.until('image', 2);
    for (const how of ['leaving-beacon', 'leaving-keepalive', 'leaving-image']) await c.until(how);
    expect((await c.check()).visits.size).toBe(2);
  });

  test('of a page that is loaded again', async () => {
    const c = course();
    const tab = await c.open('https://shop.example/?do=leaving,image');
    await c.until('image');
    await c.call('tabs.reload', tab);
    await c.until('image', 2);
    for (const how of ['leaving-beacon', 'leaving-keepalive', 'leaving-image']) await c.until(how);
    // Firefox names only the address of a page that sends a keepalive request, and here two pages have it.
    await c.check({ either: ({ how }) => name === 'firefox' && how === 'leaving-keepalive' });
  });

  test('put away for the way back, sent from there, and shown again: one visit each', async () => {
    const c = course();
    const tab = await c.open('https://shop.example/?do=loaded,image,leaving,returning,frames');
    await c.until('frame-deep-beacon');
    await c.until('loaded');
    await c.go(tab, 'https://news.example/?do=loaded,image,leaving,returning');
    await c.until('loaded', 2);
    await c.until('leaving-beacon');
    // A browser short of something may load a page anew instead: that is another document then, and another visit.
    const shown = () => c.arrivals.filter(({ how }) => how === 'returned' || how === 'loaded').length;
    await c.run(tab, 'history.back()');
    await expect.poll(shown, { timeout: 20_000 }).toBe(3);
    await c.run(tab, 'history.forward()');
    await expect.poll(shown, { timeout: 20_000 }).toBe(4);
    const { visits } = await c.check({ either: ({ how }) => how === 'leaving-keepalive' });
    expect(visits.size).toBe(new Set(c.arrivals.map(({ from }) => from)).size);
  });

  test('a tab that is closed with requests under way', async () => {
    const c = course();
    const tab = await c.open('https://shop.example/?do=leaving,image,slow');
    await c.until('slow');
    await c.close(tab);
    await c.check();
  });

  test('two sites in turn, as fast as they load', async () => {
    const c = course();
    const tab = await c.open('about:blank');
    for (let turn = 0; turn < 10; turn += 1) {
      await c.go(tab, `https://${turn % 2 === 0 ? 'shop' : 'news'}.example/turn${turn}?do=leaving,image,fetch`);
      await c.until('image', turn + 1);
    }
    await c.until('leaving-beacon', 9);
    expect((await c.check()).visits.size).toBe(10);
  });

  test('several tabs of one site at once', async () => {
    const c = course();
    const tabs = await Promise.all(
      [1, 2, 3, 4].map(() => c.open('https://shop.example/?do=leaving,image,fetch,frames,worker')),
    );
    await c.until('frame-deep-beacon', 4);
    await c.until('worker-fetch', 4);
    await Promise.all(tabs.map((tab) => c.go(tab, 'https://news.example/?do=image')));
    await c.until('leaving-beacon', 4);
    await c.until('image', 8);
    expect((await c.check()).visits.size).toBe(8);
  });
});
