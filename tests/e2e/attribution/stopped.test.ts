// With a blocker installed: who was stopped, and who got data.

import { expect, test } from 'vitest';
import { onCourse } from '../../support/course.ts';
import { foundIn } from '../../support/unfold.ts';

onCourse((course, name) => {
  test('what another extension stops is shown as stopped, and did not collect', async () => {
    const c = course();
    const condition = { requestDomains: ['facebook.com', 'blocked.demdex.net'] };
    await c.call('declarativeNetRequest.updateSessionRules', {
      addRules: [{ id: 1, action: { type: 'block' }, condition }],
    });
    const tab = await c.open('https://blocked.example/?do=image,fetch');
    await c.until('fetch');
    await c.run(tab, "void fetch('https://www.facebook.com/tr/?id=1&ev=Purchase', { mode: 'no-cors' }).catch(() => 0)");
    await c.run(tab, "void fetch('https://blocked.demdex.net/event?d_cid=1').catch(() => 0)");
    await expect.poll(async () => (await c.tables()).requests.filter(({ fate }) => fate === 'blocked').length).toBe(2);
    await c.check();

    const { sites } = await c.auditor.report({ sites: ['blocked.example'] });
    expect(sites[0]!.collectors.map(({ organization }) => organization.key)).toEqual(['adobe']);
    expect(sites[0]!.collectors[0]!.trackers[0]).toMatchObject({ key: 'adobe_audience_manager', requests: 2 });
    expect(sites[0]!.stopped).toMatchObject([
      { key: 'adobe_audience_manager', blockedRequests: 1, failedRequests: 0 },
      { organization: { key: 'facebook' }, blockedRequests: 1, failedRequests: 0 },
    ]);

    const popup = await c.auditor.open(`src/popup/index.html?tab=${tab}`);
    await foundIn(popup, '[data-count="stopped"]', '[data-stopped]');
    const shown = await popup.$$eval('[data-stopped]', (rows) => rows.map((row) => row.getAttribute('data-stopped')));
    expect(shown).toEqual(sites[0]!.stopped.map(({ key }) => key));
    expect(await popup.$$eval('[data-collector]', (rows) => rows.length)).toBe(1);
    await popup.close();
    await c.call('declarativeNetRequest.updateSessionRules', { removeRuleIds: [1] });
  });

  test.runIf(name === 'firefox')('what a blocker of the older kind cancels', async () => {
    const c = course();
    await c.companion.evaluate('stopRequestsTo("https://cancelled.demdex.net/*")');
    const tab = await c.open('https://cancelled.example/?do=image');
    await c.until('image');
    await c.run(tab, "void fetch('https://cancelled.demdex.net/').catch(() => 0)");
    await expect
      .poll(async () => (await c.tables()).requests.filter(({ host }) => host === 'cancelled.demdex.net'))
      .toMatchObject([{ fate: 'blocked', site: 'cancelled.example' }]);
    await c.check();
  });

  if (name === 'chromium') test.skip('a blocker of the older kind: Chromium has none any more');
});
