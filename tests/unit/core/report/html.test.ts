// HTML for people: complete, the same numbers as everywhere, and inert whatever trackers and databases wrote into it.

import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { reportCsv } from '../../../../src/core/report/csv.ts';
import { reportHtml } from '../../../../src/core/report/html.ts';
import { reportJson } from '../../../../src/core/report/json.ts';
import type { Collector, Report, SiteReport, TrackerReport } from '../../../../src/core/report/types.ts';
import { fullReport as everyField } from './full-report.ts';
import { history, reportOf, seeds } from './histories.ts';
import { parseCsv } from './parse-csv.ts';

/** On a site as a whole, with nothing left out. */
const { redacted: _, ...unredacted } = everyField;
const fullReport: Report = { ...unredacted, scope: { from: '2026-01-31T12:00:00.000Z', sites: ['shop.example'] } };

const empty = { collectors: [], totals: totals(0) };
const stillSending = { address: 'https://live.example/', visited: true, site: 'live.example', quiet: false } as const;

function parsed(report: Report) {
  const window = new Window();
  return new window.DOMParser().parseFromString(reportHtml(report), 'text/html');
}

function textOf(report: Report): string {
  return parsed(report).body.textContent.replaceAll(/\s+/g, ' ');
}

function withSite(about: Partial<SiteReport>): Report {
  return { ...fullReport, sites: [{ ...fullReport.sites[0]!, ...about }] };
}

function withCollector(about: Partial<Collector>): Report {
  return withSite({ collectors: [{ ...fullReport.sites[0]!.collectors[0]!, ...about }] });
}

function withTracker(about: Partial<TrackerReport>): Report {
  return withCollector({ trackers: [{ ...fullReport.sites[0]!.collectors[0]!.trackers[0]!, ...about }] });
}

test.each([
  ['who', 'Google (US)'],
  ['which tracker', 'Google Analytics, statistics'],
  ['what, in plain words', 'an ID that recognises this browser'],
  ['how certain it is', 'an ID that recognises this browser (likely)'],
  ['why it is no more than likely', 'Likely: nobody has written down how this tracker names what it sends.'],
  ['in which of the IAB’s categories', 'IDs for your browser or device (device-identifiers)'],
  [
    'what was taken, and by whom',
    'What they tookCategoryDataReceived byIDs for your browser or device (device-identifiers)an',
  ],
  ['what it is', 'A number made up for your browser and kept in it'],
  ['what it allows', 'Lets the receiver recognise your browser, and put'],
  ['what it is said to be for, by its kind', 'Google Analytics (statistics): Counts visitors and what they do'],
  ['that this was not observed', 'Claimed, not observed'],
  ['what it claims with consent', 'If you agree: keep and read information on your device, build a profile'],
  [
    'what it claims without',
    'Unless you object (it calls this its “legitimate interest”): choose ads without a profile of you, measure ads.',
  ],
  ['which entry says so, and when', 'number 755, in IAB Europe’s list of vendors of 2026-01-15.'],
  ['by which field', 'cid'],
  ['where to', 'www.google-analytics.com (another site)'],
  ['how often, and when', '3, from 2026-01-31 12:00:00.000 to'],
  ['what it was told, by request', 'refused (2 times); nothing that Candor can read (once)'],
  [
    'what it was told, in detail',
    'refused: IAB TCF no purpose, set by the page, before any answer, no consent for this company, it claims an interest that needs no consent, it was not among those you were told of, the site forbids it purposes 2, 7 (2 times)',
  ],
  [
    'how to say no',
    'browser add-on: https://optout.example/ (Counts for: this browser; needs third-party cookies; lost when cookies are cleared)',
  ],
  ['the choice', 'refused, answered at 2026-01-31 12:00:00.000.'],
  [
    'what happened, in a sentence',
    '1 organization collected data here. It runs this site. 1 of them before you answered. 1 of them after you refused. 1 more was stopped before anything was sent.',
  ],
  ['how much was watched', '1, watched from its beginning'],
  ['what was loaded in advance', 'Loaded in advance1 page, not opened; what it sent is counted all the same'],
  ['who runs the site', 'Google (runs this site)'],
  [
    'what was sent in the background, and what that is',
    '1 request in the background. In the background: sent by this site’s background worker',
  ],
  [
    'that its format was used on the site’s own address',
    '1 request was in this company’s format and went to this site’s own address.',
  ],
  [
    'that an address was another name for its own',
    '1 request went to an address that looks like this site’s. By its DNS entry (CNAME)',
  ],
  [
    'what that means, and where to look',
    'went to the site’s own address. Whether the site passes it on cannot be seen. (first-party-proxied)',
  ],
  ['what was given up', '1 request was given up before an answer came: it may not have arrived.'],
  ['that a collector was stopped in part', '2 requests stopped by another extension or the browser'],
  ['who was stopped, and how often', 'MetaMeta Pixel, advertising13'],
  ['that the stopped took nothing', 'Nothing was collected by these requests.'],
  [
    'what is tied to no site',
    '6 requests to trackers could not be tied to any site. They are not counted below. 5 requests came from no page that the browser told of. 1 request came from a document that was never seen.',
  ],
  ['the consent manager', 'IAB TCF (consent manager 10)'],
  ['what happened when', 'What happened whenVisit of 2026-01-31 12:00:00.000'],
  ['who was met, and when', 'Google received data just as you answered: whether before or after cannot be told'],
  ['who went on after a refusal', 'Google received data after you refused'],
  ['what it was told then', 'told: refused, told: accepted'],
  ['who answered', 'Candor answered for you, at your click'],
  ['what is in no timeline', 'Not in it: what 1 organization received from the site’s background'],
  [
    'that Candor answered, at whose wish, and what came of it',
    'Refused for you at 2026-01-31 12:00:00.000, on your click. The site recorded it.',
  ],
  ['what an audit was to answer', 'visited until nothing more was sent; refused; the site recorded it'],
  ['unrecognised hosts', 'cdn.example.net'],
  ['that there were more of them', 'further hosts, not told apart7'],
  ['a tracker’s cookies', '_gauntil the browser is closedyes, by its name'],
  ['other cookies', 'cartuntil the browser is closed'],
  [
    'that a cookie may have been refused',
    'asked for by a server’s answer; not seen being kept: browsers may refuse cookies',
  ],
  ['who can link what', 'Google and Metathe same identifier was seen at both; one sent your browser on to the other'],
  ['what carried it', 'Google: cookie _ga'],
  ['addresses that could not be visited, and why', 'could not be visited: the host was not found'],
  ['what cannot be observed', 'Messages over WebSockets'],
  ['whose data it rests on', 'Ghostery Tracker Database (@ghostery/trackerdb) 1.0.945'],
  ['under which licence', 'CC-BY-NC-SA-4.0'],
])('says %s', (_, words) => {
  expect(textOf(fullReport)).toContain(words);
});

test.each([
  ['no tracker', withSite({ ...empty, stopped: [] }), 'No known tracker was observed.'],
  [
    'nobody but stopped ones',
    withSite(empty),
    'No known tracker received anything. 2 organizations were stopped before anything was sent.',
  ],
  ['a site that nobody opened', withSite({ visits: 0 }), '0: no page of this site was opened'],
  ['whose consent it is then', withSite({ visits: 0 }), 'In the newest page that was loaded in advance: refused'],
  [
    'that there was no page to state anything',
    withSite({ visits: 0, loadedInAdvance: 0, consent: { choice: 'unknown', signals: [] } }),
    'No page was open that could state it.',
  ],
  ['two pages loaded in advance', withSite({ loadedInAdvance: 2 }), '2 pages, not opened; what they sent'],
  ['that all requests were tied to a site', { ...fullReport, unattributed: [] }, 'no request to a tracker'],
  ['no tracker, watched in part', withSite({ ...empty, stopped: [], complete: false }), 'Not all of it was watched.'],
  [
    'nothing stated',
    withSite({ consent: { choice: 'unknown', signals: [] } }),
    'The page stated nothing that Candor can read',
  ],
  [
    'several requests given up',
    withTracker({ unansweredRequests: 2 }),
    '2 requests were given up before an answer came: they',
  ],
  [
    'no entry in the vendors’ list',
    withTracker({ claims: undefined as never }),
    'What it declares of itself is not known',
  ],
  ['two visits', withSite({ visits: 2 }), '2, all of them watched from their beginning'],
  [
    'a visit that began unseen',
    withSite({ visits: 2, complete: false }),
    '2, at least one of them not watched from its',
  ],
  ['no way to refuse', withoutMeans(), 'No opt-out, policy or contact is known.'],
  ['where to ask what is held', fullReport, 'https://optout.example/access'],
  ['a registered data broker', fullReport, 'In California’s register of data brokers (2025) as Example, Inc.'],
  ['what a way to refuse many does not do', fullReport, 'What it does not do: It asks them not to personalise ads'],
  ['an opt-out that nobody has checked', withCollector({ optOuts: [optOut(false)] }), '(not verified)'],
  ['a purpose list that is empty', fullReport, 'useractioncompletenone'],
  ['no purpose list', withSite({ consent: { choice: 'refused', signals: [signal()] } }), 'not stated'],
  ['an address that kept sending', { ...fullReport, audit: [stillSending] }, 'still sending when the time was up'],
])('shows %s', (_, report, words) => {
  expect(textOf(report)).toContain(words);
});

test.each([
  ['a verified opt-out', withCollector({ optOuts: [optOut(true)] }), '(not verified)'],
  ['a report that is no audit', { ...fullReport, audit: undefined }, 'Addresses visited'],
  ['a report on some sites', { ...fullReport, unattributed: undefined }, 'Tied to no site'],
  ['a site without stopped trackers', withSite({ stopped: [] }), 'tStopped'],
  ['a collector that runs another site', withCollector({ runsSite: false }), 'runs this site'],
  ['a tracker that was always answered', withTracker({ unansweredRequests: 0 }), 'given up before an answer'],
  ['a page that was opened', withSite({ loadedInAdvance: 0 }), 'in advance'],
] as [string, Partial<Report>, string][])('%s is not marked', (_, report, words) => {
  const given = Object.fromEntries(Object.entries(report).filter(([, value]) => value !== undefined));
  expect(textOf(given as unknown as Report)).not.toContain(words);
});

test('what every request tells stands once, and each data type is explained once, however many trackers there are', () => {
  const [site] = fullReport.sites;
  const text = textOf({ ...fullReport, sites: [site!, { ...site!, site: 'news.example' }] });
  expect(text.match(/What every request tells anyway/g)).toHaveLength(1);
  expect(text.match(/Your IP address/g)).toHaveLength(1);
  expect(text.match(/A number made up for your browser/g)).toHaveLength(1);
});

test.each(seeds)('history %i: every type that a tracker received stands once in its site’s groups', (seed) => {
  const report = reportOf(history(seed));
  const sections = [...parsed(report).querySelectorAll('section.site')];
  report.sites.forEach(({ collectors }, at) => {
    const seen = collectors.flatMap(({ trackers }) => trackers.flatMap(({ data }) => data.map(({ type }) => type)));
    const [, table = ''] = /<h3>What they took<\/h3><table>(.*?)<\/table>/s.exec(sections[at]!.innerHTML) ?? [];
    expect([...table.matchAll(/<td>[^<]*<\/td><td>/g)]).toHaveLength(new Set(seen).size);
  });
});

test.each([
  ['e-mail', 'dpo@example.com', 'mailto:dpo@example.com'],
  ['web form', 'https://example.com/privacy', 'https://example.com/privacy'],
  ['web form with @ in it', 'https://example.com/@me', 'https://example.com/@me'],
  ['e-mail stated as a link', 'mailto:dpo@example.com', 'mailto:dpo@example.com'],
  ['script', 'javascript:alert(1)', null],
  ['script with an @', 'javascript:alert("@")', null],
  ['script in data', 'data:text/html,<script>alert(1)</script>', null],
  ['words', 'ask at the desk', null],
])('a contact that is %s', (_, contact, href) => {
  const document = parsed(withCollector({ contact }));
  const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent === contact);
  expect(link?.getAttribute('href') ?? null).toBe(href);
  expect(document.body.textContent).toContain(contact);
});

const hostile = [
  '<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  '&lt;script&gt;',
  '<!--',
];

test.each(hostile)('%s is text wherever it comes from', (text) => {
  const report = everyTextAs(fullReport, text) as Report;
  const document = parsed(report);
  const inert = parsed(everyTextAs(fullReport, 'words') as Report);
  const shape = (of: typeof document) => [...of.querySelectorAll('*')].map(({ tagName }) => tagName);
  expect(shape(document)).toEqual(shape(inert));
  expect(document.querySelectorAll('script, img, iframe, link, object, form')).toHaveLength(0);
  expect([...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())).not.toContainEqual(
    expect.stringMatching(/^on/),
  );
  expect(document.body.textContent).toContain(text);
});

test.each(seeds)('history %i: links lead to the web or to a mailbox, and nothing is loaded', (seed) => {
  const document = parsed(reportOf(history(seed)));
  for (const link of document.querySelectorAll('a'))
    expect(link.getAttribute('href')).toMatch(/^(?:https?:\/\/|mailto:)/);
  expect(document.querySelectorAll('[src], link, script, [style]')).toHaveLength(0);
  expect(document.querySelector('style')!.textContent).not.toMatch(/url\(|@import/);
});

test('forbids itself to run or to load anything', () => {
  const policy = parsed(fullReport).querySelector('meta[http-equiv="Content-Security-Policy"]');
  expect(policy?.getAttribute('content')).toContain("default-src 'none'; style-src 'unsafe-inline'");
});

test.each(seeds)('history %i has the same totals in JSON, CSV and HTML', (seed) => {
  const report = reportOf(history(seed));
  const inJson: SiteReport[] = JSON.parse(reportJson(report)).sites;
  const csv = parseCsv(reportCsv(report));
  const sections = [...parsed(report).querySelectorAll('section.site')];
  expect(sections).toHaveLength(inJson.length);
  inJson.forEach(({ site, totals: { organizations, requests, beforeChoice, afterRefusal } }, at) => {
    const rows = csv.filter((row) => row.site === site && row.requests !== '0');
    const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
    const inCsv = [new Set(rows.map((row) => row.organization_key)).size];
    expect([...inCsv, ...['requests', 'before_choice', 'after_refusal'].map(sum)]).toEqual([
      organizations,
      requests,
      beforeChoice,
      afterRefusal,
    ]);
    expect(overviewOf(sections[at]!.innerHTML)).toEqual([organizations, requests, beforeChoice, afterRefusal]);
  });
});

test.each(seeds)('history %i has the same stopped requests in JSON and HTML', (seed) => {
  const report = reportOf(history(seed));
  const sections = [...parsed(report).querySelectorAll('section.site')];
  report.sites.forEach(({ stopped }, at) => {
    const [, table = ''] = /<h3>Stopped<\/h3>.*?<tbody>(.*?)<\/tbody>/s.exec(sections[at]!.innerHTML) ?? [];
    const rows = [...table.matchAll(/<td>(\d+)<\/td><td>(\d+)<\/td><\/tr>/g)];
    expect(rows.map(([, blocked, failed]) => [Number(blocked), Number(failed)])).toEqual(
      stopped.map(({ blockedRequests, failedRequests }) => [blockedRequests, failedRequests]),
    );
  });
});

/** Rows and column sums of the table of collectors. */
function overviewOf(html: string): number[] {
  const [, table = ''] = /<h3>Who collects<\/h3><table>.*?<tbody>(.*?)<\/tbody>/s.exec(html) ?? [];
  const rows = [...table.matchAll(/<td>(\d+)<\/td><td>(\d+)<\/td><td>(\d+)<\/td><\/tr>/g)];
  const sums = [1, 2, 3].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
  return [rows.length, ...sums];
}

function totals(number: number): SiteReport['totals'] {
  return { organizations: number, trackers: number, requests: number, beforeChoice: number, afterRefusal: number };
}

function optOut(verified: boolean): Collector['optOuts'][number] {
  return { kind: 'preference-page', url: 'https://optout.example/', verified, asOf: '2026' };
}

function withoutMeans(): Report {
  const {
    privacyPolicy: _,
    contact: __,
    access: ___,
    deletion: ____,
    ...collector
  } = fullReport.sites[0]!.collectors[0]!;
  return withSite({ collectors: [{ ...collector, optOuts: [] }] });
}

function signal(): SiteReport['consent']['signals'][number] {
  return { standard: 'gpc', source: 'page', choice: 'refused', at: fullReport.generatedAt, detail: {} };
}

/** The report with one text in place of every text that is not a key of a table. */
function everyTextAs(value: unknown, text: string, key = ''): unknown {
  if (typeof value === 'string') return isKey(key) ? value : text;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => everyTextAs(item, text, key));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, everyTextAs(item, text, name)]));
}

test('each principle stands with its status, why, what shows it, and what cannot be seen', () => {
  const text = textOf(fullReport);
  expect(text).toContain('Customer rightsCan I see, correct and delete it?not observed');
  expect(text).toContain('1 cookie that recognises this browser is kept for more than 13 months.');
  expect(text).toContain('Google – Meta');
  expect(text).toContain('Cannot be seen: whether anybody answers.');
});

test('findings on consent are said with how sure they are, when, and what is to be known beside them', () => {
  const text = textOf(fullReport);
  expect(text).toContain('Before the site’s question was answered, data went to: Google. (collected-before-choice)');
  expect(text).toContain('told to keep no cookie, before any answer');
  expect(text).toContain('(banner-returns, likely)');
  expect(text).toContain('Region, as the person saysEuropean Union or EEA');
});

function isKey(key: string): boolean {
  return [
    'type',
    'category',
    'standard',
    'choice',
    'party',
    'kind',
    'source',
    'reason',
    'form',
    'when',
    'region',
    'certainty',
    'told',
    'notes',
    'answer',
    'answeredBy',
    'status',
    'says',
    'of',
    'wantedBy',
    'by',
    'outcome',
  ].includes(key);
}

test('nothing is called likely where the format is known', () => {
  const data = [{ category: 'device-identifiers', type: 'client-id', evidence: 'cid' }] as const;
  const report = withTracker({ data: [...data] });
  const sites = report.sites.map(({ findings: _, ...site }) => site);
  expect(textOf({ ...report, sites })).not.toMatch(/likely/i);
});

test('what was typed and sent is said in a sentence, with field, host and time', () => {
  const at = '2026-01-31T10:32:05.000Z';
  const typed = { form: 'sha256', when: 'before-submission', host: 'www.facebook.com', at } as const;
  const data = [{ category: 'authentication-derived-identifiers', type: 'hashed-email', evidence: 'ud[em]', typed }];
  const report = withTracker({ data: data as TrackerReport['data'] });
  const text = textOf(report);
  expect(text).toContain(
    'The e-mail address that you typed was sent to Google before you submitted the form (as a SHA-256 hash).',
  );
  expect(text).toContain('ud[em]www.facebook.com2026-01-31 10:32:05.000');
  expect(textOf(fullReport)).not.toContain('that you typed was sent');
  for (const words of hostile) expect(() => parsed(everyTextAs(report, words) as Report)).not.toThrow();
});

test('the opt-out signal is said with what was said of it, and without where nothing was', () => {
  expect(textOf(fullReport)).toContain('Sent with the page (Global Privacy Control).');
  expect(textOf(fullReport)).toContain('usnat Gpc=1the signal was received');
  const unanswered = withSite({ gpc: { by: 'browser', header: 'seen' } });
  expect(textOf(unanswered)).toContain('by a setting of the browser’s own or by another extension');
  expect(textOf(unanswered)).toContain('Nothing was said of it that Candor can read.');
  const asked = withSite({ gpc: { by: 'candor', header: 'in-force' } });
  expect(textOf(asked)).toContain('The browser does not show whether it was.');
});

test.each(seeds)(
  'history %i: a time that is a cell of a table stands in one piece, so that it can be read where columns are narrow',
  (seed) => {
    const cells = [...parsed(reportOf(history(seed))).querySelectorAll('td')];
    const times = cells.filter(({ textContent }) => /^\d{4}-\d\d-\d\d \d\d:\d\d/.test(textContent));
    for (const cell of times) expect(cell.querySelector('time')?.textContent).toMatch(/^\d{4}-\d\d-\d\d [\d:.]+$/);
  },
);

test('there are such cells in what was seen, in what happened, and in what the page stated', () => {
  const shown = [...parsed(fullReport).querySelectorAll('td time')];
  expect(new Set(shown.map((one) => one.closest('table'))).size).toBeGreaterThan(4);
});
