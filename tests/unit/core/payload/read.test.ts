import { describe, expect, test } from 'vitest';
import { dataTypeOfEvent } from '../../../../src/core/payload/events.ts';
import { safeName } from '../../../../src/core/payload/evidence.ts';
import { fieldsOf, type RequestBody } from '../../../../src/core/payload/fields.ts';
import { MOST_FIELDS } from '../../../../src/core/payload/limits.ts';
import { readRequest } from '../../../../src/core/payload/read.ts';

const text = (body: string): RequestBody => ({ kind: 'text', text: body });
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');

describe('fields are found in', () => {
  test.each<[string, string, RequestBody | undefined, string[]]>([
    ['a query', 'https://t.example/p?a=1&b=x%20y+z', undefined, ['a=1', 'b=x y z']],
    ['a query before a fragment', 'https://t.example/p?a=1#b=2', undefined, ['a=1']],
    ['the path of a Floodlight tag', 'https://ad.doubleclick.net/activity;src=1;u1=x?', undefined, ['src=1', 'u1=x']],
    ['broken percent signs', 'https://t.example/?a=%E0%A4%A', undefined, ['a=%E0%A4%A']],
    ['a form', 'https://t.example/', { kind: 'form', form: { a: ['1', '2'] } }, ['a=1', 'a=2']],
    ['a body of pairs', 'https://t.example/', text('a=1&b=2'), ['a=1', 'b=2']],
    ['lines of pairs', 'https://t.example/', text('en=one\r\nen=two'), ['en=one', 'en=two']],
    ['JSON', 'https://t.example/', text('{"a":{"b":[1,{"c":true}]},"d":null}'), ['a.b[]=1', 'a.b[].c=true']],
    ['lines of JSON', 'https://t.example/', text('{"a":1}\n{"b":2}\n'), ['a=1', 'b=2']],
    ['JSON in a field', 'https://t.example/?d=%7B%22a%22%3A1%7D', undefined, ['d={"a":1}', 'd.a=1']],
    [
      'base64 of JSON in a field',
      `https://t.example/?d=${encodeURIComponent(base64({ a: 1 }))}`,
      undefined,
      [`d=${base64({ a: 1 })}`, 'd.a=1'],
    ],
    ['plain text taken for a form', 'https://t.example/', { kind: 'form', form: { '{"a":1}': [''] } }, ['a=1']],
  ])('%s', (_, url, body, expected) => {
    const { fields } = fieldsOf({ url, ...(body && { body }) });
    expect(fields.map(({ name, value }) => `${name}=${value}`)).toEqual(expected);
  });
});

test.each<[RequestBody | undefined, string]>([
  [undefined, 'none'],
  [text('{"a":1}'), 'read'],
  [text('\u0000\u0001\u0002'), 'unreadable'],
  [text('just words'), 'unreadable'],
  [{ kind: 'unreadable' }, 'unreadable'],
  [{ kind: 'form', form: { a: ['1'] } }, 'read'],
])('contents of %j are %s', (body, contents) => {
  expect(fieldsOf({ url: 'https://t.example/', ...(body && { body }) }).contents).toBe(contents);
});

describe('of what a field is', () => {
  test.each<[string, string, string[]]>([
    ['email', 'a@b.example', ['email']],
    ['email', 'f'.repeat(64), ['hashed-email']],
    ['email', 'yes', []],
    ['em', 'a@b.example', ['email']],
    ['url', 'https://shop.example/', ['page-url']],
    ['url', 'logo@2x.png', []],
    ['referrer', '', []],
    ['language', 'en-GB', ['language']],
    ['language', 'javascript', []],
    ['screen', '1920x1080', ['screen']],
    ['screen', 'checkout', []],
    ['user_id', 'cust-77120', ['user-id']],
    ['user_id', 'null', []],
    ['phone', '+49 151 1234567', ['phone']],
    ['phone', '1234', []],
    ['lat', '48.137', ['coordinates']],
    ['lat', '48', []],
    ['lon', '-179.98', ['coordinates']],
    ['lon', '191.50', []],
    ['gender', 'male', ['gender']],
    ['gender', 'Female', ['gender']],
    ['gender', 'f', ['gender']],
    ['gender', 'unisex', []],
    ['timezone', 'GMT+0200', ['timezone']],
    ['timezone', '-120', ['timezone']],
    ['timezone', '+05:30', ['timezone']],
    ['language', 'no', ['language']],
    ['languages[]', 'de-AT', ['language']],
    ['birth_date', '1987-06-05', ['birth-date']],
    ['birth_date', 'yes', []],
    ['user.name', 'Jane Okafor', ['name']],
    ['user.name', 'true', []],
    ['page_title', 'Lanterns', ['page-title']],
    ['items[0][title]', 'Lantern', []],
    ['site.ref', 'https://search.example/', ['referrer']],
    ['user.ext.eids[].uids[].id', '0193b1c2aaaa7bbb', ['advertising-id']],
    ['user.data[].segment[].id', '77120', ['segments']],
    ['user.data[].name', 'a provider', []],
    ['geo.region', 'Bavaria', ['coarse-location']],
    ['cb', '8437583475', []],
    ['token', 'phc_ridgeforum', []],
    ['session_id', '0e2bc57911d38985', ['session-id']],
    ['event', 'Order Completed', ['purchase']],
    ['event', 'Product Added', ['cart']],
    ['event', 'page_view', []],
    ['constructor', 'x', []],
    ['__proto__', 'x', []],
  ])('%s=%s shows %j', (name, value, expected) => {
    const { data } = readRequest({ tracker: 'nobody', url: `https://t.example/?${name}=${encodeURIComponent(value)}` });
    expect(data.map(({ type }) => type).filter((type) => type !== 'custom-event')).toEqual(expected);
  });

  test('vendors’ own names mean nothing elsewhere', () => {
    const url = 'https://t.example/?dl=https%3A%2F%2Fshop.example%2F&cid=555555.666666';
    const types = (tracker: string) => readRequest({ tracker, url }).data.map(({ type }) => type);
    expect(types('google_analytics')).toEqual(['page-url', 'client-id']);
    expect(types('somebody_else')).toEqual([]);
  });
});

test.each([
  ['purchase', 'purchase'],
  ['Order Completed', 'purchase'],
  ['add_to_cart', 'cart'],
  ['Product Added', 'cart'],
  ['Product Viewed', 'product-view'],
  ['ViewContent', 'product-view'],
  ['page_view', undefined],
  ['$pageview', undefined],
  ['$autocapture', 'click'],
  ['Signed up', 'custom-event'],
  ['12345', undefined],
])('the event %s shows %s', (name, type) => {
  expect(dataTypeOfEvent(name)).toBe(type);
});

test.each([
  ['context.page.url', true],
  ['ud[em]', true],
  ['events[].properties.$email', true],
  ['~oref', true],
  ['somebody@mail.example', false],
  ['user.12345678', false],
  ['550e8400-e29b-41d4-a716-446655440000', false],
  ['a1b2c3d4e5f6a7b8', false],
  ['x'.repeat(80), false],
  ['two words', false],
  ['n202-555-0100', false],
  ['card.4111.1111.1111.1111', false],
  ['MXFR', true],
  ['tv.1~em', true],
  ['data[].co.data[].data.sessionId', true],
  ['items[].attributes.browser.web_vital.lcp.render_time.value', true],
  ['', false],
])('the name %s is kept: %s', (name, kept) => {
  expect(safeName(name) === name).toBe(kept);
});

describe('hostile requests', () => {
  const nested = `${'['.repeat(50_000)}1${']'.repeat(50_000)}`;
  const packed = (levels: number): string =>
    levels === 0 ? '{"email":"a@b.example"}' : JSON.stringify({ d: packed(levels - 1) });

  test.each<[string, RequestBody]>([
    ['deeply nested', text(nested)],
    ['JSON in JSON in JSON', text(packed(12))],
    ['a million pairs', text('a=1&'.repeat(1_000_000))],
    ['one endless line', text('a'.repeat(5_000_000))],
    ['an endless key', text(JSON.stringify({ ['k'.repeat(200_000)]: 1 }))],
    ['a list without end', text(JSON.stringify(Array.from({ length: 50_000 }, (_, index) => ({ index }))))],
    ['__proto__', text('{"__proto__":{"email":"a@b.example"},"constructor":{"prototype":1}}')],
  ])('%s: read within bounds, nothing thrown', (_, body) => {
    const { fields } = fieldsOf({ url: 'https://t.example/', body });
    expect(fields.length).toBeLessThanOrEqual(MOST_FIELDS);
    expect(() => readRequest({ tracker: 'segment', url: 'https://t.example/', body })).not.toThrow();
  });
});
