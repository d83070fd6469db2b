// A request with what recognition and reading make of it, be its contents read at once or a moment later.

import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../../src/background/bodies.ts';
import { readSeen, unpacked } from '../../../src/background/read-request.ts';
import type { Recognise } from '../../../src/core/model.ts';
import type { RequestBody } from '../../../src/core/payload/fields.ts';
import { requestSeen } from '../../support/visit-events.ts';

const { tracker: _, ...seen } = requestSeen('https://t.example/p?dl=https%3A%2F%2Fshop.example%2F', {
  sourceUrl: 'https://shop.example/',
});
const recognise: Recognise = (url) => (url.startsWith('https://t.example/') ? { tracker: 't', filter: '' } : undefined);
const text: RequestBody = { kind: 'text', text: '{"email":"someone@mail.example"}' };

test('one that no tracker is recognised in is not read, and neither are its contents', () => {
  const other = { ...seen, url: 'https://cdn.example/x.js' };
  const body = () => {
    throw new Error('must not be read');
  };
  expect(readSeen(other, recognise, body)).toEqual(other);
});

test('recognition is told what kind of request it is, and who asked', () => {
  const told: unknown[] = [];
  readSeen(
    seen,
    (url, context) => void told.push(url, context),
    () => undefined,
  );
  expect(told).toEqual([seen.url, { type: 'image', sourceUrl: 'https://shop.example/' }]);
});

describe('contents', () => {
  test.each<[string, RequestBody | undefined, string]>([
    ['none', undefined, 'none'],
    ['read at once', text, 'read'],
    ['that cannot be read', { kind: 'unreadable' }, 'unreadable'],
  ])('%s', (_, body, contents) => {
    const read = readSeen(seen, recognise, () => body);
    expect(read).toMatchObject({ tracker: 't', reading: { contents } });
    expect(read.later).toBeUndefined();
  });

  const unpackedLater = Promise.resolve(text);
  test('that take a moment are not readable until then', async () => {
    const read = readSeen(seen, recognise, () => unpackedLater);
    expect(read.reading?.contents).toBe('unreadable');
    expect(read.later).toBe(unpackedLater);
    const { later, ...request } = read;
    expect(await unpacked(request, later!)).toEqual(readSeen(seen, recognise, () => text));
  });

  test('compressed ones are of that kind', async () => {
    const zipped = new Uint8Array(gzipSync(JSON.stringify({ email: 'someone@mail.example' })));
    const read = readSeen(seen, recognise, () => bodyOf({ raw: [{ bytes: zipped.buffer }] } as never));
    expect((await unpacked(read, read.later!)).reading?.contents).toBe('read');
  });

  test('compressed in a field, too', async () => {
    const zipped = gzipSync(JSON.stringify({ email: 'someone@mail.example' })).toString('base64');
    const request = { ...seen, url: `https://t.example/p?d=${encodeURIComponent(zipped)}` };
    const { later, ...first } = readSeen(request, recognise, () => undefined);
    expect(first.reading?.data).toEqual([]);
    expect((await unpacked(first, later!)).reading?.data).toMatchObject([{ type: 'email', evidence: 'd.email' }]);
  });
});
