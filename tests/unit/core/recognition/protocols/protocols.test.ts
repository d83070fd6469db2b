// Formats known at any host, as they were captured or are documented, and what looks like them and is not theirs.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RequestBody } from '../../../../../src/core/payload/fields.ts';
import { protocols, spokenAt, spokenIn } from '../../../../../src/core/recognition/protocols/index.ts';
import { directory } from '../../../../../src/ui/directory.ts';

interface Case {
  /** Behind `https://shop.example`. */
  at: string;
  text?: string;
  form?: Record<string, string[]>;
}

interface Cases {
  tracker: string;
  theirs: Case[];
  /** Somebody else's, however alike. */
  others: Case[];
}

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const cases = files.flatMap((file): [string, Cases][] =>
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')).map((each: Cases) => [`${file} ${each.tracker}`, each]),
);

function bodyOf({ text, form }: Case): RequestBody | undefined {
  if (form) return { kind: 'form', form };
  return text === undefined ? undefined : { kind: 'text', text };
}

function trackerOf(each: Case, host = 'https://shop.example'): string | undefined {
  const { tracker, open } = spokenAt(host + each.at);
  const body = bodyOf(each);
  return tracker ?? (body && spokenIn(open, body));
}

describe.each(cases)('%s', (_, { tracker, theirs, others }) => {
  test.each(theirs.map((each) => [each.at, each] as const))('theirs: %s', (__, each) => {
    expect(trackerOf(each)).toBe(tracker);
    expect(trackerOf(each, 'wss://127.0.0.1:8443')).toBe(tracker);
  });

  test.each(others.map((each) => [each.at, each] as const))('not theirs: %s', (__, each) => {
    expect(trackerOf(each)).toBeUndefined();
  });

  test('there are at least two of either kind', () => {
    expect(theirs.length).toBeGreaterThanOrEqual(2);
    expect(others.length).toBeGreaterThanOrEqual(3);
  });
});

test.each(['https://a.co/i', 'https://a.co/v1.2/i'])('%s is no file, for all its dots', (address) => {
  expect(spokenAt(`${address}?e=pv&tv=js-4.10.1&p=web`).tracker).toBe('snowplow');
});

test('every protocol has its cases, and a tracker that is known', () => {
  const keys = [...new Set(protocols.map(({ tracker }) => tracker))].sort();
  expect([...new Set(cases.map(([, { tracker }]) => tracker))].sort()).toEqual(keys);
  for (const key of keys) expect(directory.organization(directory.tracker(key)?.organization ?? '')).toBeDefined();
});

test('nobody’s own requests are taken for a service’s, whatever is in them', () => {
  const paths = [
    '/collect',
    '/api/event',
    '/e/',
    '/s/',
    '/i',
    '/t',
    '/batch',
    '/flags',
    '/events',
    '/rec/page',
    '/monitoring',
    '/v1/interact',
  ];
  const texts = [
    '',
    '{}',
    '[]',
    '{"event":"login","user":1}',
    'a=b&c=d',
    '{"n":1,"u":2,"d":3}',
    '{"e":[1,2,3]}',
    'null',
    '{"schema":"x"}',
  ];
  for (const path of paths)
    for (const query of ['', '?id=1', '?v=2', '?v=1&tid=abc', '?ver=1&_=1', '?e=pv'])
      for (const text of texts) expect(trackerOf({ at: path + query, text })).toBeUndefined();
});

describe('hostile addresses and contents cost little', () => {
  const long = 'a/'.repeat(100_000);
  test.each([
    `/${long}`,
    `/${long}g/collect?v=2&tid=G-ABCDEF`,
    `/g/collect?${'a=b&'.repeat(100_000)}v=2&tid=G-ABCDEF`,
    `/b/ss/${'a,'.repeat(500)}`,
    `/ee/${'-'.repeat(1_000)}v1/interact?configId=${'0'.repeat(10_000)}`,
    `/array/phc_${'_'.repeat(1_000)}`,
    '/%%%?%%%',
    '',
  ])('%#', (at) => {
    const texts = [
      '{"'.repeat(100_000),
      `{"e":["${'1.'.repeat(100_000)}`,
      '"library":{'.repeat(20_000),
      '\n'.repeat(200_000),
    ];
    const begun = process.cpuUsage();
    for (const text of texts) trackerOf({ at, text });
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000 / texts.length).toBeLessThan(50);
  });
});
