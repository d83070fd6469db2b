// What the body of a request, or the value of a field, may be packed in; and how much of it is unpacked.

import { expect, test } from 'vitest';
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
