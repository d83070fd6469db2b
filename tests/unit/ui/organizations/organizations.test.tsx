// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { NamedOrganization } from '../../../../src/core/overview/pick.ts';
import { OrganizationList } from '../../../../src/dashboard/organizations/organization-list.tsx';
import { OrganizationMeans } from '../../../../src/dashboard/organizations/organization-means.tsx';
import { OrganizationSites } from '../../../../src/dashboard/organizations/organization-sites.tsx';
import { OrganizationTrackers } from '../../../../src/dashboard/organizations/organization-trackers.tsx';
import { OrganizationVerdict } from '../../../../src/dashboard/organizations/organization-verdict.tsx';
import { ReceivedTypes } from '../../../../src/dashboard/organizations/received-types.tsx';

vi.mock('webextension-polyfill', async () => (await import('../support.ts')).polyfill);

beforeEach(() => {
  render(null, document.body);
  history.replaceState(null, '', '#/organizations');
});

const show = (page: Parameters<typeof render>[0]) => act(() => render(page, document.body));
const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const text = (selector = 'body') => find(selector)?.textContent;
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-organization]')].map((row) => row.dataset.organization);

const one = (organization: string, about: Partial<NamedOrganization> = {}): NamedOrganization => ({
  organization,
  name: organization.toUpperCase(),
  sites: 1,
  days: 1,
  firstAt: 0,
  lastAt: Date.UTC(2026, 0, 31, 12),
  ...about,
});

const few = [
  one('a', { sites: 2, before: 1, types: ['page-url', 'email'], likely: ['email'] }),
  one('b', { after: 3, types: ['client-id', 'page-title', 'page-url', 'screen', 'language'] }),
  one('c', { before: 1, after: 1 }),
];

test('a row says what in words, the most telling first, and when', () => {
  show(<OrganizationList organizations={few} />);
  expect(shown()).toEqual(['a', 'b', 'c']);
  expect(text('[data-organization=a]')).toMatch(/likely.* · .+before you answered/);
  expect(text('[data-organization=b]')).toMatch(/ · 1 more.*after you refused/);
  expect(text('[data-organization=c]')).toContain('before you answered, and after you refused');
});

async function choose(field: HTMLInputElement | HTMLSelectElement, value: string, event: string): Promise<void> {
  await act(async () => {
    field.value = value;
    field.dispatchEvent(new Event(event, { bubbles: true }));
  });
}

test('filter, search and order are in the address', async () => {
  show(<OrganizationList organizations={few} />);
  expect([...document.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    'All 3',
    'Before an answer: 2',
    'After you refused: 2',
    'Sensitive data: 1',
  ]);
  await choose(find('select') as HTMLSelectElement, 'before', 'change');
  expect(shown()).toEqual(['a', 'c']);
  await choose(find('input') as HTMLInputElement, 'C', 'input');
  expect(shown()).toEqual(['c']);
  await act(async () => find('[data-sort=last]')!.click());
  expect(location.hash).toBe('#/organizations?show=before&search=C&sort=last');
  await choose(find('input') as HTMLInputElement, 'nobody', 'input');
  expect(text('[role=status]')).toBe('No organization matches what you chose.');
});

test('an address that chooses what there is not shows all', () => {
  history.replaceState(null, '', '#/organizations?show=evil&sort=x&page=-4');
  show(<OrganizationList organizations={few} />);
  expect(shown()).toEqual(['a', 'b', 'c']);
});

test('of two thousand a hundred are drawn, and the others are a page away', async () => {
  show(
    <OrganizationList organizations={Array.from({ length: 2_000 }, (_, at) => one(`o${at}`, { sites: 2_000 - at }))} />,
  );
  expect(text('[role=status]')).toBe('2,000 organizations');
  expect(shown()).toHaveLength(100);
  await act(async () => find('[data-page-to=next]')!.click());
  expect(shown()[0]).toBe('o100');
  await choose(find('input') as HTMLInputElement, 'o1999', 'input');
  expect(shown()).toEqual(['o1999']);
});

test('the verdict of one: where, when, and what weighs most', () => {
  show(<OrganizationVerdict name="A" seen={one('a', { sites: 3, days: 2, before: 4, after: 1, types: ['email'] })} />);
  expect(text('.headline')).toBe('A collected data about you on 3 sites.');
  expect(text()).toContain('It was seen on 2 days.');
  expect(text()).toContain('4 requests went to it before you had answered');
  expect(text()).toContain('1 request went to it after you had refused.');
  expect(find('[data-sensitive]')).not.toBeNull();
});

test('what it received stands by category, likely where nobody is sure; nothing known is said to be that', () => {
  show(<ReceivedTypes taking={{ types: ['email', 'page-url'], likely: ['email'], typed: true }} />);
  expect([...document.querySelectorAll<HTMLElement>('[data-type]')].map(({ dataset }) => dataset.type)).toEqual([
    'email',
    'page-url',
  ]);
  expect(text('[data-type=email] summary')).toMatch(/likely/);
  expect(find('[data-typed]')).not.toBeNull();
  show(<ReceivedTypes taking={{}} />);
  expect(find('[data-type]')).toBeNull();
});

const place = (site: string) => ({ site, requests: 2, firstAt: 0, lastAt: 1 });

test('its sites: some at once, and more when they are asked for', async () => {
  const onMore = vi.fn();
  show(
    <OrganizationSites organization="google" sites={[place('a.example'), place('b.example')]} of={9} onMore={onMore} />,
  );
  expect(document.querySelectorAll('[data-on-site]')).toHaveLength(2);
  expect(text('[role=status]')).toBe('2 of 9 sites, the newest first');
  await act(async () => find('[data-action=more-sites]')!.click());
  expect(onMore).toHaveBeenCalledOnce();
  show(<OrganizationSites organization="google" sites={[place('a.example')]} of={1} onMore={onMore} />);
  expect(find('[data-action=more-sites]')).toBeNull();
});

test('what one can do begins on a site that is not its own, and what was done is said with what came after', () => {
  const optedOut = { organization: 'google', kind: 'account-setting', host: 'g.example', doneAt: 0, again: 2 } as const;
  const sites = [place('google.com'), place('shop.example')];
  show(<OrganizationMeans organization="google" sites={sites} optedOut={[optedOut]} />);
  expect(find('[data-means=request] a')?.getAttribute('href')).toBe(
    '#/requests/new?organization=google&site=shop.example',
  );
  expect(find('[data-means="opt-out"]')).not.toBeNull();
  expect(text('[data-opted-out]')).toMatch(
    /You noted an opt-out at g\.example on .+: .*collected again on 2 sites since/,
  );
});

test('its trackers by name, the newest first, with what is claimed of them', () => {
  const at = { firstAt: 0, lastAt: 1 };
  show(
    <OrganizationTrackers
      trackers={[
        { tracker: 'google_analytics', ...at },
        { tracker: 'doubleclick', ...at, lastAt: 9 },
      ]}
    />,
  );
  const trackers = [...document.querySelectorAll<HTMLElement>('[data-tracker]')].map(({ dataset }) => dataset.tracker);
  expect(trackers).toEqual(['doubleclick', 'google_analytics']);
  expect(find('[data-part=claimed]')).not.toBeNull();
});
