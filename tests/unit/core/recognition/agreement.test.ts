// Does Candor find a tracker exactly when trackerdb's own SDK finds one, and is the one it chooses among the SDK's?

import { recognitionTables } from 'virtual:knowledge/recognition';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RequestContext } from '../../../../src/core/model.ts';
import { createRecogniser } from '../../../../src/core/recognition/recognise.ts';
import { typeBits } from '../../../../src/core/recognition/tables.ts';
import { addedHosts } from '../../../../src/knowledge/added-hosts.node.ts';
import { addedTrackers } from '../../../../src/knowledge/additions.node.ts';
import { readTrackerDb } from '../../../../src/knowledge/trackerdb.node.ts';
import { addressesInPackages } from '../../../support/addresses.ts';
import { loadSdk, type SdkMatch } from '../../../support/sdk.ts';

const recognise = createRecogniser(recognitionTables);
const onNews = { sourceUrl: 'https://news.example/article' };
let match: SdkMatch;
/** Real addresses: they stand in the packages that are installed. */
let real: string[];
/** Made up from every filter and every domain of trackerdb, so that each is tried at least once. */
let derived: string[];

beforeAll(async () => {
  match = await loadSdk();
  real = addressesInPackages();
  derived = derivedAddresses();
}, 120_000);

function derivedAddresses(): string[] {
  const patterns = Object.values(readTrackerDb().patterns);
  const filters = patterns.flatMap((pattern) => pattern.filters).filter((line) => !line.includes('##'));
  const addresses = filters.flatMap((line) => {
    const address = line
      .replace(/\$[^/]*$/, '')
      .replaceAll('*', 'x1')
      .replaceAll('^', '/');
    if (line.startsWith('||')) return [`https://${address.slice(2)}`, `https://a.${address.slice(2)}?x=1`];
    return [`https://shop.example/a${address}`, `https://shop.example${address.replace(/^\|/, '/')}`];
  });
  const domains = patterns.flatMap((pattern) => pattern.domains);
  return [...new Set([...addresses, ...domains.flatMap((host) => [`https://${host}/`, `http://a.b.${host}/x?y=1`])])];
}

/** By what is recognised that Candor adds: the SDK does not know it. */
const added = new Set(
  [...Object.values(addedTrackers), ...addedHosts].flatMap(({ domains }) =>
    domains.map((domain) => `domain:${domain}`),
  ),
);

/** In words, what differs; empty where both agree. */
function disagreement(url: string, context: RequestContext): string[] {
  const theirs = match(url, context);
  const ours = recognise(url, context);
  const isAddition = theirs.length === 0 && ours !== undefined && added.has(ours.filter);
  const agree = ours === undefined ? theirs.length === 0 : theirs.includes(ours.tracker) || isAddition;
  return agree ? [] : [`${url} as ${context.type} from ${context.sourceUrl}: ours ${ours?.tracker}, theirs ${theirs}`];
}

test('the corpus has at least 20,000 real addresses, and hundreds of trackers are in it', () => {
  const trackers = new Set(real.flatMap((url) => recognise(url, { type: 'script', ...onNews })?.tracker ?? []));
  console.log(`corpus: ${real.length} real addresses, ${trackers.size} trackers; ${derived.length} derived addresses`);
  expect(real.length).toBeGreaterThanOrEqual(20_000);
  expect(trackers.size).toBeGreaterThan(500);
});

const contexts: [string, RequestContext][] = [
  ['a script on another site', { type: 'script', ...onNews }],
  ['an image, nobody says from where', { type: 'image' }],
  ['a fetch by a tracker’s own site', { type: 'xmlhttprequest', sourceUrl: 'https://www.google.com/search' }],
  ['a beacon (Firefox)', { type: 'beacon', sourceUrl: 'https://shop.example/' }],
  ['a ping (Chromium)', { type: 'ping', sourceUrl: 'https://shop.example/' }],
  ['a script in a sandboxed frame, whose origin is opaque', { type: 'script', sourceUrl: 'null' }],
  ['a page that is opened', { type: 'main_frame' }],
];

test.each(contexts)(
  'agrees on every real and derived address: %s',
  (_, context) => {
    const differing = [...real, ...derived].flatMap((url) => disagreement(url, context));
    console.log(`${real.length + derived.length - differing.length} of ${real.length + derived.length} agree`);
    expect(differing).toEqual([]);
  },
  120_000,
);

test('answers are the same whatever was asked before', () => {
  const context = { type: 'script', ...onNews };
  const sample = [...real, ...derived].filter((_, number) => number % 40 === 0);
  const answers = sample.map((url) => recognise(url, context));
  expect(sample.map((url) => createRecogniser(recognitionTables)(url, context))).toEqual(answers);
});

test('agrees on every address that its own site asks for', () => {
  const own = (url: string) => ({ type: 'script', sourceUrl: `${URL.canParse(url) ? new URL(url).origin : url}/page` });
  expect(real.flatMap((url) => disagreement(url, own(url)))).toEqual([]);
}, 120_000);

test.each([...Object.keys(typeBits), 'webbundle', 'object_subrequest'])(
  'agrees on every derived address of type %s, asked by sites that filters name',
  (type) => {
    const sources = ['https://docs.oracle.com/', 'https://kvdveganbeauty.com/', 'https://gallery.v.daum.net/'];
    expect(
      derived.flatMap((url, number) => disagreement(url, { type, sourceUrl: sources[number % sources.length]! })),
    ).toEqual([]);
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
    ['twice', ({ protocol, host, pathname }) => `${protocol}//x${host}.${host}${pathname}`],
    ['inside another host', ({ protocol, hostname, pathname }) => `${protocol}//${hostname}.evil.example${pathname}`],
    ['on an IPv6 host', ({ pathname, search }) => `https://[2001:db8::1]${pathname}${search}`],
    ['on an IPv4 host', ({ pathname, search }) => `http://192.0.2.1:8080${pathname}${search}`],
    ['on a punycode host', ({ pathname, search }) => `https://xn--bcher-kva.example${pathname}${search}`],
    ['in a parameter', ({ href }) => `https://other.example/?u=${href}`],
    ['far into an address', ({ href }) => `https://other.example/?${'x'.repeat(2_500)}=${href}`],
    ['over a socket', ({ host, pathname, search }) => `wss://${host}${pathname}${search}`],
  ];

  test.each(written)(
    '%s',
    (_, write) => {
      const sample = [...real, ...derived]
        .filter((url, number) => number % 5 === 0 && URL.canParse(url))
        .map((url) => write(new URL(url)));
      expect(sample.flatMap((url) => disagreement(url, { type: 'script', ...onNews }))).toEqual([]);
    },
    120_000,
  );
});

/** Where Candor does not follow the SDK, and why. */
const faults: [url: string, because: string][] = [
  ['https://go.tctm.com/', 'tctm.com is not tctm.co: the engine looks for the dot after the hostname at a wrong place'],
  ['https://www.firstdata.community/', 'the same: firstdata.community is not firstdata.com'],
  ['data:text/html,https://a.example/matomo.js', 'a data: address goes to no server'],
  ['ftp://www.google-analytics.com/', 'no page loads anything over ftp, and no browser tells an extension of it'],
  ['https:/a.example/matomo.js', 'a browser never reports an address that is written so'],
];

test.each(faults)('the SDK finds a tracker in %s, Candor none: %s', (url) => {
  const context = { type: 'script', ...onNews };
  expect(match(url, context)).not.toEqual([]);
  expect(recognise(url, context)).toBeUndefined();
});
