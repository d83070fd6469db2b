// What webRequest delivers of a request's body → text. Reading costs, so it is done for recognised requests only.

import type { WebRequest } from 'webextension-polyfill';
import type { RequestBody } from '../core/payload/fields.ts';

/** Bytes read of one body; what trackers send is nearly always below, and a page can send gigabytes. */
export const MOST_BYTES = 256 * 1024;

type Delivered = WebRequest.OnBeforeRequestDetailsType['requestBody'];

const unreadable: RequestBody = { kind: 'unreadable' };

/** Undefined for requests without a body. Compressed bodies take a moment, all others are read at once. */
export function bodyOf(delivered: Delivered): RequestBody | undefined | Promise<RequestBody> {
  if (!delivered) return undefined;
  // Chromium cannot show Blob bodies and says so here.
  if (delivered.error) return unreadable;
  if (delivered.formData) return { kind: 'form', form: textsOf(delivered.formData) };
  const bytes = joined((delivered.raw ?? []) as { bytes?: ArrayBuffer }[]);
  if (!bytes) return unreadable;
  return isGzip(bytes) ? unzipped(bytes) : textOf(bytes);
}

/** Values are lists, whatever the polyfill's types say; a file's is no text and is left out. */
function textsOf(form: object): Record<string, string[]> {
  const texts = Object.entries(form).map(([name, values]: [string, unknown]) => [
    name,
    (Array.isArray(values) ? values : [values]).filter((value) => typeof value === 'string'),
  ]);
  return Object.fromEntries(texts);
}

/** The first MOST_BYTES of all chunks; undefined where a chunk is a file, whose bytes no browser gives. */
function joined(chunks: { bytes?: ArrayBuffer }[]): Uint8Array<ArrayBuffer> | undefined {
  if (chunks.length === 0 || chunks.some(({ bytes }) => bytes === undefined)) return undefined;
  const total = chunks.reduce((sum, { bytes }) => sum + bytes!.byteLength, 0);
  const all = new Uint8Array(Math.min(total, MOST_BYTES));
  let at = 0;
  for (const { bytes } of chunks) {
    const part = new Uint8Array(bytes!).subarray(0, all.length - at);
    all.set(part, at);
    at += part.length;
    if (at === all.length) break;
  }
  return all;
}

/** RFC 1952, section 2.3.1. */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Stops at MOST_BYTES of output, so that a few bytes which unfold to gigabytes cost no more than any others. */
async function unzipped(bytes: Uint8Array<ArrayBuffer>): Promise<RequestBody> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: { bytes: ArrayBuffer }[] = [];
  let total = 0;
  try {
    while (total < MOST_BYTES) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push({ bytes: value.slice().buffer });
      total += value.byteLength;
    }
    await reader.cancel();
  } catch {
    if (total === 0) return unreadable;
  }
  const all = joined(chunks);
  return all ? textOf(all) : unreadable;
}

function textOf(bytes: Uint8Array): RequestBody {
  return { kind: 'text', text: new TextDecoder().decode(bytes) };
}
