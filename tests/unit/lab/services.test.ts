import { expect, test } from 'vitest';
import type { LabRequest } from '../../../lab/model.ts';
import { route } from '../../../lab/router.ts';
import { services } from '../../../lab/services/index.ts';
import { sites } from '../../../lab/sites/index.ts';

const answerTo = route(sites, services);

function request(address: string, more: Partial<LabRequest> = {}): LabRequest {
  const { hostname, pathname, searchParams } = new URL(address);
  const fixed = { method: 'GET', headers: {}, cookies: {}, body: Buffer.alloc(0), secure: true };
  return { ...fixed, host: hostname, path: pathname, query: searchParams, ...more };
}

test.each([
  ['https://www.facebook.com/tr/?id=1', 200],
  ['https://region1.google-analytics.com/g/collect?v=2', 204],
  ['https://o551002.ingest.sentry.io/api/4507/envelope/', 200],
  ['https://quiet.example/', 200],
  ['https://quiet.example/missing', 404],
  ['https://sub.quiet.example/', 404],
  ['https://nobody-knows.example/', 404],
  ['https://www.facebook.com/', 404],
])('%s is answered with %i', (address, status) => {
  expect(answerTo(request(address)).status).toBe(status);
});

test('a cookie sync passes through four companies and keeps what was told', () => {
  const hosts: string[] = [];
  let address: string | undefined = 'https://ib.adnxs.com/getuid?gdpr=1&gdpr_consent=CQ&us_privacy=1YNN';
  while (address !== undefined) {
    hosts.push(new URL(address).hostname);
    expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
      gdpr: '1',
      gdpr_consent: 'CQ',
      us_privacy: '1YNN',
    });
    const answer = answerTo(request(address));
    expect(answer.headers['set-cookie']).toContain('SameSite=None');
    address = answer.headers.location as string | undefined;
  }
  expect(hosts).toEqual(['ib.adnxs.com', 'cm.g.doubleclick.net', 'match.adsrvr.org', 'idsync.rlcdn.com']);
});

test('a cookie that the browser has is not set again', () => {
  const cookies = { uuid2: '1' };
  expect(answerTo(request('https://ib.adnxs.com/getuid', { cookies })).headers['set-cookie']).toBeUndefined();
});

test('a preflight is allowed with the credentials, method and headers asked for', () => {
  const headers = { origin: 'https://shop.example', 'access-control-request-headers': 'content-type' };
  expect(answerTo(request('https://api.segment.io/v1/p', { method: 'OPTIONS', headers }))).toMatchObject({
    status: 204,
    headers: {
      'access-control-allow-origin': 'https://shop.example',
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'content-type',
    },
  });
});
