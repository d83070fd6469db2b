// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { PopupPage } from '../../../src/popup/popup-page.tsx';
import type { View } from '../../../src/popup/view.ts';
import { collector, lookIntoAll, report, stopped } from './support.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

const events = {
  banner: { banner: undefined, onRefuse: vi.fn(), onReopen: vi.fn() },
  onPause: vi.fn(),
  onIgnore: vi.fn(),
  onReload: vi.fn(),
  onLook: vi.fn(() => Promise.resolve({ read: false } as const)),
  onSave: vi.fn((_format: string) => Promise.resolve()),
};

beforeEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

function show(view: View): HTMLElement {
  act(() => render(<PopupPage view={view} dashboard="/dashboard.html" {...events} />, document.body));
  lookIntoAll();
  return document.querySelector('main')!;
}

const health = { unsaved: 0, lost: 0 };
const reach = new Map<string, number>();
const seen: View = { kind: 'visit', report: report([collector('Meta'), collector('Google')]), reach, health };
const site = 'shop.example';

test('leads from each collector to a letter in the dashboard, but not from those of a private window', () => {
  const links = (view: View) =>
    [...show(view).querySelectorAll('[data-means=request] a')].map((link) => link.getAttribute('href'));
  expect(links(seen)).toEqual(
    ['google', 'meta'].map((key) => `/dashboard.html#/requests/new?organization=${key}&site=shop.example`),
  );
  expect(links({ kind: 'private', site, report: report([collector('Meta')]) })).toEqual([]);
});

/** [view, what it says, what one can do there] */
const states: [View, string, string[]][] = [
  [
    seen,
    '2 organizations collected data here.',
    [
      'pause',
      'settings',
      'dashboard',
      'site-ways',
      'filter',
      'search',
      'export-html',
      'export-json',
      'export-csv',
      'ignore-site',
    ],
  ],
  [
    { kind: 'nothing', report: report([]), reach, health },
    'No known tracker was observed.',
    ['pause', 'settings', 'dashboard', 'site-ways', 'export-html', 'export-json', 'export-csv', 'ignore-site'],
  ],
  [
    { kind: 'nothing', report: report([], [], { complete: false }), reach, health },
    'Candor was started after this page',
    [
      'pause',
      'settings',
      'dashboard',
      'reload',
      'site-ways',
      'export-html',
      'export-json',
      'export-csv',
      'ignore-site',
    ],
  ],
  [{ kind: 'waiting', site }, 'Candor has not seen this page load.', ['pause', 'settings', 'dashboard', 'reload']],
  [{ kind: 'not-allowed' }, 'Candor needs your permission to see anything', ['settings', 'dashboard', 'allow-sites']],
  [{ kind: 'not-a-web-page' }, 'Candor watches web pages only.', ['pause', 'settings', 'dashboard']],
  [
    { kind: 'nothing', report: report([], [], { stopped: [stopped('Meta')] }), reach, health },
    'No known tracker received anything.',
    ['pause', 'settings', 'dashboard', 'site-ways', 'export-html', 'export-json', 'export-csv', 'ignore-site'],
  ],
  [
    { kind: 'private', site: null },
    'Nothing has been observed in this private window yet.',
    ['pause', 'settings', 'dashboard'],
  ],
  [
    { kind: 'private', site },
    'Nothing has been observed in this private window yet.',
    ['pause', 'settings', 'dashboard', 'reload'],
  ],
  [
    { kind: 'private', site, report: report([collector('Meta')]) },
    '1 organization collected data here.',
    ['pause', 'settings', 'dashboard'],
  ],
  [{ kind: 'paused', site, pause: 'until-resumed' }, 'nothing is recorded', ['settings', 'dashboard', 'resume']],
  [
    { kind: 'paused', site, pause: { until: Date.now() + 60_000 } },
    'or until you resume',
    ['settings', 'dashboard', 'resume'],
  ],
  [
    { kind: 'ignored', site },
    'record nothing of shop.example',
    ['pause', 'settings', 'dashboard', 'record-site', 'see-site'],
  ],
  [
    { kind: 'failed', reason: 'No tab with id: 5.' },
    'No tab with id: 5.',
    ['pause', 'settings', 'dashboard', 'reload'],
  ],
];

test.each(states)('$kind says what it means and what one can do', (view, words, actions) => {
  const main = show(view);
  expect(main.dataset.state).toBe(view.kind);
  expect(main.textContent).toContain(words);
  const offered = [...main.querySelectorAll<HTMLElement>('[data-action]')].map(({ dataset }) => dataset.action);
  expect(offered).toEqual(actions);
});

test.each([
  ['before anything is observed', { kind: 'private', site }],
  ['with all that is held in memory', { kind: 'private', site, report: report([collector('Meta')]) }],
] as [string, View][])('a private window, %s: nothing is kept, and nothing can be saved', (_, view) => {
  const main = show(view);
  const note = main.querySelector('[data-note=private]')?.textContent;
  expect(note).toContain('held in memory only');
  expect(note).toContain('Nothing of it is written to disk');
  expect(note).toContain('forgotten when the tab or the window is closed');
  expect(main.querySelector('[data-action^=export]')).toBeNull();
  expect(main.querySelector('h1')?.textContent).toBe(site);
});

test('until anything is known, nothing is said', () => {
  expect(show({ kind: 'asking' }).querySelector('.headline')).toBeNull();
});

test('zero is said with since when it was watched, not where the page was not seen whole', () => {
  expect(show({ kind: 'nothing', report: report([]), reach, health }).textContent).toContain(
    'Candor has watched since',
  );
  const late = show({ kind: 'nothing', report: report([], [], { complete: false }), reach, health });
  expect(late.textContent).not.toContain('Candor has watched since');
});

test('storage trouble is said with the number of observations that wait', () => {
  const troubled = { unsaved: 41, lost: 2, error: 'QuotaExceededError' };
  const note = show({ ...seen, health: troubled }).querySelector('[data-note=storage]');
  expect(note?.textContent).toContain('Candor cannot save what it sees (QuotaExceededError).');
  expect(note?.textContent).toContain('41 observations wait in memory');
  expect(note?.textContent).toContain('2 observations could not be kept.');
});

test.each([
  ['pause', seen, () => expect(events.onPause).toHaveBeenCalledWith(true)],
  [
    'resume',
    { kind: 'paused', site, pause: 'until-resumed' },
    () => expect(events.onPause).toHaveBeenCalledWith(false),
  ],
  ['ignore-site', seen, () => expect(events.onIgnore).toHaveBeenCalledWith(true)],
  ['record-site', { kind: 'ignored', site }, () => expect(events.onIgnore).toHaveBeenCalledWith(false)],
  ['reload', { kind: 'waiting', site }, () => expect(events.onReload).toHaveBeenCalledOnce()],
  ['export-csv', seen, () => expect(events.onSave).toHaveBeenCalledWith('csv', [])],
] as [string, View, () => void][])('%s tells the page', async (action, view, expected) => {
  const button = show(view).querySelector<HTMLElement>(`[data-action=${action}]`)!;
  await act(async () => button.click());
  expected();
});

test('a report that could not be made is said', async () => {
  events.onSave.mockRejectedValueOnce(new Error('quota'));
  const main = show(seen);
  await act(async () => main.querySelector<HTMLElement>('[data-action=export-json]')!.click());
  expect(main.querySelector('fieldset [role=status]')?.textContent).toBe('The report could not be made: quota');
});
