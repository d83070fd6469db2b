// What scripts do in pages: a real fingerprinter, every technique by hand just above and just below its threshold, pages that fight back, and
// nothing that a page could see of it.

import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Workshop } from '../../lab/pages/plaza-workshop.ts';
import type { Auditor } from '../../src/auditor/auditor.ts';
import { isInPage } from '../../src/core/findings/finding.ts';
import { inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { traitsOfPage } from '../support/page-traits.ts';
import { schemaErrors } from '../support/schema.ts';
import { quicklyIdle, stopBackground } from '../support/stop-background.ts';
import { foundIn } from '../support/unfold.ts';

const CLUB = 'plaza-club.example';
const WIDGETS = 'static.plaza-widgets.example';
/** Milliseconds until what a page did is told of: connections are waited for. */
const PATIENCE = { timeout: 30_000, interval: 500 };

/** What is said of a site's scripts: technique, whose, and the frame's host where it is another site's. */
async function doings(auditor: Auditor, site = CLUB): Promise<string[]> {
  const report = await auditor.ask('report.build', { sites: [site] });
  expect(schemaErrors(report)).toEqual([]);
  const findings = (report.sites[0]?.findings ?? []).filter(isInPage);
  return findings
    .flatMap(({ evidence }) => evidence)
    .map(({ technique, by, frame }) => `${technique} by ${by}${frame === undefined ? '' : ` in ${frame}`}`)
    .sort();
}

const by = (who: string, ...techniques: string[]) => techniques.map((technique) => `${technique} by ${who}`).sort();

/** Does things in the workshop one after the other; those that this browser cannot do are returned. */
function work(page: Page, names: readonly (keyof Workshop)[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const { workshop } = window as unknown as { workshop: Record<string, () => unknown> };
    const unable: string[] = [];
    for (const name of all) if ((await workshop[name]!()) === false) unable.push(name);
    return unable;
  }, names as string[]);
}

inBothBrowsers(
  (bench) => {
    async function visit(path = '/workshop', prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
      const { auditor, lab } = bench;
      await auditor.ask('history.clear', {});
      const { page, ...result } = await auditor.visit(`${lab.url(CLUB).replace(/\/$/, '')}${path}`, WAIT, prepare);
      expect(result).toMatchObject({ visited: true });
      return page!;
    }

    test('a real fingerprinter is told of, with who keeps something in a frame; the site’s own use is not', async () => {
      const { auditor } = bench;
      const page = await visit('/');
      await page.waitForFunction(() => document.documentElement.dataset.visitor !== undefined);
      expect(await page.$eval('#members', (chart) => (chart as HTMLElement).dataset.file)).toBe('data:image/png');
      const frame = 'frame.plaza-widgets.example';
      await expect
        .poll(() => doings(auditor), PATIENCE)
        .toEqual([
          'audio by Fingerprint',
          // FingerprintJS draws nothing in Firefox since 120, which may blur what it would read.
          ...(bench.name === 'firefox' ? [] : ['canvas by Fingerprint']),
          `indexed-db by ${frame} in ${frame}`,
          `local-storage by ${frame} in ${frame}`,
        ]);
      await auditor.leave(page);
    });

    test('each technique just above its threshold is told of', async ({ skip }) => {
      const { auditor } = bench;
      const page = await visit();
      const unable = await work(page, ['canvas', 'webgl', 'audio', 'fonts', 'webrtc', 'local', 'session', 'database']);
      const able = ['canvas', 'webgl', 'audio', 'fonts', 'webrtc', 'local-storage', 'session-storage', 'indexed-db'];
      const expected = by(WIDGETS, ...able.filter((technique) => !unable.includes(technique)));
      await expect.poll(() => doings(auditor), PATIENCE).toEqual(expected);
      const popup = await auditor.open(`src/popup/index.html?tab=${await auditor.tabIdOf(page.url())}`);
      await foundIn(popup, '[data-section=in-page]', '[data-technique=canvas]');
      expect(await popup.$eval('[data-technique=canvas]', ({ textContent }) => textContent)).toContain(
        `A script of ${WIDGETS} drew a hidden picture and read it back`,
      );
      await popup.close();
      await auditor.leave(page);
      if (unable.length > 0) skip(`this browser has no ${unable.join(', ')}: the rest was told of`);
    });

    test('what is only just below, and what merely looks like it, is not', async () => {
      const { auditor } = bench;
      const page = await visit();
      await work(page, [
        'canvasFewCharacters',
        'canvasCorner',
        'emoji',
        'chart',
        'shownPicture',
        'webglNameless',
        'webglEmpty',
        'map',
        'audioPlain',
        'fontsFew',
        'wordCloud',
        'webrtcDeaf',
        'webrtcAnswered',
        'storageTest',
      ]);
      // The page itself does what takes longest to be told of: by then, all of the workshop's would have been.
      await page.evaluate(askForAddresses);
      await expect.poll(() => doings(auditor), PATIENCE).toEqual(by(CLUB, 'webrtc'));
      await auditor.leave(page);
    });

    test('pixels of a part that is large enough are as good as a file', async () => {
      const { auditor } = bench;
      const page = await visit();
      await work(page, ['canvasPixels']);
      await expect.poll(() => doings(auditor), PATIENCE).toEqual(by(WIDGETS, 'canvas'));
      await auditor.leave(page);
    });

    test('a background that was stopped hears of it all the same', async () => {
      const { auditor } = bench;
      const page = await visit();
      await auditor.ask('recorder.settled', {});
      await stopBackground(auditor);
      await work(page, ['canvas']);
      await expect.poll(() => doings(auditor), PATIENCE).toEqual(by(WIDGETS, 'canvas'));
      await auditor.leave(page);
    });

    test('switched off, nothing of it is in any page; switched on, it is again', async () => {
      const { auditor } = bench;
      const before = await visit();
      await auditor.ask('pageEvidence.watch', { on: false });
      await work(before, ['canvas']);
      await auditor.leave(before);
      const without = await visit();
      const plain = await without.evaluate(traitsOfPage);
      await work(without, ['canvas']);
      await auditor.leave(without);
      await auditor.report({ sites: 'all' });
      expect(await doings(auditor)).toEqual([]);

      await auditor.ask('pageEvidence.watch', { on: true });
      const page = await visit();
      expect(await page.evaluate(traitsOfPage)).toEqual(plain);
      await work(page, ['canvas']);
      expect(await page.evaluate(traitsOfPage)).toEqual(plain);
      await expect.poll(() => doings(auditor), PATIENCE).toEqual(by(WIDGETS, 'canvas'));
      await auditor.leave(page);
    });

    describe('a page that fights back', () => {
      test('by speaking for the probe is not heard', async () => {
        const { auditor } = bench;
        const page = await visit('/workshop', (tab) => tab.evaluateOnNewDocument(forges));
        await auditor.leave(page);
        await auditor.report({ sites: 'all' });
        expect(await doings(auditor)).toEqual([]);
      });

      test('by doing it without end fills nothing, and is told of', async () => {
        const { auditor } = bench;
        const page = await visit();
        await page.evaluate(floods);
        await expect.poll(() => doings(auditor), PATIENCE).toContain(`canvas by ${WIDGETS}`);
        await auditor.leave(page);
        expect((await doings(auditor)).length).toBeLessThanOrEqual(60);
      });

      test('by breaking what everything stands on goes on as without Candor', async () => {
        const { auditor } = bench;
        const page = await visit();
        await page.evaluate(setTraps);
        // It is told of while the traps are set.
        await expect.poll(() => doings(auditor), PATIENCE).toEqual(by(WIDGETS, 'canvas', 'local-storage'));
        expect(await page.evaluate(() => (window as unknown as Trapped).fallen())).toEqual([]);
        await auditor.leave(page);
        const next = await visit();
        await work(next, ['canvas']);
        await expect.poll(() => doings(auditor), PATIENCE).toEqual(by(WIDGETS, 'canvas'));
        await auditor.leave(next);
      });
    });
  },
  (name) => (name === 'firefox' ? { firefoxPreferences: quicklyIdle } : {}),
);

function forges(): void {
  const forged = JSON.stringify({
    'forged.example': { canvas: { characters: 30, width: 99, height: 99, shown: false, saved: false } },
  });
  addEventListener('load', () => {
    for (const name of ['candor-in-page-', 'candor', 'message']) {
      window.dispatchEvent(new CustomEvent(name, { detail: 'mine', cancelable: true }));
      window.dispatchEvent(new CustomEvent('mine', { detail: forged }));
      window.postMessage({ kind: 'pageEvidence.read', data: { at: Date.now(), scripts: JSON.parse(forged) } }, '*');
    }
  });
}

function floods(): void {
  const { workshop } = window as unknown as { workshop: Record<string, () => unknown> };
  for (let turn = 0; turn < 300; turn += 1) {
    workshop.canvas!();
    for (let key = 0; key < 100; key += 1) localStorage.setItem(`key ${turn % 10} ${key}`, 'x');
  }
}

async function askForAddresses(): Promise<void> {
  const peer = new RTCPeerConnection();
  peer.onicecandidate = () => undefined;
  peer.createDataChannel('');
  await peer.setLocalDescription(await peer.createOffer());
}

interface Trapped {
  /** Takes the traps away, and says what fell into them. */
  fallen(): string[];
}

/** Replaces what the probe could stand on by traps, and does two things. */
function setTraps(): void {
  const fallen: string[] = [];
  const undo: (() => void)[] = [];
  const trap = (name: string) => () => {
    fallen.push(name);
    throw new Error(`trap ${name}`);
  };
  const put = (owner: object, label: string, ...names: string[]) => {
    for (const name of names) {
      const before = Object.getOwnPropertyDescriptor(owner, name)!;
      Object.defineProperty(owner, name, { ...before, value: trap(`${label}.${name}`) });
      undo.push(() => Object.defineProperty(owner, name, before));
    }
  };
  const add = (owner: object, name: string, descriptor: PropertyDescriptor) => {
    Object.defineProperty(owner, name, { ...descriptor, configurable: true });
    undo.push(() => Reflect.deleteProperty(owner, name));
  };
  const { workshop } = window as unknown as { workshop: Record<string, () => unknown> };
  put(String.prototype, 'String', 'indexOf', 'slice', 'charCodeAt', 'includes', 'split', 'match');
  put(RegExp.prototype, 'RegExp', 'exec', 'test');
  put(WeakMap.prototype, 'WeakMap', 'get', 'set', 'has');
  put(JSON, 'JSON', 'stringify', 'parse');
  put(EventTarget.prototype, 'EventTarget', 'dispatchEvent', 'addEventListener');
  // Not `apply`, by which Firefox’s driver hands over what this returns.
  put(Function.prototype, 'Function', 'call', 'bind');
  add(Error, 'prepareStackTrace', { value: trap('Error.prepareStackTrace') });
  add(Object.prototype, 'toJSON', { get: trap('Object.toJSON') });
  // Last, since whoever describes a property by an ordinary object falls into it.
  undo.push(() => Reflect.deleteProperty(Object.prototype, 'get'));
  Object.defineProperty(Object.prototype, 'get', {
    __proto__: null,
    get: trap('Object.get'),
    configurable: true,
  } as PropertyDescriptor);
  try {
    workshop.canvas!();
    workshop.local!();
  } catch (cause) {
    fallen[fallen.length] = String(cause);
  }
  Object.assign(window, {
    fallen() {
      for (const back of undo.reverse()) back();
      return fallen;
    },
  });
}
