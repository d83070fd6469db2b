// A report in the terminal: who was stopped stands in one line, and is not among those who collected.

import { expect, test } from 'vitest';
import { summaryOf } from '../../../../scripts/summary.ts';
import type { SiteReport } from '../../../../src/core/report/types.ts';
import { fullReport } from './full-report.ts';

function linesOf(about: Partial<SiteReport> = {}): string[] {
  return summaryOf({ ...fullReport, sites: [{ ...fullReport.sites[0]!, ...about }] }).split('\n');
}

const nothing = { organizations: 0, trackers: 0, requests: 0, beforeChoice: 0, afterRefusal: 0 };

test('one line per site, per collector, and for all that was stopped', () => {
  expect(linesOf()).toEqual([
    'shop.example: 1 organization, 3 requests, 1 of them before an answer to the question for consent. Choice: refused.',
    '  Google (runs this site)  3  told: refused  an ID that recognises this browser (likely)',
    '  Stopped: Google Analytics (2 requests stopped by another extension or the browser); Meta Pixel (1 request stopped by another extension or the browser, 3 requests did not get through)',
  ]);
});

test('where nothing was stopped, nothing is said of it', () => {
  expect(linesOf({ stopped: [] }).join()).not.toContain('topped');
});

test.each([
  ['stopped', {}, 'no known tracker received anything'],
  ['seen', { stopped: [] }, 'no known tracker was observed'],
] as [string, Partial<SiteReport>, string][])('a site on which no tracker was more than %s', (_, about, words) => {
  expect(linesOf({ collectors: [], totals: nothing, ...about })[0]).toContain(words);
});
