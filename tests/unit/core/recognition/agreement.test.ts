// Does Candor find a tracker exactly when trackerdb's own SDK finds one, and is the one it chooses among the SDK's?

import { recognitionTables } from 'virtual:knowledge/recognition';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RequestContext } from '../../../../src/core/model.ts';
import { createRecogniser } from '../../../../src/core/recognition/recognise.ts';
import { addressesInPackages } from '../../../support/addresses.ts';
import { loadSdk, type SdkMatch } from '../../../support/sdk.ts';

const recognise = createRecogniser(recognitionTables);
let match: SdkMatch;
let corpus: string[];

beforeAll(async () => {
  match = await loadSdk();
  corpus = addressesInPackages();
}, 120_000);

const contexts: [string, RequestContext][] = [
  ['a script on another site', { type: 'script', sourceUrl: 'https://news.example/article' }],
  ['an image, nobody says from where', { type: 'image' }],
  ['a fetch by a tracker’s own site', { type: 'xmlhttprequest', sourceUrl: 'https://www.google.com/search' }],
  ['a beacon (Firefox)', { type: 'beacon', sourceUrl: 'https://shop.example/' }],
  ['a ping (Chromium)', { type: 'ping', sourceUrl: 'https://shop.example/' }],
  ['a page that is opened', { type: 'main_frame' }],
];

/** In words, what differs; empty where both agree. */
function disagreement(url: string, context: RequestContext): string[] {
  const theirs = match(url, context);
  const ours = recognise(url, context)?.tracker;
  const agree = ours === undefined ? theirs.length === 0 : theirs.includes(ours);
  return agree ? [] : [`${url} as ${context.type} from ${context.sourceUrl}: ours ${ours}, theirs ${theirs}`];
}

test('the corpus has at least 20,000 real addresses, and hundreds of trackers are in it', () => {
  const [, context] = contexts[0]!;
  const trackers = new Set(corpus.flatMap((url) => recognise(url, context)?.tracker ?? []));
  console.log(`corpus: ${corpus.length} addresses, ${trackers.size} trackers`);
  expect(corpus.length).toBeGreaterThanOrEqual(20_000);
  expect(trackers.size).toBeGreaterThan(500);
});

test.each(contexts)(
  'agrees on every address of the corpus: %s',
  (_, context) => {
    expect(corpus.flatMap((url) => disagreement(url, context))).toEqual([]);
  },
  120_000,
);

describe('agrees on addresses written in other ways', () => {
  const written: [string, (url: URL) => string][] = [
    ['with a port', ({ protocol, hostname, pathname, search }) => `${protocol}//${hostname}:8443${pathname}${search}`],
    [
      'with credentials',
      ({ protocol, host, pathname, search }) => `${protocol}//user:word@${host}${pathname}${search}`,
    ],
    ['with a final dot', ({ protocol, hostname, pathname, search }) => `${protocol}//${hostname}.${pathname}${search}`],
    [
      'in upper case',
      ({ protocol, host, pathname, search }) =>
        `${protocol}//${host}${pathname}${search}`.toUpperCase().replace(/^\w+:/, protocol),
    ],
    ['as a subdomain', ({ protocol, host, pathname, search }) => `${protocol}//a.b.${host}${pathname}${search}`],
    ['inside another host', ({ protocol, hostname, pathname }) => `${protocol}//${hostname}.evil.example${pathname}`],
    ['in a parameter', ({ href }) => `https://other.example/?u=${href}`],
    ['over a socket', ({ host, pathname, search }) => `wss://${host}${pathname}${search}`],
  ];

  test.each(written)(
    '%s',
    (_, write) => {
      const [, context] = contexts[0]!;
      const sample = corpus
        .filter((url, index) => index % 5 === 0 && URL.canParse(url))
        .map((url) => write(new URL(url)));
      expect(sample.flatMap((url) => disagreement(url, context))).toEqual([]);
    },
    120_000,
  );
});

test.each([
  ['https://[2001:db8::1]/matomo.js', 'matomo'],
  ['https://192.0.2.1/piwik.php?idsite=1', 'matomo'],
  ['https://xn--bcher-kva.example/matomo.php', 'matomo'],
])('%s is %s', (url, tracker) => {
  expect(recognise(url, { type: 'script', sourceUrl: 'https://news.example/' })?.tracker).toBe(tracker);
});

test.each([
  'data:text/html,https://www.google-analytics.com/collect',
  'blob:https://www.google-analytics.com/1',
  'about:blank',
  '',
  'https://',
  'https:///x',
])('goes to no server: %s', (url) => {
  expect(recognise(url, { type: 'script', sourceUrl: 'https://news.example/' })).toBeUndefined();
});

test('of several filters the most specific wins', () => {
  const context = { type: 'script', sourceUrl: 'https://news.example/' };
  const chosen = (url: string) => recognise(url, context);
  // A path on any host says more than whose host it is …
  expect(chosen('https://www.google-analytics.com/analytics.js')?.filter).toBe('||google-analytics.com/analytics.js');
  // … and a domain is what is left when no filter matches.
  expect(chosen('https://region1.google-analytics.com/g/collect')?.filter).toMatch(/^domain:/);
});
