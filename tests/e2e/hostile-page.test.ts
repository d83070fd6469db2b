// A page that lies, floods and throws changes only what is said of that page.

import { expect, test } from 'vitest';
import { inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { schemaErrors } from '../support/schema.ts';

inBothBrowsers((bench) => {
  test.each([
    ['calls back 100,000 times with rubbish', floods],
    ['throws, and hands out objects that throw', throws],
    ['speaks to the relay without being asked', forges],
    ['tells of 100,000 changes by every interface, and by messages of frames', floodsEverywhere],
    ['has interfaces that throw, trap, never answer, or answer with themselves', breaksEverything],
    ['has replaced JSON, events, arrays and objects', replacesBuiltIns],
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

function floodsEverywhere(): void {
  const listeners: ((event: object, success: boolean) => void)[] = [];
  let turns = 0;
  const ping = (turn: number) => ({
    signalStatus: 'ready',
    cmpDisplayStatus: 'hidden',
    applicableSections: [7],
    gppString: `DBABLA~BVVqAAAAAWA.QA${turn % 2 === 0 ? '' : 'x'.repeat(turn % 9000)}`,
    cmpId: turn % 5000,
  });
  Object.assign(window, {
    __gpp: (_command: string, callback: (event: object, success: boolean) => void) => void listeners.push(callback),
    __uspapi: (_command: string, _version: number, callback: (data: object, success: boolean) => void) => {
      turns += 1;
      callback({ version: 1, uspString: turns % 2 === 0 ? '1YYN' : '1YNN' }, true);
    },
    dataLayer: [],
    OneTrust: { IsAlertBoxClosed: () => turns % 2 === 0 },
    OnetrustActiveGroups: ',C0001,'.repeat(200),
  });
  addEventListener('DOMContentLoaded', () => {
    document.body.appendChild(document.createElement('iframe')).name = '__tcfapiLocator';
  });
  addEventListener('load', () => {
    const layer = (window as unknown as { dataLayer: unknown[] }).dataLayer;
    for (let turn = 0; turn < 100_000; turn += 1) {
      for (const listener of listeners) listener({ eventName: 'sectionChange', pingData: ping(turn) }, true);
      layer.push(['consent', 'update', { ad_storage: turn % 2 === 0 ? 'granted' : 'denied' }]);
      if (turn % 1000 === 0)
        window.postMessage({ __tcfapiReturn: { callId: turn, returnValue: {}, success: true } }, '*');
      if (turn % 1000 === 0) window.dispatchEvent(new Event('click'));
      if (turn % 1000 === 0) document.dispatchEvent(new Event('visitorConsentCollected'));
    }
    Object.assign(window, { survived: true });
  });
}

function breaksEverything(): void {
  const fail = () => {
    throw new Error('trap');
  };
  const endless: Record<string, unknown> = {};
  endless.itself = endless;
  const trap = new Proxy(() => undefined, { get: fail, apply: fail, has: fail, ownKeys: fail });
  const errors: string[] = [];
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  Object.assign(window, {
    __tcfapi: () => undefined,
    __gpp: (_command: string, callback: (event: unknown, success: boolean) => void) => {
      for (const event of [null, 7, trap, endless, { pingData: trap }, { pingData: endless }]) callback(event, true);
    },
    __uspapi: trap,
    google_tag_data: { ics: trap },
    dataLayer: trap,
    Shopify: { customerPrivacy: { currentVisitorConsent: () => endless } },
    Cookiebot: { hasResponse: true, consent: trap },
    Didomi: { getCurrentUserStatus: fail },
    UC_UI: { isInitialized: () => true, getServicesBaseInfo: () => ({ map: () => endless }) },
    __ucCmp: { getConsentDetails: () => Promise.reject(new Error('rejected')) },
    Osano: { cm: { getConsent: () => 1n } },
    __cmp: () => ({ userChoiceExists: true, purposeConsents: trap }),
    airgap: { getConsent: () => ({ purposes: trap }) },
  });
  Object.defineProperty(window, 'OneTrust', { get: fail });
  addEventListener('load', () => setTimeout(() => Object.assign(window, { survived: errors.length === 0 }), 1000));
}

function replacesBuiltIns(): void {
  const errors: string[] = [];
  addEventListener('error', ({ message }) => errors.push(message));
  const lie = () => {
    throw new Error('replaced');
  };
  Object.assign(window, {
    __tcfapi: (_command: string, _version: number, callback: (data: unknown, success: boolean) => void) =>
      setTimeout(() => callback({ eventStatus: 'tcloaded', purpose: { consents: { 1: true } }, vendor: {} }, true), 50),
    dataLayer: [['consent', 'update', { ad_storage: 'granted' }]],
  });
  // No page's script runs before the probe; what a test puts into a page may.
  addEventListener('DOMContentLoaded', () => {
    Object.assign(JSON, { stringify: lie, parse: lie });
    Object.assign(Array.prototype, { filter: lie, map: lie, some: lie, join: lie });
    Object.assign(Object, { entries: lie, fromEntries: lie });
    Object.assign(Map.prototype, { get: lie, set: lie });
    Object.assign(EventTarget.prototype, { dispatchEvent: lie });
    Object.assign(window, { CustomEvent: lie, Event: lie });
    setTimeout(() => Object.assign(window, { survived: errors.length === 0 }), 1500);
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
    for (const name of ['candor', 'message']) {
      window.dispatchEvent(new CustomEvent(name, { detail: 'mine' }));
      window.dispatchEvent(new CustomEvent('mine', { detail: forged }));
      window.postMessage({ kind: 'consent.read', data: forged }, '*');
    }
    Object.assign(window, { survived: true });
  });
}
