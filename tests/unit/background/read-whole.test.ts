// What is compressed in the fields of a request, however deep, and how much of it is unfolded.

import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readWhole } from '../../../src/background/read-whole.ts';
import type { RequestBody } from '../../../src/core/payload/fields.ts';

describe('what is compressed in a field', () => {
  const zipped = (value: unknown) => gzipSync(JSON.stringify(value)).toString('base64');
  const customer = { email: 'someone@mail.example' };
  const evidence = async (url: string, body?: RequestBody) => {
    const { data } = await readWhole({ url, tracker: 't', ...(body && { body }) });
    return data.map(({ type, evidence: field }) => `${type}: ${field}`);
  };

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
