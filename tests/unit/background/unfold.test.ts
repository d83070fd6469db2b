// A bomb costs nothing: neither one of a hundred megabytes, nor a hundred at once.

import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { unfold } from '../../../src/background/unfold.ts';

const MB = 1024 * 1024;
const MOST = 256 * 1024;
let bomb: Uint8Array<ArrayBuffer>;
beforeAll(() => {
  bomb = new Uint8Array(gzipSync(Buffer.alloc(100 * MB)));
}, 60_000);

/** Bytes that all streams together gave out, seen where they are made. */
function counted(): { given: () => number; stop: () => void } {
  const real = globalThis.DecompressionStream;
  let given = 0;
  globalThis.DecompressionStream = class extends real {
    override readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
    constructor(format: CompressionFormat) {
      super(format);
      const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, controller) {
          given += chunk.length;
          controller.enqueue(chunk);
        },
      });
      this.readable = super.readable.pipeThrough(count);
    }
  };
  return {
    given: () => given,
    stop: () => {
      globalThis.DecompressionStream = real;
    },
  };
}

test('of a hundred megabytes less than two megabytes are ever made', async () => {
  const { given, stop } = counted();
  try {
    expect(await unfold(bomb, 'gzip', MOST)).toHaveLength(MOST);
    expect(given()).toBeLessThan(2 * MB);
  } finally {
    stop();
  }
}, 60_000);

test('of a hundred at once most are left as they are, and the others take their turns', async () => {
  const all = await Promise.all(Array.from({ length: 100 }, () => unfold(bomb, 'gzip', MOST)));
  const unfolded = all.filter((bytes) => bytes !== undefined);
  expect(unfolded).toHaveLength(68);
  expect(unfolded.every(({ length }) => length === MOST)).toBe(true);
  expect(await unfold(new Uint8Array(gzipSync('after')), 'gzip', MOST)).toEqual(new TextEncoder().encode('after'));
}, 60_000);

test('what is not compressed is not unfolded, and gives up its turn', async () => {
  for (let time = 0; time < 10; time += 1)
    expect(await unfold(new Uint8Array([1, 2, 3]), 'gzip', MOST)).toBeUndefined();
});
