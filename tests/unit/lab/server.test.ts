import { request as httpRequest } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Lab, startLab } from '../../../lab/server.ts';

let lab: Lab;

// The first start bundles the SDKs.
beforeAll(async () => {
  lab = await startLab();
}, 60_000);
beforeEach(() => lab.clear());
afterAll(() => lab.close());

function fetchFrom(
  scheme: 'http' | 'https',
  host: string,
  path: string,
  body?: string,
): Promise<{ status: number; text: string }> {
  const options: RequestOptions = {
    host: '127.0.0.1',
    port: lab.port,
    path,
    method: body === undefined ? 'GET' : 'POST',
    headers: { host, referer: 'https://shop.example/' },
    rejectUnauthorized: false,
  };
  return new Promise((resolve, reject) => {
    const request = (scheme === 'https' ? httpsRequest : httpRequest)(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.on('error', reject).end(body);
  });
}

test.each(['http', 'https'] as const)('one port answers %s', async (scheme) => {
  const { status, text } = await fetchFrom(scheme, 'quiet.example', '/');
  expect(status).toBe(200);
  expect(text).toContain('Quiet Library');
});

test('every request is received once, with its page and its body', async () => {
  await fetchFrom('https', 'us.i.posthog.com', '/e/?ip=1', '{"event":"$pageview"}');
  await fetchFrom('http', 'nobody-knows.example', '/');
  expect(lab.received.map(({ method, url, referrer, bytes }) => ({ method, url, referrer, bytes }))).toEqual([
    { method: 'POST', url: 'https://us.i.posthog.com/e/?ip=1', referrer: 'https://shop.example/', bytes: 21 },
    { method: 'GET', url: 'http://nobody-knows.example/', referrer: 'https://shop.example/', bytes: 0 },
  ]);
});

test('every script that a page loads from its own host is there', async () => {
  const scripts = lab.sites.flatMap(({ site, pages }) =>
    pages.flatMap(({ html }) =>
      [...html.matchAll(/<script[^>]* src="(\/[^"]+)"/g)].map(([, path]) => ({ site, path: path ?? '' })),
    ),
  );
  expect(scripts.length).toBeGreaterThan(5);
  for (const { site, path } of scripts) {
    const { status, text } = await fetchFrom('https', site, path);
    expect([site, path, status]).toEqual([site, path, 200]);
    expect(text.length).toBeGreaterThan(100);
  }
});

test('the address of a site that the lab does not have is an error that names those it has', () => {
  expect(lab.url('shop.example')).toBe('https://shop.example/');
  expect(() => lab.url('absent.example')).toThrow(/no site absent\.example; it has shop\.example/);
});
