// What opens a visit, what ends it, and what does neither.

import { expect, test } from 'vitest';
import { onCourse } from '../../support/course.ts';

onCourse((course, name) => {
  test('a new address in the same document stays one visit, and is noted', async () => {
    const c = course();
    await c.open('https://shop.example/?do=image,push');
    await c.until('hashed');
    const { visits } = await c.check();
    expect(visits.size).toBe(1);
    const { visits: stored } = await c.tables();
    expect(stored.find(({ id }) => [...visits.values()].includes(id))).toMatchObject({ moves: 2 });
  });

  test('a reload is another visit', async () => {
    const c = course();
    const tab = await c.open('https://shop.example/?do=image');
    await c.until('image');
    await c.call('tabs.reload', tab);
    await c.until('image', 2);
    expect((await c.check()).visits.size).toBe(2);
  });

  test('a redirect through a tracker, by the server: the tracker’s hop belongs to the page it leads to', async () => {
    const c = course();
    await c.open(`https://hop-through.demdex.net/hop?to=${encodeURIComponent('https://news.example/hopped?do=image')}`);
    const { from } = await c.until('image');
    const { visits } = await c.check();
    const rows = (await c.tables()).requests.filter(({ host }) => host === 'hop-through.demdex.net');
    expect(rows).toMatchObject([{ visit: visits.get(from), site: 'news.example', type: 'main_frame' }]);
  });

  test('a redirect by script, and by meta refresh', async () => {
    const c = course();
    await c.open(`https://shop.example/?do=fetch,forward&to=${encodeURIComponent('https://news.example/?do=image')}`);
    await c.until('image');
    await c.open(`https://shop.example/?do=fetch,refresh&to=${encodeURIComponent('https://news.example/?do=image')}`);
    await c.until('image', 2);
    expect((await c.check()).visits.size).toBe(4);
  });

  test.each(['download', 'nothing'])('a %s leaves the page and its visit as they are', async (path) => {
    const c = course();
    const tab = await c.open('https://shop.example/?do=image');
    const { from } = await c.until('image');
    // Through a tracker, so that there is something to credit: the page that is still there asked for it.
    const hop = `${from}-to-${path}.demdex.net`;
    await c.run(tab, `location.href = 'https://${hop}/hop?to=' + encodeURIComponent('https://shop.example/${path}')`);
    await c.until(`to-${path}`);
    await c.run(tab, 'actions.fetch()');
    await c.until('fetch');
    expect((await c.check()).visits.size).toBe(1);
  });

  test('a navigation that is given up leaves the page as it is', async () => {
    const c = course();
    const tab = await c.open('https://shop.example/?do=image');
    const { from } = await c.until('image');
    await c.run(tab, `location.href = 'https://${from}-never.demdex.net/?wait=5000'`);
    await c.until('never');
    await c.run(tab, 'stop(); actions.fetch()');
    await c.until('fetch');
    expect((await c.check()).visits.size).toBe(1);
  });

  test('a navigation that fails', async () => {
    const c = course();
    const tab = await c.open('https://shop.example/?do=image,leaving');
    await c.until('image');
    await c.go(tab, 'https://shop.example:1/');
    await c.until('leaving-beacon');
    await c.go(tab, 'https://news.example/?do=fetch');
    await c.until('fetch');
    expect((await c.check()).visits.size).toBe(2);
  });

  test('popups, with an opener and without', async () => {
    const c = course();
    const tab = await c.open('https://shop.example/?do=image');
    await c.until('image');
    await c.run(tab, "open('/popup?do=image,opener')");
    await c.until('opener');
    await c.run(tab, "open('/popup?do=image,fetch', '_blank', 'noopener')");
    await c.until('fetch');
    expect((await c.check()).visits.size).toBe(3);
  });

  test('a tab that is duplicated, and one that moves to another window', async () => {
    const c = course();
    const tab = await c.open('https://shop.example/?do=image');
    await c.until('image');
    const copy = (await c.call<{ id: number }>('tabs.duplicate', tab)).id;
    await c.until('image', 2);
    await c.call('windows.create', { tabId: copy });
    await c.run(copy, 'actions.fetch()');
    await c.until('fetch');
    const { visits } = await c.check();
    expect(visits.size).toBe(2);
    await c.close(copy);
  });

  test('a tab that is discarded, and loads again when it is opened', async () => {
    const c = course();
    const tab = await c.open('https://discarded.example/?do=image,leaving', { active: false });
    await c.until('image');
    await c.call('tabs.discard', tab);
    const [discarded] = await c.call<{ id: number }[]>('tabs.query', { url: 'https://discarded.example/*' });
    await c.call('tabs.update', discarded!.id, { active: true });
    await c.until('image', 2);
    const { visits } = await c.check();
    expect(visits.size).toBe(2);
    const { visits: stored } = await c.tables();
    expect(stored.filter(({ site }) => site === 'discarded.example')).toHaveLength(2);
  });

  test('a session that is restored', async () => {
    const c = course();
    const tab = await c.open('https://restored.example/?do=image');
    await c.until('image');
    await c.close(tab);
    // A browser needs a moment to remember what was closed, and restores another tab until then.
    const closed = async () => {
      const sessions = await c.call<{ tab?: { url?: string; sessionId: string } }[]>('sessions.getRecentlyClosed');
      return sessions.find((session) => session.tab?.url?.startsWith('https://restored.example/'))?.tab?.sessionId;
    };
    await expect.poll(closed, { timeout: 20_000 }).toBeDefined();
    await c.call('sessions.restore', await closed());
    await c.until('image', 2);
    expect((await c.check()).visits.size).toBe(2);
    const { visits: stored } = await c.tables();
    expect(stored.filter(({ site }) => site === 'restored.example')).toHaveLength(2);
  });

  test.runIf(name === 'chromium')('a page loaded in advance that is opened becomes a visit then, once', async () => {
    const c = course();
    const tab = await c.open(
      'https://ahead.example/?do=image,speculate,link&rule=prerender&to=/ahead?do=image,leaving',
    );
    const { from } = await c.until('image', 2);
    const before = await c.check();
    const ahead = (await c.tables()).visits.filter(({ site, inAdvance }) => site === 'ahead.example' && inAdvance);
    expect(ahead).toHaveLength(1);
    // Absent where the browser told of its only request without a tab.
    expect([ahead[0]!.id, undefined]).toContain(before.visits.get(from));
    const inAdvance = async () => (await c.tables()).visits.find(({ id }) => id === ahead[0]!.id);
    expect((await c.auditor.report({ sites: ['ahead.example'] })).sites[0]).toMatchObject({
      visits: 1,
      loadedInAdvance: 1,
    });
    await c.run(tab, "document.querySelector('#link').click()");
    await expect.poll(async () => (await inAdvance())?.inAdvance).toBeUndefined();
    await c.run(tab, 'actions.fetch()');
    await c.until('fetch');
    const { visits } = await c.check();
    expect(visits.size).toBe(2);
    expect((await c.auditor.report({ sites: ['ahead.example'] })).sites[0]).toMatchObject({
      visits: 2,
      loadedInAdvance: 0,
    });
  });

  test.runIf(name === 'chromium')('a page loaded in advance that is never opened', async () => {
    const c = course();
    const tab = await c.open('https://never.example/?do=image,speculate&rule=prerender&to=/never?do=image');
    await c.until('image', 2);
    await c.go(tab, 'https://news.example/?do=image');
    await c.until('image', 3);
    expect((await c.check()).visits.size).toBe(3);
    expect((await c.auditor.report({ sites: ['never.example'] })).sites[0]).toMatchObject({
      visits: 1,
      loadedInAdvance: 1,
    });
  });

  test.runIf(name === 'chromium')(
    'a page that is fetched in advance is the doing of the page that asks for it',
    async () => {
      const c = course();
      const tab = await c.open('https://shop.example/?do=image');
      const { from } = await c.until('image');
      const address = `https://${from}-prefetched.demdex.net/`;
      await c.run(
        tab,
        `document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules',
      textContent: JSON.stringify({ prefetch: [{ source: 'list', urls: [${JSON.stringify(address)}], eagerness: 'immediate' }] }) }))`,
      );
      await c.until('prefetched');
      expect((await c.check()).visits.size).toBe(1);
    },
  );

  if (name === 'firefox') test.skip('pages loaded in advance: this Firefox does not know speculation rules');
});
