// The background is stopped in the middle of things: what was under way, held, or not yet written is there afterwards, once.

import { expect, test } from 'vitest';
import { onCourse } from '../../support/course.ts';
import { quicklyIdle } from '../../support/stop-background.ts';

onCourse(
  (course) => {
    test('a request that is under way', async () => {
      const c = course();
      await c.open('https://shop.example/?do=image,slow');
      await c.until('slow');
      await c.stop();
      const { visits } = await c.check();
      expect(visits.size).toBe(1);
    });

    test('a page that stays open, its frames, and what they send as it is left', async () => {
      const c = course();
      const tab = await c.open('https://shop.example/?do=leaving,image,frames,worker');
      await c.until('frame-deep-beacon');
      await c.until('worker-fetch');
      await c.stop();
      await c.run(tab, 'actions.fetch()');
      await c.until('fetch');
      await c.stop();
      await c.go(tab, 'https://news.example/?do=image');
      await c.until('image', 2);
      await c.until('leaving-beacon');
      await c.check();
      const { visits } = await c.tables();
      expect(visits.filter(({ complete }) => !complete)).toEqual([]);
    });

    test('a tab that is closed', async () => {
      const c = course();
      const tab = await c.open('https://shop.example/?do=leaving,image');
      await c.until('image');
      await c.stop();
      await c.close(tab);
      await c.check();
    });

    test('a redirect on its way to a page', async () => {
      const c = course();
      const to = encodeURIComponent('https://news.example/reached?wait=700&do=image');
      const tab = await c.open(`https://through.demdex.net/hop?to=${to}`);
      await c.served('https://news.example/reached');
      await c.stop();
      const { from } = await c.until('image');
      const { visits } = await c.check();
      const rows = (await c.tables()).requests.filter(({ host }) => host === 'through.demdex.net');
      expect(rows).toMatchObject([{ visit: visits.get(from), site: 'news.example' }]);
      await c.close(tab);
    });

    // Firefox tells a background that it wakes of all requests that they begin before it tells what became of any.
    test('pages whose service worker lets requests be, each left while the background sleeps', async () => {
      const c = course();
      const tabs = await Promise.all(
        [1, 2, 3].map((n) => c.open(`https://sw-silent${n}.example/?mode=silent&do=register,leaving,fetch`)),
      );
      await c.until('fetch', 3);
      for (let times = 1; times <= 5; times += 1) {
        await c.stop();
        await Promise.all(tabs.map((tab, n) => c.go(tab, `https://sw-silent${n + 1}.example/?do=leaving,fetch`)));
        await c.until('fetch', 3 + 3 * times);
        await c.quiet();
      }
      // What they send as they are left belongs here, too.
      await c.close(...tabs);
      await c.stop();
      await c.check({ either: ({ how }) => how.startsWith('leaving-') });
    }, 180_000);

    test('ten stops between bursts of requests, with one under way at each', async () => {
      const c = course();
      const tab = await c.open('https://shop.example/?do=image');
      await c.until('image');
      for (let times = 1; times <= 10; times += 1) {
        await c.run(tab, 'for (let n = 0; n < 20; n += 1) void get("burst"); actions.slow()');
        await c.until('burst', 20 * times);
        // A browser opens six connections to a host: more than that wait for one, and may never be sent.
        await c.until('slow', times);
        await c.stop();
      }
      await c.go(tab, 'about:blank');
      await c.check();
      await c.close(tab);
    }, 180_000);
  },
  (name) => (name === 'firefox' ? { firefoxPreferences: quicklyIdle } : {}),
);
