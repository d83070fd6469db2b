// From roll-ups to the numbers that popup, dashboard and exports show.

import { expect, test } from 'vitest';
import { FURTHER_HOSTS, type VisitTracker } from '../../../../src/core/facts.ts';
import type { Choice, ConsentSignal, DataType } from '../../../../src/core/model.ts';
import { siteReport } from '../../../../src/core/report/site-report.ts';
import { organizationsOnlyStopped, requestsStopped } from '../../../../src/core/report/stopped.ts';
import type { SiteReport } from '../../../../src/core/report/types.ts';
import { backgroundOf, isBackground } from '../../../../src/core/visits/background.ts';
import { directory, history, START, seeds } from './histories.ts';
import { reportOn, under, unsent, visit } from './rows.ts';

const sentUnder = (choice: Choice, { occasions }: VisitTracker) =>
  occasions.reduce((sum, one) => sum + (one.choice === choice && !one.settling ? one.requests : 0), 0);

const trackerIn = (report: SiteReport) => report.collectors[0]!.trackers[0]!;

test('the same tracker in two visits is one tracker with the sums of both', () => {
  const report = reportOn([
    {
      requests: 3,
      unansweredRequests: 1,
      insecureRequests: 1,
      unreadableRequests: 2,
      ...under({ undecided: 1, refused: 2 }),
      hosts: ['b.example'],
      firstAt: START + 5,
      lastAt: START + 6,
    },
    {
      visit: 'v2',
      requests: 4,
      unansweredRequests: 2,
      unreadableRequests: 1,
      ...under({ refused: 4 }),
      hosts: ['a.example', 'b.example'],
    },
  ]);
  expect(report.collectors).toHaveLength(1);
  expect(trackerIn(report)).toMatchObject({
    key: 't0',
    requests: 7,
    unansweredRequests: 3,
    insecureRequests: 1,
    unreadableRequests: 3,
    beforeChoice: 1,
    afterRefusal: 6,
    hosts: ['a.example', 'b.example'],
    firstAt: '2026-01-31T12:00:00.000Z',
    lastAt: '2026-01-31T12:00:00.006Z',
  });
  expect(report.totals).toEqual({ organizations: 1, trackers: 1, requests: 7, beforeChoice: 1, afterRefusal: 6 });
});

test.each([
  [['first', 'third'], 'third'],
  [['third', 'first'], 'third'],
  [['first', 'same-organization'], 'same-organization'],
  [['same-organization', 'third', 'first'], 'third'],
  [['first', 'first'], 'first'],
] as const)('seen as %j: %s', (parties, expected) => {
  expect(trackerIn(reportOn(parties.map((party) => ({ party })))).party).toBe(expected);
});

test('data is listed once for each type and field, with its category', () => {
  const report = reportOn([
    { data: [{ type: 'client-id', evidence: 'cid' }] },
    {
      data: [
        { type: 'client-id', evidence: 'cid' },
        { type: 'client-id', evidence: 'uid' },
      ],
    },
    { data: [{ type: 'page-url', evidence: 'cid' }] },
  ]);
  expect(trackerIn(report).data).toEqual([
    { category: 'device-identifiers', type: 'client-id', evidence: 'cid' },
    { category: 'device-identifiers', type: 'client-id', evidence: 'uid' },
    { category: 'browsing-and-interaction', type: 'page-url', evidence: 'cid' },
  ]);
});

test('what one visit knows and another finds likely is known', () => {
  const likely = (type: DataType, evidence: string) => ({ type, evidence, certainty: 'likely' }) as const;
  const report = reportOn([
    { data: [likely('client-id', 'cid'), { type: 'page-url', evidence: 'dl' }] },
    { data: [{ type: 'client-id', evidence: 'cid' }, likely('page-url', 'dl'), likely('email', 'em')] },
  ]);
  expect(trackerIn(report).data).toEqual([
    { category: 'device-identifiers', type: 'client-id', evidence: 'cid' },
    { category: 'browsing-and-interaction', type: 'page-url', evidence: 'dl' },
    { category: 'user-provided', type: 'email', evidence: 'em', certainty: 'likely' },
  ]);
});

test('what was told adds up where standard, value and choice are the same', () => {
  const told = { standard: 'google-consent-mode', value: 'G100', choice: 'refused', requests: 2 } as const;
  const report = reportOn([
    { told: [told] },
    {
      told: [
        { ...told, requests: 3 },
        { ...told, value: 'G111', choice: 'accepted' },
      ],
    },
    { told: [{ ...told, standard: 'cmp' }] },
  ]);
  expect(trackerIn(report).told).toEqual([
    { ...told, requests: 5 },
    { ...told, value: 'G111', choice: 'accepted' },
    { ...told, standard: 'cmp' },
  ]);
});

test('what requests told in all adds up, the most frequent first', () => {
  const report = reportOn([
    { byTold: { refused: 1, nothing: 2 } },
    { byTold: { accepted: 3, nothing: 2 } },
    { byTold: { contradictory: 1 } },
  ]);
  expect(trackerIn(report).byTold).toEqual([
    { told: 'nothing', requests: 4 },
    { told: 'accepted', requests: 3 },
    { told: 'contradictory', requests: 1 },
    { told: 'refused', requests: 1 },
  ]);
});

test('only requests before an answer and after a refusal are counted as such', () => {
  const byChoice = { undecided: 1, refused: 2, partial: 4, accepted: 8, 'not-asked': 16, unknown: 32 };
  const { totals } = reportOn([{ requests: 63, ...under(byChoice) }]);
  expect(totals).toMatchObject({ requests: 63, beforeChoice: 1, afterRefusal: 2 });
});

test('what went out just as an answer was given counts as neither', () => {
  const rows = under({ undecided: 3, refused: 5 });
  const occasions = rows.occasions.map((one) => ({ ...one, requests: 2, settling: true as const }));
  const { totals } = reportOn([{ requests: 8, ...rows, occasions: [...rows.occasions, ...occasions] }]);
  expect(totals).toMatchObject({ requests: 8, beforeChoice: 3, afterRefusal: 5 });
});

test.each([
  ['of a known organization', 't0', { key: 'google', name: 'Google', country: 'US', known: true }],
  ['of no known organization', 't4', { key: 'tracker:t4', name: '@Tracker 4', known: false }],
  ['no longer in trackerdb', 'gone', { key: 'tracker:gone', name: 'gone', known: false }],
])('a tracker %s', (_, tracker, organization) => {
  expect(reportOn([{ tracker }]).collectors[0]!.organization).toEqual(organization);
});

test('a collector has its opt-outs, policy and contact', () => {
  const [google] = reportOn([{}]).collectors;
  expect(google).toMatchObject({
    privacyPolicy: 'https://policies.example/',
    // The directory's own contact comes before trackerdb's.
    contact: 'data-access-requests@google.com',
    access: { url: 'https://takeout.google.com/', verified: true },
    deletion: { verified: true },
    tcfVendors: [755],
  });
  expect(google!.optOuts[0]).toMatchObject({ kind: 'account-setting', verified: true });
  expect(reportOn([{ tracker: 't4' }]).collectors[0]).toMatchObject({ optOuts: [] });
});

test('ways to refuse many at once are said once for the site, and only where they concern somebody', () => {
  const keys = reportOn([{}]).aggregatedOptOuts?.map(({ key }) => key);
  expect(keys).toContain('gpc');
  expect(keys).toContain('my-ad-center');
  expect(keys).not.toContain('drop');
  expect(new Set(keys).size).toBe(keys!.length);
});

test('collectors and their trackers stand by requests, then by name', () => {
  const report = reportOn([
    { tracker: 't1', requests: 2 },
    { tracker: 't4', requests: 5 },
    { tracker: 't0', requests: 1 },
    { tracker: 't5', requests: 4 },
    { tracker: 't10', requests: 4 },
    { tracker: 't6', requests: 3 },
  ]);
  expect(
    report.collectors.map(({ organization, trackers }) => [organization.key, trackers.map(({ key }) => key)]),
  ).toEqual([
    ['google', ['t10', 't5', 't0']],
    ['tracker:t4', ['t4']],
    ['comma', ['t6', 't1']],
  ]);
});

test('hosts that nobody knows are added up over visits', () => {
  const hosts = [
    { visit: 'v1', site: 'shop.example', host: 'b.example', requests: 2 },
    { visit: 'v1', site: 'shop.example', host: 'a.example', requests: 5 },
    { visit: 'v2', site: 'shop.example', host: 'b.example', requests: 4 },
  ];
  expect(reportOn([], { hosts }).unrecognised).toEqual([
    { host: 'b.example', requests: 6 },
    { host: 'a.example', requests: 5 },
  ]);
});

test('what was sent to further hosts is told apart from none of them', () => {
  const hosts = [
    { visit: 'v1', site: 'shop.example', host: 'b.example', requests: 2 },
    { visit: 'v1', site: 'shop.example', host: FURTHER_HOSTS, requests: 5 },
    { visit: 'v2', site: 'shop.example', host: FURTHER_HOSTS, requests: 1 },
  ];
  expect(reportOn([], { hosts })).toMatchObject({
    unrecognised: [{ host: 'b.example', requests: 2 }],
    furtherHosts: 6,
  });
  expect(reportOn([], { hosts: hosts.slice(0, 1) })).not.toHaveProperty('furtherHosts');
});

test('the banner is of the newest visit that had one: some sites load their page anew once it is answered', () => {
  const answer = { answer: 'refuse', by: 'click', at: START + 2, outcome: 'confirmed', clicks: 2 } as const;
  const asked = visit({ id: 'v2', startedAt: START + 1, banner: { rule: 'Klaro', at: START + 1, answer } });
  const before = visit({ id: 'v1', banner: { rule: 'onetrust', at: START } });
  const after = visit({ id: 'v3', startedAt: START + 5 });
  const report = reportOn([], { visits: [before, asked, after] });
  const at = (instant: number) => new Date(instant).toISOString();
  expect(report.consent.banner).toEqual({
    rule: 'Klaro',
    at: at(START + 1),
    answer: { ...answer, at: at(START + 2) },
  });
  expect(reportOn([], { visits: [after] }).consent).not.toHaveProperty('banner');
});

test('consent is that of the newest visit, in whatever order visits come', () => {
  const signal = (choice: 'refused' | 'accepted', at: number, answeredNow: boolean) =>
    ({ standard: 'tcf', source: 'page', choice, at, answeredNow, detail: { status: 'tcloaded' } }) as const;
  const visits = [
    visit({ id: 'v2', startedAt: START + 1000, signals: [signal('refused', START + 2000, true)] }),
    visit({ id: 'v1', complete: false, signals: [signal('accepted', START, false)] }),
  ];
  expect(reportOn([], { visits })).toMatchObject({
    visits: 2,
    complete: false,
    firstSeen: '2026-01-31T12:00:00.000Z',
    lastSeen: '2026-01-31T12:00:01.000Z',
    consent: {
      choice: 'refused',
      at: '2026-01-31T12:00:02.000Z',
      signals: [{ standard: 'tcf', source: 'page', choice: 'refused', detail: { status: 'tcloaded' } }],
    },
  });
});

test('a page that states nothing has no known choice and no time of an answer', () => {
  expect(reportOn([]).consent).toEqual({ choice: 'unknown', signals: [] });
});

test('what a service worker sent before the visits belongs to the span of the site', () => {
  const rows = [{ visit: backgroundOf('shop.example', 0), firstAt: START - 60_000, lastAt: START + 60_000 }];
  expect(reportOn(rows)).toMatchObject({
    firstSeen: '2026-01-31T11:59:00.000Z',
    lastSeen: '2026-01-31T12:01:00.000Z',
  });
});

test.each([
  ['opened', {}, { visits: 1, loadedInAdvance: 0 }],
  ['loaded in advance and not opened', { inAdvance: true }, { visits: 0, loadedInAdvance: 1 }],
] as const)('a page that was %s', (_, about, expected) => {
  expect(reportOn([{}], { visits: [visit(about)] })).toMatchObject({ ...expected, totals: { requests: 1 } });
});

test('consent is that of a page that was opened, be one that was not opened newer', () => {
  const signal = (choice: 'refused' | 'accepted') =>
    ({ standard: 'tcf', source: 'page', choice, at: START, answeredNow: false, detail: {} }) as const;
  const opened = visit({ signals: [signal('refused')] });
  const advance = visit({ id: 'v2', startedAt: START + 1, inAdvance: true, signals: [signal('accepted')] });
  expect(reportOn([], { visits: [opened, advance] }).consent.choice).toBe('refused');
  expect(reportOn([], { visits: [advance] }).consent.choice).toBe('accepted');
});

test('a site of which only the background was seen has no visit and no known choice', () => {
  const row = { visit: backgroundOf('shop.example', 0), requests: 2, byChoice: { unknown: 2 } };
  const report = reportOn([row], { visits: [] });
  expect(report).toMatchObject({ visits: 0, loadedInAdvance: 0, consent: { choice: 'unknown', signals: [] } });
  expect(trackerIn(report)).toMatchObject({ requests: 2, backgroundRequests: 2 });
});

test('what was sent in the background is part of what was sent', () => {
  const report = reportOn([
    { requests: 3 },
    { visit: backgroundOf('shop.example', 0), requests: 2 },
    { visit: backgroundOf('shop.example', START), requests: 4 },
  ]);
  expect(trackerIn(report)).toMatchObject({ requests: 9, backgroundRequests: 6 });
});

test('what was given up before an answer came was sent all the same', () => {
  const report = reportOn([{ requests: 2, unansweredRequests: 2 }]);
  expect(trackerIn(report)).toMatchObject({ requests: 2, unansweredRequests: 2 });
  expect(report).toMatchObject({ stopped: [], totals: { organizations: 1, requests: 2 } });
});

test.each([
  ['its own', 'google.example', true],
  ['another', 'shop.example', false],
])('a collector on %s site', (_, site, runsSite) => {
  expect(reportOn([{ tracker: 't0' }], { site }).collectors[0]!.runsSite).toBe(runsSite);
});

test('a tracker with no known organization runs no site, not even one whose owner is not known either', () => {
  expect(reportOn([{ tracker: 't4' }], { site: 'unowned.example' }).collectors[0]!.runsSite).toBe(false);
});

test('a tracker that was only stopped collected nothing, and is listed as stopped', () => {
  const report = reportOn([{ ...unsent, blockedRequests: 2, failedRequests: 1 }]);
  expect(report.collectors).toEqual([]);
  expect(report.totals).toMatchObject({ organizations: 0, trackers: 0, requests: 0 });
  expect(report.stopped).toEqual([
    {
      organization: { key: 'google', name: 'Google', country: 'US', known: true },
      key: 't0',
      name: '@Tracker 0',
      category: 'advertising',
      blockedRequests: 2,
      failedRequests: 1,
    },
  ]);
});

test('a tracker that was stopped in part is listed in both places, with where and when of what it received', () => {
  const at = START + 5;
  const sent: Partial<VisitTracker> = { requests: 3, party: 'first', hosts: ['b.example'], firstAt: at, lastAt: at };
  const never: Partial<VisitTracker> = { ...unsent, blockedRequests: 1, hosts: ['a.example'], firstAt: START };
  for (const rows of [
    [sent, never],
    [never, sent],
  ]) {
    const report = reportOn(rows);
    expect(trackerIn(report)).toMatchObject({
      requests: 3,
      party: 'first',
      hosts: ['b.example'],
      firstAt: '2026-01-31T12:00:00.005Z',
    });
    expect(report.stopped.map(({ key, blockedRequests }) => [key, blockedRequests])).toEqual([['t0', 1]]);
  }
});

test('the stopped stand by organization, then by tracker', () => {
  const rows = ['t4', 't5', 't1', 't0'].map((tracker) => ({ tracker, ...unsent, failedRequests: 1 }));
  expect(reportOn(rows).stopped.map(({ key }) => key)).toEqual(['t4', 't1', 't0', 't5']);
});

test.each([
  ['all received something', [{ blockedRequests: 1 }], []],
  ['one of two received nothing', [{ blockedRequests: 1 }, { tracker: 't1', ...unsent, failedRequests: 1 }], ['comma']],
  ['by another of its trackers it did', [{}, { tracker: 't5', ...unsent, blockedRequests: 1 }], []],
  [
    'with two trackers it is one',
    [
      { tracker: 't0', ...unsent, blockedRequests: 1 },
      { tracker: 't5', ...unsent, blockedRequests: 1 },
    ],
    ['google'],
  ],
] as [string, Partial<VisitTracker>[], string[]][])('who was only stopped: %s', (_, rows, expected) => {
  expect(organizationsOnlyStopped(reportOn(rows)).map(({ key }) => key)).toEqual(expected);
});

test('the histories hold what they are to try', () => {
  const sites = seeds.flatMap(history).map((facts) => siteReport(facts, directory));
  const trackers = sites.flatMap(({ collectors }) => collectors.flatMap((collector) => collector.trackers));
  expect(sites.some(({ visits, loadedInAdvance }) => visits === 0 && loadedInAdvance > 0)).toBe(true);
  expect(sites.some(({ visits, loadedInAdvance }) => visits + loadedInAdvance === 0)).toBe(true);
  expect(sites.some((site) => organizationsOnlyStopped(site).length > 0)).toBe(true);
  expect(sites.some(({ collectors, stopped }) => collectors.length === 0 && stopped.length > 0)).toBe(true);
  expect(sites.some(({ collectors }) => collectors.some(({ runsSite }) => runsSite))).toBe(true);
  expect(
    trackers.some(({ requests, backgroundRequests }) => backgroundRequests > 0 && backgroundRequests < requests),
  ).toBe(true);
  expect(trackers.some(({ requests, unansweredRequests }) => unansweredRequests === requests)).toBe(true);
  expect(
    trackers.some(({ requests, unansweredRequests }) => unansweredRequests > 0 && unansweredRequests < requests),
  ).toBe(true);
});

test.each(seeds)('history %i: nothing is lost or counted twice', (seed) => {
  for (const facts of history(seed)) {
    const { totals, collectors, stopped, visits, loadedInAdvance } = siteReport(facts, directory);
    const sum = (of: (row: VisitTracker) => number) => facts.trackers.reduce((total, row) => total + of(row), 0);
    const received = facts.trackers.filter(({ requests }) => requests > 0);
    expect(totals).toEqual({
      organizations: new Set(collectors.map(({ organization }) => organization.key)).size,
      trackers: new Set(received.map(({ tracker }) => tracker)).size,
      requests: sum(({ requests }) => requests),
      beforeChoice: sum((row) => sentUnder('undecided', row)),
      afterRefusal: sum((row) => sentUnder('refused', row)),
    });
    expect(visits + loadedInAdvance).toBe(facts.visits.length);
    expect(requestsStopped({ stopped })).toBe(
      sum(({ blockedRequests, failedRequests }) => blockedRequests + failedRequests),
    );
    const reports = collectors.flatMap(({ trackers }) => trackers);
    expect(reports.reduce((total, { backgroundRequests }) => total + backgroundRequests, 0)).toBe(
      sum(({ visit: id, requests }) => (isBackground(id) ? requests : 0)),
    );
    expect(reports.reduce((total, { unansweredRequests }) => total + unansweredRequests, 0)).toBe(
      sum(({ unansweredRequests }) => unansweredRequests),
    );
  }
});

/** As a page's TCF interface states it that knew the answer before. */
const accepted: ConsentSignal = {
  standard: 'tcf',
  source: 'page',
  choice: 'accepted',
  at: START,
  answeredNow: false,
  detail: {},
};

test('of a consent manager’s record the report has its name, its categories, and when it says it was answered', () => {
  const detail = { manager: 'klaro', status: 'chosen', categories: [{ name: 'ads', allowed: false }], chosenAt: START };
  const noted = { ...accepted, standard: 'cmp' as const, choice: 'refused' as const, detail };
  expect(reportOn([], { visits: [visit({ signals: [noted] })] }).consent.signals[0]?.detail).toEqual({
    manager: { key: 'klaro', name: 'Klaro' },
    status: 'chosen',
    categories: [{ name: 'ads', allowed: false }],
    chosenAt: '2026-01-31T12:00:00.000Z',
  });
});

test('where a record and the page’s interface contradict each other, the report says so and shows both', () => {
  const noted = { ...accepted, standard: 'cmp' as const, choice: 'refused' as const, detail: { manager: 'klaro' } };
  const { consent } = reportOn([], { visits: [visit({ signals: [accepted, noted] })] });
  expect(consent).toMatchObject({ choice: 'unknown', contradicted: true });
  expect(consent.signals.map(({ choice }) => choice)).toEqual(['accepted', 'refused']);
});

test('the opt-out signal is of the newest visit, with what was said in it', () => {
  const gpc = { by: 'candor', header: 'seen' } as const;
  const rows = [
    { visit: 'v1', told: [{ standard: 'us-privacy', value: '1YNN', choice: 'accepted', requests: 1 } as const] },
    { visit: 'v2', told: [{ standard: 'gpc', value: 'usnat Gpc=1', choice: 'refused', requests: 1 } as const] },
  ];
  const earlier = visit();
  const later = visit({ id: 'v2', startedAt: START + 1000 });
  expect(reportOn(rows, { visits: [earlier, { ...later, gpc }] }).gpc).toEqual({
    ...gpc,
    answer: { honoured: 'yes', said: [{ source: 'gpp', value: 'usnat Gpc=1', says: 'received' }] },
  });
  expect(reportOn([], { visits: [{ ...earlier, gpc }] }).gpc).toEqual(gpc);
  // What is said where it was not sent is no answer to it.
  expect(reportOn(rows, { visits: [{ ...earlier, gpc }, later] }).gpc).toBeUndefined();
});

test('of what a page says of the opt-out signal, the last word of each source counts', () => {
  const signal = (at: number, gpc: boolean): ConsentSignal => ({
    standard: 'cmp',
    source: 'page',
    choice: 'undecided',
    at,
    answeredNow: false,
    detail: { manager: 'onetrust', gpc },
  });
  const page = visit({
    gpc: { by: 'browser', header: 'seen' },
    signals: [signal(START, false), signal(START + 1, true)],
  });
  expect(reportOn([], { visits: [page] }).gpc?.answer?.said).toEqual([
    { source: 'cmp', value: 'onetrust', says: 'applied' },
  ]);
});
