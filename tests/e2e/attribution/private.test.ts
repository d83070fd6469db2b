// Private windows: seen, shown from memory, never written down, and forgotten with the window.

import { expect, test } from 'vitest';
import { type Course, onCourse } from '../../support/course.ts';
import { badgeOn, popupBehind } from '../../support/popup.ts';

onCourse(
  (course) => {
    async function openPrivately(c: Course, url: string): Promise<{ window: number; tab: number }> {
      const { id, tabs } = await c.call<{ id: number; tabs: { id: number }[] }>('windows.create', {
        url,
        incognito: true,
      });
      return { window: id, tab: tabs[0]!.id };
    }

    async function onDisk(c: Course): Promise<string> {
      return JSON.stringify(await c.tables());
    }

    test('the popup shows what happens there, and nothing of it is stored', async () => {
      const c = course();
      const { window, tab } = await openPrivately(c, 'https://secret.example/?do=image,fetch,frames,push');
      await c.until('frame-deep-beacon');
      await c.until('hashed');

      const popup = await c.auditor.open(`src/popup/index.html?tab=${tab}`);
      await popup.waitForSelector('main[data-state="private"] [data-collector="adobe"]');
      expect(await popup.$('[data-note="private"]')).not.toBeNull();
      expect(await popup.$('[data-action^="export"]')).toBeNull();
      await expect.poll(async () => (await badgeOn({ popup, tab })).text, { timeout: 10_000 }).toMatch(/^\d/);
      expect(await popupBehind(popup, tab)).toBe(`${c.auditor.extensionRoot}src/popup/index.html`);
      const state = await c.auditor.ask('tab.state', { tabId: tab });
      expect(state).toMatchObject({ kind: 'private', site: 'secret.example' });
      const seen = state.kind === 'private' ? (state.facts?.trackers ?? []) : [];
      expect(seen.reduce((sum, { requests }) => sum + requests, 0)).toBe(c.arrivals.length);

      expect(await onDisk(c)).not.toContain('secret');
      for (const { host } of c.arrivals) expect(await onDisk(c)).not.toContain(host);
      expect(JSON.stringify(await c.auditor.report({ sites: 'all' }))).not.toContain('secret');

      await c.call('windows.remove', window);
      await expect
        .poll(async () => JSON.stringify(await c.auditor.desk.evaluate(sessionArea)), { timeout: 10_000 })
        .not.toContain('secret.example');
      expect(await onDisk(c)).not.toContain('secret');
      await popup.close();
    });

    test('a service worker there, which sends as the last private window is closed, leaves nothing on the disk', async () => {
      const c = course();
      const { window, tab } = await openPrivately(c, 'https://sw-secret.example/?mode=pass&do=register,fetch');
      await c.until('fetch');
      await c.go(tab, 'https://sw-secret.example/?do=leaving,image,own,slow');
      await c.until('slow');
      await c.call('windows.remove', window);
      await c.quiet();
      const disk = await onDisk(c);
      expect(disk).not.toContain('sw-secret');
      for (const { host } of c.arrivals) expect(disk).not.toContain(host);
    });

    test('an ordinary window beside it is recorded as ever', async () => {
      const c = course();
      const { window } = await openPrivately(c, 'https://secret.example/?do=post');
      await c.until('post');
      const hidden = c.arrivals.length;
      c.begin();
      const windows = await c.call<{ id: number; incognito: boolean }[]>('windows.getAll');
      const windowId = windows.find(({ incognito }) => !incognito)!.id;
      await c.open('https://shop.example/?do=image,fetch,leaving', { windowId });
      await c.until('fetch');
      expect((await c.check()).arrivals).toBe(2);
      expect(hidden).toBe(1);
      await c.call('windows.remove', window);
    });
  },
  () => ({ privateWindows: true }),
);

/** Runs in the extension's page: all that outlives the background. */
function sessionArea(): Promise<unknown> {
  const { storage } = (
    globalThis as unknown as { chrome: { storage: { session: { get(keys: null): Promise<unknown> } } } }
  ).chrome;
  return storage.session.get(null);
}
