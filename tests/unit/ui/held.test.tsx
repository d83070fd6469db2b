// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryIn } from '../../../src/core/holdings/memory.ts';
import { tableNames } from '../../../src/core/holdings/tables.ts';
import { Choice } from '../../../src/dashboard/held/choice.tsx';
import { HeldTable } from '../../../src/dashboard/held/held-table.tsx';
import { IgnoredSites } from '../../../src/dashboard/held/ignored-sites.tsx';
import { localDay } from '../../../src/dashboard/held/local-day.ts';
import { SettingsList } from '../../../src/dashboard/held/settings-list.tsx';
import { SpaceLine } from '../../../src/dashboard/held/space-line.tsx';
import { routeOf } from '../../../src/dashboard/use-route.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

beforeEach(() => render(null, document.body));

const show = (page: Parameters<typeof render>[0]) => act(() => render(page, document.body));
const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const textOf = (selector: string) => find(selector)?.textContent ?? '';

test('the page has an address of its own', () => {
  expect(routeOf('#/held')).toEqual({ page: 'held' });
});

test('every table is listed with its number, and with its times or whose times are its own', () => {
  const oldest = Date.UTC(2026, 0, 5, 12);
  const newest = Date.UTC(2026, 0, 31, 12);
  const tables = tableNames.map((table) =>
    table === 'visits' ? { table, rows: 1234, times: { oldest, newest } } : { table, rows: table === 'saved' ? 0 : 2 },
  );
  show(<HeldTable tables={tables} memory={memoryIn({ 'private.tabs/1': [1, 'x'.repeat(5000)] })} withPaths={false} />);
  expect(textOf('[data-table="visits"]')).toContain('1,234');
  expect(textOf('[data-table="visits"]')).toContain('Jan 5, 2026');
  expect(textOf('[data-table="visits"] .narrow')).toBe('Jan 5, 2026 to Jan 31, 2026');
  expect(textOf('[data-table="visitHosts"]')).toContain('as old as the visits');
  expect(textOf('[data-table="saved"] .number')).toBe('0');
  expect(document.querySelectorAll('[data-table]')).toHaveLength(tableNames.length);
  expect(textOf('[data-memory="private"]')).toContain('about 5 kB');
  expect(find('[data-memory="unforeseen"]')).toBeNull();
});

test('space that the browser does not tell is unknown, and is no number', () => {
  show(<SpaceLine space={undefined} />);
  expect(find('[data-space]')).toBeNull();
  show(<SpaceLine space="unknown" />);
  expect(textOf('[data-space]')).toContain('unknown');
  show(<SpaceLine space={2_240_000} />);
  expect(textOf('[data-space]')).toContain('2.2 MB');
});

test('settings are all said, as they are set', () => {
  show(
    <SettingsList
      settings={{
        paused: 'until-restart',
        retention: 'until-deleted',
        ignoredSites: Array.from({ length: 8 }, (_, at) => `s${at}.example`),
        pageEvidence: true,
        refuseBanners: false,
        gpc: true,
        gpcExceptions: [],
        region: 'eu',
        pagePaths: false,
        detail: 'all',
        theme: 'dark',
        language: 'pt_BR',
      }}
    />,
  );
  expect(textOf('[data-held-setting="paused"]')).toContain('until you start the browser again');
  expect(textOf('[data-held-setting="retention"]')).toContain('Until I delete it');
  expect(textOf('[data-held-setting="ignoredSites"]')).toContain('s4.example and 3 more');
  expect(textOf('[data-held-setting="gpcExceptions"]')).toContain('None');
  expect(textOf('[data-held-setting="gpc"]')).toContain('On');
  expect(textOf('[data-held-setting="language"]')).toContain('Português (Brasil)');
  expect(textOf('[data-held-setting="theme"]')).toContain('Dark');
});

describe('sites of which nothing is recorded', () => {
  async function add(typed: string, onIgnore: (site: string, ignored: boolean) => Promise<void>): Promise<string> {
    show(<IgnoredSites sites={[]} onIgnore={onIgnore} />);
    const field = find('#ignoredSites-site') as HTMLInputElement;
    await act(() => {
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(async () => void find('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    return textOf('[role=status]');
  }

  test.each([
    ['shop.example', 'shop.example'],
    [' https://www.Shop.example/basket?x#y ', 'shop.example'],
    ['a.b.co.uk', 'b.co.uk'],
  ])('“%s” adds %s', async (typed, site) => {
    const onIgnore = vi.fn(async () => undefined);
    expect(await add(typed, onIgnore)).toBe(`Nothing more is recorded of ${site}.`);
    expect(onIgnore).toHaveBeenCalledWith(site, true);
  });

  test.each(['', 'shop', 'two words', 'ftp://shop.example', 'https://'])('“%s” adds nothing', async (typed) => {
    const onIgnore = vi.fn(async () => undefined);
    expect(await add(typed, onIgnore)).toContain('That is no site');
    expect(onIgnore).not.toHaveBeenCalled();
  });

  test('what cannot be added is said, and what was typed stays', async () => {
    const said = await add('shop.example', async () => {
      throw new Error('1000 sites are left out already');
    });
    expect(said).toContain('1000 sites are left out already');
    expect((find('#ignoredSites-site') as HTMLInputElement).value).toBe('shop.example');
  });

  test('are taken out one by one', async () => {
    const onIgnore = vi.fn(async () => undefined);
    show(<IgnoredSites sites={['a.example', 'b.example']} onIgnore={onIgnore} />);
    await act(async () => find('[data-listed="b.example"] button')!.click());
    expect(onIgnore).toHaveBeenCalledWith('b.example', false);
  });
});

test('what is chosen is forgotten after a question only, and said; another choice begins anew', async () => {
  const onForget = vi.fn(async (value: string) => `${value} forgotten.`);
  const options = ['a', 'b'].map((value) => ({ value, label: value.toUpperCase() }));
  const about = { name: 'site', title: 'A site', hint: 'All of it.', label: 'Forget' } as const;
  show(<Choice {...about} options={options} question={(value) => `Forget ${value}?`} onForget={onForget} />);
  const choose = (value: string) =>
    act(() => {
      const field = find('select') as HTMLSelectElement;
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  expect(find('[data-action=forget]')).toBeNull();
  await choose('a');
  await act(async () => find('[data-action=forget]')!.click());
  expect(textOf('[role=alert]')).toContain('Forget a?');
  expect(onForget).not.toHaveBeenCalled();
  await act(async () => find('[data-action=forget-yes]')!.click());
  expect(textOf('[role=status]')).toBe('a forgotten.');
  await choose('b');
  expect(find('[role=status]')).toBeNull();
  expect(find('[data-action=forget]')).not.toBeNull();
});

describe('a day of the calendar', () => {
  test('begins and ends at midnight where the person is', () => {
    const { from, to } = localDay('2026-01-31')!;
    expect(new Date(from).toString()).toBe(new Date(2026, 0, 31).toString());
    expect(new Date(to).toString()).toBe(new Date(2026, 1, 1).toString());
  });

  test.each(['', '2026-02-30', '2026-13-01', '26-1-1', 'today'])('“%s” is none', (date) => {
    expect(localDay(date)).toBeUndefined();
  });
});
