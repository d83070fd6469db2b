// A request with what is compressed in its fields. Unfolding takes a moment, so that a request is first read without it.

import type { Reading } from '../core/model.ts';
import { bytesInBase64 } from '../core/payload/base64.ts';
import { MOST_BYTES } from '../core/payload/limits.ts';
import { type ReadOptions, read, type TrackerRequest } from '../core/payload/read.ts';
import { textOfCompressed } from './bodies.ts';

/**
 * Reads a request with all that is compressed in its fields: `compression=gzip-js`, the base64 of gzip at LinkedIn's `/wa/`. What is unfolded
 * may hold more of the kind; in all no more than MOST_BYTES are unfolded. Never throws, unless `onField` does.
 */
export async function readWhole(
  request: TrackerRequest,
  options: Omit<ReadOptions, 'unpacked'> = {},
): Promise<Reading> {
  const texts = new Map<string, string>();
  let left = MOST_BYTES;
  for (;;) {
    const { reading, packed } = read(request, { ...options, unpacked: texts });
    if (packed.size === 0) return reading;
    for (const piece of packed) {
      const bytes = left > 0 ? bytesInBase64(piece) : undefined;
      const text = bytes ? await textOfCompressed(bytes, left) : '';
      texts.set(piece, text);
      left -= text.length;
    }
  }
}
