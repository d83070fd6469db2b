// A request with what recognition and reading make of it, be its contents read at once or a moment later.

import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../../src/background/bodies.ts';
import { readSeen, readWhole, unpacked } from '../../../src/background/read-request.ts';
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
});

describe('what is compressed in a field', () => {
  const zipped = (value: unknown) => gzipSync(JSON.stringify(value)).toString('base64');
  const customer = { email: 'someone@mail.example' };
  const evidence = async (url: string, body?: RequestBody) => {
    const { data } = await readWhole({ url, tracker: 't', ...(body && { body }) });
    return data.map(({ type, evidence: field }) => `${type}: ${field}`);
  };

  test('makes a request take a moment, and is read then', async () => {
    const request = { ...seen, url: `https://t.example/p?d=${encodeURIComponent(zipped(customer))}` };
    const { later, ...first } = readSeen(request, recognise, () => undefined);
    expect(first.reading?.data).toEqual([]);
    expect((await unpacked(first, later!)).reading?.data).toMatchObject([{ type: 'email', evidence: 'd.email' }]);
  });

  test.each<[string, string, RequestBody | undefined]>([
    ['all of the body', 'https://t.example/wa/', { kind: 'text', text: zipped(customer) }],
    [
      'all of the body, taken for a form',
      'https://t.example/wa/',
      { kind: 'form', form: { [zipped(customer).replace(/=+$/, '')]: ['='] } },
    ],
    ['zlib', 'https://t.example/', { kind: 'text', text: deflateSync(JSON.stringify(customer)).toString('base64') }],
  ])('%s', async (_, url, body) => {
    expect(await evidence(url, body)).toEqual(['email: email']);
  });

  test('base64url, in JSON, in base64', async () => {
    const inner = Buffer.from(JSON.stringify({ z: gzipSync(JSON.stringify(customer)).toString('base64url') }));
    expect(await evidence(`https://t.example/?d=${inner.toString('base64url')}`)).toEqual(['email: d.z.email']);
  });

  test('in what is compressed, as deep as is read', async () => {
    const nested = (levels: number): unknown => (levels === 0 ? customer : { z: zipped(nested(levels - 1)) });
    const text = JSON.stringify(nested(2));
    expect(await evidence('https://t.example/', { kind: 'text', text })).toEqual(['email: z.z.email']);
    const deeper = JSON.stringify(nested(9));
    expect(await evidence('https://t.example/', { kind: 'text', text: deeper })).toEqual([]);
  });

  test('that is no such thing is left as it is', async () => {
    const text = JSON.stringify({ z: 'H4sIAAAAbroken', email: 'someone@mail.example' });
    expect(await evidence('https://t.example/', { kind: 'text', text })).toEqual(['email: email']);
  });

  test('a hundred pieces that each unfold to megabytes: no more is unfolded than of one body', async () => {
    const bomb = gzipSync(`{"a":"${'x'.repeat(5_000_000)}`).toString('base64');
    const form = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`z${index}`, [bomb]]));
    const begun = process.cpuUsage();
    expect(await evidence('https://t.example/', { kind: 'form', form })).toEqual([]);
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(500);
  });
});
