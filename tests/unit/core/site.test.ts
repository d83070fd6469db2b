import { expect, test } from 'vitest';
import { hostnameOf, partyOf, siteOf } from '../../../src/core/site.ts';

test.each([
  ['https://www.shop.example/a?b#c', 'www.shop.example'],
  ['HTTPS://WWW.Shop.Example', 'www.shop.example'],
  ['http://user:word@shop.example:8080/', 'shop.example'],
  ['https://shop.example./', 'shop.example'],
  ['wss://socket.example/x', 'socket.example'],
  ['https://192.0.2.1:8443/', '192.0.2.1'],
  ['https://[2001:db8::1]:8443/x', '2001:db8::1'],
  ['https://xn--bcher-kva.example/', 'xn--bcher-kva.example'],
  ['data:text/html,https://shop.example/', undefined],
  ['blob:https://shop.example/1', undefined],
  ['about:blank', undefined],
  ['file:///etc/hosts', undefined],
  ['chrome-extension://abc/', undefined],
  ['', undefined],
])('%s is sent to %s', (url, host) => {
  expect(hostnameOf(url)).toBe(host);
});

test.each([
  ['www.shop.example', 'shop.example'],
  ['a.b.shop.co.uk', 'shop.co.uk'],
  // Private suffixes: two customers of one host are two sites.
  ['alice.github.io', 'alice.github.io'],
  ['localhost', 'localhost'],
  ['192.0.2.1', '192.0.2.1'],
  ['co.uk', 'co.uk'],
])('%s is of the site %s', (host, site) => {
  expect(siteOf(host)).toBe(site);
});

test.each([
  ['cdn.shop.example', 'shop.example', 'first'],
  ['static.shop-images.example', 'shop.example', 'same-organization'],
  ['tracker.example', 'shop.example', 'third'],
  ['nobody.example', 'stranger.example', 'third'],
])('%s is to %s of the party: %s', (host, site, party) => {
  const owners: Record<string, string> = {
    'shop.example': 'shop',
    'static.shop-images.example': 'shop',
    'tracker.example': 'ads',
  };
  expect(partyOf(host, site, { organizationOf: (name) => owners[name] })).toBe(party);
});
