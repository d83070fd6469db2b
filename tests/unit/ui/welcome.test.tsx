// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { siteReport } from '../../../src/core/report/site-report.ts';
import { AboutPage } from '../../../src/dashboard/about/about-page.tsx';
import { demoDirectory, demoFacts } from '../../../src/dashboard/welcome/demo-facts.ts';
import { WelcomePage } from '../../../src/dashboard/welcome/welcome-page.tsx';
import { lookIntoAll } from './support.ts';

const browser = vi.hoisted(() => ({
  sites: true,
  privateWindows: false,
  protocol: 'chrome-extension',
  agrees: false,
  changed: new Set<() => void>(),
}));

vi.mock('webextension-polyfill', async () => {
  const { polyfill } = await import('./support.ts');
  return {
    default: {
      ...polyfill.default,
      runtime: {
        getURL: () => `${browser.protocol}://abc/`,
        getManifest: () => ({ version: '1.2.3' }),
        sendMessage: async () => undefined,
      },
      permissions: {
        contains: async () => browser.sites,
        request: async () => {
          browser.sites = browser.agrees;
          if (browser.agrees) for (const changed of browser.changed) changed();
          return browser.agrees;
        },
        onAdded: {
          addListener: (changed: () => void) => browser.changed.add(changed),
          removeListener: (changed: () => void) => browser.changed.delete(changed),
        },
        onRemoved: { addListener: () => undefined, removeListener: () => undefined },
      },
      extension: { isAllowedIncognitoAccess: async () => browser.privateWindows },
    },
  };
});

beforeEach(() => {
  Object.assign(browser, { sites: true, privateWindows: false, protocol: 'chrome-extension', agrees: false });
  render(null, document.body);
});

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

async function welcome(): Promise<void> {
  act(() => render(<WelcomePage settings={undefined} onChanged={() => undefined} />, document.body));
  await act(settled);
}

/** What waits for an answer has it. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

async function allow(): Promise<void> {
  act(() => find('[data-action="allow-sites"]')!.click());
  await act(settled);
}

describe('private windows', () => {
  test('not allowed, in Chrome: leads to the browser’s page', async () => {
    await welcome();
    expect(find('[data-choice="private-windows"]')?.textContent).toContain('Allow in Incognito');
    expect(find('[data-action="open-extensions"]')).not.toBeNull();
  });

  test('not allowed, in Firefox: says where, since nothing can open it', async () => {
    browser.protocol = 'moz-extension';
    await welcome();
    expect(find('[data-choice="private-windows"]')?.textContent).toContain('Run in Private Windows');
    expect(find('[data-action="open-extensions"]')).toBeNull();
  });

  test('allowed: nothing to do', async () => {
    browser.privateWindows = true;
    await welcome();
    expect(find('[data-choice="private-windows"]')?.dataset.allowed).toBe('true');
    expect(find('[data-action="open-extensions"]')).toBeNull();
  });
});

describe('seeing sites', () => {
  test('nothing is asked where it is allowed', async () => {
    await welcome();
    expect(find('[data-permission]')).toBeNull();
  });

  test('where it is not: what that costs, a button, and what became of it', async () => {
    browser.sites = false;
    await welcome();
    expect(find('[data-permission="sites"]')?.textContent).toContain('records nothing');
    await allow();
    expect(find('[data-permission] [role=alert]')?.textContent).toContain('Not allowed');
    browser.agrees = true;
    await allow();
    expect(find('[data-permission]')).toBeNull();
  });
});

describe('the demo', () => {
  const report = siteReport(demoFacts(Date.UTC(2026, 0, 31, 12)), demoDirectory);

  test('is a report like any other, of which every number follows from what is built in', () => {
    expect(report.totals).toEqual({ organizations: 3, trackers: 3, requests: 8, beforeChoice: 3, afterRefusal: 5 });
    expect(report.consent.choice).toBe('refused');
    expect(report.findings?.map(({ kind }) => kind)).toContain('collected-before-choice');
  });

  test('names no company that there is', () => {
    for (const { organization, trackers } of report.collectors) {
      expect(organization.name).toContain('invented');
      for (const { hosts } of trackers) for (const host of hosts) expect(host).toMatch(/\.example$/);
    }
  });

  test('is marked as invented, and leads nowhere', async () => {
    await welcome();
    lookIntoAll();
    expect(find('[data-section="demo"]')?.textContent).toContain('invented example');
    expect(find('[data-section="demo"]')?.textContent).toContain('3 organizations collected data here.');
    expect(document.querySelectorAll('[data-section="demo"] a')).toHaveLength(0);
  });
});

test('about credits its sources with versions and licences, and says what is kept and not seen', () => {
  act(() => render(<AboutPage settings={undefined} />, document.body));
  for (const words of [
    '@ghostery/trackerdb',
    'CC-BY-NC-SA-4.0',
    '@duckduckgo/autoconsent',
    'prebid.js',
    'tldts',
    'MPL-2.0',
    '90 days',
    'WebSocket',
    'never recorded on disk',
    'Candor 1.2.3',
  ])
    expect(document.body.textContent).toContain(words);
  // This one has no resolver to ask.
  expect(find('[data-blind="otherNames"]')).not.toBeNull();
  for (const row of document.querySelectorAll<HTMLElement>('[data-source]'))
    expect(row.textContent).toMatch(/\d+\.\d+\.\d+/);
});
