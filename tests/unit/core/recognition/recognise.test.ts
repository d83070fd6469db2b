import { recognitionTables } from 'virtual:knowledge/recognition';
import { describe, expect, test } from 'vitest';
import { makeLineTable } from '../../../../src/core/recognition/line-table.ts';
import { createRecogniser } from '../../../../src/core/recognition/recognise.ts';
import type { RecognitionTables } from '../../../../src/core/recognition/tables.ts';
import { domainTable } from '../../../../src/knowledge/directory-tables.node.ts';
import { filterTables } from '../../../../src/knowledge/recognition-tables.node.ts';

const onNews = { type: 'script', sourceUrl: 'https://news.example/' };

describe('with the tables that are shipped', () => {
  const recognise = createRecogniser(recognitionTables);

  test.each([
    ['https://[2001:db8::1]/matomo.js', 'matomo'],
    ['https://192.0.2.1/piwik.php?idsite=1', 'matomo'],
    ['https://xn--bcher-kva.example/matomo.php', 'matomo'],
    ['https://WWW.Google-Analytics.COM:443/collect?v=1', 'google_analytics'],
    ['wss://user:word@a.b.hotjar.com./x', 'hotjar'],
  ])('%s is %s', (url, tracker) => {
    expect(recognise(url, onNews)?.tracker).toBe(tracker);
  });

  test.each([
    'data:text/html,https://www.google-analytics.com/collect',
    'blob:https://www.google-analytics.com/1',
    'about:blank',
    'chrome-extension://abc/matomo.js',
    '',
    'https://',
    'https:///x',
    'https://news.example/',
    'https://not-google-analytics.com/',
    `https://${'a'.repeat(600)}.google-analytics.com/`,
  ])('no tracker receives %s', (url) => {
    expect(recognise(url, onNews)).toBeUndefined();
  });

  test('says which filter of trackerdb matched, as trackerdb writes it', () => {
    const filter = (url: string) => recognise(url, onNews)?.filter;
    expect(filter('https://www.google-analytics.com/analytics.js')).toBe('||google-analytics.com/analytics.js');
    expect(filter('https://region1.google-analytics.com/g/collect')).toBe('domain:region1.google-analytics.com');
    expect(filter('https://shop.example/TealeafTarget.php')).toBe('/TealeafTarget.php');
    expect(filter('https://x.hotjar.com/')).toBe('||hotjar.com^$third-party');
  });
});

/** Tables of a small world: trackers a, b, c … with their domains and filters (`hostname pattern flags types domains`). */
function worldOf(trackers: [domains: string, ...filters: string[]][]): RecognitionTables {
  return {
    trackers: makeLineTable(trackers.map((_, number) => `${String.fromCharCode(97 + number)}\tName`)),
    domains: domainTable(trackers.map(([domains]) => (domains === '' ? [] : domains.split(' ')))),
    ...filterTables(trackers.map(([, ...filters]) => filters)),
  };
}

describe('of several that match, the most specific wins', () => {
  const recognise = createRecogniser(
    worldOf([
      ['example.com', 'example.com  i', 'example.com /pixel 1'],
      ['ads.example.com'],
      ['', ' /matomo.js 0', 'example.com /pixel/large 1'],
      ['', 'cdn.example.com  2 3k', 'example.net /pixel 1'],
      ['', 'example.net /pixel 1'],
    ]),
  );
  const chosen = (url: string, type = 'image') => recognise(url, { ...onNews, type });

  test.each([
    ['a host and a path before a host', 'https://example.com/pixel', 'a', '||example.com/pixel'],
    ['the longer path before the shorter', 'https://example.com/pixel/large', 'c', '||example.com/pixel/large'],
    ['a host and a path before a deeper domain', 'https://ads.example.com/pixel', 'a', '||example.com/pixel'],
    ['a deeper domain before its parent’s filter', 'https://ads.example.com/', 'b', 'domain:ads.example.com'],
    ['a filter before a domain of the same length', 'https://www.example.com/', 'a', '||example.com^$3p'],
    ['a host before a path that software of any owner has', 'https://example.com/matomo.js', 'a', '||example.com^$3p'],
    ['a path where the host says nothing', 'https://shop.example/matomo.js', 'c', '/matomo.js'],
    ['of equals the tracker that comes first by key', 'https://example.net/pixel', 'd', '||example.net/pixel'],
  ])('%s', (_, url, tracker, filter) => {
    expect(chosen(url)).toEqual({ tracker, filter });
  });

  test('a filter for scripts is no filter for images', () => {
    expect(chosen('https://cdn.example.com/x', 'script')?.tracker).toBe('d');
    expect(chosen('https://cdn.example.com/x', 'image')?.tracker).toBe('a');
  });

  test('a filter for third parties leaves the site itself to its domain', () => {
    const own = { type: 'image', sourceUrl: 'https://www.example.com/' };
    expect(recognise('https://example.com/', own)?.filter).toBe('domain:example.com');
  });
});
