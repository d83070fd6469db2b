// @vitest-environment happy-dom
/** @jsxImportSource preact */
// The first paint has the same elements as the popup that has read the same, and shows words as words.

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { type FirstScreen, firstScreenQuery } from '../../../src/core/first-screen.ts';
import { verdictOf } from '../../../src/core/report/verdict.ts';
import { PopupPage } from '../../../src/popup/popup-page.tsx';
import type { View } from '../../../src/popup/view.ts';
import { speech } from '../../../src/ui/speech.ts';
import { collector, report } from '../ui/support.ts';

vi.mock('webextension-polyfill', async () => (await import('../ui/support.ts')).polyfill);

const seen = report([collector('Meta', { beforeChoice: 2 }), collector('Google', { runsSite: true })], ['undecided']);
const screen: FirstScreen = {
  language: 'en',
  direction: 'ltr',
  site: seen.site,
  organizations: 2,
  pause: speech.t('pause'),
  settings: speech.t('settings_title'),
  dashboard: speech.t('openDashboard'),
  sentences: verdictOf(seen, speech),
};

beforeEach(() => {
  vi.resetModules();
  document.body.innerHTML =
    '<div id="app"><main><header class="bar"><h1>Candor</h1></header></main></div><template id="later"><b>later</b></template>';
  document.documentElement.lang = 'en';
  document.head.replaceChildren();
  performance.clearMarks();
});

const app = () => document.getElementById('app')!;

async function opened(query: string): Promise<void> {
  history.replaceState(null, '', `/src/popup/index.html${query}`);
  await import('../../../src/popup/first-screen.iife.tsx');
}

function popupWith(view: View, first?: FirstScreen): HTMLElement {
  const nothing = () => undefined;
  const events = { onPause: nothing, onIgnore: nothing, onReload: nothing, onSave: async () => undefined };
  const look = async () => ({ read: false }) as const;
  const banner = { banner: undefined, onRefuse: nothing, onReopen: nothing };
  const dashboard = new URL('../dashboard/index.html', location.href).href;
  act(() =>
    render(
      <PopupPage view={view} first={first} dashboard={dashboard} banner={banner} onLook={look} {...events} />,
      app(),
    ),
  );
  return app();
}

test('header and verdict are those of the popup that waits, and of the one that has read', async () => {
  await opened(firstScreenQuery(7, screen));
  const painted = app().innerHTML;
  expect(app().querySelector('.headline')?.textContent).toBe('2 organizations collected data here.');
  expect(app().querySelectorAll('.attention .sign')).toHaveLength(1);
  // As ui/start.tsx does.
  app().replaceChildren();
  expect(popupWith({ kind: 'asking' }, screen).innerHTML).toBe(painted);
  const first = new DOMParser().parseFromString(painted, 'text/html');
  const read = popupWith({ kind: 'visit', report: seen, health: { unsaved: 0, lost: 0 } });
  for (const part of ['header h1', '.verdict'])
    expect(read.querySelector(part)?.outerHTML).toBe(first.querySelector(part)?.outerHTML);
  for (const part of ['pause', 'settings', 'dashboard'])
    expect(read.querySelector(`header [data-action=${part}]`), part).not.toBeNull();
});

test('what the popup finds otherwise takes its place', () => {
  const page = popupWith({ kind: 'not-a-web-page' }, screen);
  expect(page.querySelector('.verdict')).toBeNull();
  expect(page.querySelector('h1')?.textContent).toBe('Candor');
});

test('an address that says nothing leaves the document as it is, and has the rest read at once', async () => {
  const before = app().innerHTML;
  await opened('?tab=7');
  expect(app().innerHTML).toBe(before);
  expect(document.head.querySelector('b')).not.toBeNull();
});

test('the rest is read once the words are on the screen', async () => {
  await opened(firstScreenQuery(7, screen));
  expect(document.head.querySelector('b')).toBeNull();
  await vi.waitFor(() => expect(document.head.querySelector('b')).not.toBeNull());
  expect(performance.getEntriesByName('shown')).toHaveLength(1);
});

test('in the language and the direction of its words', async () => {
  await opened(firstScreenQuery(7, { ...screen, language: 'he', direction: 'rtl' }));
  const { lang, dir } = document.documentElement;
  expect([lang, dir]).toEqual(['he', 'rtl']);
});

test('whatever an address holds is shown as words', async () => {
  const image = '<img src=x onerror=alert(1)>';
  await opened(firstScreenQuery(7, { ...screen, site: image, dashboard: image, sentences: [{ words: image }] }));
  expect(app().querySelector('img')).toBeNull();
  expect(app().querySelector('.headline')?.textContent).toBe(image);
  expect(app().querySelector('h1')?.textContent).toBe(image);
});
