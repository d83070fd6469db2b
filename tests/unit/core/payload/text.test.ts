// What the body of a request, or the value of a field, may be packed in; and how much of it is unpacked.

import { describe, expect, test } from 'vitest';
import { fieldsOf, type RequestBody } from '../../../../src/core/payload/fields.ts';

const text = (body: string): RequestBody => ({ kind: 'text', text: body });
const read = (body: RequestBody) => {
  const { fields, contents } = fieldsOf({ url: 'https://t.example/', body });
  return { contents, fields: fields.map(({ name, value }) => `${name}=${value}`) };
};

test('an empty body is none, which is not one that cannot be read', () => {
  expect(read(text(''))).toEqual({ contents: 'none', fields: [] });
});

test('a bulk of Matomo’s: a list of query strings with their question marks', () => {
  const { fields } = read(text(JSON.stringify({ requests: ['?idsite=1&uid=me', '?idsite=1&e_c=form'] })));
  expect(fields).toContain('requests[].uid=me');
  expect(fields).toContain('requests[].e_c=form');
});

test('an envelope of Sentry’s: JSON in lines, then what is none', () => {
  const { contents, fields } = read(
    text('{"event_id":"a"}\n{"type":"replay_recording"}\n{"segment_id":0}\n\u0001\u0002'),
  );
  expect(contents).toBe('read');
  expect(fields).toEqual(['event_id=a', 'type=replay_recording', 'segment_id=0']);
});

test('lines of which the first is no JSON are no lines of JSON', () => {
  expect(read(text('{\n{"a":1}')).contents).toBe('unreadable');
});

test('no more lines are looked into than a batch of events has', () => {
  expect(read(text('{"a":1}\n'.repeat(20_000))).fields.length).toBeLessThanOrEqual(1000);
});

test('no more is looked into than one megabyte, however many fields it comes in', () => {
  const half = JSON.stringify({ a: 'x'.repeat(240 * 1024), b: 1 });
  const form = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`f${index}`, [half]]));
  const unpacked = read({ kind: 'form', form }).fields.filter((field) => /^f\d+\.b=/.test(field));
  expect(unpacked.length).toBeGreaterThan(0);
  expect(unpacked.length).toBeLessThan(5);
});

test('base64 whose pluses a form has made spaces', () => {
  const packed = Buffer.from('{"a":"~~~>>>???"}').toString('base64');
  expect(packed).toContain('+');
  expect(read({ kind: 'form', form: { d: [packed.replaceAll('+', ' ')] } }).fields).toContain('d.a=~~~>>>???');
});

describe('formats of bodies', () => {
  const base64 = (value: string) => Buffer.from(value).toString('base64');
  const multipart = (...parts: string[]) => text(`${parts.map((part) => `--b1\r\n${part}\r\n`).join('')}--b1--\r\n`);

  test.each<[string, RequestBody, string[]]>([
    ['lines of lists', text('[1]\n[{"a":2}]'), ['[]=1', '[].a=2']],
    ['lines of JSON with empty ones between', text('{"a":1}\n\n{"b":2}\n'), ['a=1', 'b=2']],
    [
      'multipart',
      multipart(
        'Content-Disposition: form-data; name="a"\r\n\r\n1',
        'content-disposition: form-data; name="b"; filename="blob"\r\nContent-Type: application/json\r\n\r\n{"c":2}',
      ),
      ['a=1', 'b={"c":2}', 'b.c=2'],
    ],
    [
      'multipart with a line break in a value',
      multipart('Content-Disposition: form-data; name="a"\r\n\r\n1\r\n2'),
      ['a=1\r\n2'],
    ],
    ['base64 of JSON', text(base64('{"a":{"b":1}}')), ['a.b=1']],
    ['base64 of JSON whose first name begins with a dollar', text(base64('{"$a":1}')), ['$a=1']],
    ['base64 of a list', text(base64('["x",{"a":1}]')), ['[]=x', '[].a=1']],
    ['base64 of pairs', text(base64('en=one&dl=two')), ['en=one', 'dl=two']],
    ['base64 of lines of JSON', text(base64('{"a":1}\n{"b":2}')), ['a=1', 'b=2']],
    ['base64 taken for a form', { kind: 'form', form: { [base64('{"a":"x=y"}').replace('=', '')]: [''] } }, ['a=x=y']],
    [
      'JSON with `=` and `&` taken for a form',
      { kind: 'form', form: { '{"a":"https://shop.example/?b': ['1'], c: ['2"}'] } },
      ['a=https://shop.example/?b=1&c=2'],
    ],
  ])('%s', (_, body, expected) => {
    expect(read(body)).toEqual({ contents: 'read', fields: expected });
  });

  test.each<[string, RequestBody]>([
    ['protocol buffers with a `=` in them', text('\n\u0003a=1\u0010\u0001')],
    ['pairs with bytes of no text', text('a=\u0000\u0001\u0002')],
    ['words', text('nothing to see')],
    ['base64 of no text', text(Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9]).toString('base64'))],
    ['a boundary and no form', text('--b1\r\nwords\r\n--b1--\r\n')],
    ['base64 of gzip that nobody has unfolded', text('H4sIAAAAAAAAA6tWSlSyUkpKLFKqBQB3bWsTDQAAAA==')],
  ])('%s: not readable, which is not nothing', (_, body) => {
    expect(read(body)).toEqual({ contents: 'unreadable', fields: [] });
  });
});

describe('inside a field', () => {
  const inside = (value: string) =>
    fieldsOf({ url: 'https://t.example/', body: { kind: 'form', form: { d: [value] } } })
      .fields.slice(1)
      .map(({ name, value: inner }) => `${name}=${inner}`);
  const base64 = (value: string) => Buffer.from(value).toString('base64');

  test.each([
    ['pairs', 'a=1&b=2', ['d.a=1', 'd.b=2']],
    ['pairs parted by semicolons', 'event=purchase;ecomm_prodid=7', ['d.event=purchase', 'd.ecomm_prodid=7']],
    ['cookies', '_ga=GA1.1.1.2; _fbp=fb.1.2.3', ['d._ga=GA1.1.1.2', 'd._fbp=fb.1.2.3']],
    ['JSON, encoded twice', encodeURIComponent('{"a":1}'), ['d.a=1']],
    ['pairs, encoded twice', encodeURIComponent('a=1&b=2'), ['d.a=1', 'd.b=2']],
    ['an e-mail address, encoded twice', 'jane%40mail.example', ['d=jane@mail.example']],
    ['an address, encoded twice', 'https%3A%2F%2Fshop.example%2F', ['d=https://shop.example/']],
    ['an e-mail address in base64', base64('jane@mail.example'), ['d=jane@mail.example']],
    ['an address in base64', base64('https://shop.example/'), ['d=https://shop.example/']],
    [
      'what a JSON Web Token claims',
      `eyJhbGciOiJIUzI1NiJ9.${Buffer.from('{"email":"jane@mail.example"}').toString('base64url')}.c2lnbmF0dXJl`,
      ['d.email=jane@mail.example'],
    ],
    ['one pair is none', 'a=1', []],
    ['an address with a query is none', 'https://shop.example/?a=1&b=2', []],
    ['an address with encoded parts is none', 'https://shop.example/?to=a%40b', []],
    ['a word that base64 could be', 'javascript', []],
    ['a UUID', '0193b1c2-aaaa-7bbb-8ccc-123456789abc', []],
    ['a style', 'color:red;width=1', []],
  ])('%s', (_, value, expected) => {
    expect(inside(value)).toEqual(expected);
  });
});

describe('a body that goes on beyond what is read', () => {
  const events = (most: number) => {
    const all = Array.from({ length: 9000 }, (_, id) => ({ id, text: 'one, "two" \\ {three}' }));
    return JSON.stringify({ first: { email: 'jane@mail.example' }, all }).slice(0, most);
  };

  test.each([256 * 1024, 256 * 1024 - 1, 256 * 1024 - 17, 256 * 1024 - 38])('%i characters of JSON', (most) => {
    const { contents, fields } = read(text(events(most)));
    expect(contents).toBe('read');
    expect(fields).toContain('first.email=jane@mail.example');
    expect(fields).toContain('all[].id=1000');
  });

  test('short JSON that breaks off was not cut by Candor, and is none', () => {
    expect(read(text('{"a":1,"b":')).contents).toBe('unreadable');
  });
});
