// What cookies and identifiers come to: what the store is asked to keep, each once.

import { describe, expect, test } from 'vitest';
import { createIdentities } from '../../../src/background/identities.ts';
import type { ReadRequest } from '../../../src/background/read-request.ts';
import { createTraces, type Traces } from '../../../src/background/traces.ts';
import type { VisitIdentifiers } from '../../../src/core/facts.ts';
import type { Directory } from '../../../src/core/model.ts';
import { backgroundOf } from '../../../src/core/visits/background.ts';
import { markOf } from '../../../src/core/visits/marks.ts';
import type { Observation } from '../../../src/store/observations.ts';
import { requestSeen } from '../../support/visit-events.ts';

const SITE = 'shop.example';
const RANDOM = '9f8a7c6b5d4e3f2a1b0c';
const directory: Directory = {
  tracker: () => undefined,
  organization: () => undefined,
  organizationOf: (host) => (host.endsWith('ads.example') ? 'ads' : undefined),
};

function identities() {
  const traces = createTraces([1, 2]);
  const kept: Extract<Observation, { kind: 'identifiers' }>[] = [];
  const one = createIdentities({ directory, collectorOf: (tracker) => `of ${tracker}`, traces }, (observation) => {
    if (observation.kind === 'identifiers') kept.push(observation);
  });
  one.began('v1');
  return { ...one, traces, kept };
}

/** A request to a tracker, its fields noted. */
function request(traces: Traces, url: string, more: Partial<ReadRequest> = {}): ReadRequest {
  const seen = requestSeen(url, more);
  const onField = traces.identify({ ...seen, tracker: 't' });
  for (const [name, value] of new URL(url).searchParams) onField?.({ name, value });
  return { ...seen, url: markOf(url) };
}

const cookiesOf = (kept: readonly Pick<VisitIdentifiers, 'cookies'>[]) => kept.flatMap(({ cookies }) => cookies);

test('a cookie that a request carried before it was set was there from before', () => {
  const { cookies, traces, kept } = identities();
  const about = { tracker: 'ads_pixel', host: 'px.ads.example' };
  const told = (seen: ReturnType<Traces['set']>) =>
    cookies({
      kind: 'cookies',
      visit: 'v1',
      site: SITE,
      cookies: seen!,
      request: requestSeen('https://px.ads.example/p', about),
    });
  told(traces.sent(`old=${RANDOM}`, 'px.ads.example'));
  told(traces.set([`old=${RANDOM}; Max-Age=31536000`, `new=${RANDOM}; Max-Age=31536000`], 'px.ads.example', 500));
  told(traces.sent(`new=${RANDOM}`, 'px.ads.example'));
  const last = (name: string) => cookiesOf(kept).findLast((cookie) => cookie.name === name);
  expect(last('old')).toMatchObject({ heldBefore: true, setAt: 500 });
  expect(last('new')).toMatchObject({ sent: true, setAt: 500 });
  expect(last('new')).not.toHaveProperty('heldBefore');
});

describe('cookies', () => {
  const outcome = (cookies: ReturnType<Traces['set']>, about: Partial<ReadRequest> | undefined = {}, visit = 'v1') => ({
    kind: 'cookies' as const,
    visit,
    site: SITE,
    cookies: cookies!,
    ...(about && { request: requestSeen('https://px.ads.example/p', about) }),
  });

  test('are kept with whose they are, seen from the visit’s site; once', () => {
    const { cookies, traces, kept } = identities();
    const set = () => traces.set([`visitor=${RANDOM}; Max-Age=31536000`], 'px.ads.example', 0);
    cookies(outcome(set(), { tracker: 'ads_pixel' }));
    cookies(outcome(set(), { tracker: 'ads_pixel' }));
    expect(kept).toEqual([
      {
        kind: 'identifiers',
        visit: 'v1',
        site: SITE,
        links: [],
        cookies: [
          {
            name: 'visitor',
            domain: 'ads.example',
            party: 'third',
            tracker: 'ads_pixel',
            setBy: 'answer',
            setAt: 0,
            lifetime: 31_536_000,
            identifies: 'likely',
          },
        ],
      },
    ]);
  });

  test('are kept again when there is more to say', () => {
    const { cookies, traces, kept } = identities();
    cookies(outcome(traces.set(['a=1; Max-Age=60'], 'px.ads.example', 0)));
    cookies(outcome(traces.set(['a=1; Max-Age=30'], 'px.ads.example', 0)));
    expect(cookiesOf(kept)).toHaveLength(1);
    cookies(outcome(traces.set(['a=1; Max-Age=90'], 'px.ads.example', 0)));
    cookies(outcome(traces.sent('a=1', 'px.ads.example')));
    expect(cookiesOf(kept)).toMatchObject([{ lifetime: 60 }, { lifetime: 90 }, { sent: true }]);
  });

  test('that only the site’s own server is sent are not listed, but for a tracker’s', () => {
    const { cookies, traces, kept } = identities();
    cookies(outcome(traces.sent(`basket=${RANDOM}; _ga=GA1.1.1357924680.1712345678`, 'www.shop.example')));
    expect(cookiesOf(kept)).toMatchObject([{ name: '_ga', tracker: 'google_analytics', sent: true }]);
  });

  test('in a flood are cut off', () => {
    const { cookies, traces, kept } = identities();
    const word = (at: number) => `w${String.fromCharCode(97 + (at % 26))}${'a'.repeat(at / 26)}`;
    for (let at = 0; at < 600; at += 1) cookies(outcome(traces.set([`${word(at)}=1`], 'px.ads.example', 0)));
    expect(cookiesOf(kept)).toHaveLength(200);
  });
});

describe('links', () => {
  test('a redirect with one’s identifier to another', () => {
    const { request: credited, cookies, traces, kept } = identities();
    cookies({
      kind: 'cookies',
      visit: 'v1',
      site: SITE,
      cookies: traces.set([`id=${RANDOM}; Max-Age=31536000`], 'px.ads.example', 0)!,
      request: requestSeen('https://px.ads.example/p', { tracker: 'a' }),
    });
    credited(request(traces, 'https://px.ads.example/p', { requestId: '1' }), 'v1', SITE, 'of a');
    credited(request(traces, `https://b.example/p?x=${RANDOM}`, { requestId: '1' }), 'v1', SITE, 'of b');
    expect(kept.flatMap(({ links }) => links)).toMatchObject([
      { from: 'of a', to: 'of b', seen: 'value', redirected: true, carriers: [{ name: 'id' }, { name: 'x' }] },
    ]);
  });

  test('a frame’s owner hands one over', () => {
    const { request: credited, traces, kept } = identities();
    const url = `https://cm.g.doubleclick.net/pixel?google_hm=${RANDOM}`;
    credited(request(traces, url, { sourceUrl: 'https://frame.ads.example/' }), 'v1', SITE, 'google');
    expect(kept.flatMap(({ links }) => links)).toMatchObject([{ from: 'ads', to: 'google', seen: 'endpoint' }]);
  });

  test('the site’s own page is nobody’s frame', () => {
    const { request: credited, traces, kept } = identities();
    const url = `https://cm.g.doubleclick.net/pixel?google_hm=${RANDOM}`;
    credited(request(traces, url, { sourceUrl: 'https://www.shop.example/' }), 'v1', SITE, 'google');
    expect(kept).toEqual([]);
  });

  test('a receiver who cannot be seen is no party to any', () => {
    const { request: credited, traces, kept } = identities();
    credited(request(traces, `https://a.example/p?client_id=${RANDOM}`), 'v1', SITE, 'of a');
    credited(request(traces, `https://shop.example/p?client_id=${RANDOM}`), 'v1', SITE, undefined);
    expect(kept).toEqual([]);
  });

  test('none with what was forgotten', () => {
    const { request: credited, forget, began, traces, kept } = identities();
    credited(request(traces, `https://a.example/p?client_id=${RANDOM}`), 'v1', SITE, 'of a');
    forget(() => true);
    began('v1');
    credited(request(traces, `https://b.example/p?client_id=${RANDOM}`), 'v1', SITE, 'of b');
    expect(kept).toEqual([]);
  });
});

describe('a visit that this life of the background did not see begin', () => {
  test('was watched in part, and that is said once', () => {
    const { request: credited, traces, kept } = identities();
    for (const path of ['p', 'q']) credited(request(traces, `https://a.example/${path}`), 'older', SITE, 'of a');
    expect(kept).toEqual([{ kind: 'identifiers', visit: 'older', site: SITE, cookies: [], links: [], partial: true }]);
  });

  test('what a site does in the background has no beginning', () => {
    const { request: credited, traces, kept } = identities();
    credited(request(traces, 'https://a.example/p'), backgroundOf(SITE, 0), SITE, 'of a');
    expect(kept).toEqual([]);
  });
});

test('of a collector that is forgotten nothing links, and its cookies are new again', () => {
  const { cookies, request: take, forgetCollector, traces, kept } = identities();
  const cookie = () =>
    cookies({
      kind: 'cookies',
      visit: 'v1',
      site: SITE,
      cookies: traces.set([`id=${RANDOM}; Max-Age=31536000`], 'px.ads.example', 500)!,
      request: requestSeen('https://px.ads.example/p', { tracker: 'ads_pixel', host: 'px.ads.example' }),
    });
  cookie();
  take(request(traces, `https://one.example/p?uid=${RANDOM}`), 'v1', SITE, 'one');
  const before = kept.length;
  cookie();
  expect(kept).toHaveLength(before);
  for (const collector of ['of ads_pixel', 'one']) forgetCollector(collector);
  take(request(traces, `https://two.example/p?uid=${RANDOM}`), 'v1', SITE, 'two');
  const since = () => kept.slice(before).flatMap(({ links }) => links);
  expect(since()).toEqual([]);
  cookie();
  expect(cookiesOf(kept.slice(before)).map(({ name }) => name)).toEqual(['id']);
  expect(since().map(({ from, to }) => [from, to])).toEqual([['two', 'of ads_pixel']]);
});
