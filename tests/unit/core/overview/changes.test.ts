import { expect, test } from 'vitest';
import type { VisitSummary } from '../../../../src/core/facts.ts';
import { changesBetween } from '../../../../src/core/overview/changes.ts';
import { weekOf } from '../../../../src/core/overview/week.ts';
import { NOON } from '../../../support/facts.ts';

const WEEK = 7 * 86_400_000;

/** `site: organizations`, opened unless it ends in `!`. */
function week(weeksAgo: number, ...visits: string[]) {
  const from = NOON - weeksAgo * WEEK;
  const rows = visits.map((one, nth): VisitSummary => {
    const [site = '', organizations = ''] = one.replace('!', '').split(/: ?/);
    const trackers = organizations.split(' ').filter((tracker) => tracker !== '');
    return {
      visit: String(nth),
      site,
      at: from + nth,
      ...(!one.endsWith('!') && { opened: true as const }),
      trackers: trackers.map((tracker) => ({ tracker })),
    };
  });
  return weekOf(rows, { from, to: from + WEEK }, (tracker) => tracker)!;
}

test('who is new and who is gone, over all sites and on each that was visited in both weeks', () => {
  const before = week(1, 'shop: google hotjar', 'news: google meta', 'old: criteo');
  const now = week(0, 'shop: google tiktok', 'news: meta google', 'new: meta');
  expect(changesBetween(before, now)).toEqual({
    overall: { added: ['tiktok'], gone: ['criteo', 'hotjar'] },
    sites: [{ site: 'shop', added: ['tiktok'], gone: ['hotjar'] }],
    unchanged: 1,
  });
});

test('a site is visited when somebody opened it, and what it sent in the background counts all the same', () => {
  const changes = changesBetween(week(1, 'shop: google', 'ahead: meta!'), week(0, 'shop: google', 'ahead: criteo!'));
  expect(changes).toEqual({ overall: { added: ['criteo'], gone: ['meta'] }, sites: [], unchanged: 1 });
});

test('who is on several sites is gone only when seen on none', () => {
  const changes = changesBetween(week(1, 'a: x', 'b: x'), week(0, 'a: x', 'b:'));
  expect(changes.overall).toEqual({ added: [], gone: [] });
  expect(changes.sites).toEqual([{ site: 'b', added: [], gone: ['x'] }]);
});

test('a site with most changes comes first', () => {
  const changes = changesBetween(week(1, 'a: x', 'b: x y'), week(0, 'a:', 'b: z'));
  expect(changes.sites.map(({ site }) => site)).toEqual(['b', 'a']);
});
