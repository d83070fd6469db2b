// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { UnattributedTotal } from '../../../src/core/report/types.ts';
import { ForgetButton } from '../../../src/dashboard/forget-button.tsx';
import { SiteSpan } from '../../../src/dashboard/site-span.tsx';
import { SiteTable } from '../../../src/dashboard/site-table.tsx';
import { Unattributed } from '../../../src/dashboard/unattributed.tsx';
import { routeOf } from '../../../src/dashboard/use-route.ts';
import { siteAddress } from '../../../src/ui/site-address.ts';
import { report } from './support.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

beforeEach(() => render(null, document.body));

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const press = (action: string) => act(async () => find(`[data-action=${action}]`)!.click());

test.each([
  ['', { page: 'sites' }],
  ['#/', { page: 'sites' }],
  ['#/settings', { page: 'settings' }],
  ['#/about', { page: 'about' }],
  ['#/welcome', { page: 'welcome' }],
  ['#/site/shop.example', { page: 'site', site: 'shop.example' }],
  ['#/site/%zz', { page: 'sites' }],
  [siteAddress('[::1]'), { page: 'site', site: '[::1]' }],
])('address %s names %j', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});

function typeInto(field: HTMLInputElement, text: string) {
  return act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const row = { visits: 2, organizations: 3, firstAt: 0, lastAt: Date.UTC(2026, 0, 31, 12) };
const sites = [
  { ...row, site: 'shop.example' },
  { ...row, site: 'news.example' },
];

test.each([
  ['', ['shop.example', 'news.example'], '2 sites'],
  [' SHOP ', ['shop.example'], '1 site'],
  ['bank', [], 'No site has “bank” in its name.'],
])('searching “%s”', async (text, shown, status) => {
  act(() => render(<SiteTable sites={sites} />, document.body));
  await typeInto(document.querySelector('input')!, text);
  const rows = [...document.querySelectorAll<HTMLElement>('[data-site]')];
  expect(rows.map(({ dataset }) => dataset.site)).toEqual(shown);
  expect(find('[role=status]')?.textContent).toBe(status);
});

test('a site leads to its own page', () => {
  act(() => render(<SiteTable sites={sites} />, document.body));
  expect(find('[data-site="shop.example"] a')?.getAttribute('href')).toBe('#/site/shop.example');
});

test.each([
  [0, true],
  [1, false],
])('a site with %i visits is said to be not opened: %s', (visits, said) => {
  act(() => render(<SiteTable sites={[{ ...row, site: 'shop.example', visits }]} />, document.body));
  expect(find('[data-site] td:nth-of-type(2)')?.textContent).toBe(String(visits));
  expect(find('[data-site] [data-note=not-opened]') !== null).toBe(said);
});

test.each([
  ['two visits', { visits: 2 }, /^2 visits, from .+ to .+\.$/],
  ['one, and one page loaded in advance', { loadedInAdvance: 1 }, / 1 page was loaded in advance and not opened\.$/],
  ['two pages loaded in advance', { visits: 0, loadedInAdvance: 2 }, /^0 visits\. .* 2 pages were loaded in advance/],
  ['its background', { visits: 0 }, /^0 visits\. Seen from .+\. Only its background worker sent something\.$/],
])('what was seen of a site: %s', (_, about, words) => {
  act(() => render(<SiteSpan report={report([], [], about)} />, document.body));
  expect(document.body.textContent).toMatch(words);
});

const nowhere: [UnattributedTotal[], string][] = [
  [[], ''],
  [[{ reason: 'no-page', requests: 1 }], '1 request to a tracker could not be tied to any site.'],
  [
    [
      { reason: 'no-page', requests: 1200 },
      { reason: 'unknown-document', requests: 34 },
    ],
    '1,234 requests to trackers could not be tied to any site.',
  ],
];

test.each(nowhere)('requests tied to no site: %j', (totals, words) => {
  act(() => render(<Unattributed totals={totals} />, document.body));
  expect(document.body.textContent?.startsWith(words)).toBe(true);
  expect(find('[data-count=unattributed]') !== null).toBe(words !== '');
});

test.each<[UnattributedTotal[], RegExp]>([
  [[{ reason: 'too-many', requests: 1 }], /any site\. For 1 .* whether it was sent is not known\.$/],
  [
    [
      { reason: 'no-page', requests: 3 },
      { reason: 'too-many', requests: 2 },
    ],
    /which page sent them.*For 2 .* they were sent/,
  ],
  [[{ reason: 'no-page', requests: 3 }], /does not guess\.$/],
])('why requests are tied to no site: %j', (totals, words) => {
  act(() => render(<Unattributed totals={totals} />, document.body));
  expect(document.body.textContent?.trim()).toMatch(words);
});

test('forgetting asks first, and the harmless answer has the focus', async () => {
  const onForget = vi.fn(() => Promise.resolve('3 visits forgotten.'));
  act(() => render(<ForgetButton label="Forget" question="Forget 3 visits?" onForget={onForget} />, document.body));
  await press('forget');
  expect(find('[role=alert]')?.textContent).toContain('Forget 3 visits?');
  expect(document.activeElement).toBe(find('[data-action=forget-no]'));
  await press('forget-no');
  expect(onForget).not.toHaveBeenCalled();
  await press('forget');
  await press('forget-yes');
  expect(find('[role=status]')?.textContent).toBe('3 visits forgotten.');
});

test('what could not be forgotten is said', async () => {
  const onForget = () => Promise.reject<string>(new Error('disk'));
  act(() => render(<ForgetButton label="Forget" question="Forget?" onForget={onForget} />, document.body));
  await press('forget');
  await press('forget-yes');
  expect(find('[role=alert]')?.textContent).toContain('disk');
});
