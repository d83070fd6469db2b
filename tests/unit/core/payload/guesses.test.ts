// Trackers of which no table speaks: what general rules and the shapes of values tell, and what they must not.

import { describe, expect, test } from 'vitest';
import { readRequest } from '../../../../src/core/payload/read.ts';

const page = 'https://shop.example/lanterns/7';
const read = (query: Record<string, string>, sourceUrl?: string) =>
  readRequest({
    tracker: 'nobody',
    url: `https://t.example/?${new URLSearchParams(query)}`,
    ...(sourceUrl !== undefined && { sourceUrl }),
  }).data;
const types = (query: Record<string, string>, sourceUrl?: string) => read(query, sourceUrl).map(({ type }) => type);

describe('is told', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['a browser’s name for itself', { b: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36' }, ['user-agent']],
    ['a time zone by its place', { q1: 'Europe/Berlin' }, ['timezone']],
    ['a time zone in Argentina', { q1: 'America/Argentina/Ushuaia' }, ['timezone']],
    ['the cookie of Google Analytics', { x: 'GA1.1.1204887712.1795470000' }, ['cookie-id']],
    ['the cookie of Meta’s pixel', { x: 'fb.1.1795470000000.1204887712' }, ['cookie-id']],
    ['a click on Meta’s advertisement', { x: 'fb.1.1795470000000.IwAR0abcdefghijklmnopqrs' }, ['advertising-id']],
    ['a screen', { s: '1920x1080' }, ['screen']],
    ['a language with its country', { l: 'en-GB' }, ['language']],
    ['a place', { geo: '48.13743,11.57549' }, ['coordinates']],
    ['an id of the visitor', { visitor: '0193b1c2-aaaa-7bbb-8ccc-123456789abc' }, ['client-id']],
    ['an id as Google counts', { zid: '1204887712.1795470000' }, ['client-id']],
    ['a session', { sess: '0193b1c2-aaaa-7bbb-8ccc-123456789abc' }, ['session-id']],
    ['an e-mail address under a longer name', { newsletter_email: 'jane@mail.example' }, ['email']],
    ['a hashed one under a longer name', { customer_email_sha256: 'a'.repeat(64) }, ['hashed-email']],
    ['a hashed one the other way round', { sha1_of_mail: 'b'.repeat(40), sha1mail: 'b'.repeat(40) }, ['hashed-email']],
    ['a phone number under a longer name', { billing_phone: '+49 151 1234567' }, ['phone']],
    ['an e-mail address in a form’s way', { 'user[email]': 'jane@mail.example' }, ['email']],
    ['what was paid, in a currency', { total: '49.90', currency: 'EUR' }, ['purchase']],
    ['what lies in the basket', { cart_total: '49.90', currency: 'EUR' }, ['cart']],
  ])('%s', (_, query, expected) => {
    expect(types(query)).toEqual(expected);
  });

  test('the address of the page under any name, by the page that sent it', () => {
    expect(types({ k7: page }, page)).toEqual(['page-url']);
    expect(types({ k7: page }, 'https://shop.example')).toEqual(['page-url']);
    expect(types({ k7: page })).toEqual([]);
  });
});

describe('is not told', () => {
  test.each<[string, Record<string, string>]>([
    ['a cache buster', { cb: '8437583475', _: '1795470000000', rnd: '0.8437583475', ord: '8437583475123' }],
    ['a build', { build: '9f86d081884c7d65', v: '2026.11.3', bundle: 'main.4f2a91c0.js', hash: 'a'.repeat(64) }],
    ['a version where an id would be', { clientId: '1.100.0', session_id: 'v2.14.7', deviceid: '18.2.0' }],
    ['a pixel’s id', { id: '1204887712334455', pixel_id: '12048877', tid: 'UA-12345-1', site: 'shop-77120' }],
    [
      'an account’s, a site’s or a campaign’s id',
      Object.fromEntries(
        ['pid', 'cid', 'tid', 'sid', 'mid', 'key', 'account', 'site', 'k7'].map((name) => [
          name,
          '0193b1c2-aaaa-7bbb-8ccc-123456789abc',
        ]),
      ),
    ],
    ['an id of each of many', { events: '[{"uuid":"0193b1c2-aaaa-7bbb-8ccc-123456789abc"}]' }],
    ['an id of nobody’s', { eventid: '0193b1c2-aaaa-7bbb-8ccc-123456789abc', requestid: '1204887712.1795470000x' }],
    ['an asset', { file: 'logo@2x.png', url: 'https://cdn.example/app.3f2a.js', page: 'https://shop.example/a.css' }],
    ['the size of an advertisement', { size: '1920x1080', s: '300x250', slot: '970x250', f: '768x1024' }],
    ['a product’s code', { sku: 'de-AT', item_id: 'GA1' }],
    ['a place without its digits', { geo: '48,11', version: '48.13743,11.57549' }],
    ['a hash under no telling name', { h: 'a'.repeat(64), token: 'b'.repeat(40), nonce: 'c'.repeat(32) }],
    ['a hash of no right length', { email_sha256: 'a'.repeat(63), email_md5: 'b'.repeat(31) }],
    ['a number under no telling name', { n: '4915112345678', t: '1795470000000' }],
    ['a model of phone', { phone_model: 'Pixel 9', mobile: '1', is_mobile: 'true' }],
    ['the shop’s own contact', { author_email_id: '12', support_phone: '+49 89 1234567' }],
    ['a setting of e-mails', { email_opt_in: 'true', email_template: 'welcome' }],
    ['a price of something shown', { price: '49.90', currency: 'EUR' }],
    ['an amount in no currency', { total: '49.90' }],
    ['nothing paid', { total: '0.00', currency: 'EUR' }],
    ['a flag', { language: 'on', city: 'true', gender: 'unisex', name: 'x' }],
    ['a platform of shops', { platform: 'shopify' }],
  ])('%s', (_, query) => {
    expect(read(query)).toEqual([]);
  });

  test.each([
    ['a link', { link_url: page }],
    ['a picture', { k7: 'https://shop.example/lantern.png' }],
    ['another site', { k7: 'https://shop.example.evil.example/' }],
    ['an endpoint', { endpoint: 'https://shop.example/api' }],
  ])('for the page: %s', (_, query) => {
    expect(types(query, page)).toEqual([]);
  });

  test('for the page: the tracker’s own frame', () => {
    expect(types({ k7: 'https://t.example/frame' }, 'https://t.example/frame')).toEqual([]);
  });
});

describe('how certain it is', () => {
  const url = 'https://t.example/?email=jane%40mail.example&total=49.90&currency=EUR&k7=Europe%2FBerlin';
  const certainties = (tracker: string) => readRequest({ tracker, url }).data.map(({ certainty }) => certainty);

  test('likely, all of it, of a tracker of which no table speaks', () => {
    expect(certainties('nobody')).toEqual(['likely', 'likely', 'likely']);
  });

  test('documented of a tracker with a table, whose shapes are not guessed', () => {
    expect(certainties('segment')).toEqual([undefined]);
  });
});
