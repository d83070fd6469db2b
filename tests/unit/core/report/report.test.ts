import { describe, expect, test } from 'vitest';
import type { SiteFacts, VisitTracker } from '../../../../src/core/model.ts';
import { reportCsv } from '../../../../src/core/report/csv.ts';
import { headline } from '../../../../src/core/report/html/site.ts';
import { reportHtml } from '../../../../src/core/report/html.ts';
import { reportJson } from '../../../../src/core/report/json.ts';
import { reportNdjson } from '../../../../src/core/report/ndjson.ts';
import { buildReport } from '../../../../src/core/report/report.ts';
import { siteReport } from '../../../../src/core/report/site-report.ts';
import type { Report } from '../../../../src/core/report/types.ts';
import { NOON, signal, visit } from '../../../support/facts.ts';
import { directory, siteHistory } from '../../../support/histories.ts';
import { schemaErrors } from '../../../support/schema.ts';

function report(...sites: SiteFacts[]): Report {
  return buildReport(sites, {
    generatedAt: NOON,
    version: '0.1.0',
    browser: 'Chromium 156',
    knowledgeVersion: '1.0.945',
    scope: { sites: 'all' },
    directory,
  });
}

function row(change: Partial<VisitTracker> = {}): VisitTracker {
  const base = {
    visit: 'v1',
    tracker: 'google_analytics',
    site: 'shop.example',
    party: 'third' as const,
    hosts: ['www.google-analytics.com'],
  };
  const counts = { requests: 3, insecureRequests: 0, unreadableRequests: 1, byChoice: { undecided: 2, refused: 1 } };
  return {
    ...base,
    ...counts,
    firstAt: NOON + 1,
    lastAt: NOON + 2,
    data: [{ type: 'page-url', evidence: 'dl' }],
    told: [],
    ...change,
  };
}

function facts(...trackers: VisitTracker[]): SiteFacts {
  return { site: 'shop.example', visits: [visit()], trackers, hosts: [] };
}

describe('what was seen on a site', () => {
  test('is grouped by organization, what sent most first', () => {
    const { collectors, totals } = siteReport(
      facts(
        row(),
        row({ tracker: 'google_tag', requests: 1, byChoice: { undecided: 1 } }),
        row({ tracker: 'facebook_connect', requests: 9, byChoice: { refused: 9 } }),
      ),
      directory,
    );
    expect(
      collectors.map(({ organization, trackers, requests }) => [
        organization.name,
        trackers.map(({ key }) => key),
        requests,
      ]),
    ).toEqual([
      ['Meta', ['facebook_connect'], 9],
      ['Google', ['google_analytics', 'google_tag'], 4],
    ]);
    expect(totals).toEqual({ organizations: 2, trackers: 3, requests: 13, beforeChoice: 3, afterRefusal: 10 });
  });

  test('is summed over visits, the party farthest from the site counting', () => {
    const told = [{ standard: 'us-privacy' as const, value: '1YYN', choice: 'refused' as const, requests: 2 }];
    const [collector] = siteReport(
      {
        ...facts(
          row({ party: 'first', told }),
          row({
            visit: 'v2',
            hosts: ['region1.google-analytics.com'],
            firstAt: NOON,
            data: [
              { type: 'page-url', evidence: 'dl' },
              { type: 'client-id', evidence: 'cid' },
            ],
            told,
          }),
        ),
        visits: [visit(), visit({ id: 'v2', complete: false })],
      },
      directory,
    ).collectors;
    expect(collector?.trackers).toEqual([
      {
        key: 'google_analytics',
        name: 'Google Analytics',
        category: 'site_analytics',
        hosts: ['region1.google-analytics.com', 'www.google-analytics.com'],
        party: 'third',
        requests: 6,
        firstAt: '2026-01-31T12:00:00.000Z',
        lastAt: '2026-01-31T12:00:00.002Z',
        beforeChoice: 4,
        afterRefusal: 2,
        insecureRequests: 0,
        unreadableRequests: 2,
        data: [
          { category: 'browsing-and-interaction', type: 'page-url', evidence: 'dl' },
          { category: 'device-identifiers', type: 'client-id', evidence: 'cid' },
        ],
        told: [{ standard: 'us-privacy', value: '1YYN', choice: 'refused', requests: 4 }],
      },
    ]);
  });

  test('a tracker of nobody known stands for itself', () => {
    const [collector] = siteReport(facts(row({ tracker: 'no_such_tracker' })), directory).collectors;
    expect(collector?.organization).toEqual({ key: 'tracker:no_such_tracker', name: 'no_such_tracker', known: false });
  });

  test('consent is that of the newest visit', () => {
    const newest = visit({
      id: 'v2',
      startedAt: NOON + 1000,
      signals: [signal({ choice: 'refused', answeredNow: true, at: NOON + 1500 })],
    });
    const { consent } = siteReport(
      { ...facts(row()), visits: [newest, visit({ signals: [signal({ choice: 'accepted' })] })] },
      directory,
    );
    expect(consent).toMatchObject({ choice: 'refused', at: '2026-01-31T12:00:01.500Z' });
  });

  test.each([
    [facts(), 'No known tracker was observed.'],
    [{ ...facts(), visits: [visit({ complete: false })] }, 'No known tracker was observed; not all of it was watched.'],
    [facts(row({ byChoice: { unknown: 3 } })), '1 organization collected data here.'],
    [
      facts(row(), row({ tracker: 'facebook_connect', byChoice: { accepted: 3 } })),
      '2 organizations collected data here. 1 of them before an answer was given. 1 of them after a refusal.',
    ],
  ])('headline %#', (given, sentence) => {
    expect(headline(siteReport(given, directory))).toBe(sentence);
  });
});

const histories = Array.from({ length: 60 }, (_, seed) => report(siteHistory(seed), siteHistory(seed + 1000)));

describe('every report of 60 generated histories', () => {
  test('is valid by the JSON Schema', () => {
    for (const history of histories) expect(schemaErrors(JSON.parse(reportJson(history)))).toEqual([]);
  });

  test('is valid line by line as NDJSON', () => {
    for (const history of histories) {
      const lines = reportNdjson(history)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines.flatMap(schemaErrors)).toEqual([]);
      expect(lines.map(({ sites }) => sites[0])).toEqual(JSON.parse(JSON.stringify(history.sites)));
    }
  });

  test('says the same in JSON, CSV and HTML', () => {
    for (const history of histories) {
      const [head = [], ...rows] = parsedCsv(reportCsv(history));
      const column = (name: string) => rows.map((cells) => cells[head.indexOf(name)]);
      const trackers = history.sites.flatMap(({ collectors }) => collectors.flatMap((collector) => collector.trackers));
      expect(column('tracker_key')).toEqual(trackers.map(({ key }) => key));
      expect(column('requests').map(Number)).toEqual(trackers.map(({ requests }) => requests));
      expect(column('before_choice').map(Number)).toEqual(trackers.map(({ beforeChoice }) => beforeChoice));
      const html = reportHtml(history);
      for (const { requests, firstAt, lastAt } of trackers)
        expect(html).toContain(`${requests}, from ${firstAt} to ${lastAt}`);
    }
  });
});

describe('the schema refuses', () => {
  const good = () => JSON.parse(reportJson(report(facts(row()))));
  test.each<[string, (broken: ReturnType<typeof good>) => void]>([
    [
      'another schema',
      (broken) => {
        broken.schema = 'candor-report/2';
      },
    ],
    [
      'a field that it does not know',
      (broken) => {
        broken.sites[0].score = 7;
      },
    ],
    [
      'a missing field',
      (broken) => {
        delete broken.sites[0].collectors[0].trackers[0].requests;
      },
    ],
    [
      'a count below zero',
      (broken) => {
        broken.sites[0].totals.requests = -1;
      },
    ],
    [
      'a choice that is none',
      (broken) => {
        broken.sites[0].consent.choice = 'maybe';
      },
    ],
    [
      'a time that is none',
      (broken) => {
        broken.sites[0].firstSeen = 'yesterday';
      },
    ],
    [
      'a local time',
      (broken) => {
        broken.generatedAt = '2026-01-31T12:00:00+01:00';
      },
    ],
    [
      'an opt-out without encryption',
      (broken) => {
        broken.sites[0].collectors[0].optOuts = [{ kind: 'preference-page', url: 'http://x.example/', verified: true }];
      },
    ],
    [
      'a policy that is a script',
      (broken) => {
        broken.sites[0].collectors[0].privacyPolicy = 'javascript:alert(1)';
      },
    ],
  ])('%s', (_, change) => {
    const broken = good();
    expect(schemaErrors(broken)).toEqual([]);
    change(broken);
    expect(schemaErrors(broken)).not.toEqual([]);
  });
});

describe('hostile text', () => {
  const attacks = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)"];

  test.each(attacks)('%s is text in HTML', (attack) => {
    const hostile = report({
      site: attack,
      visits: [visit()],
      trackers: [row({ tracker: attack, hosts: [attack], data: [{ type: 'page-url', evidence: attack }] })],
      hosts: [{ visit: 'v1', site: attack, host: attack, requests: 1 }],
    });
    hostile.sites[0]!.collectors[0]!.privacyPolicy = 'javascript:alert(1)';
    hostile.sites[0]!.collectors[0]!.contact = attack;
    const html = reportHtml(hostile);
    expect(html).not.toContain(attack);
    expect(html).not.toMatch(/<script|<img|href="javascript/i);
  });

  test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])(
    '%j is no formula in CSV',
    (attack) => {
      const hostile = report({ ...facts(row({ hosts: [attack] })), site: attack });
      const [head = [], cells = []] = parsedCsv(reportCsv(hostile));
      expect([cells[head.indexOf('site')], cells[head.indexOf('hosts')]]).toEqual([`'${attack}`, `'${attack}`]);
    },
  );

  test.each(['a,b', 'a"b', 'a\r\nb', 'a\nb', ''])('%j survives in CSV', (text) => {
    const [head = [], cells = []] = parsedCsv(reportCsv(report(facts(row({ hosts: [text] })))));
    expect(cells[head.indexOf('hosts')]).toBe(text);
  });
});

/** RFC 4180, read as plainly as it can be. */
function parsedCsv(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') {
      rows.push(cells);
      cells = [];
    }
  }
  return rows;
}
