// Requests of one page: each counts once, when it went out, on the page's visit.

import { expect, test } from 'vitest';
import { onCourse } from '../../support/course.ts';

onCourse((course, name) => {
  test('images, fetch, posts and beacons', async () => {
    const c = course();
    await c.open('https://shop.example/?do=image,fetch,post,beacon');
    await c.until('beacon');
    expect((await c.check()).arrivals).toBe(4);
  });

  test('every hop of a redirect', async () => {
    const c = course();
    await c.open('https://shop.example/?do=hops');
    await c.until('hop3');
    expect((await c.check()).arrivals).toBe(3);
  });

  test('a preflight is no collection', async () => {
    const c = course();
    await c.open('https://shop.example/?do=preflighted');
    await c.until('preflighted');
    expect((await c.check()).arrivals).toBe(1);
  });

  test('an image that answers with nothing, asked for twice', async () => {
    const c = course();
    await c.open('https://shop.example/?do=empty,empty');
    await c.until('empty');
    await c.check();
  });

  test('an answer from the cache sends nothing', async () => {
    const c = course();
    // Chromium keeps nothing of hosts whose certificate it had to be told to trust.
    await c.open('http://plain.example/?do=cached,image');
    await c.until('image');
    await c.check();
    expect(c.arrivals.map(({ how }) => how).sort()).toEqual(['cached', 'image']);
  });

  test('an answer that the page may not read was asked for all the same', async () => {
    const c = course();
    await c.open('https://shop.example/?do=unreadable');
    await c.until('unreadable');
    expect((await c.check()).arrivals).toBe(1);
  });

  test('a request that the page gives up had gone out', async () => {
    const c = course();
    await c.open('https://shop.example/?do=aborted');
    await c.until('aborted');
    expect((await c.check()).arrivals).toBe(1);
  });

  test.runIf(name === 'firefox')('asking whether what the cache holds is still good does send something', async () => {
    const c = course();
    await c.open('http://plain.example/?do=checked,image');
    await c.until('image');
    expect((await c.check()).arrivals).toBe(3);
  });

  if (name === 'chromium') test.skip('asking whether it is still good: Chromium does not tell it from the cache');

  test('http that is turned into https is one request, and encrypted', async () => {
    const c = course();
    const condition = { urlFilter: '|http://*-upgraded.demdex.net/' };
    await c.call('declarativeNetRequest.updateSessionRules', {
      addRules: [{ id: 1, action: { type: 'upgradeScheme' }, condition }],
    });
    const tab = await c.open('http://plain.example/?do=image');
    const { from } = await c.until('image');
    await c.run(tab, `new Image().src = 'http://${from}-upgraded.demdex.net/'`);
    const { host } = await c.until('upgraded');
    await c.check();
    const { requests } = await c.tables();
    expect(requests.filter((row) => row.host === host)).toMatchObject([{ insecure: false, fate: 'sent' }]);
    await c.call('declarativeNetRequest.updateSessionRules', { removeRuleIds: [1] });
  });

  test('a page that is only to be had by https', async () => {
    const c = course();
    await c.open('http://upgraded.dev/?do=image');
    await c.until('image');
    expect(c.lab.pages.at(-1)?.url).toMatch(/^https:/);
    const { visits } = await c.check();
    expect(visits.size).toBe(1);
  });

  test('a connection that does not come about is no collection', async () => {
    const c = course();
    const tab = await c.open('https://shop.example/?do=image');
    await c.until('image');
    // The lab listens on neither port.
    const port = name === 'firefox' ? 444 : 1;
    await c.run(tab, `void fetch('https://unreached.demdex.net:${port}/').catch(() => undefined)`);
    await expect
      .poll(async () => (await c.tables()).requests.filter(({ host }) => host === 'unreached.demdex.net'))
      .toMatchObject([{ fate: 'failed', data: [] }]);
    await c.check();
  });

  test('from frames within frames of other sites, and from frames without an address of their own', async () => {
    const c = course();
    await c.open('https://shop.example/?do=image,frames,local');
    for (const how of [
      'frame-deep-beacon',
      'srcdoc-image',
      'sandboxed-image',
      'sandboxed-cross-image',
      'blob-image',
      'blank-image',
    ])
      await c.until(how);
    const { visits } = await c.check();
    expect(visits.size).toBe(1);
  });

  test('from dedicated workers; from shared workers, on the site', async () => {
    const c = course();
    await c.open('https://shop.example/?do=worker,scriptWorker,shared');
    for (const how of ['worker-fetch', 'script-worker-fetch', 'shared-fetch']) await c.until(how);
    await c.check({ background: ({ how }) => how === 'shared-fetch' });
  });

  test.runIf(name === 'firefox')('in a container tab', async () => {
    const c = course();
    await c.open('https://shop.example/?do=image', { cookieStoreId: 'firefox-container-1' });
    await c.open('https://shop.example/?do=image');
    await c.until('image', 2);
    expect((await c.check()).visits.size).toBe(2);
  });

  if (name === 'chromium') test.skip('in a container tab: Chromium has none');
});
