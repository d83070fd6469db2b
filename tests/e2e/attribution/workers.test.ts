// Sites with service workers. Chromium reports whatever passes through one without a tab or a document; Firefox reports the page's request,
// that it was handed over, and what the worker sends.

import { expect, test } from 'vitest';
import { type Course, onCourse } from '../../support/course.ts';

onCourse((course, name) => {
  /** A tab with a page that its site's service worker controls. */
  async function controlled(c: Course, mode: string): Promise<{ tab: number; site: string }> {
    const site = `sw-${mode}.example`;
    const tab = await c.open(`https://${site}/?mode=${mode}&do=register,fetch`);
    await c.until('fetch');
    return { tab, site };
  }

  const inChromium = { background: () => name === 'chromium' };

  test('one that passes requests on: each counts once', async () => {
    const c = course();
    const { tab, site } = await controlled(c, 'pass');
    c.begin();
    await c.go(tab, `https://${site}/?do=image,fetch,post,beacon,leaving`);
    await c.until('beacon');
    await c.go(tab, `https://${site}/?do=image`);
    await c.until('image', 2);
    for (const how of ['leaving-beacon', 'leaving-keepalive', 'leaving-image']) await c.until(how);
    await c.check({ ...inChromium, either: ({ how }) => how.startsWith('leaving-') });
  });

  test('two tabs of such a site: nothing is counted for both', async () => {
    const c = course();
    const { site } = await controlled(c, 'pass');
    c.begin();
    await Promise.all([1, 2].map(() => c.open(`https://${site}/?do=image,fetch,post`)));
    await c.until('post', 2);
    const { arrivals } = await c.check(inChromium);
    expect(arrivals).toBe(6);
  });

  test('one that answers from its cache: what it has is not sent again', async () => {
    const c = course();
    const { tab, site } = await controlled(c, 'cache');
    c.begin();
    await c.go(tab, `https://${site}/?do=loaded,image`);
    await c.until('loaded');
    await c.go(tab, `https://${site}/?do=image,own`);
    await c.until(`${site.split('.')[0]}-own`);
    await c.check(inChromium);
    expect(c.arrivals.filter(({ how }) => how === 'image')).toHaveLength(1);
  });

  test('one that makes up its answers: nothing is sent, and nothing counted', async () => {
    const c = course();
    const { tab, site } = await (async () => {
      const address = 'sw-synthetic.example';
      const opened = await c.open(`https://${address}/?mode=synthetic&do=register,own`);
      await c.until('sw-synthetic-own');
      return { tab: opened, site: address };
    })();
    c.begin();
    await c.go(tab, `https://${site}/?do=image,fetch,beacon,own`);
    await c.until('sw-synthetic-own');
    await c.check();
    expect(c.arrivals.map(({ how }) => how)).toEqual(['sw-synthetic-own']);
    const { requests } = await c.tables();
    expect(requests.filter((row) => row.site === site).map(({ host }) => host)).toEqual(
      Array(2).fill(expect.stringContaining('-own.')),
    );
  });

  test('one that lets requests be: they are the page’s', async () => {
    const c = course();
    const { tab, site } = await controlled(c, 'silent');
    c.begin();
    await c.go(tab, `https://${site}/?do=image,fetch,beacon`);
    await c.until('beacon');
    await c.check();
  });

  test('what it sends of its own accord is its site’s, and the popup says so', async () => {
    const c = course();
    const { tab, site } = await controlled(c, 'pass');
    c.begin();
    await c.go(tab, `https://${site}/?do=own`);
    await c.until('sw-pass-own');
    await c.check();
    const popup = await c.auditor.open(`src/popup/index.html?tab=${tab}`);
    await popup.waitForSelector('[data-background]');
    expect(await popup.$eval('main', (main) => main.textContent)).toContain('background');
    await popup.close();
  });
});
