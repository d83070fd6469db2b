// The accuracy command: what it counts, what it takes, and what it prints.

import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BadLine, bodyFields, bytesOf, capturedRequest } from '../../../scripts/accuracy/captured.ts';
import { linesOfHar } from '../../../scripts/accuracy/har.ts';
import { browserNames, labVisits, nameOf, readRecordings, readTraffic } from '../../../scripts/accuracy/lab-traffic.ts';
import { readRequests } from '../../../scripts/accuracy/read-requests.ts';
import { createReader } from '../../../scripts/accuracy/reader.ts';
import { count, newScore, precisionOf, recallOf, tableOf, totalOf } from '../../../scripts/accuracy/score.ts';
import { root } from '../../../src/auditor/extension.ts';
import { summarise } from '../../support/summary.ts';

const reader = createReader();

async function readAll(lines: string[]) {
  const printed: Record<string, unknown>[] = [];
  const complaints: string[] = [];
  const counts = await readRequests(lines, reader, {
    print: (line) => printed.push(JSON.parse(line)),
    complain: (sentence) => complaints.push(sentence),
  });
  return { printed, complaints, ...counts };
}

const PAGE = 'https://shop.example/?contact=jane.roe%40mail.example';
const METRIKA = {
  url: `https://mc.yandex.ru/watch/1?page-url=${encodeURIComponent(PAGE)}`,
  method: 'GET',
  type: 'image',
};

describe('counting', () => {
  test('what is missing costs recall, what is wrong costs precision, what is arguable neither', () => {
    const score = newScore();
    const truth = {
      types: ['page-url', 'screen'],
      oneOf: [['client-id', 'cookie-id']],
      arguable: ['language'],
    } as const;
    count(score, 'a request', ['page-url', 'cookie-id', 'language', 'email'], truth);
    count(score, 'another', ['page-url', 'screen', 'client-id', 'cookie-id'], truth);
    const total = totalOf([score]);
    expect(total).toEqual({ right: 5, missing: 1, wrong: 1 });
    expect([precisionOf(total), recallOf(total)]).toEqual([5 / 6, 5 / 6]);
    expect(score.faults).toEqual(['a request: screen is missing', 'a request: email is not true']);
    expect(tableOf(score).map((line) => line.trim().split(/\s{2,}/))).toEqual([
      ['data type', 'expected', 'read', 'missing', 'wrong', 'precision', 'recall'],
      ['client-id', '1', '1', '0', '0', '1.0000', '1.0000'],
      ['cookie-id', '1', '1', '0', '0', '1.0000', '1.0000'],
      ['email', '0', '1', '0', '1', '0.0000', '1.0000'],
      ['page-url', '2', '2', '0', '0', '1.0000', '1.0000'],
      ['screen', '2', '1', '1', '0', '1.0000', '0.5000'],
      ['all', '6', '6', '1', '1', '0.8333', '0.8333'],
    ]);
  });

  test('a group of which nothing was named is missing once', () => {
    const score = newScore();
    count(score, 'x', [], { types: [], oneOf: [['client-id', 'cookie-id']] });
    expect(totalOf([score])).toEqual({ right: 0, missing: 1, wrong: 0 });
  });
});

describe('a line of a file of requests', () => {
  test.each([
    ['url', '{"url":"https://t.example/"}', { url: 'https://t.example/', method: 'GET', type: 'xmlhttprequest' }],
    [
      'body',
      '{"url":"https://t.example/","type":"ping","body":"a=1","initiator":null}',
      { url: 'https://t.example/', method: 'POST', type: 'ping', body: 'a=1' },
    ],
  ])('may have no more than a %s', (_, line, request) => {
    expect(capturedRequest(line)).toEqual(request);
  });

  test.each([
    ['{', 'is no JSON'],
    ['[]', 'is no JSON object'],
    ['null', 'is no JSON object'],
    ['{"method":"GET"}', '“url” is no'],
    ['{"url":"file:///etc/passwd"}', '“url” is no'],
    ['{"url":"https://"}', '“url” is no'],
    ['{"url":"https://t.example/","body":{"a":1}}', '“body” is no text'],
    ['{"url":"https://t.example/","body":"#","encoding":"base64"}', '“body” is no base64'],
    ['{"url":"https://t.example/","encoding":"gzip"}', '“encoding” takes'],
  ])('%s is refused', (line, reason) => {
    expect(() => capturedRequest(line)).toThrow(BadLine);
    expect(() => capturedRequest(line)).toThrow(reason);
  });

  test.each([Buffer.from('naïve text'), Buffer.from([0, 255, 254, 10])])('carries %j as it was', (bytes) => {
    const line = JSON.stringify({ url: 'https://t.example/', ...bodyFields(bytes) });
    expect(bytesOf(capturedRequest(line))).toEqual(bytes);
  });
});

describe('reading a file of requests', () => {
  test('prints who received each, and what it shows, without a value', async () => {
    const { printed } = await readAll([JSON.stringify(METRIKA)]);
    expect(printed).toEqual([
      {
        line: 1,
        host: 'mc.yandex.ru',
        tracker: 'yandex_metrika',
        trackerName: 'Yandex Metrika',
        trackerCategory: 'site_analytics',
        organization: 'yandex',
        organizationName: expect.any(String),
        contents: 'none',
        data: expect.arrayContaining([{ type: 'page-url', evidence: 'page-url' }]),
        told: [],
      },
    ]);
    expect(JSON.stringify(printed)).not.toContain('jane.roe');
  });

  test('loses nothing to bad lines, and says which they are', async () => {
    const good = JSON.stringify(METRIKA);
    const { printed, complaints, read, bad } = await readAll(['{', good, '', '{"url":1}', good]);
    expect(printed.map(({ line }) => line)).toEqual([2, 5]);
    expect(complaints).toEqual(['Line 1 is no JSON.', 'Line 4 “url” is no text.']);
    expect([read, bad]).toEqual([2, 2]);
  });

  test('of a preflight reads nothing: it carries nothing, and does not count', async () => {
    const { printed } = await readAll([JSON.stringify({ ...METRIKA, method: 'options' })]);
    expect(printed).toMatchObject([{ line: 1, tracker: null, data: [] }]);
  });

  test('of what no tracker receives says that it is not read', async () => {
    const { printed } = await readAll(['{"url":"https://quiet.example/?email=a%40b.example","type":"document"}']);
    expect(printed).toEqual([
      { line: 1, host: 'quiet.example', tracker: null, organization: null, contents: null, data: [], told: [] },
    ]);
  });

  test.each([
    ['text', { body: '{"event":"$pageview","properties":{"$current_url":"https://a.example/"}}' }],
    ['packed bytes', bodyFields(gzipSync('{"event":"$pageview","properties":{"$current_url":"https://a.example/"}}'))],
    [
      'a form',
      {
        body: new URLSearchParams({ data: '{"properties":{"$current_url":"https://a.example/"}}' }).toString(),
        contentType: 'application/x-www-form-urlencoded',
      },
    ],
    [
      'a form in parts',
      {
        body: [
          '------WebKitFormBoundary0123456789abcdef',
          'Content-Disposition: form-data; name="$current_url"',
          '',
          'https://a.example/',
          '------WebKitFormBoundary0123456789abcdef--',
          '',
        ].join('\r\n'),
        contentType: 'multipart/form-data; boundary=----WebKitFormBoundary0123456789abcdef',
      },
    ],
  ])('reads a body of %s', async (_, body) => {
    const { printed } = await readAll([
      JSON.stringify({ url: 'https://us.i.posthog.com/e/', method: 'POST', type: 'fetch', ...body }),
    ]);
    const { contents, data } = printed[0] as { contents: string; data: { type: string }[] };
    expect([contents, data.map(({ type }) => type)]).toEqual(['read', ['page-url']]);
  });
});

describe('an HTTP archive', () => {
  const entry = {
    request: {
      url: 'https://www.facebook.com/tr/',
      method: 'POST',
      headers: [{ name: 'Referer', value: 'https://shop.example/' }],
      postData: { mimeType: 'application/x-www-form-urlencoded', text: 'id=1&dl=https%3A%2F%2Fshop.example%2F' },
    },
    _resourceType: 'fetch',
  };
  const archive = (...entries: unknown[]) => JSON.stringify({ log: { version: '1.2', entries } });

  test('is a line for each of its requests', () => {
    expect(linesOfHar(archive(entry)).map((line) => JSON.parse(line))).toEqual([
      {
        url: 'https://www.facebook.com/tr/',
        method: 'POST',
        type: 'fetch',
        initiator: 'https://shop.example/',
        contentType: 'application/x-www-form-urlencoded',
        body: 'id=1&dl=https%3A%2F%2Fshop.example%2F',
      },
    ]);
  });

  test('loses nothing to entries that are none', async () => {
    const { printed, complaints } = await readAll(linesOfHar(archive(null, entry, { request: {} })));
    expect(printed).toEqual([expect.objectContaining({ line: 2, tracker: expect.stringContaining('facebook') })]);
    expect(printed[0]!.data).toContainEqual({ type: 'page-url', evidence: 'dl' });
    expect(complaints).toHaveLength(2);
  });

  test.each(['{', '{}', '{"log":{"entries":{}}}'])('%s is refused', (text) => {
    expect(() => linesOfHar(text)).toThrow('This is no HTTP archive');
  });
});

describe('the recorded traffic of the lab', () => {
  test.each(browserNames)('%s: has every visit that the manifests tell of', (browser) => {
    const recorded = new Set(readTraffic(browser).map(({ visit }) => nameOf(visit)));
    expect(
      labVisits()
        .map(nameOf)
        .filter((name) => !recorded.has(name)),
    ).toEqual([]);
  });

  test.each(browserNames)(
    '%s: is of the packages that are installed; if not, `npm run lab:record`',
    async (browser) => {
      const { devDependencies } = (await import('../../../package.json', { with: { type: 'json' } })).default;
      const { packages } = readRecordings()[browser];
      expect(Object.keys(packages)).toContain('posthog-js');
      expect(packages).toEqual(
        Object.fromEntries(Object.entries(devDependencies).filter(([name]) => Object.hasOwn(packages, name))),
      );
    },
  );
});

describe('the command', { timeout: 60_000 }, () => {
  const run = (input: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/accuracy.ts', ...args],
      {
        cwd: root,
        input,
        encoding: 'utf8',
      },
    );
    return { status, stdout, stderr };
  };

  test('measures both, and is content', () => {
    const { status, stdout } = run('');
    expect(stdout).toMatch(
      /^\d+ fixtures of \d+ trackers, \d+ recognised as stated: precision [\d.]+, recall [\d.]+$/m,
    );
    expect(stdout).toMatch(/^lab, firefox: \d+ requests of Firefox/im);
    expect(stdout).toMatch(/^together: precision (?:1\.0000|0\.9[89]\d\d), recall (?:1\.0000|0\.9[89]\d\d)$/m);
    expect(status).toBe(0);
    const figures = stdout.split('\n').filter((line) => /: precision/.test(line));
    summarise('accuracy', `accuracy of data types\n${figures.map((line) => `  ${line}`).join('\n')}`);
  });

  test('reads the standard input, and ends with 1 where a line was bad', () => {
    const { status, stdout, stderr } = run(`${JSON.stringify(METRIKA)}\nx\n`, '--requests', '-');
    expect(JSON.parse(stdout)).toMatchObject({ line: 1, tracker: 'yandex_metrika' });
    expect(stderr).toContain('Line 2 is no JSON.');
    expect(status).toBe(1);
  });

  test('names a file that is not there, and options that it has not', () => {
    expect(run('', '--requests', '/nowhere/at/all')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('/nowhere/at/all'),
    });
    expect(run('', '--speed')).toMatchObject({ status: 2, stderr: expect.stringContaining('--speed') });
    expect(run('', '--live', '--har', '-')).toMatchObject({ status: 2, stderr: expect.stringContaining('exclude') });
  });
});
