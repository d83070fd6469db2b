// What webRequest delivers of a request's body → text. Reading costs, so it is done for recognised requests only.

import type { WebRequest } from 'webextension-polyfill';
import { isCompressed } from '../core/payload/base64.ts';
import type { RequestBody } from '../core/payload/fields.ts';
import { MOST_BYTES } from '../core/payload/limits.ts';
import { inNextTask } from '../platform/next-task.ts';
import { unfold } from './unfold.ts';

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
  if (isCompressed(bytes[0] ?? 0, bytes[1] ?? 0)) return unfolded(bytes, bytes[0] === 0x1f ? 'gzip' : 'deflate');
  return isText(bytes) ? textOf(bytes) : unfolded(bytes, 'deflate-raw');
}

/** The same, read in a task of its own, after what the browser has told of meanwhile: bodies are long, and events wait for each other. */
export function bodyLater(delivered: Delivered): undefined | Promise<RequestBody> {
  if (!delivered) return undefined;
  return new Promise((resolve) => inNextTask(() => resolve(bodyOf(delivered) ?? unreadable)));
}

/** The text of something compressed; empty where it cannot be unfolded or is no text. */
export async function textOfCompressed(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<string> {
  const all = await unfold(bytes, bytes[0] === 0x1f ? 'gzip' : 'deflate', most);
  return all && isText(all) ? decoded(all) : '';
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

/** Protocol buffers, packed binary and raw deflate, which has no mark of its own, hold such bytes near their start; no text does. */
const BINARY = /[^\P{Cc}\t\n\r]/u;
/** What follows text may be binary: envelopes of Sentry's hold recordings behind their headers. */
const START = 64;

function isText(bytes: Uint8Array): boolean {
  return !BINARY.test(decoded(bytes.subarray(0, START)));
}

/** What unfolds to no text stays unreadable; so does what is no such thing, unless it is text as it stands. */
async function unfolded(bytes: Uint8Array<ArrayBuffer>, format: CompressionFormat): Promise<RequestBody> {
  const all = await unfold(bytes, format, MOST_BYTES);
  if (all && all.length > 0) return isText(all) ? textOf(all) : unreadable;
  return isText(bytes) ? textOf(bytes) : unreadable;
}

function textOf(bytes: Uint8Array): RequestBody {
  return { kind: 'text', text: decoded(bytes) };
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
