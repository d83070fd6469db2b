import { describe, expect, test } from 'vitest';
import { hostnameOf, partyOf, siteOf } from '../../../src/core/site.ts';
import { addressesInPackages } from '../../support/addresses.ts';

describe('the host of an address', () => {
  test.each([
    ['https://www.example.com/a?b#c', 'www.example.com'],
    ['http://example.com', 'example.com'],
    ['https://example.com?x=https://other.example/', 'example.com'],
    ['https://example.com#@other.example', 'example.com'],
    ['https://example.com:8443/a', 'example.com'],
    ['https://user:word@example.com:8443/a', 'example.com'],
    ['https://user@example.com/@other.example', 'example.com'],
    ['HTTPS://WWW.Example.COM/A', 'www.example.com'],
    ['https://example.com./a', 'example.com'],
    ['wss://example.com/socket', 'example.com'],
    ['ws://example.com:80/socket', 'example.com'],
    ['https://a_b.example.com/', 'a_b.example.com'],
    ['https://xn--bcher-kva.example/', 'xn--bcher-kva.example'],
    ['http://localhost:5173/', 'localhost'],
    ['http://192.0.2.1:80/', '192.0.2.1'],
    ['http://[2001:DB8::1]:80/a', '2001:db8::1'],
  ])('%s → %s', (url, host) => {
    expect(hostnameOf(url)).toBe(host);
  });

  test.each([
    'data:text/html,https://example.com/',
    'blob:https://example.com/1',
    'about:blank',
    'chrome-extension://abc/page.html',
    'file:///etc/hosts',
    'https://',
    'example.com',
    'null',
    '',
  ])('none in %s', (url) => {
    expect(hostnameOf(url)).toBeUndefined();
  });

  test('is what URL says, on thousands of real addresses', () => {
    const differing = addressesInPackages()
      .filter((url) => URL.canParse(url) && hostnameOf(url) !== new URL(url).hostname)
      // URL turns foreign letters, escapes and odd numbers into their usual form, as a browser has done before it reports any.
      .filter((url) => hostnameOf(new URL(url).href) !== new URL(url).hostname);
    expect(differing).toEqual([]);
  }, 60_000);
});

describe('the site of a host', () => {
  test.each([
    ['www.example.com', 'example.com'],
    ['a.b.example.co.uk', 'example.co.uk'],
    ['alice.github.io', 'alice.github.io'],
    ['shop.myshopify.com', 'shop.myshopify.com'],
    ['localhost', 'localhost'],
    ['192.0.2.1', '192.0.2.1'],
    ['2001:db8::1', '2001:db8::1'],
    ['co.uk', 'co.uk'],
  ])('%s → %s', (host, site) => {
    expect(siteOf(host)).toBe(site);
  });
});

describe('whose host it is, seen from a site', () => {
  const owners: Record<string, string> = {
    'facebook.com': 'meta',
    'static.fbcdn.net': 'meta',
    'example.com': 'example',
  };
  const directory = { organizationOf: (host: string) => owners[host] };

  test.each([
    ['www.facebook.com', 'facebook.com', 'first'],
    ['static.fbcdn.net', 'facebook.com', 'same-organization'],
    ['static.fbcdn.net', 'example.com', 'third'],
    ['nobody.example', 'facebook.com', 'third'],
    ['nobody.example', 'unknown.example', 'third'],
    ['bob.github.io', 'alice.github.io', 'third'],
    ['192.0.2.1', '192.0.2.1', 'first'],
    ['192.0.2.2', '192.0.2.1', 'third'],
  ])('%s on %s: %s', (host, site, party) => {
    expect(partyOf(host, site, directory)).toBe(party);
  });
});
