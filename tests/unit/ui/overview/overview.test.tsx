// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Changes } from '../../../../src/core/overview/changes.ts';
import type { Week } from '../../../../src/core/overview/week.ts';
import { lastWeeks } from '../../../../src/dashboard/charts/week.ts';
import { WeekTable } from '../../../../src/dashboard/charts/week-table.tsx';
import { ChangesSection } from '../../../../src/dashboard/overview/changes-section.tsx';
import { WeekVerdict } from '../../../../src/dashboard/overview/week-verdict.tsx';

vi.mock('webextension-polyfill', async () => (await import('../support.ts')).polyfill);

beforeEach(() => render(null, document.body));

const show = (page: Parameters<typeof render>[0]) => act(() => render(page, document.body));
const text = (selector = 'body') => document.querySelector(selector)?.textContent;
const span = { from: 0, to: 1 };
const on = (...sites: string[]) => ({ sites: new Set(sites) });

test('weeks are seven days of the person’s calendar, the last with today in it, also where the clock changes', () => {
  const now = new Date(2026, 10, 3, 15, 30).getTime();
  const weeks = lastWeeks(3, now);
  expect(weeks.map(({ from }) => new Date(from).toDateString())).toEqual([
    'Wed Oct 14 2026',
    'Wed Oct 21 2026',
    'Wed Oct 28 2026',
  ]);
  expect(new Date(weeks[2]!.to).toDateString()).toBe('Wed Nov 04 2026');
  for (const { from, to } of weeks) expect([new Date(from).getHours(), new Date(to).getHours()]).toEqual([0, 0]);
  expect(weeks[0]!.to).toBe(weeks[1]!.from);
});

test('a week in sentences, each of which leads to what it counts', () => {
  const week: Week = {
    span,
    visits: 4,
    visited: new Set(['a.example', 'b.example']),
    collectors: [
      { organization: 'google', ...on('a.example', 'b.example'), taking: { before: 2, types: ['page-url'] } },
      { organization: 'facebook', ...on('a.example'), taking: { after: 1, types: ['hashed-email', 'email'] } },
    ],
  };
  show(<WeekVerdict week={week} />);
  expect(text('.headline')).toBe('2 organizations collected data about you in the last 7 days.');
  expect(text('[data-count=sites]')).toBe('You visited 2 sites.');
  expect(text('[data-count=before]')).toContain('1 of them collected before you had answered');
  expect(text('[data-count=after]')).toContain('1 of them collected after you had refused.');
  expect(text('[data-count=sensitive]')).toMatch(/^1 of them received something that names you.* Seen were: .+, .+\.$/);
  expect(document.querySelector('[data-count=after] a')?.getAttribute('href')).toBe('#/organizations?show=after');
});

test('that nothing was recorded is not said to be none, and none is said where somebody looked', () => {
  show(<WeekVerdict week={undefined} />);
  expect(text()).toContain('Nothing was recorded in the last 7 days');
  expect(text()).not.toContain('0');
  show(<WeekVerdict week={{ span, visits: 1, visited: new Set(['a.example']), collectors: [] }} />);
  expect(text('.headline')).toBe('No organization was seen collecting data about you in the last 7 days.');
});

const keys = (count: number) => Array.from({ length: count }, (_, at) => `organization-${at}`);

test('what changed: signs are words aloud, names are links, what is too much is counted', () => {
  const changes: Changes = {
    overall: { added: ['bytedance_inc'], gone: ['hotjar'] },
    sites: [{ site: 'shop.example', added: keys(10), gone: [] }],
    unchanged: 2,
  };
  show(<ChangesSection changes={changes} />);
  expect(text('[data-changed=all] [data-change=added]')).toBe('+New: ByteDance Inc');
  expect(text('[data-changed=all] [data-change=gone]')).toBe('−Not seen any more: Hotjar');
  expect(document.querySelector('[data-change=gone] a')?.getAttribute('href')).toBe('#/organization/hotjar');
  expect(document.querySelectorAll('[data-changed="shop.example"] [data-change]')).toHaveLength(8);
  expect(text('[data-changed="shop.example"]')).toContain('and 2 more that are new');
  expect(text()).toContain('On 2 sites nothing changed.');
});

test.each<[string, Changes | undefined, RegExp]>([
  ['one of both weeks was not observed', undefined, /once two weeks in a row were observed/],
  [
    'nobody came or went',
    { overall: { added: [], gone: [] }, sites: [], unchanged: 0 },
    /The same organizations.*You visited no site in both weeks\./,
  ],
])('what changed where %s', (_, changes, words) => {
  show(<ChangesSection changes={changes} />);
  expect(text()).toMatch(words);
});

test('the table of a chart has its newest week first, and says what was not observed', () => {
  const weeks = lastWeeks(2, Date.now());
  show(
    <WeekTable
      counted="Sites"
      weeks={[
        { span: weeks[0]!, value: undefined },
        { span: weeks[1]!, value: 1234 },
      ]}
    />,
  );
  const cells = [...document.querySelectorAll('td')].map(({ textContent }) => textContent);
  expect(cells).toEqual(['1,234', 'not observed']);
});
