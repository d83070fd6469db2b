// A page that lies, floods and throws changes only what is said of that page.

import { expect, test } from 'vitest';
import { inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { schemaErrors } from '../support/schema.ts';

inBothBrowsers((bench) => {
  test.each([
    ['calls back 100,000 times with rubbish', floods],
    ['throws, and hands out objects that throw', throws],
    ['speaks to the relay without being asked', forges],
  ])('a page that %s', async (_, attack) => {
    const { lab, auditor } = bench;
    await auditor.ask('history.clear', {});
    const { page, ...result } = await auditor.visit(lab.url('quiet.example'), WAIT, (tab) =>
      tab.evaluateOnNewDocument(attack),
    );
    expect(result).toMatchObject({ visited: true, quiet: true });
    expect(await page!.evaluate(() => (window as { survived?: boolean }).survived)).toBe(true);
    const other = await auditor.visit(lab.url('old-timetables.example'), WAIT);
    const report = await auditor.report({ sites: 'all' });
    expect(schemaErrors(report)).toEqual([]);
    const quiet = report.sites.find(({ site }) => site === 'quiet.example');
    expect(quiet).toMatchObject({ visits: 1, collectors: [] });
    expect(quiet!.consent.signals.length).toBeLessThanOrEqual(50);
    expect(report.sites.find(({ site }) => site === 'old-timetables.example')).toMatchObject({
      visits: 1,
      consent: { choice: 'unknown', signals: [] },
    });
    await page!.close();
    await other.page!.close();
  });

  test('of a page that asks ever new hosts 500 are told apart, and no request is lost', async () => {
    const { lab, auditor } = bench;
    await auditor.ask('history.clear', {});
    const { page } = await auditor.visit(lab.url('quiet.example'), WAIT);
    await page!.evaluate(asksStrangers, 600);
    const report = await auditor.report({ sites: 'all' });
    expect(schemaErrors(report)).toEqual([]);
    const [quiet] = report.sites;
    expect(quiet!.unrecognised.length).toBe(500);
    expect(quiet!.unrecognised.reduce((sum, { requests }) => sum + requests, 0) + quiet!.furtherHosts!).toBe(600);
    await page!.close();
  });
});

/** Each a site of its own, some at a time. */
async function asksStrangers(number: number): Promise<void> {
  for (let from = 0; from < number; from += 30)
    await Promise.all(
      Array.from({ length: Math.min(30, number - from) }, (_, nth) =>
        fetch(`https://stranger-${from + nth}.example/`, { mode: 'no-cors' }),
      ),
    );
}

function floods(): void {
  const rubbish = [
    null,
    undefined,
    0,
    'text',
    [],
    {},
    { eventStatus: 'hacked' },
    { eventStatus: 'tcloaded', purpose: { consents: { 99: true, x: true } } },
  ];
  Object.assign(window, {
    survived: true,
    __tcfapi(_command: string, _version: number, callback: (data: unknown, success: boolean) => void) {
      for (let turn = 0; turn < 100_000; turn += 1) {
        const choice = {
          eventStatus: 'useractioncomplete',
          gdprApplies: true,
          cmpId: 1,
          purpose: { consents: { 1: turn % 2 === 0 } },
          vendor: { consents: { 1: true } },
        };
        const given = turn % 2 === 0 ? rubbish[turn % rubbish.length] : choice;
        // A callback that threw here would be Candor breaking the page.
        callback(given, true);
      }
    },
  });
}

function throws(): void {
  const fail = () => {
    throw new Error('trap');
  };
  const trap = new Proxy({}, { get: fail });
  Object.assign(window, {
    __tcfapi(_command: string, _version: number, callback: (data: unknown, success: boolean) => void) {
      for (const data of [trap, { purpose: trap }, { eventStatus: { toJSON: fail } }]) callback(data, true);
      // Reached only if Candor has thrown nothing back into the page.
      Object.assign(window, { survived: true });
      throw new Error('broken interface');
    },
  });
}

function forges(): void {
  const forged = JSON.stringify({
    standard: 'tcf',
    status: 'useractioncomplete',
    purposes: [],
    legitimateInterests: [],
    vendors: 0,
  });
  addEventListener('load', () => {
    for (const name of ['candor-handshake', 'candor', 'message']) {
      window.dispatchEvent(new CustomEvent(name, { detail: 'mine' }));
      window.dispatchEvent(new CustomEvent('mine', { detail: forged }));
      window.postMessage({ kind: 'consent.read', data: forged }, '*');
    }
    Object.assign(window, { survived: true });
  });
}
