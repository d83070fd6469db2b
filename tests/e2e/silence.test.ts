// Candor makes no request of its own: the lab's server, which every address leads to, sees none.

import { expect, test } from 'vitest';
import { isBrowserHost } from '../../lab/browser-hosts.ts';
import { inBothBrowsers, WAIT } from '../support/both-browsers.ts';

inBothBrowsers((bench) => {
  test('neither its background nor its pages send anything, whatever they are asked to do', async () => {
    const { lab, auditor } = bench;
    const { page } = await auditor.visit(lab.url('shop.example'), WAIT);
    await auditor.leave(page!);
    await auditor.report({ sites: 'all' });
    lab.clear();

    const popup = await auditor.open('src/popup/index.html?tab=999999');
    await popup.waitForSelector('main[data-state="not-a-web-page"]');
    const dashboard = await auditor.open('src/dashboard/index.html#/site/shop.example');
    await dashboard.waitForSelector('[data-collector]');
    await auditor.ask('report.build', { sites: 'all' });
    await auditor.ask('recording.pause', { pause: 'until-resumed' });
    await auditor.ask('recording.pause', { pause: false });
    await auditor.ask('gpc.send', { on: true });
    await auditor.ask('gpc.except', { site: 'shop.example', excepted: true });
    await auditor.ask('gpc.except', { site: 'shop.example', excepted: false });
    await auditor.ask('gpc.send', { on: false });
    await auditor.ask('history.clear', {});
    await auditor.ask('recorder.settled', {});

    expect(lab.received.filter(({ host }) => !isBrowserHost(host)).map(({ url }) => url)).toEqual([]);
  });

  test('its policy would not let it', async () => {
    const refused = await bench.auditor.desk.evaluate(() =>
      fetch('https://www.google-analytics.com/collect').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    expect(refused).toBe('refused');
  });
});
