// What is noted of cookies and fields on their way, and that no value of theirs is in it.

import { describe, expect, test } from 'vitest';
import { readSeen } from '../../../src/background/read-request.ts';
import { createTraces } from '../../../src/background/traces.ts';
import type { Recognise } from '../../../src/core/model.ts';
import { markOf } from '../../../src/core/visits/marks.ts';
import { requestSeen } from '../../support/visit-events.ts';

const recognise: Recognise = () => ({ tracker: 't', filter: 'domain:t.example' });
const RANDOM = '9f8a7c6b5d4e3f2a1b0c';
const DIGEST = /^[\s\S]{4}$/;

/** A request as it is read, and then as it comes out of the fold. */
function read(url: string, traces = createTraces([1, 2])) {
  const request = requestSeen(url);
  readSeen(request, recognise, () => undefined, { identify: traces.identify });
  return traces.ofRequest({ ...request, url: markOf(url) });
}

describe('fields', () => {
  test('that hold identifiers are noted by name and digest', () => {
    const carried = read(`https://t.example/p?x=${RANDOM}&lang=en&dl=https%3A%2F%2Fshop.example%2F`);
    expect(carried).toEqual([{ by: 'field', name: 'x', digest: expect.stringMatching(DIGEST), anchors: false }]);
    expect(JSON.stringify(carried)).not.toContain(RANDOM);
  });

  test.each(['client_id', 'anonymousId', 'external_id', 'hem'])('%s says that it holds one', (name) => {
    expect(read(`https://t.example/p?${name}=${RANDOM}`)).toMatchObject([{ anchors: true }]);
  });

  test.each(['cb', 'ord', 'theme', 'csrf_token'])('%s is looked at no further', (name) => {
    expect(read(`https://t.example/p?${name}=${RANDOM}`)).toEqual([]);
  });

  test('about a partner are marked at addresses that are there for exchanging them', () => {
    expect(read(`https://cm.g.doubleclick.net/pixel?google_hm=${RANDOM}`)).toMatchObject([{ partner: true }]);
    expect(read(`https://ad.doubleclick.net/x?google_hm=${RANDOM}`)[0]).not.toHaveProperty('partner');
  });

  test('in base64 are the same as in clear, and under another key they are not', () => {
    const [plain] = read('https://t.example/p?a=7241905583316840129');
    expect(read(`https://t.example/p?a=${btoa('7241905583316840129')}`).map(({ digest }) => digest)).toContain(
      plain!.digest,
    );
    const [other] = read('https://t.example/p?a=7241905583316840129', createTraces([1, 3]));
    expect(other!.digest).not.toBe(plain!.digest);
  });

  test('are told once, and noted once though they are read twice', async () => {
    const traces = createTraces([1, 2]);
    const request = requestSeen('https://t.example/p');
    const body = Promise.resolve({ kind: 'text', text: `{"client_id":"${RANDOM}"}` } as const);
    const { later } = readSeen({ ...request, url: `${request.url}?x=${RANDOM}` }, recognise, () => body, {
      identify: traces.identify,
    });
    await later;
    const seen = { ...request, url: markOf(`${request.url}?x=${RANDOM}`) };
    expect(traces.ofRequest(seen).map(({ name }) => name)).toEqual(['x', 'client_id']);
    expect(traces.ofRequest(seen)).toEqual([]);
  });

  test('without end are cut off, in one request and in all', () => {
    const many = Array.from({ length: 1000 }, (_, at) => `f${at}x=${RANDOM}${at}`).join('&');
    expect(read(`https://t.example/p?${many}`).length).toBeLessThanOrEqual(50);
    const traces = createTraces([1, 2]);
    const first = requestSeen('https://t.example/first');
    const note = (request: typeof first) =>
      traces.identify({ ...request, tracker: 't' })?.({ name: 'x', value: RANDOM });
    note(first);
    for (let at = 0; at < 5000; at += 1) note(requestSeen(`https://t.example/${at}`));
    expect(traces.ofRequest({ ...first, url: markOf(first.url) })).toEqual([]);
  });
});

describe('cookies', () => {
  test('that are sent, set, or said to be set: noted by name, compared by digest', () => {
    const traces = createTraces([1, 2]);
    const all = [
      traces.sent(`uuid2=${RANDOM}; theme=dark`, 'ib.adnxs.com'),
      traces.set([`uuid2=${RANDOM}; Max-Age=999999`], 'ib.adnxs.com', 0),
      traces.changed({ name: 'uuid2', value: RANDOM, domain: '.adnxs.com', lifetime: 999_999 }, 0),
    ];
    expect(all.map((cookies) => cookies?.notes.map(({ name }) => name))).toEqual([
      ['uuid2', 'theme'],
      ['uuid2'],
      ['uuid2'],
    ]);
    expect(JSON.stringify(all)).not.toContain(RANDOM);
    const digests = all.map((cookies) => traces.ofCookies(cookies!).map(({ digest }) => digest));
    expect(digests[0]).toHaveLength(1);
    expect(digests[1]).toEqual(digests[0]);
    expect(digests[2]).toEqual(digests[0]);
    // What outlives the background names no digest.
    for (const digest of digests.flat()) expect(JSON.stringify(all)).not.toContain(digest);
  });

  test('there are none: nothing is told', () => {
    const traces = createTraces([1, 2]);
    expect(traces.sent('', 't.example')).toBeUndefined();
    expect(traces.set(['a=; Max-Age=0'], 't.example', 0)).toBeUndefined();
  });

  test('of another life of the background hold nothing any more', () => {
    const cookies = createTraces([1, 2]).sent(`uuid2=${RANDOM}`, 'ib.adnxs.com');
    expect(createTraces([1, 2]).ofCookies(cookies!)).toEqual([]);
  });
});
