// Who received something after an opt-out from them was noted: what counts, and how sure one can be.

import { expect, test } from 'vitest';
import type { RequestRecord } from '../../../../src/core/facts.ts';
import type { AfterOptOutFinding } from '../../../../src/core/findings/finding.ts';
import { isAfterOptOut } from '../../../../src/core/findings/finding.ts';
import { siteReport } from '../../../../src/core/report/site-report.ts';
import type { OptedOutSince } from '../../../../src/core/rights/opted-out.ts';
import { sitesOf, tellingTrackers } from '../../../../src/core/rights/received-again.ts';
import { directory } from '../../../../src/ui/directory.ts';
import { NOON } from '../../../support/facts.ts';
import { by, factsOf, SECOND } from './world.ts';

const DONE = NOON + 10 * SECOND;

/** Of Adform, whose opt-out is a cookie in this browser. */
const adform: OptedOutSince = {
  organization: 'adform',
  kind: 'cookie-opt-out',
  host: 'site.adform.com',
  doneAt: DONE,
  again: 0,
};

const first = { id: 'v1' };
const second = { id: 'v2', startedAt: NOON + 60 * SECOND };
const sends = (seconds: number, change: Partial<RequestRecord> = {}) =>
  by('adform', seconds, { host: 'track.adform.net', visit: seconds > 10 ? 'v2' : 'v1', ...change });
const identified: Partial<RequestRecord> = { data: [{ type: 'cookie-id', evidence: 'uid' }] };

function found(requests: Partial<RequestRecord>[], optedOut = [adform], site?: string): AfterOptOutFinding[] {
  const facts = factsOf({ visits: [first, second], requests, ...(site !== undefined && { site }) });
  return (siteReport(facts, directory, 'unknown', optedOut).findings ?? []).filter(isAfterOptOut);
}

test('adform is what these tests take it for', () => {
  expect(directory.tracker('adform')?.organization).toBe('adform');
});

test('requests of a later visit are counted, with when and by whom', () => {
  const [finding] = found([sends(1), sends(61), sends(70)], [{ ...adform, again: 3 }]);
  expect(finding).toMatchObject({ kind: 'collected-after-opt-out', principle: 'opt-out', certainty: 'information' });
  expect(finding?.summary).toContain('when cookies are cleared');
  expect(finding?.evidence).toEqual([
    {
      by: 'Adform',
      organization: 'adform',
      optOut: 'cookie-opt-out',
      host: 'site.adform.com',
      doneAt: new Date(DONE).toISOString(),
      requests: 2,
      firstAt: new Date(NOON + 61 * SECOND).toISOString(),
      lastAt: new Date(NOON + 70 * SECOND).toISOString(),
      trackers: ['adform'],
      sites: 3,
      lostWhen: 'cookies-cleared',
    },
  ]);
});

const cases: [string, Partial<RequestRecord>[], OptedOutSince[]][] = [
  ['nothing was noted', [sends(61)], []],
  ['another was opted out of', [sends(61)], [{ ...adform, organization: 'criteo' }]],
  ['it came before', [sends(1)], [adform]],
  ['the page was open since before', [sends(1), sends(60, { visit: 'v1' })], [adform]],
  ['it was stopped', [sends(61, { fate: 'blocked' })], [adform]],
];

test.each(cases)('nothing is found where %s', (_, requests, optedOut) => {
  expect(found(requests, optedOut)).toEqual([]);
});

test('nothing is found on the organization’s own site', () => {
  expect(found([sends(61, { party: 'same-organization' })])).toEqual([]);
});

test('an identifier that recognises the browser makes it likely, where the opt-out is one for the browser', () => {
  const certainties = (change: Partial<RequestRecord>, optedOut = adform) =>
    found([sends(61, change)], [optedOut]).map(({ certainty, evidence }) => [certainty, evidence[0]?.identified]);
  expect(certainties(identified)).toEqual([['likely', true]]);
  expect(certainties({ data: [{ type: 'cookie-id', evidence: 'uid', certainty: 'likely' }] })).toEqual([
    ['information', undefined],
  ]);
  expect(certainties({ data: [{ type: 'session-id', evidence: 'sid' }] })).toEqual([['information', undefined]]);
  expect(certainties(identified, { ...adform, kind: 'account-setting' })).toEqual([['information', true]]);
});

test('of the sites since then, those of its own do not count, and the newest comes first', () => {
  const rows = ['a.example', 'adform.net', 'b.example', 'a.example'].map((site, at) => ({
    site,
    tracker: 'adform',
    newestAt: NOON + at,
  }));
  expect(sitesOf(rows, 'adform', directory)).toEqual([
    { site: 'a.example', newestAt: NOON + 3 },
    { site: 'b.example', newestAt: NOON + 2 },
  ]);
  expect(tellingTrackers('google', directory)).toContain('google_analytics');
  expect(tellingTrackers('google', directory)).not.toContain('google_tag_manager');
});
