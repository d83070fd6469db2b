// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { About } from '../../../src/dashboard/about.tsx';
import { ForgetButton } from '../../../src/dashboard/forget-button.tsx';
import { SiteTable } from '../../../src/dashboard/site-table.tsx';
import { addressOf, routeOf } from '../../../src/dashboard/use-route.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

beforeEach(() => render(null, document.body));

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const press = (action: string) => act(async () => find(`[data-action=${action}]`)!.click());

test.each([
  ['', { page: 'sites' }],
  ['#/', { page: 'sites' }],
  ['#/site/shop.example', { page: 'site', site: 'shop.example' }],
  ['#/site/%zz', { page: 'sites' }],
  [addressOf('[::1]'), { page: 'site', site: '[::1]' }],
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

test('forgetting asks first, and the harmless answer has the focus', async () => {
  const onForget = vi.fn(() => Promise.resolve(3));
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
  const onForget = () => Promise.reject(new Error('disk'));
  act(() => render(<ForgetButton label="Forget" question="Forget?" onForget={onForget} />, document.body));
  await press('forget');
  await press('forget-yes');
  expect(find('[role=alert]')?.textContent).toContain('disk');
});

test('about credits its source with version and licence, and lists what is kept and not seen', async () => {
  const onPause = vi.fn();
  act(() => render(<About paused={false} knowledgeVersion="1.0.945" onPause={onPause} />, document.body));
  for (const words of ['@ghostery/trackerdb', '1.0.945', 'CC-BY-NC-SA-4.0', '90 days', 'WebSockets'])
    expect(document.body.textContent).toContain(words);
  await press('pause');
  expect(onPause).toHaveBeenCalledWith(true);
});
