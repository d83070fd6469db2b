import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bodyLater, bodyOf } from '../../../src/background/bodies.ts';
import { MOST_BYTES } from '../../../src/core/payload/limits.ts';

const bytes = (data: Uint8Array | string) => {
  const buffer = typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);
  return { bytes: buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) as ArrayBuffer };
};

test.each([
  ['no body', undefined, undefined],
  ['a body that Chromium cannot show', { error: 'Unknown error.' }, { kind: 'unreadable' }],
  ['a form', { formData: { a: ['1', '2'] } }, { kind: 'form', form: { a: ['1', '2'] } }],
  [
    'bytes in two chunks, cut inside a character',
    { raw: [bytes(new Uint8Array([0xe2, 0x82])), bytes(new Uint8Array([0xac]))] },
    { kind: 'text', text: '€' },
  ],
  ['a file', { raw: [{ file: '/secret' }] }, { kind: 'unreadable' }],
  ['nothing in it', { raw: [] }, { kind: 'unreadable' }],
  ['gzip', { raw: [bytes(gzipSync('{"a":1}'))] }, { kind: 'text', text: '{"a":1}' }],
  ['zlib', { raw: [bytes(deflateSync('{"a":1}'))] }, { kind: 'text', text: '{"a":1}' }],
  ['raw deflate', { raw: [bytes(deflateRawSync('{"a":1}'))] }, { kind: 'text', text: '{"a":1}' }],
  ['text that begins as zlib does', { raw: [bytes('x^=1')] }, { kind: 'text', text: 'x^=1' }],
  ['protocol buffers', { raw: [bytes(new Uint8Array([0x0a, 3, 0x61, 0x3d, 0x31, 0x10, 1]))] }, { kind: 'unreadable' }],
  ['packed binary in gzip', { raw: [bytes(gzipSync(new Uint8Array([1, 2, 3, 4])))] }, { kind: 'unreadable' }],
  [
    'text before packed binary',
    { raw: [bytes(`{"type":"replay_recording"}${' '.repeat(40)}\n`), bytes(new Uint8Array([0]))] },
    { kind: 'text', text: `{"type":"replay_recording"}${' '.repeat(40)}\n\u0000` },
  ],
  ['broken gzip', { raw: [bytes(new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3]))] }, { kind: 'unreadable' }],
])('%s', async (_, delivered, expected) => {
  expect(await bodyOf(delivered as Parameters<typeof bodyOf>[0])).toEqual(expected);
});

test('of a long body the beginning is read', async () => {
  const body = await bodyOf({ raw: [bytes('a'.repeat(MOST_BYTES)), bytes('b')] } as Parameters<typeof bodyOf>[0]);
  expect(body).toEqual({ kind: 'text', text: 'a'.repeat(MOST_BYTES) });
});

test('of gzip that breaks off in the middle what came before is read', async () => {
  const whole = gzipSync(Buffer.from(JSON.stringify(Array.from({ length: 20_000 }, (_, index) => index))));
  const body = await bodyOf({ raw: [bytes(whole.subarray(0, whole.length / 2))] } as Parameters<typeof bodyOf>[0]);
  expect(body?.kind === 'text' && body.text.startsWith('[0,1,2,')).toBe(true);
});

test('of a few bytes that unfold to half a gigabyte no more is unfolded than of others', async () => {
  const bomb = gzipSync(Buffer.alloc(500_000_000, 'a=1&'));
  const body = await bodyOf({ raw: [bytes(bomb.subarray(0, MOST_BYTES))] } as Parameters<typeof bodyOf>[0]);
  expect(body?.kind === 'text' && body.text.length).toBe(MOST_BYTES);
}, 60_000);

test('a body is read in a task of its own, and nothing waits where there is none', async () => {
  expect(bodyLater(undefined)).toBeUndefined();
  const delivered = { raw: [bytes('a=1')] } as Parameters<typeof bodyLater>[0];
  let isRead = false;
  const body = bodyLater(delivered)!.finally(() => {
    isRead = true;
  });
  await Promise.resolve().then(() => undefined);
  expect(isRead).toBe(false);
  expect(await body).toEqual({ kind: 'text', text: 'a=1' });
});
