// A request with what recognition and reading make of it. The body itself is not held.

import type { Reading, Recognise, TrackerKey } from '../core/model.ts';
import { bytesInBase64 } from '../core/payload/base64.ts';
import type { RequestBody } from '../core/payload/fields.ts';
import { MOST_BYTES } from '../core/payload/limits.ts';
import { read, type TrackerRequest } from '../core/payload/read.ts';
import type { RequestSeen } from '../core/visits/events.ts';
import { textOfCompressed } from './bodies.ts';

export interface ReadRequest extends RequestSeen {
  /** Only for recognised requests. */
  reading?: Reading;
  /** Its body, where that or something in it takes a moment to unpack. */
  later?: Promise<RequestBody | undefined>;
}

type Body = RequestBody | undefined | Promise<RequestBody>;

/** Recognises a request, and reads it if it goes to a tracker. */
export function readSeen(request: RequestSeen, recognise: Recognise, body: () => Body): ReadRequest {
  const { url, sourceUrl, type } = request;
  const tracker = recognise(url, { type, ...(sourceUrl !== undefined && { sourceUrl }) })?.tracker;
  if (tracker === undefined) return request;
  const delivered = body();
  const now = delivered instanceof Promise ? ({ kind: 'unreadable' } as const) : delivered;
  const { reading, packed } = read(trackerRequest(request, tracker, now));
  const takesAMoment = delivered instanceof Promise || packed.size > 0;
  return { ...request, tracker, reading, ...(takesAMoment && { later: Promise.resolve(delivered) }) };
}

/** The request with its body, and what was packed in its fields, read. */
export async function unpacked(request: ReadRequest, body: Promise<RequestBody | undefined>): Promise<ReadRequest> {
  return { ...request, reading: await readWhole(trackerRequest(request, request.tracker!, await body)) };
}

/**
 * Reads a request with all that is compressed in its fields: `compression=gzip-js`, the base64 of gzip at LinkedIn's `/wa/`. What is unfolded
 * may hold more of the kind; in all no more than MOST_BYTES are unfolded. Never throws.
 */
export async function readWhole(request: TrackerRequest): Promise<Reading> {
  const texts = new Map<string, string>();
  let left = MOST_BYTES;
  for (;;) {
    const { reading, packed } = read(request, texts);
    if (packed.size === 0) return reading;
    for (const piece of packed) {
      const bytes = left > 0 ? bytesInBase64(piece) : undefined;
      const text = bytes ? await textOfCompressed(bytes, left) : '';
      texts.set(piece, text);
      left -= text.length;
    }
  }
}

function trackerRequest(
  { url, sourceUrl }: RequestSeen,
  tracker: TrackerKey,
  body: RequestBody | undefined,
): TrackerRequest {
  return { url, tracker, ...(sourceUrl !== undefined && { sourceUrl }), ...(body !== undefined && { body }) };
}
